#include "coding/project/passage.hpp"

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/find.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/width.hpp"

namespace coding {

namespace {

[[noreturn]] void fail(std::string slug, std::string message, std::string hint) {
  throw UsageError({.slug = std::move(slug), .message = std::move(message), .hint = std::move(hint)});
}

std::string shown(const std::string& quote) { return "“" + coding::truncate(quote, 60) + "”"; }

// "1 in line 3, 2 in line 17, …"
std::string places_of(const Text& text, const std::vector<Span>& found) {
  std::string out;
  for (std::size_t i = 0; i < found.size() && i < 5; ++i) {
    const LineColumn place = line_column(text, found[i].begin);
    out += (i == 0 ? "" : ", ") + std::to_string(i + 1) + " in line " + std::to_string(place.line);
  }
  if (found.size() > 5) out += ", …";
  return out;
}

Span locate_quote(const Text& text, const std::string& quote, std::size_t nth, const Language& language) {
  const auto found = find_quote(text, quote, language);
  if (found.empty()) {
    fail("quote-not-found", "the text does not say " + shown(quote),
         "copy the words from the transcript; case, spaces and kinds of quote marks do not matter");
  }
  if (nth > found.size()) {
    fail("nth-outside",
         "the text says " + shown(quote) + " only " +
             (found.size() == 1 ? "once" : std::to_string(found.size()) + " times"),
         "--nth counts from 1");
  }
  if (nth == 0 && found.size() > 1) {
    fail("quote-ambiguous", "the text says " + shown(quote) + " " + std::to_string(found.size()) + " times",
         "say which with --nth: " + places_of(text, found));
  }
  return found[nth == 0 ? 0 : nth - 1];
}

Span locate_lines(const Text& text, Span lines) {
  const auto all = lines_of(text);
  if (lines.begin < 1 || lines.end < lines.begin || lines.end > all.size()) {
    fail("lines-outside",
         "the lines " + std::to_string(lines.begin) + "-" + std::to_string(lines.end) +
             " are not in the text, which has " + std::to_string(all.size()) + " lines",
         "lines count from 1, both are in it");
  }
  return {all[lines.begin - 1].begin, all[lines.end - 1].end};
}

std::optional<Span> parse_pair(std::string_view text, char separator) {
  const std::size_t at = text.find(separator);
  const auto first = parse_integer(text.substr(0, at));
  const auto last = at == std::string_view::npos ? first : parse_integer(text.substr(at + 1));
  if (!first || !last || *first < 0 || *last < *first) return std::nullopt;
  return Span{static_cast<std::size_t>(*first), static_cast<std::size_t>(*last)};
}

}  // namespace

Span locate(const Text& text, const Passage& passage, const Language& language) {
  Span span;
  if (passage.quote) {
    span = locate_quote(text, *passage.quote, passage.nth, language);
  } else if (passage.span) {
    span = *passage.span;
  } else if (passage.lines) {
    span = locate_lines(text, *passage.lines);
  } else {
    fail("passage-missing", "no passage is named", "name one with --quote, --span or --lines");
  }
  if (span.end < span.begin) {
    fail("span-outside", "the span " + name_of(span) + " runs backwards", "write the smaller number first");
  }
  static_cast<void>(text.slice(span));  // throws when it lies outside
  if (span.empty() && passage.lines) {
    fail("span-empty", "these lines are empty", "name the lines that hold the words");
  }
  if (span.empty()) {
    fail("span-empty", "the span " + name_of(span) + " holds nothing",
         "the end is exclusive: 5:6 is one character");
  }
  return span;
}

std::optional<Span> parse_span(std::string_view text) {
  if (text.find(':') == std::string_view::npos) return std::nullopt;
  return parse_pair(text, ':');
}

std::optional<Span> parse_lines(std::string_view text) { return parse_pair(text, '-'); }

Span locate_turn(const std::vector<Mark>& marks, std::size_t n, const std::string& document) {
  std::size_t turns = 0;
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::turn && ++turns == n) return {mark.said, mark.span.end};
  }
  throw UsageError({.slug = "turn-outside",
                    .message = turns == 0 ? "the document " + document + " has no turns"
                                          : "there is no turn " + std::to_string(n) + " in " + document +
                                                ", which has " + std::to_string(turns),
                    .hint = turns == 0 ? "turns are found when it is imported; name the passage by its words"
                                       : "coding documents turns " + document + " numbers them"});
}

}  // namespace coding
