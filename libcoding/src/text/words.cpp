#include "coding/text/words.hpp"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

struct Tokenizer::State {
  WordOptions options;
};

Tokenizer::Tokenizer(WordOptions options) : state_(new State{.options = std::move(options)}) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::tokenize(std::string_view valid, std::vector<Token>& tokens) {
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, valid.data(), static_cast<std::int64_t>(valid.size()), &status);
  UBreakIterator* breaks = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
  ubrk_setUText(breaks, &text, &status);
  std::int32_t begin = ubrk_first(breaks);
  for (std::int32_t end = ubrk_next(breaks); end != UBRK_DONE; begin = end, end = ubrk_next(breaks)) {
    auto byte = static_cast<std::size_t>(begin);
    const char32_t first = next_code_point(valid, byte);
    const std::int32_t rule = ubrk_getRuleStatus(breaks);
    const auto punctuation = U_GET_GC_MASK(static_cast<UChar32>(first)) & U_GC_P_MASK;
    const TokenKind kind = rule >= 200             ? TokenKind::word
                           : rule >= 100           ? TokenKind::number
                           : is_white_space(first) ? TokenKind::space
                           : punctuation != 0      ? TokenKind::punctuation
                                                   : TokenKind::symbol;
    if (kind == TokenKind::space && !state_->options.spaces) continue;
    tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind});
  }
  ubrk_close(breaks);
  utext_close(&text);
}

std::vector<Token> tokens_of(std::string_view valid, const WordOptions& options) {
  std::vector<Token> tokens;
  Tokenizer(options).tokenize(valid, tokens);
  return tokens;
}

}  // namespace coding
