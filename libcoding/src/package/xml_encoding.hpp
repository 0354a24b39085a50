// The bytes of an XML file as UTF-8 without byte order mark.
#pragma once

#include <string>
#include <string_view>

namespace coding {

// UTF-16 by its byte order mark or by its first "<"; else as declared; else UTF-8. Throws DataError
// "not-utf8", "nul-byte", "utf-16" for half a pair, "not-decodable", "encoding-unknown". Linear.
std::string xml_as_utf8(std::string_view bytes, const std::string& file);

}  // namespace coding
