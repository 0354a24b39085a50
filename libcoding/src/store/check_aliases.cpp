// A code that one person merged into another while others went on using it, or changed it: what became of
// that, told with the journals of all.
#include <algorithm>
#include <map>

#include "store/check_parts.hpp"
#include "store/joined_codes.hpp"
#include "store/line_fates.hpp"
#include "store/segment_lines.hpp"

namespace coding {

namespace {

// Who made the code an alias, last.
const JournalEntry* merging_of(const std::vector<JournalEntry>& entries, const CodeId& id) {
  const std::string beginning = code_beginning(id);
  const auto is_alias = [&](const std::string& line) {
    return line.starts_with(beginning) && line.find(R"("alias":)") != std::string::npos;
  };
  const JournalEntry* last = nullptr;
  for (const JournalEntry& entry : entries) {
    for (const FileChange& change : entry.changes) {
      const bool makes = change.path == "codebook.jsonl" &&
                         std::any_of(change.added.begin(), change.added.end(), is_alias) &&
                         std::none_of(change.removed.begin(), change.removed.end(), is_alias);
      if (makes && (!last || last->time <= entry.time)) last = &entry;
    }
  }
  return last;
}

std::size_t count_of(const std::vector<std::string>& lines, const CodeId& id) {
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
    const auto key = quick_key(line);
    return key && key->code == id.value;
  }));
}

// Of each coder, how many passages were given the code after it had been merged. A line that gives way to
// another of the code, as in a corrected text, is no new one.
std::map<CoderId, std::size_t> used_since(const std::vector<JournalEntry>& entries, const CodeId& id,
                                          const std::string& time) {
  std::map<CoderId, std::size_t> out;
  for (const JournalEntry& entry : entries) {
    if (entry.time <= time || !entry.undoes.empty()) continue;
    for (const FileChange& change : entry.changes) {
      if (!change.path.starts_with("segments/")) continue;
      const std::size_t added = count_of(change.added, id);
      const std::size_t removed = count_of(change.removed, id);
      if (added > removed) out[entry.coder] += added - removed;
    }
  }
  return out;
}

void note(Inspection& inspection, std::string slug, std::string message, std::size_t line) {
  inspection.faults.push_back({.slug = std::move(slug),
                               .message = std::move(message),
                               .hint = "nothing is to be done, unless you find that they are two codes after "
                                       "all; `coding codebook --merged` lists what was merged",
                               .place = {"codebook.jsonl", line},
                               .severity = Severity::note});
}

}  // namespace

void inspect_aliases(Inspection& inspection) {
  const Codebook& codebook = inspection.project.codebook;
  if (codebook.merged().empty()) return;
  const auto entries = journal_of(inspection.snapshot);
  const std::string bytes = inspection.snapshot.read("codebook.jsonl");
  const CodeLines lines = code_lines_in(bytes);
  const LineFates fates(inspection.snapshot, "codebook.jsonl");
  const auto texts = split_lines(bytes);
  for (const Code& code : codebook.merged()) {
    const JournalEntry* merging = merging_of(entries, code.id);
    std::size_t place = 0;
    for (std::size_t i = 0; i < lines.codes.size(); ++i) {
      if (lines.codes[i].id == code.id && !lines.codes[i].alias.empty()) place = lines.lines[i];
    }
    const std::string into = "'" + codebook.followed(code.id).value + "'";
    const std::string merged = "the code '" + code.id.value + "' was merged into " + into +
                               (merging ? ", as " + told(*merging) : std::string());
    for (std::size_t i = 0; i < lines.codes.size(); ++i) {
      if (lines.codes[i].id != code.id || !lines.codes[i].alias.empty()) continue;
      if (fates.taken_out(texts[lines.lines[i] - 1])) continue;
      note(inspection, "alias-changed",
           merged + ", while another changed it; the change stays with the merged code", lines.lines[i]);
    }
    if (!merging) continue;
    for (const auto& [coder, count] : used_since(entries, code.id, merging->time)) {
      note(inspection, "alias-used",
           merged + "; since then " + coder.value + " has given it to " + std::to_string(count) +
               (count == 1 ? " passage" : " passages") + ", which count for " + into,
           place);
    }
  }
}

}  // namespace coding
