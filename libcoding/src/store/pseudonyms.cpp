#include "coding/store/pseudonyms.hpp"

#include <algorithm>
#include <set>

#include "coding/base/error.hpp"
#include "store/name_changes.hpp"
#include "store/private_folder.hpp"
#include "store/reading.hpp"
#include "store/sorted_files.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

void add_writes(const Snapshot& snapshot, const RewrittenFiles& files, std::vector<FileWrite>& writes,
                std::vector<FileChange>& changes) {
  for (const auto& [path, bytes] : files) {
    if (bytes && is_sorted_file(path))
      changes.push_back(
          sorted_change(path, snapshot.exists(path) ? snapshot.read(path) : std::string(), *bytes));
    if (bytes)
      writes.push_back(replacing(path, *bytes));
    else if (snapshot.exists(path))
      writes.push_back(removing(path));
  }
}

std::vector<std::string> paths_in(const std::vector<FileWrite>& writes) {
  std::vector<std::string> out;
  for (const FileWrite& write : writes) out.push_back(write.path);
  return out;
}

// Everything that is there, as one entry would make it from nothing.
std::vector<FileChange> whole_state(const Snapshot& snapshot) {
  std::vector<FileChange> changes;
  const auto add = [&](const std::string& path) {
    if (!snapshot.exists(path)) return;
    const std::string bytes = snapshot.read(path);
    if (is_sorted_file(path))
      changes.push_back(sorted_change(path, "", bytes));
    else
      changes.push_back(is_line_file(path) ? line_change(path, "", bytes) : digest_change(path, bytes));
  };
  for (const char* path : single_files) add(path);
  for (const char* folder : file_folders) {
    for (const std::string& name : snapshot.list(folder)) add(std::string(folder) + "/" + name);
  }
  return changes;
}

// What this machine keeps of earlier states: texts for undo, an index of words.
void clear_private(const std::filesystem::path& project) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(project / ".coding", ignored)) {
    const std::string name = entry.path().filename().string();
    if (name == "lock" || name == ".gitignore" || name == "last.json" || name == "key") continue;
    std::filesystem::remove_all(entry.path(), ignored);
  }
}

}  // namespace

Pseudonymised pseudonymise(const std::filesystem::path& project, const NameKey& key, const NamePlaces& places,
                           const PseudonymOptions& options, const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  const Snapshot& snapshot = work.snapshot();
  LabelledFiles labels = labelled(snapshot, key, places);
  Pseudonymised out{.places = labels.hits, .documents = labels.documents, .kept = std::move(labels.places)};
  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  if (options.drop_sources || options.forget) {
    for (const std::string& name : snapshot.list("sources")) {
      if (options.forget) out.archive["sources/" + name] = snapshot.read("sources/" + name);
      labels.files["sources/" + name] = std::nullopt;
    }
  }
  add_writes(snapshot, labels.files, writes, changes);
  out.files = paths_in(writes);
  out.changed = !writes.empty() || options.forget;
  if (options.forget) {
    for (const std::string& name : stems_of(snapshot, "journal", ".jsonl"))
      out.archive[journal_path({name})] = snapshot.read(journal_path({name}));
  }
  if (!out.changed) return out;
  options.before_commit(out);
  if (!options.forget) {
    work.commit(std::move(writes), std::move(changes));
    return out;
  }
  work.found_anew(std::move(writes), whole_state(snapshot.with(labels.files)));
  clear_private(project);
  return out;
}

std::vector<std::string> restore_names(const std::filesystem::path& project, const NameKey& key,
                                       const NamePlaces& places, const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  RewrittenFiles files = named(work.snapshot(), key, places);
  std::erase_if(files, [&](const auto& file) {
    return file.second && work.snapshot().exists(file.first) &&
           work.snapshot().read(file.first) == *file.second;
  });
  add_writes(work.snapshot(), files, writes, changes);
  auto paths = paths_in(writes);
  if (!writes.empty()) work.commit(std::move(writes), std::move(changes));
  return paths;
}

std::vector<std::string> files_with_labels(const std::filesystem::path& project, const NameKey& key,
                                           const NamePlaces& places) {
  return read_consistently(project, [&](const Snapshot& snapshot) {
    std::vector<std::string> out;
    for (const auto& [path, bytes] : named(snapshot, key, places)) out.push_back(path);
    return out;
  });
}

}  // namespace coding
