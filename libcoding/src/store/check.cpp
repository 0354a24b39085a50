#include "coding/store/check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_set>

#include "coding/base/digest.hpp"
#include "coding/project/faults.hpp"
#include "coding/store/journal.hpp"
#include "coding/store/transaction.hpp"
#include "store/check_parts.hpp"

namespace coding {

namespace {

bool is_newer(const Diagnostics& faults) {
  return std::any_of(faults.begin(), faults.end(),
                     [](const auto& fault) { return fault.slug == "project-newer"; });
}

void require_something(const Snapshot& snapshot) {
  bool any = snapshot.exists("journal");
  for (const char* path : single_files) any = any || snapshot.exists(path);
  for (const char* folder : file_folders) any = any || snapshot.exists(folder);
  if (!any) study_of(snapshot);
}

void inspect_journal(Inspection& inspection) {
  const Diagnostics journal = verify_journal(inspection.snapshot.project());
  inspection.faults.insert(inspection.faults.end(), journal.begin(), journal.end());
}

// The sources that the journal says were kept; none when it cannot be read, which is reported elsewhere. What
// came and what went is counted, because the journals of several coders have no order among them.
std::set<std::string> kept_sources(const Snapshot& snapshot) {
  std::map<std::string, int> there;
  Diagnostics reported;
  attempt(reported, [&] {
    for (const JournalEntry& entry : read_journal(snapshot.project())) {
      for (const FileChange& change : entry.changes) {
        if (!change.path.starts_with("sources/")) continue;
        there[change.path] += (change.before.empty() ? 1 : 0) - (change.after.empty() ? 1 : 0);
      }
    }
  });
  std::set<std::string> kept;
  for (const auto& [path, times] : there)
    if (times > 0) kept.insert(path);
  return kept;
}

Diagnostics check(const Snapshot& snapshot) {
  require_something(snapshot);
  Inspection inspection{.snapshot = snapshot};
  inspect_study(inspection);
  if (is_newer(inspection.faults)) return inspection.faults;
  for (const auto inspect :
       {inspect_participants, inspect_documents, inspect_marks, inspect_codebook, inspect_memos,
        inspect_segments, inspect_declarations, inspect_relations, inspect_examples, inspect_values,
        inspect_texts, inspect_journal, inspect_merge, inspect_aliases, inspect_sources, inspect_leftovers}) {
    // A folder that cannot be listed must not hide what the others hold.
    attempt(inspection.faults, [&] { inspect(inspection); });
  }
  return inspection.faults;
}

// sources/<id> or sources/<id>.<extension>; both id and extension may hold points.
bool belongs_to_one_of(const std::unordered_set<std::string>& ids, const std::string& name) {
  for (auto point = name.find('.'); point != std::string::npos; point = name.find('.', point + 1)) {
    if (ids.contains(name.substr(0, point))) return true;
  }
  return ids.contains(name);
}

}  // namespace

void inspect_sources(Inspection& inspection) {
  const auto& documents = inspection.project.documents;
  const auto owner_of = [&](const std::string& path) {
    const std::string stem = std::filesystem::path(path).stem().string();
    return std::find_if(documents.begin(), documents.end(),
                        [&](const Document& document) { return document.id.value == stem; });
  };
  for (const std::string& path : kept_sources(inspection.snapshot)) {
    if (inspection.snapshot.exists(path) || owner_of(path) == documents.end()) continue;
    inspection.faults.push_back({.slug = "source-missing",
                                 .message = "the file that was imported is missing",
                                 .hint = "restore it from a copy or from version control",
                                 .place = {path}});
  }
  for (const std::string& name : inspection.snapshot.list("sources")) {
    const auto document = owner_of(name);
    if (document == documents.end() || document->source.sha256.empty()) continue;
    const auto bytes = bytes_or_fault(inspection, "sources/" + name);
    if (!bytes || sha256(*bytes) == document->source.sha256) continue;
    inspection.faults.push_back(
        {.slug = "source-changed",
         .message = "the file is not the one that was imported as document '" + document->id.value + "'",
         .hint = "restore it from a copy or from version control",
         .place = {"sources/" + name}});
  }
}

void inspect_leftovers(Inspection& inspection) {
  std::unordered_set<std::string> ids;
  for (const Document& document : inspection.project.documents) ids.insert(document.id.value);
  for (const std::string& name : inspection.snapshot.list("sources")) {
    if (!inspection.documents_whole || belongs_to_one_of(ids, name)) continue;
    inspection.faults.push_back({.slug = "source-orphan",
                                 .message = "the source belongs to no document",
                                 .hint = "remove it, or restore the document",
                                 .place = {"sources/" + name},
                                 .severity = Severity::warning});
  }
  const Interruption interruption = interruption_of(inspection.snapshot.project());
  if (interruption == Interruption::none) return;
  const bool committed = interruption == Interruption::after_commit;
  inspection.faults.push_back({.slug = "change-interrupted",
                               .message = committed
                                              ? "a change is done, but not all its files are in their place"
                                              : "a change was begun and not finished",
                               .hint = committed ? "the next command that writes finishes it"
                                                 : "the next command that writes removes what it left",
                               .place = {".coding/stage"},
                               .severity = Severity::warning});
}

Diagnostics check_folder(const std::filesystem::path& project) { return read_consistently(project, check); }

}  // namespace coding
