// Whole files in and out, with errors that name the file and the reason.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace coding {

// All bytes of a file. Throws DataError ("file-missing", "file-unreadable") naming the path and the system's
// reason.
std::string read_file(const std::filesystem::path& path);

// Writes beside the target, syncs, and renames into place, so that the target is either the old or the new
// whole. Throws UsageError "file-exists" when the target exists and `overwrite` is false, Error
// "file-unwritable" otherwise.
void write_file(const std::filesystem::path& path, std::string_view bytes, bool overwrite);

}  // namespace coding
