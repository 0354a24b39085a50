// The simple types of REFI-QDA's schemas: whether a text is a value of one.
//
// As XML Schema 1.0 says, with one exception: spaces around dates and times, which it allows and the most
// used of its programs, libxml2, refuses; they are refused here, too.
#pragma once

#include <string_view>

namespace coding {

enum class RefiType {
  string,
  guid,
  color,
  boolean,
  integer,
  decimal,
  date,
  date_time,
  direction,
  variable_type,
  shape,
  line_style
};

bool is_of(RefiType type, std::string_view value);

// What a value should look like: "a GUID of 8-4-4-4-12 hexadecimal digits".
std::string_view shape_of(RefiType type);

// Without the spaces at both ends that XML Schema takes away from most types.
std::string_view without_spaces(std::string_view value);

}  // namespace coding
