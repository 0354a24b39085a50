// The loop that every word goes through: the rules' next piece, and only where a byte at its edge says that a
// tailoring may apply, a second look.
#include "coding/text/words.hpp"

#include <array>
#include <limits>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"
#include "word_scanner.hpp"
#include "word_tailoring.hpp"

namespace coding {

namespace {

WordRules rules_of(const WordOptions& options) {
  if (options.tailored) return WordRules::interviews;
  return options.as_icu ? WordRules::icu : WordRules::unicode;
}

std::uint32_t number(std::size_t byte) { return static_cast<std::uint32_t>(byte); }

void require_size(std::string_view valid) {
  if (valid.size() <= std::numeric_limits<std::uint32_t>::max()) return;
  throw UsageError({.slug = "text-too-long",
                    .message = "the text has " + std::to_string(valid.size()) +
                               " bytes; words are found in texts of less than 4 GiB",
                    .hint = "divide the document"});
}

}  // namespace

struct Tokenizer::State {
  explicit State(WordOptions chosen)
      : options(std::move(chosen)), scanner(rules_of(options)), tailor(scanner, options) {
    for (unsigned char c = 0; c < 128; ++c) {
      if (tailor.follows(static_cast<char>(c))) continue;
      ends_word_[c] = scanner.ends_letters(c) ? always : scanner.may_join_letters(c) ? before_space : never;
    }
  }

  // Is it certain that the word ends at `end`, behind a run of common letters?
  bool ends_plainly(std::string_view valid, std::size_t end) const {
    if (end == valid.size()) return false;
    const Ends ends = ends_word_[static_cast<unsigned char>(valid[end])];
    return ends == always || (ends == before_space && space_at(valid, end + 1));
  }

  // Is there a mark of ASCII's with a space behind it, which nothing can join to either?
  static bool is_lone_mark(std::string_view valid, std::size_t byte) {
    const TokenKind kind = kind_of_ascii(valid[byte]);
    return (kind == TokenKind::punctuation || kind == TokenKind::symbol) && space_at(valid, byte + 1);
  }

  static bool space_at(std::string_view valid, std::size_t byte) {
    return byte < valid.size() && (valid[byte] == ' ' || valid[byte] == '\n');
  }

  void add(Token token, std::vector<Token>& tokens) const {
    if (token.kind != TokenKind::space || options.spaces) tokens.push_back(token);
  }

  void add_divided(std::string_view valid, std::size_t begin, WordPiece piece, std::vector<Token>& tokens) {
    std::size_t from = begin;
    for (const std::size_t end : scanner.divide(valid.substr(begin, piece.end - begin))) {
      std::uint32_t sets = 0;
      for (std::size_t byte = from; byte < begin + end;)
        sets |= scanner.sets_of(next_code_point(valid, byte));
      add(tailor.plain(valid, from, {begin + end, sets}), tokens);
      from = begin + end;
    }
  }

  WordOptions options;
  WordScanner scanner;
  WordTailor tailor;

 private:
  enum Ends : unsigned char { never, before_space, always };
  std::array<Ends, 256> ends_word_{};
};

Tokenizer::Tokenizer(WordOptions options) : state_(new State(std::move(options))) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::tokenize(std::string_view valid, std::vector<Token>& tokens) {
  require_size(valid);
  State& state = *state_;
  const std::size_t kept = tokens.size();
  std::size_t byte = 0;
  while (byte < valid.size()) {
    if (valid[byte] == ' ' && state.scanner.is_lone_space(valid, byte)) {
      if (state.options.spaces) tokens.push_back(Token{number(byte), number(byte + 1), TokenKind::space});
      ++byte;
      continue;
    }
    const std::size_t end = state.scanner.behind_letters(valid, byte);
    if (end > byte && state.ends_plainly(valid, end)) {
      tokens.push_back(Token{number(byte), number(end), TokenKind::word});
      byte = end;
      continue;
    }
    if (State::is_lone_mark(valid, byte)) {
      tokens.push_back(Token{number(byte), number(byte + 1), kind_of_ascii(valid[byte])});
      ++byte;
      continue;
    }
    const WordPiece piece = state.scanner.next(valid, byte, end);
    if ((piece.sets & word_set::dictionary) != 0) {
      state.add_divided(valid, byte, piece, tokens);
      byte = piece.end;
      continue;
    }
    const Token token = state.tailor.token(valid, byte, piece, tokens, kept);
    state.add(token, tokens);
    byte = token.end;
  }
}

std::vector<Token> tokens_of(std::string_view valid, const WordOptions& options) {
  std::vector<Token> tokens;
  Tokenizer(options).tokenize(valid, tokens);
  return tokens;
}

}  // namespace coding
