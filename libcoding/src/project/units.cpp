#include "coding/project/units.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/sentences.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"

namespace coding {

namespace {

constexpr std::array<std::pair<Unit, std::string_view>, 6> names = {{{Unit::document, "document"},
                                                                     {Unit::turn, "turn"},
                                                                     {Unit::paragraph, "paragraph"},
                                                                     {Unit::sentence, "sentence"},
                                                                     {Unit::line, "line"},
                                                                     {Unit::word, "word"}}};

// `bytes` begin at a code point of the text; white space at their ends is left out, and so is nothing else.
void add(std::string_view bytes, std::size_t begin, const std::string& speaker, std::vector<UnitSpan>& out) {
  const std::string_view inner = trim(bytes);
  if (inner.empty()) return;
  begin += count_code_points(bytes.substr(0, static_cast<std::size_t>(inner.data() - bytes.data())));
  out.push_back({{begin, begin + count_code_points(inner)}, speaker});
}

void add(const Text& text, Span span, const std::string& speaker, std::vector<UnitSpan>& out) {
  add(text.slice(span), span.begin, speaker, out);
}

// What is said, and what stands between the turns.
std::vector<UnitSpan> stretches(const Text& text, const std::vector<Mark>& marks) {
  std::vector<UnitSpan> out;
  std::size_t at = 0;
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::turn || mark.span.begin < at) continue;
    add(text, {at, mark.span.begin}, "", out);
    add(text, {mark.said, mark.span.end}, mark.label, out);
    at = mark.span.end;
  }
  add(text, {at, text.length()}, "", out);
  return out;
}

void add_lines(const Text& text, const UnitSpan& stretch, std::vector<UnitSpan>& out) {
  const std::string_view bytes = text.slice(stretch.span);
  std::size_t begin = stretch.span.begin;
  for (std::size_t byte = 0; byte <= bytes.size();) {
    const std::size_t end_byte = std::min(bytes.find('\n', byte), bytes.size());
    const std::string_view line = bytes.substr(byte, end_byte - byte);
    add(line, begin, stretch.speaker, out);
    begin += count_code_points(line) + 1;
    byte = end_byte + 1;
  }
}

void add_sentences(const Text& text, const UnitSpan& stretch, const Language& language,
                   std::vector<UnitSpan>& out) {
  const std::string_view bytes = text.slice(stretch.span);
  std::size_t byte = 0;
  std::size_t begin = stretch.span.begin;
  for (const std::size_t end : sentence_ends(bytes, {.language = language})) {
    const std::string_view sentence = bytes.substr(byte, end - byte);
    add(sentence, begin, stretch.speaker, out);
    begin += count_code_points(sentence);
    byte = end;
  }
}

void add_words(const Text& text, const UnitSpan& stretch, const Language& language,
               std::vector<UnitSpan>& out) {
  const std::string_view bytes = text.slice(stretch.span);
  std::size_t byte = 0;
  std::size_t at = stretch.span.begin;
  for (const Token& token : tokens_of(bytes, {.language = language})) {
    if (!is_word(token.kind)) continue;
    const std::size_t begin = at + count_code_points(bytes.substr(byte, token.begin - byte));
    at = begin + count_code_points(bytes.substr(token.begin, token.end - token.begin));
    byte = token.end;
    out.push_back({{begin, at}, stretch.speaker});
  }
}

// As an editor shows them; whose turn a line begins in, speaks.
std::vector<UnitSpan> editor_lines(const Text& text, const std::vector<Mark>& marks) {
  std::vector<UnitSpan> out;
  auto turn = marks.begin();
  for (const Span line : lines_of(text)) {
    const auto is_over = [&](const Mark& mark) {
      return mark.kind != MarkKind::turn || mark.span.end <= line.begin;
    };
    while (turn != marks.end() && is_over(*turn)) ++turn;
    const bool speaks = turn != marks.end() && turn->span.begin <= line.begin;
    add(text, line, speaks ? turn->label : "", out);
  }
  return out;
}

}  // namespace

std::string name_of(Unit unit) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.first == unit; });
  return std::string(found->second);
}

Unit unit_named(std::string_view name) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.second == name; });
  if (found != names.end()) return found->first;
  throw UsageError({.slug = "unit-unknown",
                    .message = "'" + std::string(name) + "' is not a unit",
                    .hint = "a unit is document, turn, paragraph, sentence, line or word"});
}

std::vector<UnitSpan> units_of(const Text& text, const std::vector<Mark>& marks, Unit unit,
                               const Language& language) {
  std::vector<UnitSpan> out;
  if (unit == Unit::document) {
    add(text, {0, text.length()}, "", out);
    return out;
  }
  if (unit == Unit::line) return editor_lines(text, marks);
  auto whole = stretches(text, marks);
  const bool has_turns = std::any_of(whole.begin(), whole.end(),
                                     [](const UnitSpan& stretch) { return !stretch.speaker.empty(); });
  if (unit == Unit::turn && has_turns) return whole;
  for (const UnitSpan& stretch : whole) {
    if (unit == Unit::sentence)
      add_sentences(text, stretch, language, out);
    else if (unit == Unit::word)
      add_words(text, stretch, language, out);
    else
      add_lines(text, stretch, out);
  }
  return out;
}

}  // namespace coding
