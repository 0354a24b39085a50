#include "coding/report/citation.hpp"

#include <string_view>

#include "coding/report/wording.hpp"
#include "coding/table/number_style.hpp"
#include "coding/text/utf8.hpp"

namespace coding::report {

namespace {

// The pairs of marks in a passage, and straight ones in turn, as `open` and `close`.
std::string with_inner_marks(const std::string& text, std::string_view outer, std::u32string_view inner) {
  std::u32string out;
  bool open = false;
  const bool guillemets = outer == "«";
  for (const char32_t c : to_code_points(text)) {
    const bool opens = guillemets ? c == U'«' : c == U'“' || c == U'„';
    const bool closes = guillemets ? c == U'»' : c == U'”';
    const bool straight = c == U'"';
    if (straight) open = !open;
    out += opens || (straight && open) ? inner[0] : closes || straight ? inner[1] : c;
  }
  return to_utf8(out);
}

// The digits of any script at an id's end as ASCII: 5 for "Y5" and "م۵".
std::string number_at_end(const std::string& id) {
  std::string out;
  const std::u32string points = to_code_points(id);
  for (std::size_t i = points.size(); i > 0; --i) {
    const char32_t c = points[i - 1];
    const char32_t zero = c >= U'۰' && c <= U'۹' ? U'۰' : c >= U'٠' && c <= U'٩' ? U'٠' : U'0';
    if (c < zero || c > zero + 9 || out.size() > 8) break;
    out.insert(out.begin(), static_cast<char>('0' + (c - zero)));
  }
  return out;
}

std::string named(const std::string& speaker, TableStyle style, const Language& reader) {
  const std::string digits = number_at_end(speaker);
  if (style != TableStyle::iranian || digits.empty()) return speaker;
  return say(Phrase::participant, reader) + " " + format_integer(std::stoll(digits), number_style(reader));
}

}  // namespace

std::string cited(const std::string& text, const std::string& speaker, TableStyle style,
                  const Language& reader) {
  const bool iranian = style == TableStyle::iranian;
  const std::string marked = iranian ? "«" + with_inner_marks(text, "«", U"“”") + "»"
                                     : "“" + with_inner_marks(text, "“", U"‘’") + "”";
  return speaker.empty() ? marked : marked + " (" + named(speaker, style, reader) + ")";
}

}  // namespace coding::report
