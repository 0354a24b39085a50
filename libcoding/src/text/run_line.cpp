#include "text/run_line.hpp"

#include <algorithm>

#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

bool is_dash(char32_t c) { return c == U'-' || c == 0x2013 || c == 0x2014; }

class Parser {
 public:
  explicit Parser(std::string_view line) : letters_(to_code_points(line)) {
    while (begin_ < letters_.size() && is_blank(letters_[begin_])) ++begin_;
    end_ = letters_.size();
    while (end_ > begin_ && is_blank(letters_[end_ - 1])) --end_;
  }

  RunLine parse() {
    line_.leading = begin_;
    line_.trailing = letters_.size() - end_;
    line_.pieces.emplace_back();
    for (std::size_t at = begin_; at < end_;) at = is_separator(at) ? take_separator(at) : take_word(at);
    line_.pieces.back().loose = line_.trailing > 1;
    judge_scripts();
    return std::move(line_);
  }

 private:
  bool is_separator(std::size_t at) const {
    if (!is_dash(letters_[at])) return false;
    const bool alone =
        (at == begin_ || is_blank(letters_[at - 1])) && (at + 1 == end_ || is_blank(letters_[at + 1]));
    return alone && !digit_beside(at);
  }
  bool digit_beside(std::size_t at) const {
    std::size_t left = at;
    while (left > begin_ && is_blank(letters_[left - 1])) --left;
    std::size_t right = at + 1;
    while (right < end_ && is_blank(letters_[right])) ++right;
    return (left > begin_ && is_digit(letters_[left - 1])) || (right < end_ && is_digit(letters_[right]));
  }
  std::size_t blanks_behind(std::size_t at) const {
    std::size_t end = at;
    while (end < end_ && is_blank(letters_[end])) ++end;
    return end - at;
  }
  std::size_t take_separator(std::size_t at) {
    Separator separator{.sign = letters_[at], .before = gap_, .behind = blanks_behind(at + 1)};
    line_.pieces.back().loose = separator.behind > 0 && separator.before > separator.behind;
    line_.separators.push_back(separator);
    line_.pieces.emplace_back();
    gap_ = 0;
    return at + 1 + separator.behind;
  }
  std::size_t take_word(std::size_t at) {
    PieceWord word{.gap = gap_ > 1};
    std::size_t end = at;
    while (end < end_ && !is_blank(letters_[end])) word.word += mirrored(letters_[end++]);
    add(std::move(word));
    gap_ = blanks_behind(end);
    return end + gap_;
  }
  // "بودن(توافق" is two words: the blank went with the bracket.
  void add(PieceWord word) {
    ++line_.words;
    std::vector<PieceWord>& words = line_.pieces.back().words;
    const std::size_t bracket = word.word.find_first_of(U"([«", 1);
    const bool inside = bracket != std::u32string::npos && bracket + 1 < word.word.size() &&
                        is_letter(word.word[bracket - 1]) && is_letter(word.word[bracket + 1]);
    if (!inside) {
      words.push_back(std::move(word));
      return;
    }
    words.push_back({word.word.substr(0, bracket), word.gap});
    words.push_back({word.word.substr(bracket), false});
  }
  void judge_scripts() {
    bool other = false;
    for (const char32_t c : letters_) {
      const bool arabic = is_arabic_letter(c);
      line_.arabic = line_.arabic || arabic;
      other = other || (is_letter(c) && !arabic);
    }
    line_.arabic = line_.arabic && !other;
  }

  std::u32string letters_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t gap_ = 0;  // blanks behind what was taken last
  RunLine line_;
};

}  // namespace

char32_t mirrored(char32_t c) {
  static constexpr std::u32string_view pairs = U"()[]{}«»";
  const std::size_t at = pairs.find(c);
  return at == std::u32string_view::npos ? c : pairs[at ^ 1U];
}

RunLine parse_run_line(std::string_view line) { return Parser(line).parse(); }

}  // namespace coding
