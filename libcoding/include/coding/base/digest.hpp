// SHA-256 digests and identifiers, random and named (Nettle makes the digests; decision 0011).
#pragma once

#include <string>
#include <string_view>

namespace coding {

// SHA-256 as 64 lower-case hexadecimal digits. About 1.4 GB/s where the processor has instructions for it.
std::string sha256(std::string_view bytes);

// A random (version 4) UUID in lower case, from the system's random source.
std::string random_uuid();

// The UUID of a name within a namespace, the same everywhere and always (version 5, RFC 9562 section 5.5). A
// `space` that is not a UUID stands for the UUID of that text in the namespace of URLs.
std::string named_uuid(std::string_view space, std::string_view name);

}  // namespace coding
