// Texts and sources that were replaced or taken out, under their digests in .coding/kept/: the journal has
// their digests only, and undoing must bring the bytes back. Like all of .coding/ they stay on this machine.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "coding/base/disk.hpp"

namespace coding {

// On the disk when it returns. Throws what the disk throws.
void keep_bytes(const std::filesystem::path& project, const std::string& bytes, Disk& disk);

// Nothing when they are not kept, or are damaged.
std::optional<std::string> kept_bytes(const std::filesystem::path& project, const std::string& digest);

}  // namespace coding
