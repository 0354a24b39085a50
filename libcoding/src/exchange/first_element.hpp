// What an XML file is, by the name of its outermost element.
#pragma once

#include <string_view>

namespace coding {

// The name behind its prefix, as far as the first bytes of a file show it; empty for what is no XML in UTF-8.
std::string_view first_element(std::string_view head);

}  // namespace coding
