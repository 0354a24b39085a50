// The file of a key to names: outside the project, readable by its owner alone.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace coding {

// Throws UsageError "key-inside-project" for a file in the project's folder (links followed), "key-readable"
// when others than its owner may read or write it, with the command that changes that; DataError
// "file-missing".
void require_private_key(const std::filesystem::path& file, const std::filesystem::path& project);

// Written beside and renamed; nobody but its owner can read it at any moment.
void write_private(const std::filesystem::path& file, std::string_view bytes);

// Where this machine's user keeps the key of the project: in its private folder, which is not shared.
void remember_key(const std::filesystem::path& project, const std::filesystem::path& file);
std::optional<std::filesystem::path> remembered_key(const std::filesystem::path& project);

}  // namespace coding
