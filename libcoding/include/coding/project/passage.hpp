// A passage as a person names it, found in the text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/mark.hpp"
#include "coding/text/language.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// Exactly one of quote, span, lines and turn is set.
struct Passage {
  std::optional<std::string> quote{};  // its words; see text/find.hpp for what is overlooked
  std::size_t nth = 0;                 // which occurrence of the quote, from 1; 0: it must be the only one
  std::optional<Span> span{};          // code points, half-open
  std::optional<Span> lines{};         // first and last line, from 1, both in it
  std::size_t turn = 0;                // which turn, from 1; see locate_turn
};

// The span of the passage. Throws UsageError "quote-not-found", "quote-ambiguous" (naming the places),
// "nth-outside", "span-outside", "span-empty", "lines-outside", "passage-missing".
Span locate(const Text& text, const Passage& passage, const Language& language);

// What is said in the n-th turn (from 1) of these marks, without its label. Throws UsageError "turn-outside".
Span locate_turn(const std::vector<Mark>& marks, std::size_t n, const std::string& document);

// "120:341" and "3-5" as people type them: nothing when it is neither two numbers in order.
std::optional<Span> parse_span(std::string_view text);
std::optional<Span> parse_lines(std::string_view text);

}  // namespace coding
