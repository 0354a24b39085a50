// The characters that XML 1.0 has (its production 2, Char): no control characters but tab and line ends, no
// surrogates, not U+FFFE and U+FFFF. Writers must leave the others out, and readers that are lenient let
// them through.
#pragma once

#include <string>
#include <string_view>

namespace coding {

// Valid UTF-8 without the characters that XML has not. Linear.
std::string xml_characters(std::string_view valid);

}  // namespace coding
