// The project's own .coding/ folder: this machine's lock, unfinished change and caches. It is not shared, so
// a project fresh from git has none.
#pragma once

#include <filesystem>

#include "coding/base/disk.hpp"

namespace coding {

// .coding/ with its .gitignore, and nothing that is there touched. Throws UsageError "path-outside" when a
// symbolic link stands in its place.
void make_private_folder(const std::filesystem::path& project, Disk& disk = real_disk());

}  // namespace coding
