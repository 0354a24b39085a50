#include "coding/store/check.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "coding/project/faults.hpp"
#include "coding/store/journal.hpp"
#include "coding/store/transaction.hpp"
#include "store/check_parts.hpp"

namespace coding {

namespace {

constexpr const char* folders[] = {"documents", "segments", "sources", "memos", "journal"};

bool is_newer(const Diagnostics& faults) {
  return std::any_of(faults.begin(), faults.end(),
                     [](const auto& fault) { return fault.slug == "project-newer"; });
}

void require_something(const Snapshot& snapshot) {
  bool any = snapshot.exists("project.json") || snapshot.exists("codebook.jsonl") ||
             snapshot.exists("participants.csv");
  for (const char* folder : folders) any = any || snapshot.exists(folder);
  if (!any) study_of(snapshot);
}

Diagnostics check(const Snapshot& snapshot) {
  require_something(snapshot);
  Inspection inspection{.snapshot = snapshot};
  inspect_study(inspection);
  if (is_newer(inspection.faults)) return inspection.faults;
  inspect_participants(inspection);
  inspect_documents(inspection);
  inspect_codebook(inspection);
  inspect_segments(inspection);
  inspect_values(inspection);
  inspect_texts(inspection);
  const Diagnostics journal = verify_journal(snapshot.project());
  inspection.faults.insert(inspection.faults.end(), journal.begin(), journal.end());
  inspect_leftovers(inspection);
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
