// The grammar of a label, read from left to right over the first characters of a line.
#include <algorithm>
#include <array>
#include <charconv>

#include "coding/ingest/speakers.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr std::size_t longest_label = 63;
constexpr std::size_t most_words = 6;
constexpr std::size_t window = 200;  // of a line, within which label and stamps stand

bool is_colon(char32_t c) { return c == U':' || c == 0xFF1A; }
bool is_invisible(char32_t c) { return c == 0x200E || c == 0x200F || c == 0x61C || c == 0xFEFF; }
bool is_star(char32_t c) { return c == U'*' || c == U'_'; }

std::int64_t digit_value(char32_t c) {
  for (const char32_t zero : {U'0', char32_t{0x660}, char32_t{0x6F0}}) {
    if (c >= zero && c <= zero + 9) return static_cast<std::int64_t>(c - zero);
  }
  return -1;
}

struct Stamp {
  std::int64_t ms = 0;
  std::size_t end = 0;  // behind it and its brackets
};

// The first letters of a line, without an allocation: there is one for every line with a colon.
class Letters {
 public:
  Letters(std::string_view line, std::size_t most) {
    std::size_t byte = 0;
    while (byte < line.size() && size_ < most) letters_[size_++] = next_code_point(line, byte);
    whole_ = byte == line.size();
  }
  std::size_t size() const { return size_; }
  bool whole() const { return whole_; }  // the line has no more
  char32_t operator[](std::size_t at) const { return letters_[at]; }
  std::u32string_view from(std::size_t begin, std::size_t end) const {
    return std::u32string_view(letters_.data(), size_).substr(begin, end - begin);
  }

 private:
  std::array<char32_t, window> letters_{};
  std::size_t size_ = 0;
  bool whole_ = false;
};

class LineReader {
 public:
  LineReader(std::string_view line, std::size_t most) : letters_(line, most), whole_(letters_.whole()) {}

  // Whether what was read was decided well before the last letter that is known; else more may change it.
  bool had_enough() const {
    constexpr std::size_t looked_ahead = 24;  // a stamp in brackets
    return whole_ || at_ + looked_ahead < letters_.size();
  }

  std::optional<LabelOnLine> read() {
    skip_blanks();
    found_.line.begin = at_;
    skip_stars();
    take_stamp();
    while (at_ < letters_.size() &&
           (is_blank(letters_[at_]) || is_star(letters_[at_]) || is_invisible(letters_[at_]))) {
      ++at_;
    }
    if (at_ + 1 < letters_.size() && (letters_[at_] == U'#' || letters_[at_] == U'@') &&
        is_letter(letters_[at_ + 1])) {
      ++at_;
    }
    if (!take_label() || !take_colon()) return std::nullopt;
    skip_blanks();
    if (next_is(at_, U"[({<#")) take_stamp();  // bare, "10:20" is what somebody says
    skip_blanks();
    found_.said = at_;
    found_.line.end = at_;
    found_.alone = whole_ && at_ == letters_.size();
    return found_;
  }

 private:
  void skip_blanks() {
    while (at_ < letters_.size() && (is_blank(letters_[at_]) || is_invisible(letters_[at_]))) ++at_;
  }
  void skip_stars() {
    while (at_ < letters_.size() && is_star(letters_[at_])) ++at_;
  }

  // A number of at most `most` digits at `at`, which moves behind it; -1 when there is none.
  std::int64_t number(std::size_t& at, std::size_t most) const {
    std::int64_t value = -1;
    for (std::size_t count = 0; count < most && at < letters_.size(); ++count, ++at) {
      const std::int64_t digit = digit_value(letters_[at]);
      if (digit < 0) break;
      value = std::max<std::int64_t>(value, 0) * 10 + digit;
    }
    return value;
  }
  bool next_is(std::size_t at, std::u32string_view set) const {
    return at < letters_.size() && set.find(letters_[at]) != std::u32string_view::npos;
  }
  // mm:ss, h:mm:ss with a fraction behind . , or (f4) -, bare or in [ ] ( ) { } < > # #.
  std::optional<Stamp> stamp_at(std::size_t at) const {
    static constexpr std::u32string_view opening = U"[({<#";
    static constexpr std::u32string_view closing = U"])}>#";
    const bool bracket = next_is(at, opening);
    const char32_t close = bracket ? closing[opening.find(letters_[at])] : U' ';
    if (bracket) ++at;
    std::int64_t fields[3] = {0, 0, 0};
    std::size_t count = 0;
    for (; count < 3; ++count) {
      fields[count] = number(at, 3);
      if (fields[count] < 0) return std::nullopt;
      if (!next_is(at, U":") || count == 2) break;
      ++at;
    }
    if (count == 0) return std::nullopt;
    const std::int64_t seconds =
        count == 1 ? fields[0] * 60 + fields[1] : fields[0] * 3600 + fields[1] * 60 + fields[2];
    std::int64_t ms = seconds * 1000;
    if (next_is(at, U".,-") && at + 1 < letters_.size() && digit_value(letters_[at + 1]) >= 0)
      ms += fraction(++at);
    if (bracket && !next_is(at, std::u32string(1, close))) return std::nullopt;
    return Stamp{ms, bracket ? at + 1 : at};
  }
  std::int64_t fraction(std::size_t& at) const {
    std::int64_t ms = 0;
    for (std::int64_t unit = 100; at < letters_.size() && digit_value(letters_[at]) >= 0; ++at, unit /= 10) {
      ms += unit * digit_value(letters_[at]);
    }
    return ms;
  }
  void take_stamp() {
    const std::optional<Stamp> stamp = stamp_at(at_);
    if (!stamp) return;
    if (!found_.begin_ms) found_.begin_ms = stamp->ms;
    at_ = stamp->end;
  }

  bool may_stand_in_label(std::size_t at) const {
    const char32_t c = letters_[at];
    if (is_letter(c) || is_mark(c) || is_digit(c) || is_blank(c) || c == zwnj) return true;
    if (c == U'.') return abbreviates(at);
    return std::u32string_view(U"'’-‐/&_").find(c) != std::u32string_view::npos;
  }
  // A full stop belongs to a label behind a short word with a capital, "Lisa B.", "Prof.", or one or two
  // letters without case; else it ends a sentence.
  bool abbreviates(std::size_t at) const {
    std::size_t begin = at;
    while (begin > 0 && is_letter(letters_[begin - 1])) --begin;
    if (at == begin || is_small_letter(letters_[begin])) return false;
    return at - begin <= (is_capital_letter(letters_[begin]) ? 4U : 2U);
  }
  // Up to the colon, a stamp in brackets, a bold label's end, or the wide gap or tab before a stamp that ends
  // the line.
  bool take_label() {
    const std::size_t begin = at_;
    while (at_ < letters_.size() && !is_colon(letters_[at_]) && at_ - begin <= longest_label) {
      if (is_blank(letters_[at_]) && ends_before_stamp()) break;
      if (letters_[at_] == U'*') break;
      if (!may_stand_in_label(at_)) break;
      ++at_;
    }
    std::size_t end = at_;
    while (end > begin && (is_blank(letters_[end - 1]) || letters_[end - 1] == U'_')) --end;
    const std::u32string_view label = letters_.from(begin, end);
    if (label.empty() || label.size() > longest_label || !is_letter(label.front())) return false;
    const auto blanks = std::count_if(label.begin(), label.end(), is_blank);
    if (static_cast<std::size_t>(blanks) >= most_words) return false;
    found_.label = to_utf8(label);
    return true;
  }
  bool ends_before_stamp() const {
    std::size_t at = at_;
    while (at < letters_.size() && is_blank(letters_[at])) ++at;
    return stamp_at(at).has_value();
  }

  // The colon; a stamp alone on the line may stand for it.
  bool take_colon() {
    skip_blanks();
    skip_stars();
    skip_blanks();
    const bool had = found_.begin_ms.has_value();
    const std::size_t before = at_;
    take_stamp();
    const bool stamped = at_ != before;
    skip_blanks();
    skip_stars();
    if (at_ < letters_.size() && is_colon(letters_[at_])) return behind_colon(stamped);
    return stamped && !had && whole_ && at_ == letters_.size();
  }
  bool behind_colon(bool stamped) {
    const bool digit = at_ > 0 && is_digit(letters_[at_ - 1]);
    if (++at_ == letters_.size()) return true;
    const char32_t next = letters_[at_];
    if (next == U'/' || next == U'\\' || is_colon(next)) return false;
    if (digit && !stamped && is_digit(next)) return false;
    skip_stars();
    return true;
  }

  Letters letters_;
  bool whole_ = false;  // the line is not longer than the window
  std::size_t at_ = 0;
  LabelOnLine found_;
};

}  // namespace

std::optional<LabelOnLine> label_on_line(std::string_view line) {
  // A label has a colon behind it, or a stamp, which has one within; most lines have neither.
  const std::string_view head = line.substr(0, 4 * window);
  std::size_t colon = head.find(':');
  if (colon == std::string_view::npos) colon = head.find("\uFF1A");
  if (colon == std::string_view::npos) return std::nullopt;
  // Most are decided by the colon.
  const std::size_t most = std::min(colon + 48, window);
  LineReader reader(line, most);
  const auto found = reader.read();
  return reader.had_enough() || most == window ? found : LineReader(line, window).read();
}

}  // namespace coding
