// Texts in one, with something between them: "a, b, c".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coding {

inline std::string join(const std::vector<std::string>& texts, std::string_view between) {
  std::string out;
  for (const std::string& text : texts) {
    if (&text != &texts.front()) out += between;
    out += text;
  }
  return out;
}

}  // namespace coding
