// A reference in XML's character data: &amp; &#65; &#x41; and what looks like one.
#pragma once

#include <cstddef>
#include <string_view>

namespace coding {

struct QdaReference {
  std::size_t length = 0;  // of all of it; 0 when an & begins none
  bool is_known = false;   // a character or one of XML's five entities
  char32_t character = 0;  // beyond U+10FFFF when a number is
};

// `raw` begins with "&".
QdaReference reference_at(std::string_view raw);

}  // namespace coding
