#include "coding/text/trim.hpp"

#include "coding/text/utf8.hpp"

namespace coding {

bool is_white_space(char32_t c) {
  if (c <= 0x20) return c == 0x20 || (c >= 0x09 && c <= 0x0D);
  if (c < 0x1680) return c == 0x85 || c == 0xA0;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

std::string_view trim(std::string_view valid) {
  std::size_t begin = valid.size();
  std::size_t end = valid.size();
  for (std::size_t byte = 0; byte < valid.size();) {
    const std::size_t start = byte;
    if (is_white_space(next_code_point(valid, byte))) continue;
    begin = start;
    break;
  }
  while (end > begin) {
    std::size_t start = end - 1;
    while ((static_cast<unsigned char>(valid[start]) & 0xC0) == 0x80) --start;
    std::size_t byte = start;
    if (!is_white_space(next_code_point(valid, byte))) break;
    end = start;
  }
  return valid.substr(begin, end - begin);
}

std::string collapse_spaces(std::string_view valid) {
  std::string out;
  out.reserve(valid.size());
  bool space = false;
  for (std::size_t byte = 0; byte < valid.size();) {
    const std::size_t start = byte;
    if (is_white_space(next_code_point(valid, byte))) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out += valid.substr(start, byte - start);
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    fields.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return fields;
    begin = end + 1;
  }
}

}  // namespace coding
