// Another copy of a project, worked on apart, joined into this one: what git does with two clones, without
// git.
//
// Segments, codes and participants of both, without what either side took out, as their journals tell;
// documents and memos that only one has; of other files the side that changed them. Where both changed the
// same thing differently nothing is changed, and the conflicts are listed
// (docs/design/decisions/0045-merging.md).
#pragma once

#include <cstddef>
#include <filesystem>

#include "coding/base/diagnostic.hpp"
#include "coding/base/disk.hpp"
#include "coding/store/journal.hpp"

namespace coding {

struct Merged {
  bool changed = false;
  Diagnostics conflicts{};  // with files of this project; when there are any, nothing was changed
  std::size_t documents = 0;
  std::size_t participants = 0;
  std::size_t codes = 0;
  std::size_t declarations = 0;
  std::size_t relations = 0;
  std::size_t segments = 0;  // how many more there are than before
};

struct MergeOptions {
  bool only_look = false;  // change nothing
};

// One transaction and one entry, which can be undone; the other side's entries join the journals and stay
// there. Throws UsageError "merge-itself"; DataError "project-missing" and what reading either project
// throws.
Merged merge_project(const std::filesystem::path& project, const std::filesystem::path& other,
                     const JournalNote& note, const MergeOptions& options = {}, Disk& disk = real_disk());

}  // namespace coding
