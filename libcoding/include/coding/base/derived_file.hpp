// Files that can be made again: whole or not at all, but not synced, because there are thousands of them.
#pragma once

#include <filesystem>
#include <string_view>

namespace coding {

// Writes beside the target and renames into place. Different targets may be written by several threads.
// Throws Error "file-unwritable" with the system's reason.
void write_derived_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace coding
