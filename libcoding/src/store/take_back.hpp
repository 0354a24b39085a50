// The files of a project while changes are taken back one after the other, in memory.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "coding/store/journal.hpp"
#include "store/snapshot.hpp"

namespace coding {

class TakeBack {
 public:
  // `remaining`: what the coder has done and is not taken back. A coder's file of segments that none of it
  // made is taken out when it becomes empty.
  // `all`: every coder's entries. Lines that were only taken out come back where they stood, which nobody
  // knows any more when others changed the file since, by their clocks. Refers to snapshot and `all`.
  TakeBack(const Snapshot& snapshot, const std::vector<JournalEntry>& remaining,
           const std::vector<JournalEntry>& all);

  // Throws UsageError "undo-conflict", DataError "undo-not-kept".
  void take_back(const JournalEntry& entry);

  // The files that were touched; nothing: the file is gone.
  const std::map<std::string, std::optional<std::string>>& files() const { return files_; }

  // What they were before, and are now, as the transaction and the journal want it.
  std::vector<FileWrite> writes() const;
  std::vector<FileChange> changes() const;

 private:
  std::optional<std::string> bytes_of(const std::string& path) const;
  void take_back_digest(const JournalEntry& entry, const FileChange& change);
  void take_back_sorted(const JournalEntry& entry, const FileChange& change);
  void take_back_lines(const JournalEntry& entry, const FileChange& change);
  bool others_changed_since(const JournalEntry& entry, const std::string& path) const;
  std::optional<std::size_t> place_of_added(const std::vector<std::string>& lines, const JournalEntry& entry,
                                            const FileChange& change) const;

  const Snapshot& snapshot_;
  const std::vector<JournalEntry>& all_;
  std::set<std::string> made_;  // paths
  std::map<std::string, std::optional<std::string>> files_;
};

}  // namespace coding
