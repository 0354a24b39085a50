#include "query/structure.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "coding/base/number.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

// What stands before a question's number, as match keys; Turkish and English keys differ in none of them.
constexpr auto question_words =
    std::to_array<std::string_view>({"soru", "sual", "question", "q", "s", "سوال", "سؤال", "پرسش", "س", "پ"});

bool is_question_word(std::u32string_view word) {
  const std::string key = to_utf8(match_key(to_utf8(word), {.language = {"tr"}}).key);
  return std::find(question_words.begin(), question_words.end(), key) != question_words.end();
}

// "3." begins a list or a question, "3.5" and "3. sınıf" (an ordinal before a small letter) do not.
bool ends_number(std::u32string_view rest) {
  if (rest.empty()) return true;
  if (std::u32string_view(U")-:–").find(rest.front()) != std::u32string_view::npos) return true;
  if (rest.front() != U'.') return false;
  rest.remove_prefix(1);
  while (!rest.empty() && is_blank(rest.front())) rest.remove_prefix(1);
  return rest.empty() || (!is_digit(rest.front()) && !is_small_letter(rest.front()));
}

char digit_of(char32_t c) {
  for (const char32_t zero : {U'0', char32_t{0x660}, char32_t{0x6F0}}) {
    if (c >= zero && c <= zero + 9) return static_cast<char>('0' + static_cast<char>(c - zero));
  }
  return 0;
}

bool stands_in(std::size_t code_point, const std::vector<Span>& spans) {
  const auto behind = std::upper_bound(spans.begin(), spans.end(), code_point,
                                       [](std::size_t at, const Span& span) { return at < span.begin; });
  return behind != spans.begin() && code_point < (behind - 1)->end;
}

std::set<std::string> interviewers_of(const Document& document) {
  std::set<std::string> labels;
  for (const Speaker& speaker : document.speakers) {
    if (speaker.role == SpeakerRole::interviewer) labels.insert(speaker.label);
  }
  return labels;
}

// Without the signs of Markdown around them.
std::string words_of(const Mark& heading, const Text& text) {
  if (!heading.label.empty()) return heading.label;
  std::string_view words = trim(text.slice(heading.span));
  words.remove_prefix(std::min(words.find_first_not_of('#'), words.size()));
  words = words.substr(0, words.find_last_not_of('#') + 1);
  return std::string(trim(words));
}

// The turns, or without any the lines, and where what is said begins.
std::vector<Mark> pieces_of(const Text& text, const std::vector<Mark>& marks) {
  std::vector<Mark> out;
  std::copy_if(marks.begin(), marks.end(), std::back_inserter(out),
               [](const Mark& mark) { return mark.kind == MarkKind::turn; });
  if (!out.empty()) return out;
  for (const TextLine& line : text_lines(text)) out.push_back({.span = line.span, .said = line.span.begin});
  return out;
}

}  // namespace

std::string question_number(std::string_view words) {
  constexpr std::size_t looked_at = 32;  // code points
  const std::string_view head = trim(words.substr(0, byte_of_code_point(words, looked_at)));
  const std::u32string letters = to_code_points(head);
  std::size_t at = 0;
  while (at < letters.size() && is_letter(letters[at])) ++at;
  const bool worded = at > 0;
  if (worded && !is_question_word(std::u32string_view(letters).substr(0, at))) return "";
  while (worded && at < letters.size() && is_blank(letters[at])) ++at;
  std::string number;
  for (; at < letters.size() && digit_of(letters[at]) != 0; ++at) number += digit_of(letters[at]);
  const auto rest = std::u32string_view(letters).substr(at);
  const bool ends = ends_number(rest) || (worded && (is_blank(rest.front()) || rest.front() == U'.'));
  if (number.empty() || number.size() > 3 || !ends) return "";
  number.erase(0, std::min(number.find_first_not_of('0'), number.size() - 1));
  return number;
}

Structure::Structure(const Document& document, const Text& text, const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::heading) continue;
    headings_.push_back({mark.span, static_cast<std::size_t>(std::max(mark.level, 1)), words_of(mark, text)});
  }
  const std::set<std::string> interviewers = interviewers_of(document);
  for (const Mark& piece : pieces_of(text, marks)) {
    const bool asks = interviewers.contains(piece.label);
    if (asks) asked_.push_back(piece.span);
    if (!asks && !interviewers.empty()) continue;
    const std::string number = question_number(text.slice({piece.said, piece.span.end}));
    if (!number.empty()) questions_.push_back({piece.span.begin, piece.span.end, number});
  }
}

std::vector<std::string> Structure::headings_above(std::size_t code_point) const {
  std::vector<const Heading*> above;
  for (const Heading& heading : headings_) {
    if (heading.span.end > code_point) break;
    while (!above.empty() && above.back()->level >= heading.level) above.pop_back();
    above.push_back(&heading);
  }
  std::vector<std::string> words;
  for (const Heading* heading : above) words.push_back(heading->words);
  return words;
}

std::string Structure::question_at(std::size_t code_point) const {
  const auto behind =
      std::upper_bound(questions_.begin(), questions_.end(), code_point,
                       [](std::size_t at, const Question& question) { return at < question.begin; });
  if (behind == questions_.begin() || code_point < (behind - 1)->end || stands_in(code_point, asked_))
    return "";
  return (behind - 1)->number;
}

}  // namespace coding
