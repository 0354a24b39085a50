// What may be attached to a name without a mark between them.
#pragma once

#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

enum class Ending { none, doubtful, sure };

// `name` and `rest` are stretches of a match key, rest not empty.
Ending bare_ending(std::u32string_view name, std::u32string_view rest, const Language& language);

// Behind a ZWNJ.
Ending joined_ending(std::u32string_view rest);

}  // namespace coding
