// SHA-256 digests and random identifiers (libsodium does the work; decision 0003).
#pragma once

#include <string>
#include <string_view>

namespace coding {

// SHA-256 as 64 lower-case hexadecimal digits. About 250 MB/s.
std::string sha256(std::string_view bytes);

// A random (version 4) UUID in lower case, from the system's random source.
std::string random_uuid();

}  // namespace coding
