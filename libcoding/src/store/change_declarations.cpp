// Declarations come and go, and the file goes with the last of them: who has none is no coder by it.
#include <algorithm>
#include <set>

#include "coding/base/error.hpp"
#include "coding/project/faults.hpp"
#include "coding/store/change.hpp"
#include "coding/store/write.hpp"
#include "store/git_attributes.hpp"
#include "store/reading.hpp"
#include "store/sorted_files.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

using Declarations = std::vector<Declaration>;

void require_coder_name(const CoderId& coder) {
  if (is_well_formed_name(coder.value)) return;
  throw UsageError({.slug = "name-invalid",
                    .message = "'" + coder.value + "' cannot be a coder's name",
                    .hint = "use letters, digits, hyphens and underscores"});
}

void commit_declarations(Workplace& work, const CoderId& coder, const Declarations& after) {
  const std::string path = declarations_path(coder);
  const bool there = work.snapshot().exists(path);
  const std::string before = there ? work.snapshot().read(path) : std::string();
  const std::string bytes = declarations_jsonl(after);
  std::vector<FileWrite> writes{after.empty() ? removing(path) : replacing(path, bytes)};
  if (const auto attributes = git_attributes_update(work.snapshot())) writes.push_back(*attributes);
  work.commit(std::move(writes), {sorted_change(path, before, bytes)});
}

// The ids that are there as names of files, without reading what they hold.
void require_documents(const Snapshot& snapshot, const std::vector<DocumentId>& ids) {
  const auto is_there = [&](const DocumentId& id) {
    return is_well_formed_name(id.value) && snapshot.exists(document_path(id));
  };
  const auto unknown = std::find_if_not(ids.begin(), ids.end(), is_there);
  if (unknown == ids.end()) return;
  Project known;
  for (const std::string& id : stems_of(snapshot, "documents", ".json"))
    known.documents.push_back({.id = {id}});
  document_at(known, *unknown);
}

}  // namespace

std::size_t add_declarations(const std::filesystem::path& project, const CoderId& coder,
                             const std::vector<DocumentId>& documents, const JournalNote& note, Disk& disk) {
  require_coder_name(coder);
  require_project(project);
  Workplace work(project, note, disk);
  require_documents(work.snapshot(), documents);
  const Declarations before = declarations_of(work.snapshot(), coder);
  Declarations after = before;
  std::set<DocumentId> known;
  for (const Declaration& each : before) known.insert(each.document);
  for (const DocumentId& id : documents) {
    if (known.insert(id).second) after.push_back({.coder = coder, .document = id});
  }
  if (after.size() > before.size()) commit_declarations(work, coder, after);
  return after.size() - before.size();
}

std::size_t remove_declarations(const std::filesystem::path& project, const CoderId& coder,
                                const std::vector<DocumentId>& documents, const JournalNote& note,
                                Disk& disk) {
  require_coder_name(coder);
  require_project(project);
  Workplace work(project, note, disk);
  const std::set<DocumentId> going(documents.begin(), documents.end());
  Declarations after = declarations_of(work.snapshot(), coder);
  const std::size_t gone =
      std::erase_if(after, [&](const Declaration& each) { return going.contains(each.document); });
  if (gone > 0) commit_declarations(work, coder, after);
  return gone;
}

}  // namespace coding
