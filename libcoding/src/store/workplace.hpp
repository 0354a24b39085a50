// Where a change happens: the lock held, what was interrupted finished, and one way to commit with a journal
// entry.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/base/disk.hpp"
#include "coding/store/journal.hpp"
#include "coding/store/lock.hpp"
#include "coding/store/transaction.hpp"
#include "store/snapshot.hpp"

namespace coding {

class Workplace {
 public:
  // Throws UsageError "name-invalid" for a coder who cannot name a file, and what Lock and recover throw.
  Workplace(const std::filesystem::path& project, const JournalNote& note, Disk& disk);

  // What is on disk; stays true until commit.
  const Snapshot& snapshot() const { return snapshot_; }

  // Leaves out what would change nothing; returns whether anything is left. For files that `changes` does not
  // speak of, the entry is derived from the old and the new bytes.
  bool commit(std::vector<FileWrite> writes, std::vector<FileChange> changes = {});

  // An entry about what somebody else did to the files; these stay as they are.
  void record(std::vector<FileChange> changes);

  // The journals of all coders give way to this coder's, with one entry that nothing came before.
  void found_anew(std::vector<FileWrite> writes, std::vector<FileChange> changes);

 private:
  bool changes_something(const FileWrite& write) const;
  FileChange change_of(const FileWrite& write) const;
  // Of what the journal knows by its digest only, so that it can be undone.
  void keep_old(const FileWrite& write) const;
  void add_definitions(std::vector<FileWrite>& writes) const;
  FileWrite journal_write(std::vector<FileChange> changes, const std::string& from_elsewhere) const;

  const JournalNote& note_;
  Disk& disk_;
  Lock lock_;
  Snapshot snapshot_;
};

// Whether the journal keeps the file's lines; of others it keeps digests.
bool is_line_file(const std::string& path);

// A file that was not there before.
FileChange digest_change(std::string path, std::string_view after);

// Throws DataError "project-missing", before a lock would leave traces in a folder that is no project.
void require_project(const std::filesystem::path& project);

}  // namespace coding
