#include "text/xml_characters.hpp"

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

bool is_xml(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

}  // namespace

std::string xml_characters(std::string_view valid) {
  std::string out;
  for (std::size_t byte = 0; byte < valid.size();) {
    const std::size_t begin = byte;
    if (is_xml(next_code_point(valid, byte))) out.append(valid, begin, byte - begin);
  }
  return out;
}

}  // namespace coding
