// Does a text need care with direction?
#pragma once

#include <string_view>

namespace coding {

// Does valid UTF-8 hold a letter written from right to left (bidi class R or AL)? Digits do not count.
bool contains_right_to_left(std::string_view valid);

}  // namespace coding
