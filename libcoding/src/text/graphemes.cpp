#include "coding/text/graphemes.hpp"

#include "breaks.hpp"

namespace coding {

std::vector<std::size_t> grapheme_ends(std::string_view valid) {
  std::vector<std::size_t> ends;
  with_breaks(UBRK_CHARACTER, "", valid, [&ends](UBreakIterator* breaks) {
    ubrk_first(breaks);
    for (int end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) {
      ends.push_back(static_cast<std::size_t>(end));
    }
  });
  return ends;
}

bool is_grapheme_boundary(const Text& text, std::size_t code_point) {
  if (code_point == 0 || code_point >= text.length()) return true;
  bool boundary = false;
  with_breaks(UBRK_CHARACTER, "", text.bytes(), [&](UBreakIterator* breaks) {
    boundary = ubrk_isBoundary(breaks, static_cast<int>(text.byte_of(code_point))) != 0;
  });
  return boundary;
}

Span widened_to_graphemes(const Text& text, Span span) {
  const std::string_view bytes = text.slice(span);
  const auto begin = static_cast<std::size_t>(bytes.data() - text.bytes().data());
  const std::size_t end = begin + bytes.size();
  with_breaks(UBRK_CHARACTER, "", text.bytes(), [&](UBreakIterator* breaks) {
    if (ubrk_isBoundary(breaks, static_cast<int>(begin)) == 0) {
      span.begin =
          text.code_point_of(static_cast<std::size_t>(ubrk_preceding(breaks, static_cast<int>(begin))));
    }
    if (bytes.empty()) {
      span.end = span.begin;
    } else if (ubrk_isBoundary(breaks, static_cast<int>(end)) == 0) {
      span.end = text.code_point_of(static_cast<std::size_t>(ubrk_following(breaks, static_cast<int>(end))));
    }
  });
  return span;
}

}  // namespace coding
