// The beginning of a passage, with … where it was cut.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

// Valid UTF-8 of at most `words` words as it is. Of a longer one the whole sentences that fit, when they are
// at least half of what was allowed, else the first `words` words without a comma, colon, semicolon or dash
// at their end; then " …". Requires words > 0. Linear.
std::string shortened(std::string_view valid, std::size_t words, const Language& language = {});

}  // namespace coding
