// What each file says for itself: malformed, incomplete, not a pair.
#include <algorithm>
#include <numeric>
#include <set>

#include "coding/base/error.hpp"
#include "store/aliases.hpp"
#include "store/check_parts.hpp"
#include "store/joined_codes.hpp"
#include "store/joined_participants.hpp"

namespace coding {

namespace {

void report(Inspection& inspection, std::string slug, std::string message, std::string hint,
            const std::string& path) {
  inspection.faults.push_back(
      {.slug = std::move(slug), .message = std::move(message), .hint = std::move(hint), .place = {path}});
}

void inspect_document_files(Inspection& inspection) {
  std::set<std::string> texts;
  std::set<std::string> facts;
  std::set<std::pair<std::string, std::string>> beside;  // id and name of marks and edits
  for (const std::string& name : inspection.snapshot.list("documents")) {
    const std::filesystem::path path(name);
    if (path.extension() == ".txt") {
      texts.insert(path.stem().string());
    } else if (path.extension() == ".json") {
      facts.insert(path.stem().string());
    } else if (path.extension() == ".jsonl" &&
               (path.stem().extension() == ".marks" || path.stem().extension() == ".edits")) {
      beside.emplace(path.stem().stem().string(), name);
    } else {
      report(inspection, "stray-file", "this file belongs to no document", "move it out of the folder",
             "documents/" + name);
    }
  }
  for (const auto& [id, name] : beside) {
    if (facts.contains(id) || texts.contains(id)) continue;
    report(inspection, "stray-file", "this file belongs to no document", "move it out of the folder",
           "documents/" + name);
  }
  for (const std::string& id : texts) {
    if (facts.contains(id)) continue;
    report(inspection, "document-json-missing", "there is a text, but no " + document_path({id}),
           "restore it, or import the text again", text_path({id}));
    inspection.documents_whole = false;
  }
  for (const std::string& id : facts) {
    if (!is_well_formed_name(id)) {
      report(inspection, "name-invalid", "'" + id + "' cannot be a document's id",
             "use letters, digits, hyphens and underscores", document_path({id}));
    }
    if (!texts.contains(id))
      report(inspection, "text-missing", "the text of document '" + id + "' is missing", "restore it",
             text_path({id}));
  }
}

// Segments stand in the order of their keys from here on, each with its line.
void add_sorted(Inspection& inspection, const std::string& path, std::vector<CodedSegment> segments,
                const std::vector<std::size_t>& lines) {
  const auto less = [](const CodedSegment& a, const CodedSegment& b) { return sort_key(a) < sort_key(b); };
  const auto first = std::is_sorted_until(segments.begin(), segments.end(), less);
  if (first != segments.end()) {
    inspection.faults.push_back({.slug = "segments-unsorted",
                                 .message = "the lines are not in the order of document, start, end, code",
                                 .hint = "the next change by this coder sorts the file",
                                 .place = {path, lines[static_cast<std::size_t>(first - segments.begin())]},
                                 .severity = Severity::warning});
  }
  std::vector<std::size_t> order(segments.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return less(segments[a], segments[b]); });
  auto& kept = inspection.project.segments;
  const std::size_t first_kept = kept.size();
  for (const std::size_t i : order) {
    if (kept.size() > first_kept && segments[i] == kept.back()) {
      inspection.faults.push_back(
          {.slug = "segment-twice",
           .message = "the same segment is there twice, in the same words; it counts once",
           .hint = "nothing is to be done: the next change by this coder takes it out",
           .place = {path, lines[i]},
           .severity = Severity::note});
      continue;
    }
    inspection.lines_of_coders[path].push_back(lines[i]);
    kept.push_back(std::move(segments[i]));
  }
}

}  // namespace

void inspect_study(Inspection& inspection) {
  inspection.study_whole =
      attempt(inspection.faults, [&] { inspection.project.study = study_of(inspection.snapshot); });
  if (inspection.study_whole) return;
  Diagnostic& fault = inspection.faults.back();
  fault.place.file = "project.json";
  if (fault.slug == "project-missing") fault.hint = "restore it from a copy or from version control";
}

std::optional<std::string> bytes_or_fault(Inspection& inspection, const std::string& path) {
  if (!inspection.snapshot.exists(path)) {
    report(inspection, "file-missing", "the file is missing",
           "restore it from a copy or from version control", path);
    return std::nullopt;
  }
  std::optional<std::string> bytes;
  if (!attempt(inspection.faults, [&] { bytes = inspection.snapshot.read(path); }))
    inspection.faults.back().place = {path};
  return bytes;
}

void inspect_participants(Inspection& inspection) {
  const std::size_t before = inspection.faults.size();
  const auto bytes = bytes_or_fault(inspection, "participants.csv");
  if (bytes)
    attempt(inspection.faults, [&] {
      auto rows = parse_participants({.file = "participants.csv", .bytes = *bytes}, &inspection.faults);
      join_participants(inspection.snapshot, *bytes, rows);
      inspection.project.participants = std::move(rows.participants);
      inspection.participant_lines = std::move(rows.lines);
    });
  inspection.participants_whole = inspection.faults.size() == before;
}

void inspect_documents(Inspection& inspection) {
  inspect_document_files(inspection);
  JsonReader reader;
  for (const std::string& id : stems_of(inspection.snapshot, "documents", ".json")) {
    const std::string path = document_path({id});
    const auto bytes = bytes_or_fault(inspection, path);
    const bool sound = bytes && attempt(inspection.faults, [&] {
                         inspection.project.documents.push_back(
                             parse_document(reader, {.file = path, .bytes = *bytes}, {id}));
                       });
    inspection.documents_whole = inspection.documents_whole && sound;
  }
}

void inspect_codebook(Inspection& inspection) {
  const std::size_t before = inspection.faults.size();
  const std::string bytes = bytes_or_fault(inspection, "codebook.jsonl").value_or("");
  JsonReader reader;
  CodeLines codes;
  each_line(inspection, "codebook.jsonl", bytes, [&](const JsonSource& source, const NumberedLine& line) {
    codes.codes.push_back(parse_code(reader, source, line.text));
    codes.lines.push_back(line.number);
  });
  Diagnostics reported_with_definitions;
  attempt(inspection.faults,
          [&] { join_codes(inspection.snapshot, bytes, codes, &reported_with_definitions); });
  inspection.codebook_whole = inspection.faults.size() == before;
  const Diagnostics settled = settle_aliases(codes);
  inspection.faults.insert(inspection.faults.end(), settled.begin(), settled.end());
  for (Diagnostic& fault : take_out_faults(codes)) {
    // The parent may be the line that could not be read.
    if (fault.slug == "parent-unknown" && !inspection.codebook_whole) continue;
    inspection.faults.push_back(std::move(fault));
  }
  std::map<CodeId, std::size_t> lines;
  for (std::size_t i = 0; i < codes.codes.size(); ++i) lines[codes.codes[i].id] = codes.lines[i];
  inspection.project.codebook = Codebook(std::move(codes.codes));
  for (const Code& code : inspection.project.codebook.codes())
    inspection.code_lines.push_back(lines[code.id]);
}

void inspect_segments(Inspection& inspection) {
  JsonReader reader;
  inspection.project.coders = coders_of(inspection.snapshot);
  for (const CoderId& coder : inspection.project.coders) {
    const std::string path = segments_path(coder);
    if (!inspection.snapshot.exists(path)) continue;  // a coder by his declarations
    const std::string bytes = bytes_or_fault(inspection, path).value_or("");
    if (!is_well_formed_name(coder.value)) {
      report(inspection, "name-invalid", "'" + coder.value + "' cannot be a coder's name",
             "use letters, digits, hyphens and underscores", path);
    }
    std::vector<CodedSegment> segments;
    std::vector<std::size_t> lines;
    each_line(inspection, path, bytes, [&](const JsonSource& source, const NumberedLine& line) {
      segments.push_back(parse_segment(reader, source, line.text, true));
      segments.back().coder = coder;
      lines.push_back(line.number);
    });
    add_sorted(inspection, path, std::move(segments), lines);
  }
}

}  // namespace coding
