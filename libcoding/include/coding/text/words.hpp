// The words of a text.
//
// The word boundaries of Unicode (UAX #29) as ICU 72 has them, with tailorings for how interviews are
// written: suffixes stay with their number (1992'de), digits with a colon are one (10:20), so are runs of the
// same . ! ? and ؟, and URLs, e-mail addresses, #tags and @names stay whole. The tokenizer is our own, an
// automaton over classes of characters that are found in ICU when a block of characters is first met; scripts
// that need a dictionary (Thai, Han, kana) are handed to ICU. What surprises: white space takes in invisible
// characters that stand alone (a directional mark at the beginning of a line). docs/methods/words.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"

namespace coding {

// A word has a letter or a character of a script without spaces, a number digits but no letter; a symbol is
// what is left (emoji, currency, marks that stand alone).
enum class TokenKind : std::uint8_t { word, number, punctuation, symbol, space };

// Half-open, in bytes of the text that was tokenized. 12 bytes.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  bool operator==(const Token&) const = default;
};

struct WordOptions {
  Language language{};
  bool tailored = true;  // false: the default rules of UAX #29 and nothing else (a colon joins letters)
  bool as_icu =
      false;  // with tailored = false: as ICU 72 changes them (a colon parts letters, @ is a letter)
  bool join_hyphens = false;    // F-16'yı is one word
  bool attach_periods = false;  // Prof. and Dr. keep their full stop, by the list of abbreviations
  bool join_lines = false;      // kişi-LFsel is one word: a hyphen and a line break before a small letter
  bool spaces = false;          // give white space as tokens, too
};

// Not to be shared between threads; making one is cheap, its tables fill as it works.
class Tokenizer {
 public:
  explicit Tokenizer(WordOptions options = {});
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  // Appends the tokens of a valid text of less than 4 GiB in order. Throws UsageError "text-too-long" beyond.
  // Linear, over 200 MB/s on Turkish and Persian, as slow as ICU on dictionary scripts.
  void tokenize(std::string_view valid, std::vector<Token>& tokens);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The tokens of a text, for a single use.
std::vector<Token> tokens_of(std::string_view valid, const WordOptions& options = {});

// Words and numbers are counted as words; punctuation, symbols and spaces are not.
inline bool is_word(TokenKind kind) { return kind == TokenKind::word || kind == TokenKind::number; }

}  // namespace coding
