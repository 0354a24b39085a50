// SHA-256 digests and random identifiers (Nettle makes the digests; decision 0011).
#pragma once

#include <string>
#include <string_view>

namespace coding {

// SHA-256 as 64 lower-case hexadecimal digits. About 1.4 GB/s where the processor has instructions for it.
std::string sha256(std::string_view bytes);

// A random (version 4) UUID in lower case, from the system's random source.
std::string random_uuid();

}  // namespace coding
