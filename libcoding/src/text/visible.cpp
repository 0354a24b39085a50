#include "coding/text/visible.hpp"

#include <algorithm>
#include <array>

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

bool is_directional(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

void append_escape(std::string& out, char32_t code_point) {
  static constexpr std::array<char, 16> digits = {'0', '1', '2', '3', '4', '5', '6', '7',
                                                  '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
  out += "\\u{";
  if (code_point > 0xFFF) out += digits[(code_point >> 12) & 0xF];
  if (code_point > 0xFF) out += digits[(code_point >> 8) & 0xF];
  out += digits[(code_point >> 4) & 0xF];
  out += digits[code_point & 0xF];
  out += '}';
}

// Bytes that can begin something to show: C0 and DEL, the lead byte of C1, the lead byte of U+2000–2FFF.
bool suspicious(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2;
}

}  // namespace

std::string visible(std::string_view valid, bool keep_lines) {
  if (std::none_of(valid.begin(), valid.end(), suspicious)) return std::string(valid);
  std::string out;
  out.reserve(valid.size() + 16);
  for (std::size_t byte = 0; byte < valid.size();) {
    const std::size_t start = byte;
    const char32_t c = next_code_point(valid, byte);
    if (c == '\n' && keep_lines) {
      out += '\n';
    } else if (c < 0x20) {
      append_code_point(out, 0x2400 + c);
    } else if (c == 0x7F) {
      append_code_point(out, 0x2421);
    } else if ((c >= 0x80 && c < 0xA0) || is_directional(c)) {
      append_escape(out, c);
    } else {
      out += valid.substr(start, byte - start);
    }
  }
  return out;
}

}  // namespace coding
