#include "coding/lexicon/units.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/sentences.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::array<std::pair<Unit, std::string_view>, 4> names = {{{Unit::document, "document"},
                                                                     {Unit::turn, "turn"},
                                                                     {Unit::paragraph, "paragraph"},
                                                                     {Unit::sentence, "sentence"}}};

// Without white space at its ends; empty when there is nothing else.
Span trimmed(const Text& text, Span span) {
  const std::string_view bytes = text.slice(span);
  const std::string_view inner = trim(bytes);
  if (inner.empty()) return {span.begin, span.begin};
  const auto before = static_cast<std::size_t>(inner.data() - bytes.data());
  const std::size_t begin = span.begin + count_code_points(bytes.substr(0, before));
  return {begin, begin + count_code_points(inner)};
}

void add(const Text& text, Span span, const std::string& speaker, std::vector<UnitSpan>& out) {
  const Span inner = trimmed(text, span);
  if (inner.begin < inner.end) out.push_back({inner, speaker});
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
    const std::size_t length = count_code_points(bytes.substr(byte, end_byte - byte));
    add(text, {begin, begin + length}, stretch.speaker, out);
    begin += length + 1;
    byte = end_byte + 1;
  }
}

void add_sentences(const Text& text, const UnitSpan& stretch, const Language& language,
                   std::vector<UnitSpan>& out) {
  const std::string_view bytes = text.slice(stretch.span);
  std::size_t byte = 0;
  std::size_t begin = stretch.span.begin;
  for (const std::size_t end : sentence_ends(bytes, {.language = language})) {
    const std::size_t length = count_code_points(bytes.substr(byte, end - byte));
    add(text, {begin, begin + length}, stretch.speaker, out);
    begin += length;
    byte = end;
  }
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
                    .hint = "a unit is document, turn, paragraph or sentence"});
}

std::vector<UnitSpan> units_of(const Text& text, const std::vector<Mark>& marks, Unit unit,
                               const Language& language) {
  std::vector<UnitSpan> out;
  if (unit == Unit::document) {
    add(text, {0, text.length()}, "", out);
    return out;
  }
  auto whole = stretches(text, marks);
  const bool has_turns = std::any_of(whole.begin(), whole.end(),
                                     [](const UnitSpan& stretch) { return !stretch.speaker.empty(); });
  if (unit == Unit::turn && has_turns) return whole;
  for (const UnitSpan& stretch : whole) {
    if (unit == Unit::sentence)
      add_sentences(text, stretch, language, out);
    else
      add_lines(text, stretch, out);
  }
  return out;
}

}  // namespace coding
