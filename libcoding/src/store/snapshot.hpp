// One state of the project for a reader who takes no lock.
//
// While a change is on its way into place (a record stands in .coding/), its staged files are read instead of
// the old ones, so the change is seen whole. Whether the state was the same at the end of reading as at its
// start is told by the ids of the pending and the last finished change; when it was not, the reader reads
// again. Ids never come back, so equal ids at both ends mean that nothing was finished and nothing begun in
// between.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "coding/base/error.hpp"
#include "store/commit_record.hpp"

namespace coding {

class Snapshot {
 public:
  explicit Snapshot(std::filesystem::path project);

  // The bytes of a file, with spare room behind them (json_padding). `relative` as FileWrite's. Throws
  // DataError "file-missing", "file-unreadable"; UsageError "path-outside" for a link that leads out of the
  // project.
  std::string read(const std::string& relative) const;
  // Where the file's bytes stand as they are, unless a change that is not in its place yet concerns it.
  std::optional<std::filesystem::path> standing_file(const std::string& relative) const;
  bool exists(const std::string& relative) const;
  // The names in a folder, sorted by bytes; none when there is no folder.
  std::vector<std::string> list(const std::string& folder) const;

  // This state with other bytes in some files (nothing: the file is taken out), in memory only.
  Snapshot with(std::map<std::string, std::optional<std::string>> planned) const;

  // These files and nothing else: a project that stands on no disk.
  static Snapshot in_memory(std::map<std::string, std::optional<std::string>> files);

  bool still_holds() const;
  const std::filesystem::path& project() const { return project_; }

 private:
  Snapshot() = default;

  bool on_disk_ = true;
  std::filesystem::path project_;
  std::string last_;
  std::string pending_;
  std::map<std::string, RecordedWrite> overlay_;
  std::map<std::string, std::optional<std::string>> planned_;
};

// As often as another process changes the project meanwhile, `read` is called again: fifty times at least,
// and for ten seconds, because a small project is changed and read in a millisecond.
template <class Read>
auto read_consistently(const std::filesystem::path& project, Read read) {
  using Clock = std::chrono::steady_clock;
  const auto patience = Clock::now() + std::chrono::seconds(10);
  for (int attempt = 0; attempt < 50 || Clock::now() < patience; ++attempt) {
    const Snapshot snapshot(project);
    try {
      auto value = read(snapshot);
      if (snapshot.still_holds()) return value;
    } catch (const Error&) {
      if (snapshot.still_holds()) throw;
    }
  }
  throw Error({.slug = "project-busy",
               .message = "the project is being changed faster than it can be read",
               .hint = "try again when the other process is done",
               .place = {project.string()}});
}

}  // namespace coding
