#include "coding/text/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace coding {

std::string primary(const Language& language) {
  std::string subtag = language.tag.substr(0, language.tag.find_first_of("-_"));
  std::transform(subtag.begin(), subtag.end(), subtag.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return subtag;
}

bool has_dotted_i(const Language& language) {
  const std::string subtag = primary(language);
  return subtag == "tr" || subtag == "az";
}

bool is_right_to_left(const Language& language) {
  static constexpr std::array<std::string_view, 8> tags = {"ar", "fa", "he", "ur", "ckb", "ps", "sd", "ug"};
  return std::find(tags.begin(), tags.end(), primary(language)) != tags.end();
}

}  // namespace coding
