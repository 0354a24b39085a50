#include "coding/text/direction.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "coding/text/utf8.hpp"

namespace coding {

bool contains_right_to_left(std::string_view valid) {
  // The first right-to-left letter is U+05BE, whose lead byte is 0xD6.
  const auto high = [](char c) { return static_cast<unsigned char>(c) >= 0xD6; };
  if (std::none_of(valid.begin(), valid.end(), high)) return false;
  for (std::size_t byte = 0; byte < valid.size();) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(next_code_point(valid, byte)));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

}  // namespace coding
