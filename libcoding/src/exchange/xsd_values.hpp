// The forms of values in the standard's XML, as XML Schema has them (part 2). Narrower than it in one thing:
// no blanks around them.
#pragma once

#include <string_view>

namespace coding {

bool is_xsd_boolean(std::string_view value);    // true, false, 1, 0
bool is_xsd_integer(std::string_view value);    // of any length, with a sign
bool is_xsd_decimal(std::string_view value);    // no exponent, no infinity
bool is_xsd_date(std::string_view value);       // 2021-05-30, perhaps with a time zone; there is no year 0
bool is_xsd_date_time(std::string_view value);  // 2021-05-30T09:00:00, perhaps with fractions and a time zone

}  // namespace coding
