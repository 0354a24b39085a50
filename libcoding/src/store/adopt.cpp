// What was changed outside the program becomes an entry of a journal.
#include <algorithm>
#include <set>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/store/verify.hpp"
#include "store/journal_chain.hpp"
#include "store/outside_change.hpp"
#include "store/reading.hpp"
#include "store/sorted_files.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) (out += line) += '\n';
  return out;
}

std::vector<std::string> texts_of(const std::vector<StrayLine>& lines) {
  std::vector<std::string> out;
  for (const StrayLine& line : lines) out.push_back(line.text);
  return out;
}

class Adoption {
 public:
  explicit Adoption(const Snapshot& snapshot) : snapshot_(snapshot), replay_(replay_of(snapshot)) {}

  std::vector<FileChange> changes() {
    for (const Diagnostic& fault : chain_faults(snapshot_)) {
      if (fault.severity == Severity::error) throw DataError(fault);
    }
    for (const std::string& path : paths_of(snapshot_, replay_)) look_at(path);
    find_lines(snapshot_, wanted_);
    for (FileChange& change : changes_) {
      const auto found = wanted_.find(change.path);
      if (found == wanted_.end()) continue;
      for (const auto& [hash, line] : found->second) change.removed.push_back(line);
      std::sort(change.removed.begin(), change.removed.end());
      if (change.line > 0) give_places(change);
    }
    return std::move(changes_);
  }

 private:
  void look_at(const std::string& path) {
    const bool there = snapshot_.exists(path);
    const std::string bytes = there ? snapshot_.read(path) : std::string();
    const auto fate = replay_.files.find(path);
    if (fate == replay_.files.end())
      changes_.push_back(is_line_file(path) ? line_change(path, "", bytes) : digest_change(path, bytes));
    else if (fate->second.by_digest)
      look_at_digest(path, there, bytes, fate->second);
    else
      look_at_lines(path, bytes, fate->second);
  }

  void look_at_digest(const std::string& path, bool there, const std::string& bytes, const FileFate& fate) {
    const std::string digest = there ? sha256(bytes) : std::string();
    const auto known = fate.digests.find(digest);
    if (known != fate.digests.end() && known->second.possible()) return;
    const auto expected = std::find_if(fate.digests.begin(), fate.digests.end(), [](const auto& each) {
      return each.second.balance > 0 && each.second.last_in;
    });
    if (!there && expected == fate.digests.end()) return;
    FileChange change = there ? digest_change(path, bytes) : FileChange{.path = path, .by_digest = true};
    if (expected != fate.digests.end()) change.before = expected->first;
    changes_.push_back(std::move(change));
  }

  void look_at_lines(const std::string& path, const std::string& bytes, const FileFate& fate) {
    const auto difference = difference_of({path, bytes, !fate.by_several}, fate);
    if (difference.extra.empty() && difference.missing.empty()) return;
    const bool sorted = is_sorted_file(path);
    const auto wanted = fate.steps.empty() || fate.by_several ? std::nullopt : lines_after(fate.steps);
    if (wanted && !sorted) {
      changes_.push_back(line_change(path, joined(*wanted), bytes));
      return;
    }
    for (const LineHash hash : difference.missing_hashes) wanted_[path][hash];
    changes_.push_back({.path = path, .line = sorted ? 0U : 1U, .added = texts_of(difference.extra)});
  }

  // Of a file that several people changed nobody knows the order that it had: the lines that are missing are
  // thought to have stood where the strange ones stand.
  void give_places(FileChange& change) const {
    const std::set<std::string> strange(change.added.begin(), change.added.end());
    const std::string bytes = snapshot_.exists(change.path) ? snapshot_.read(change.path) : std::string();
    std::vector<std::string> before;
    auto missing = change.removed.begin();
    for (const std::string_view line : split_lines(bytes)) {
      if (!strange.contains(std::string(line)))
        before.emplace_back(line);
      else if (missing != change.removed.end())
        before.push_back(*missing++);
    }
    before.insert(before.end(), missing, change.removed.end());
    change = line_change(change.path, joined(before), bytes);
  }

  const Snapshot& snapshot_;
  const Replay replay_;
  std::vector<FileChange> changes_;
  Wanted wanted_;
};

std::vector<std::string> paths_in(const std::vector<FileChange>& changes) {
  std::vector<std::string> out;
  for (const FileChange& change : changes) out.push_back(change.path);
  return out;
}

}  // namespace

std::vector<std::string> adopt_outside_changes(const std::filesystem::path& project, const JournalNote& note,
                                               Disk& disk) {
  require_project(project);
  JournalNote told = note;
  Workplace work(project, told, disk);
  auto changes = Adoption(work.snapshot()).changes();
  auto paths = paths_in(changes);
  if (paths.empty()) return paths;
  told.what = "took in what was changed outside: ";
  for (const std::string& path : paths) told.what += (&path == paths.data() ? "" : ", ") + path;
  work.record(std::move(changes));
  return paths;
}

std::vector<std::string> files_changed_outside(const std::filesystem::path& project) {
  return read_consistently(project,
                           [](const Snapshot& snapshot) { return paths_in(Adoption(snapshot).changes()); });
}

}  // namespace coding
