// Words, and beginnings and ends of words, that may deny, in en, tr, fa and az. A sign for caution and no
// analysis: a claim with one of them is left to a reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"

namespace coding {

// As they are compared (folded), in the order of the text.
std::vector<std::string> denials_in(std::string_view text, const Language& language);

}  // namespace coding
