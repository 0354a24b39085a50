// A code's description in REFI-QDA, taken apart into its definition and rules.
#pragma once

#include <string_view>

#include "coding/project/code.hpp"

namespace coding {

// Paragraphs that begin with "Brief: ", "Use: ", "Avoid: ", "Example: " or "Borderline: " go to these fields;
// one without such a word goes on with the one before, the first ones are the definition.
void put_description(Code& code, std::string_view description);

}  // namespace coding
