// What two people did to one thing, seen after git joined their files: explained with the journals of both.
#include <algorithm>
#include <map>
#include <set>

#include "coding/project/faults.hpp"
#include "store/check_parts.hpp"
#include "store/definitions.hpp"
#include "store/joined_codes.hpp"
#include "store/line_fates.hpp"

namespace coding {

namespace {

void note_line(Inspection& inspection, const std::string& path, std::size_t line, std::string slug,
               std::string message, std::string hint) {
  inspection.faults.push_back({.slug = std::move(slug),
                               .message = std::move(message),
                               .hint = std::move(hint),
                               .place = {path, line},
                               .severity = Severity::note});
}

// A line up to the end of what identifies it, `{"id":"x",` or `Y1,`.
std::string_view beginning_of(std::string_view line) { return line.substr(0, line.find(',') + 1); }

// Of participants.csv; two people who changed its columns leave two.
bool is_header(std::string_view line) { return line == "id" || line.starts_with("id,"); }

// Lines of the codebook and of participants.csv that somebody took out or replaced, and that are there.
void inspect_named_lines(Inspection& inspection, const std::string& path, const std::string& what,
                         const std::string& hint) {
  if (!inspection.snapshot.exists(path)) return;
  const std::string bytes = inspection.snapshot.read(path);
  const LineFates fates(inspection.snapshot, path);
  std::map<std::string_view, std::size_t> standing_lines;
  for (const NumberedLine& line : lines_in(bytes)) {
    if (!fates.taken_out(line.text)) ++standing_lines[beginning_of(line.text)];
  }
  std::set<std::string_view> seen;
  for (const NumberedLine& line : lines_in(bytes)) {
    const JournalEntry* entry = fates.taken_out(line.text);
    if (!entry && !seen.insert(line.text).second && !is_header(line.text)) {
      note_line(inspection, path, line.number, what == "code" ? "code-duplicate" : "participant-duplicate",
                "this " + what + " is there twice, in the same words; it counts once",
                "nothing is to be done: the next change of the file takes it out");
    }
    if (!entry) continue;
    if (standing_lines.contains(beginning_of(line.text))) {
      note_line(inspection, path, line.number, "line-superseded",
                "git kept this line beside the one that replaced it, as " + told(*entry),
                "nothing is to be done: it does not count, and the next change of the file takes it out");
    } else {
      note_line(inspection, path, line.number, "line-returned",
                "this " + what + " was taken out, as " + told(*entry) + ", and is here again", hint);
    }
  }
}

// Lines of a coder's file that were taken out.
void inspect_coder_lines(Inspection& inspection, const std::string& path, const std::string& what,
                         const std::string& hint) {
  if (!inspection.snapshot.exists(path)) return;
  const LineFates fates(inspection.snapshot, path);
  if (!fates.any()) return;
  const std::string bytes = inspection.snapshot.read(path);
  for (const NumberedLine& line : lines_in(bytes)) {
    const JournalEntry* entry = fates.taken_out(line.text);
    if (!entry) continue;
    note_line(inspection, path, line.number, "line-returned",
              "this " + what + " was taken out, as " + told(*entry) + ", and is here again",
              "git kept it beside a change; take it out again with `coding " + hint + "`, or leave it");
  }
}

void inspect_passages(Inspection& inspection) {
  for (const CoderId& coder : inspection.project.coders) {
    inspect_coder_lines(inspection, segments_path(coder), "passage", "uncode");
    inspect_coder_lines(inspection, declarations_path(coder), "declaration", "coders coded --not");
  }
}

// What the lines of a code say it was merged into.
std::vector<std::string> alias_targets(const CodeId& id, std::string_view bytes) {
  std::set<std::string> out;
  for (const Code& code : code_lines_in(bytes).codes) {
    if (code.id == id && !code.alias.empty()) out.insert("'" + code.alias.value + "'");
  }
  return {out.begin(), out.end()};
}

// A code that stands on several lines which contradict each other, and one that another used or put codes
// below.
void explain_code(Diagnostic& fault, const CodeId& id, const LineFates& fates, std::string_view bytes) {
  if (fault.slug == "code-duplicate") {
    fault.message = "the code '" + id.value + "' stands here a second time, with other words";
    fault.hint = "two people changed it differently: keep one of its lines in codebook.jsonl";
    const auto targets = alias_targets(id, bytes);
    if (targets.size() < 2) return;
    fault.message = "the code '" + id.value +
                    "' was merged by two people, into different codes: " + targets[0] + " and " + targets[1];
    fault.hint = "keep the line in codebook.jsonl whose `alias` you agree on";
    return;
  }
  const auto removal = fates.last_removal(code_beginning(id));
  if (!removal) return;
  fault.message += "; it was taken out, as " + told(*removal->entry);
  fault.hint = "bring it back with `coding codebook add NAME --id " + id.value +
               "`, or take the passages out with `coding uncode`";
}

// The name between the first quotation marks.
CodeId code_named(const std::string& message) {
  const auto begin = message.find('\'');
  const auto end = begin == std::string::npos ? begin : message.find('\'', begin + 1);
  return end == std::string::npos ? CodeId{} : CodeId{message.substr(begin + 1, end - begin - 1)};
}

void explain_codes(Inspection& inspection) {
  const auto is_about_code = [](const Diagnostic& fault) {
    return fault.slug == "code-unknown" || fault.slug == "code-duplicate";
  };
  if (std::none_of(inspection.faults.begin(), inspection.faults.end(), is_about_code)) return;
  const LineFates fates(inspection.snapshot, "codebook.jsonl");
  const std::string bytes = inspection.snapshot.read("codebook.jsonl");
  for (Diagnostic& fault : inspection.faults) {
    if (is_about_code(fault)) explain_code(fault, code_named(fault.message), fates, bytes);
  }
}

// A code that was brought back stands on no line of its own.
void inspect_returned_parents(Inspection& inspection) {
  if (!inspection.snapshot.exists("codebook.jsonl") || !inspection.codebook_whole) return;
  std::set<CodeId> ids;
  for (const Code& code : code_lines_in(inspection.snapshot.read("codebook.jsonl")).codes)
    ids.insert(code.id);
  const auto& codes = inspection.project.codebook.codes();
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (ids.contains(codes[i].id)) continue;
    note_line(inspection, "codebook.jsonl", inspection.code_lines[i], "code-returned",
              "the code '" + codes[i].id.value +
                  "' was removed by one person while another put this one below it or merged one into it; it "
                  "is there again",
              "nothing is to be done, or move what is below it and remove it");
  }
}

void inspect_definitions(Inspection& inspection) {
  for (const std::string& id : stems_of(inspection.snapshot, "definitions", ".json")) {
    Code code{.id = {id}};
    attempt(inspection.faults, [&] { read_definition(inspection.snapshot, code); });
  }
}

}  // namespace

std::string told(const JournalEntry& entry) {
  std::string out = entry.coder.value + " did on " + entry.time + " (" + entry.what;
  if (!entry.why.empty()) out += ", “" + entry.why + "”";
  return out + ")";
}

void inspect_merge(Inspection& inspection) {
  attempt(inspection.faults, [&] { explain_codes(inspection); });
  for (const auto inspect : {inspect_definitions, inspect_returned_parents, inspect_passages})
    attempt(inspection.faults, [&] { inspect(inspection); });
  inspect_named_lines(
      inspection, "codebook.jsonl", "code",
      "git kept it beside a change; remove it again with `coding codebook remove`, or leave it");
  inspect_named_lines(inspection, "participants.csv", "row",
                      "git kept it beside a change; take it out again, or leave it");
}

}  // namespace coding
