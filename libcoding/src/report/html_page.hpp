// The page around what is reported as HTML: one file, no script, light and dark, printable.
#pragma once

#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding::report {

// " lang=\"fa\" dir=\"rtl\"", to stand in a tag.
std::string language_attributes(const Language& language);

struct HtmlPage {
  Language reader{"en"};
  std::string title{};       // not escaped yet
  std::string_view style{};  // besides the house's own
};
std::string html_page(const HtmlPage& page, const std::string& body);

}  // namespace coding::report
