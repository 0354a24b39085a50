// A ZIP file that is written, such as an office document: its parts in their order, packed, and nothing of
// the machine or the hour that made it.
//
// libzip reads archives (package/archive.hpp); this writes them, because a writer that owes nobody anything
// is a page long and its bytes depend on zlib alone: every date is that of the format's beginning,
// 1980-01-01.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace coding {

// Name and bytes. Requires names in ASCII that differ, fewer than 65,535 of them, and less than 4 GiB in all.
using ZipParts = std::vector<std::pair<std::string, std::string>>;

std::string zip_file(const ZipParts& parts);

// The bytes as an entry of a ZIP file holds them, and their checksum there.
std::string deflated(const std::string& bytes);
std::uint32_t zip_checksum(const std::string& bytes);

}  // namespace coding
