// The project's own .coding/ folder: what stands where in it, and which paths belong to the project.
//
//   .coding/.gitignore    "*": nothing in here is shared
//   .coding/lock          the writer's lock, with its name
//   .coding/stage/<n>     new bytes of a change
//   .coding/commit.new    the record being written
//   .coding/commit.json   the record: the change is done, its files are on their way into place
//   .coding/last.json     the record of the last finished change
//   .coding/kept/<sha256> texts and sources that were taken out, for undoing (store/kept_bytes.hpp)
//   .coding/index-1       the index of words (lexicon/index_file.hpp): a cache
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "coding/base/disk.hpp"
#include "coding/store/private_folder.hpp"

namespace coding {

inline std::filesystem::path private_path(const std::filesystem::path& project, std::string_view name) {
  return project / ".coding" / name;
}

inline std::filesystem::path stage_path(const std::filesystem::path& project, std::size_t number) {
  return project / ".coding" / "stage" / std::to_string(number);
}

// Throws UsageError "path-outside" unless `relative` names a file of the project: no absolute path, no "..",
// nothing in .coding/, no symbolic link on the way.
void require_inside(const std::filesystem::path& project, const std::string& relative);

}  // namespace coding
