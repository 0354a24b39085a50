// First the places are collected with the words they would make, then one walk over the words of the text
// counts only these words, and then each place is judged.
#include "coding/text/clean_hyphens.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "coding/text/fold.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr std::size_t shortest_half = 3;

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == soft_hyphen; }
bool in_word(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c) || c == zwnj; }

// The letters at the end of a line before its hyphen, and those at the beginning of the next.
struct Place {
  Span span{};  // the hyphen, the line break, blanks
  std::string was{};
  std::string left{};
  std::string right{};
  bool soft = false;
  Span behind{};  // the blanks behind the word; empty when it ends its line
  Span before{};  // the blanks before it; empty when it begins its line
};

std::string word_at_end(const std::u32string& line, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && in_word(line[begin - 1])) --begin;
  return to_utf8(std::u32string_view(line).substr(begin, end - begin));
}

std::string word_at(const std::u32string& line, std::size_t begin) {
  std::size_t end = begin;
  while (end < line.size() && in_word(line[end])) ++end;
  return to_utf8(std::u32string_view(line).substr(begin, end - begin));
}

// Where the hyphen stands with which a line ends behind a letter; the line's length when there is none.
std::size_t hyphen_at_end(const std::u32string& line) {
  std::size_t end = line.size();
  while (end > 0 && is_blank(line[end - 1])) --end;
  const bool one =
      end > 1 && is_hyphen(line[end - 1]) && (is_letter(line[end - 2]) || is_mark(line[end - 2]));
  return one ? end - 1 : line.size();
}

// May the word go on with this line? A small letter, or one of a script without capitals.
std::size_t beginning_of_rest(const std::u32string& line, bool soft) {
  std::size_t begin = 0;
  while (begin < line.size() && is_blank(line[begin])) ++begin;
  if (begin == line.size()) return line.size();
  const char32_t c = line[begin];
  return is_letter(c) && (soft || !is_capital_letter(c)) ? begin : line.size();
}

bool is_empty_line(const TextLine& line) { return trimmed(line.bytes).bytes.empty(); }

// The first run of blanks behind `begin`, as a stretch of the text.
Span blank_behind(const std::u32string& line, std::size_t begin, std::size_t line_begin) {
  std::size_t from = begin;
  while (from < line.size() && !is_blank(line[from])) ++from;
  std::size_t end = from;
  while (end < line.size() && is_blank(line[end])) ++end;
  if (end == line.size()) return {line_begin + from, line_begin + from};
  return {line_begin + from, line_begin + end};
}

// The run of blanks before the word that ends at `end`.
Span blank_before(const std::u32string& line, std::size_t end, std::size_t line_begin) {
  while (end > 0 && !is_blank(line[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_blank(line[begin - 1])) --begin;
  if (begin == 0) return {line_begin, line_begin};
  return {line_begin + begin, line_begin + end};
}

std::vector<Place> places_in(const Text& text) {
  std::vector<Place> places;
  const std::vector<TextLine> lines = text_lines(text);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::u32string line = to_code_points(lines[i].bytes);
    const std::size_t hyphen = hyphen_at_end(line);
    if (hyphen == line.size()) continue;
    const std::size_t next = i + 2 < lines.size() && is_empty_line(lines[i + 1]) ? i + 2 : i + 1;
    const std::u32string rest = to_code_points(lines[next].bytes);
    const bool soft = line[hyphen] == soft_hyphen;
    const std::size_t begin = beginning_of_rest(rest, soft);
    if (begin == rest.size()) continue;
    const Span span{lines[i].span.begin + hyphen, lines[next].span.begin + begin};
    places.push_back({.span = span,
                      .was = std::string(text.slice(span)),
                      .left = word_at_end(line, hyphen),
                      .right = word_at(rest, begin),
                      .soft = soft,
                      .behind = blank_behind(rest, begin, lines[next].span.begin),
                      .before = blank_before(line, hyphen, lines[i].span.begin)});
  }
  return places;
}

// How often the words in question stand in the text, hyphens inside a line included.
class Witnesses {
 public:
  explicit Witnesses(Language language) : language_(std::move(language)) {}
  void ask_for(const std::string& word) { counts_.emplace(fold(word, language_), 0); }
  std::size_t count(const std::string& word) const {
    const auto found = counts_.find(fold(word, language_));
    return found == counts_.end() ? 0 : found->second;
  }
  void hear(const Text& text) {
    bool broken = false;
    for (const TextLine& line : text_lines(text)) {
      if (is_empty_line(line)) continue;
      const std::u32string letters = to_code_points(line.bytes);
      hear_line(letters, broken ? behind_first_word(letters) : 0);
      broken = hyphen_at_end(letters) != letters.size();
    }
  }

 private:
  // The halves at a line break are what is asked about and bear no witness.
  static std::size_t behind_first_word(const std::u32string& line) {
    std::size_t at = 0;
    while (at < line.size() && is_blank(line[at])) ++at;
    while (at < line.size() && in_word(line[at])) ++at;
    return at;
  }
  void hear_line(const std::u32string& line, std::size_t from) {
    const std::size_t hyphen = hyphen_at_end(line);
    for (std::size_t begin = from; begin < line.size();) {
      if (!in_word(line[begin])) {
        ++begin;
        continue;
      }
      std::size_t end = begin;
      while (end < line.size() && in_word(line[end])) ++end;
      if (hyphen != end) note(line, begin, end);
      if (end + 1 < line.size() && is_hyphen(line[end]) && in_word(line[end + 1])) pair(line, begin, end);
      begin = end;
    }
  }
  void pair(const std::u32string& line, std::size_t begin, std::size_t hyphen) {
    std::size_t end = hyphen + 1;
    while (end < line.size() && in_word(line[end])) ++end;
    note(line, begin, end);
  }
  void note(const std::u32string& line, std::size_t begin, std::size_t end) {
    std::u32string word = line.substr(begin, end - begin);
    std::replace(word.begin(), word.end(), char32_t{0x2010}, U'-');
    const auto found = counts_.find(fold(to_utf8(word), language_));
    if (found != counts_.end()) ++found->second;
  }

  Language language_;
  std::map<std::string, std::size_t> counts_;
};

bool long_enough(const std::string& word) { return count_code_points(word) >= shortest_half; }

bool joins(const Place& place, const Witnesses& witnesses) {
  if (place.soft) return true;
  const std::size_t whole = witnesses.count(place.left + place.right);
  const std::size_t hyphenated = witnesses.count(place.left + "-" + place.right);
  if (whole > 0 || hyphenated > 0) return whole > hyphenated;
  const bool compound = long_enough(place.left) && long_enough(place.right) &&
                        witnesses.count(place.left) > 0 && witnesses.count(place.right) > 0;
  return !compound;
}

// The line breaks behind the word instead; before it, when the word was all that the next line held.
void add_edits(const Text& text, const Place& place, std::vector<Edit>& edits) {
  const auto break_at = [&](Span blanks) {
    edits.push_back(
        {.before = blanks, .now = "\n", .was = std::string(text.slice(blanks)), .rule = "hyphens"});
  };
  const std::size_t free = edits.empty() ? 0 : edits.back().before.end;
  const bool ends_line = place.behind.empty();
  if (ends_line && !place.before.empty() && place.before.begin >= free) break_at(place.before);
  edits.push_back({.before = place.span, .was = place.was, .rule = "hyphens"});
  if (!ends_line) break_at(place.behind);
}

}  // namespace

HyphenRepair clean_hyphens(const Text& text, const Language& language) {
  HyphenRepair repair;
  const std::vector<Place> places = places_in(text);
  if (places.empty()) return repair;
  Witnesses witnesses(language);
  for (const Place& place : places) {
    for (const std::string& word :
         {place.left, place.right, place.left + place.right, place.left + "-" + place.right}) {
      witnesses.ask_for(word);
    }
  }
  witnesses.hear(text);
  for (const Place& place : places) {
    if (joins(place, witnesses)) {
      ++repair.joined;
      add_edits(text, place, repair.edits);
    } else {
      repair.left.push_back(place.span);
    }
  }
  return repair;
}

}  // namespace coding
