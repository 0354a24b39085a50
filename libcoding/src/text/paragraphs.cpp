#include "coding/text/paragraphs.hpp"

#include <algorithm>
#include <string_view>

#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

using std::string_view;

struct Line {
  string_view bytes;  // with its end
  std::size_t begin;  // in code points
};

std::size_t size_of_line(string_view rest) {
  constexpr string_view separator = "\u2029";
  for (std::size_t at = 0;; ++at) {
    at = rest.find_first_of("\n\xE2", at);
    if (at == string_view::npos) return rest.size();
    if (rest[at] == '\n') return at + 1;
    if (rest.substr(at, separator.size()) == separator) return at + separator.size();
  }
}

Span shown_span(const Line& line) {
  const string_view shown = trim(line.bytes);
  const auto lead = static_cast<std::size_t>(shown.data() - line.bytes.data());
  const std::size_t begin = line.begin + count_code_points(line.bytes.substr(0, lead));
  return {begin, begin + count_code_points(shown)};
}

}  // namespace

std::vector<Span> paragraphs_of(const Text& text, ParagraphEnd ended_by) {
  std::vector<Span> paragraphs;
  bool open = false;
  std::size_t position = 0;
  for (string_view rest = text.bytes(); !rest.empty();) {
    const Line line{rest.substr(0, size_of_line(rest)), position};
    const Span shown = shown_span(line);
    if (shown.empty()) {
      open = false;
    } else if (open && ended_by == ParagraphEnd::blank_line) {
      paragraphs.back().end = shown.end;
    } else {
      paragraphs.push_back(shown);
      open = true;
    }
    position += count_code_points(line.bytes);
    rest.remove_prefix(line.bytes.size());
  }
  return paragraphs;
}

}  // namespace coding
