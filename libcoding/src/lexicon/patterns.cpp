// From the text of a pattern to words: items (between spaces), then words (by the tokenizer), then keys. The
// wildcards go through tokenizer and match key in the shape of two letters that no language writes words
// with and neither changes.
#include "coding/lexicon/patterns.hpp"

#include <optional>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/regex.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "lexicon/regex_folding.hpp"

namespace coding {

namespace {

constexpr char32_t run_letter = 0x01C0;  // ǀ, dental click
constexpr char32_t one_letter = 0x01C1;  // ǁ, lateral click
constexpr std::size_t widest_gap = 100;

class PatternReader {
 public:
  PatternReader(std::string_view text, const PatternOptions& options, Tokenizer& tokenizer)
      : options_(options), tokenizer_(tokenizer), text_(to_code_points(text)) {
    pattern_.text = text;
  }

  Pattern read() {
    for (;;) {
      while (at_ < text_.size() && (is_white_space(text_[at_]) || text_[at_] == U'"')) skip();
      if (at_ == text_.size()) break;
      read_item();
    }
    if (quote_)
      refuse("pattern-quote-open", "a quotation mark is not closed", "close it, or write \\\"", *quote_);
    if (gap_) refuse_gap("stands at the end", at_);
    if (pattern_.words.empty()) {
      refuse("pattern-empty", "there is no word in the pattern '" + pattern_.text + "'",
             "write a word, such as kadın, or the beginning of one, such as kadın*", 0);
    }
    return std::move(pattern_);
  }

 private:
  // A quotation mark or a space.
  void skip() {
    if (text_[at_] == U'"') quote_ = quote_ ? std::nullopt : std::optional(at_);
    ++at_;
  }

  void read_item() {
    if (text_[at_] == U'/') return read_regex();
    if (text_[at_] == U'~' && at_ + 1 < text_.size() && text_[at_ + 1] >= U'0' && text_[at_ + 1] <= U'9') {
      return read_gap();
    }
    read_words();
  }

  bool ends_item(std::size_t at) const {
    return at == text_.size() || is_white_space(text_[at]) || text_[at] == U'"';
  }

  void read_regex() {
    const std::size_t begin = at_++;
    std::u32string expression;
    while (at_ < text_.size() && !(text_[at_] == U'/' && ends_item(at_ + 1))) {
      if (text_[at_] == U'\\' && at_ + 1 < text_.size()) expression += text_[at_++];
      expression += text_[at_++];
    }
    if (at_ == text_.size()) {
      refuse("pattern-regex-open", "the regular expression is not closed",
             "end it with /, or write \\/ for the sign", begin);
    }
    ++at_;
    const std::string folded = folded_regex(to_utf8(expression), options_.match);
    try {
      Regex{folded};
    } catch (const UsageError& error) {
      Diagnostic diagnostic = error.diagnostic();
      diagnostic.place.column += begin + 1;
      throw UsageError(std::move(diagnostic));
    }
    add({PatternKind::regex, folded});
  }

  void read_gap() {
    const std::size_t begin = at_++;
    std::string digits;
    while (!ends_item(at_)) append_code_point(digits, text_[at_++]);
    const auto words = parse_integer(digits);
    if (!words || *words < 0 || static_cast<std::size_t>(*words) > widest_gap) {
      refuse("pattern-gap", "'~" + digits + "' is not ~0 to ~100",
             "write a ~5 b for at most five words between", begin);
    }
    if (pattern_.words.empty()) refuse_gap("stands at the beginning", begin);
    if (gap_) refuse_gap("stands twice", begin);
    gap_ = static_cast<std::size_t>(*words);
  }

  // One item without spaces, which may be several words (e-posta) or none (…).
  void read_words() {
    std::string item;
    for (; !ends_item(at_); ++at_) {
      char32_t c = text_[at_];
      if (c == run_letter || c == one_letter) {
        refuse("pattern-letter", "the letters ǀ and ǁ cannot stand in a pattern", "write ? in their place",
               at_);
      }
      if (c == U'\\' && at_ + 1 < text_.size()) {
        c = text_[++at_];
      } else if (c == U'*' || c == U'?') {
        c = c == U'*' ? run_letter : one_letter;
      }
      append_code_point(item, c);
    }
    std::vector<Token> tokens;
    tokenizer_.tokenize(item, tokens);
    for (const Token& token : tokens) {
      if (!is_word(token.kind)) continue;
      const std::string key =
          word_key(std::string_view(item).substr(token.begin, token.end - token.begin), options_.match);
      if (!key.empty()) add(with_wildcards(key));
    }
  }

  static WordPattern with_wildcards(std::string_view key) {
    WordPattern out;
    for (std::size_t byte = 0; byte < key.size();) {
      const std::size_t begin = byte;
      const char32_t c = next_code_point(key, byte);
      if (c != run_letter && c != one_letter) {
        out.key += key.substr(begin, byte - begin);
        continue;
      }
      out.kind = PatternKind::glob;
      // Two runs side by side are one.
      if (c == run_letter && out.key.ends_with(WordPattern::any_run)) continue;
      out.key += c == run_letter ? WordPattern::any_run : WordPattern::any_one;
    }
    return out;
  }

  void add(WordPattern word) {
    if (!pattern_.words.empty()) pattern_.gaps.push_back(gap_.value_or(0));
    gap_.reset();
    pattern_.words.push_back(std::move(word));
  }

  [[noreturn]] void refuse_gap(const std::string& what, std::size_t at) const {
    refuse("pattern-gap", "a gap " + what, "write a ~5 b for at most five words between", at);
  }

  [[noreturn]] static void refuse(std::string slug, std::string message, std::string hint, std::size_t at) {
    throw UsageError({.slug = std::move(slug),
                      .message = std::move(message),
                      .hint = std::move(hint),
                      .place = {"", 0, at + 1}});
  }

  const PatternOptions& options_;
  Tokenizer& tokenizer_;
  std::u32string text_;
  std::size_t at_ = 0;
  std::optional<std::size_t> quote_;  // where one is open
  std::optional<std::size_t> gap_;    // before the next word
  Pattern pattern_;
};

}  // namespace

Pattern parse_pattern(std::string_view text, const PatternOptions& options) {
  return PatternParser(options).parse(text);
}

PatternParser::PatternParser(PatternOptions options)
    : options_(std::move(options)), tokenizer_(options_.words) {}

Pattern PatternParser::parse(std::string_view text) {
  return PatternReader(text, options_, tokenizer_).read();
}

std::string word_key(std::string_view word, const MatchOptions& options) {
  return to_utf8(match_key(word, options).key);
}

}  // namespace coding
