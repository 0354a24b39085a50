// The version of the library, as "0.1.0".
#pragma once

#include <string_view>

namespace coding {

std::string_view version();

}  // namespace coding
