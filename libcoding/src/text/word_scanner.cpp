#include "word_scanner.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <string>

#include "coding/base/error.hpp"

namespace coding {

namespace {

unsigned char at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

// Decodes the code point at `byte`; inlined here because it is the inner loop.
inline char32_t decode(std::string_view valid, std::size_t& byte) {
  const unsigned char lead = at(valid, byte);
  if (lead < 0x80) {
    ++byte;
    return lead;
  }
  const char32_t second = at(valid, byte + 1) & 0x3FU;
  if (lead < 0xE0) {
    byte += 2;
    return (char32_t{lead & 0x1FU} << 6) | second;
  }
  const char32_t third = at(valid, byte + 2) & 0x3FU;
  if (lead < 0xF0) {
    byte += 3;
    return (char32_t{lead & 0x0FU} << 12) | (second << 6) | third;
  }
  byte += 4;
  return (char32_t{lead & 0x07U} << 18) | (second << 12) | (third << 6) | (at(valid, byte - 1) & 0x3FU);
}

void require(UErrorCode status) {
  if (U_SUCCESS(status)) return;
  throw Error({.slug = "unicode-data",
               .message = std::string("the Unicode library cannot find words: ") + u_errorName(status),
               .hint = "reinstall ICU together with its data"});
}

}  // namespace

struct WordScanner::Dictionary {
  UBreakIterator* breaks = nullptr;
  UText text = UTEXT_INITIALIZER;
};

void WordScanner::CloseDictionary::operator()(Dictionary* dictionary) const {
  ubrk_close(dictionary->breaks);
  utext_close(&dictionary->text);
  delete dictionary;
}

WordPiece WordScanner::next(std::string_view valid, std::size_t begin, std::size_t behind) {
  const std::uint8_t among_letters = table_.letter_state();
  std::uint8_t state = behind > begin ? among_letters : WordTable::start;
  std::uint32_t sets = behind > begin ? word_set::letter : 0;
  WordPiece piece{.end = behind, .sets = sets};
  for (std::size_t byte = behind; byte < valid.size();) {
    const char32_t c = decode(valid, byte);
    std::uint8_t following = table_.peek(state, table_.class_of(c));
    if (following == WordTable::unknown) following = table_.step(state, c);
    if (following == WordTable::dead) break;
    state = following;
    sets |= table_.sets(table_.class_of(c));
    if (state == among_letters) byte = behind_letters(valid, byte);
    if (table_.accepts(state)) piece = {byte, sets};
  }
  return piece;
}

const std::vector<std::size_t>& WordScanner::divide(std::string_view piece) {
  UErrorCode status = U_ZERO_ERROR;
  if (!dictionary_) {
    dictionary_.reset(new Dictionary);
    dictionary_->breaks = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
  }
  utext_openUTF8(&dictionary_->text, piece.data(), static_cast<std::int64_t>(piece.size()), &status);
  require(status);
  ubrk_setUText(dictionary_->breaks, &dictionary_->text, &status);
  require(status);
  ends_.clear();
  ubrk_first(dictionary_->breaks);
  for (int end = ubrk_next(dictionary_->breaks); end != UBRK_DONE; end = ubrk_next(dictionary_->breaks)) {
    ends_.push_back(static_cast<std::size_t>(end));
  }
  return ends_;
}

std::uint32_t WordScanner::sets_of(char32_t c) { return table_.sets_of(c); }

}  // namespace coding
