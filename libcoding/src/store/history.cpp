#include "coding/store/history.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "coding/store/undo.hpp"
#include "store/sorted_files.hpp"

namespace coding {

namespace {

// A member of a line that is a JSON object; empty when there is none.
std::string member(const std::string& line, const char* name) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object()) return "";
  const auto found = json.find(name);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

template <class Test>
bool any_line(const FileChange& change, Test test) {
  return std::any_of(change.removed.begin(), change.removed.end(), test) ||
         std::any_of(change.added.begin(), change.added.end(), test);
}

bool concerns(const FileChange& change, const CodeId& code) {
  if (change.path == "relations.jsonl") {
    return any_line(change, [&](const std::string& line) {
      return member(line, "from") == code.value || member(line, "to") == code.value;
    });
  }
  const bool segments = change.path.starts_with("segments/");
  if (!segments && change.path != "codebook.jsonl") return false;
  return any_line(
      change, [&](const std::string& line) { return member(line, segments ? "code" : "id") == code.value; });
}

bool concerns(const FileChange& change, const DocumentId& document) {
  if (is_sorted_file(change.path)) {
    return any_line(change,
                    [&](const std::string& line) { return member(line, "document") == document.value; });
  }
  return change.path.starts_with("documents/" + document.value + ".") ||
         change.path.starts_with("sources/" + document.value + ".");
}

template <class Id>
bool concerns(const JournalEntry& entry, const std::optional<Id>& id) {
  return !id || std::any_of(entry.changes.begin(), entry.changes.end(),
                            [&](const FileChange& change) { return concerns(change, *id); });
}

// The digests of what stands undone, coder by coder.
std::set<std::string> taken_back(const std::vector<JournalEntry>& entries) {
  std::map<CoderId, std::vector<JournalEntry>> by_coder;
  for (const JournalEntry& entry : entries) by_coder[entry.coder].push_back(entry);
  std::set<std::string> out;
  for (const auto& [coder, own] : by_coder) {
    std::set<std::string> done;
    for (const JournalEntry& entry : undo_stacks(own).done) done.insert(entry.digest);
    for (const JournalEntry& entry : own) {
      if (entry.undoes.empty() && !makes_project(entry) && !done.contains(entry.digest))
        out.insert(entry.digest);
    }
  }
  return out;
}

}  // namespace

std::vector<HistoryStep> history(const std::vector<JournalEntry>& entries, const HistoryScope& scope) {
  const std::set<std::string> back = taken_back(entries);
  std::vector<HistoryStep> out;
  for (const JournalEntry& entry : entries) {
    if (scope.coder && entry.coder != *scope.coder) continue;
    if (concerns(entry, scope.code) && concerns(entry, scope.document))
      out.push_back({entry, back.contains(entry.digest)});
  }
  return out;
}

std::map<CoderId, std::string> last_changes(const std::vector<JournalEntry>& entries) {
  std::map<CoderId, std::string> out;
  for (const JournalEntry& entry : entries) {
    std::string& last = out[entry.coder];
    last = std::max(last, entry.time);
  }
  return out;
}

}  // namespace coding
