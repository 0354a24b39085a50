// What interviews ask of words beyond the rules (docs/methods/words.md): each function looks at one word that
// the rules have found and at what follows it, and says where it ends instead.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "coding/text/words.hpp"
#include "word_scanner.hpp"

namespace coding {

// What each ASCII character is that stands alone; other bytes are words here, which no caller asks for.
inline constexpr std::array<TokenKind, 256> ascii_kinds = [] {
  std::array<TokenKind, 256> kinds{};
  for (std::size_t c = 0; c <= ' '; ++c) kinds[c] = TokenKind::space;
  kinds[127] = TokenKind::space;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = TokenKind::number;
  for (const char c : std::string_view("!\"#%&'()*,-./:;?@[\\]_{}")) {
    kinds[static_cast<unsigned char>(c)] = TokenKind::punctuation;
  }
  for (const char c : std::string_view("$+<=>^`|~")) kinds[static_cast<unsigned char>(c)] = TokenKind::symbol;
  return kinds;
}();
inline TokenKind kind_of_ascii(char c) { return ascii_kinds[static_cast<unsigned char>(c)]; }

class WordTailor {
 public:
  WordTailor(WordScanner& scanner, const WordOptions& options);

  // Can a word change because of the byte that follows it?
  bool follows(char byte) const { return follows_[static_cast<unsigned char>(byte)]; }

  // The token that begins at `begin`, given the rules' piece, which has nothing to do with dictionaries.
  // Takes back tokens (down to `kept`) when an e-mail address has begun with them.
  Token token(std::string_view valid, std::size_t begin, WordPiece piece, std::vector<Token>& tokens,
              std::size_t kept) {
    const auto first = static_cast<unsigned char>(valid[begin]);
    if ((piece.sets & (word_set::makes_word | word_set::numeric)) != 0) {
      const bool may = piece.end < valid.size() && follows_[static_cast<unsigned char>(valid[piece.end])];
      if (may || word_begins_[first]) return word(valid, begin, piece, tokens, kept);
      const bool letters = (piece.sets & word_set::makes_word) != 0;
      return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(piece.end),
              letters ? TokenKind::word : TokenKind::number};
    } else if (other_begins_[first]) {
      return other(valid, begin, piece, tokens, kept);
    }
    return plain(valid, begin, piece);
  }

  // The token that the rules alone give.
  Token plain(std::string_view valid, std::size_t begin, WordPiece piece) const;

 private:
  Token word(std::string_view valid, std::size_t begin, WordPiece piece, std::vector<Token>& tokens,
             std::size_t kept);
  Token other(std::string_view valid, std::size_t begin, WordPiece piece, std::vector<Token>& tokens,
              std::size_t kept);
  bool lengthen(std::string_view valid, std::size_t begin, WordPiece& piece);
  bool add_word(std::string_view valid, std::size_t from, WordPiece& piece);
  std::size_t end_of_address(std::string_view valid, std::size_t from);
  bool word_at(std::string_view valid, std::size_t byte, std::uint32_t sets);
  std::size_t behind_hyphen(std::string_view valid, std::size_t byte, const WordPiece& piece);
  std::size_t behind_broken_line(std::string_view valid, std::size_t byte);

  WordScanner& scanner_;
  const WordOptions& options_;
  std::array<bool, 256> word_begins_{};
  std::array<bool, 256> other_begins_{};
  std::array<bool, 256> follows_{};
};

}  // namespace coding
