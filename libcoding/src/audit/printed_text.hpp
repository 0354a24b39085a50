// The text of an article without what the page put into it: running heads, page numbers, broken words and
// line ends. Every position has its place in the article as it came.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/edits.hpp"
#include "coding/text/language.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding::printed {

struct Article {
  Text source{};
  Language language{};
  std::u32string lines{};          // running heads gone, broken words joined; LF ends a line
  std::u32string flow{};           // the same length; LF ends a paragraph, blanks are spaces
  std::vector<Span> paragraphs{};  // of flow, without white space around, none empty
  PositionMap from_source{};
  std::vector<std::size_t> line_starts{};  // of the source, code points
};

Article read_article(const Text& source, const Language& language);

// Where a stretch of lines or flow stands in the source.
Span place_of(const Article& article, Span span);
LineColumn at_of(const Article& article, Span place_in_source);

// The words of a stretch in one line.
std::string words_of(const Article& article, Span span);

// White space that ends no paragraph of flow and no line of lines.
bool is_space(char32_t c);
// Of any of “ " « „ ‘ and their like.
bool opens_quote(char32_t c);
bool closes_quote(char32_t c);
// " which both opens and closes.
bool is_straight_quote(char32_t c);

Span trimmed_span(std::u32string_view text, Span span);

// Where the sentence that holds `at` begins: behind the last full stop or the paragraph's beginning. Full
// stops of abbreviations and initials end nothing.
std::size_t sentence_start(std::u32string_view flow, std::size_t at);
// Behind its full stop, or the paragraph's end.
std::size_t sentence_end(std::u32string_view flow, std::size_t at);

}  // namespace coding::printed
