#include "coding/text/presentation_forms.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

// Without U+FC5E–FC63 and U+FE70–FE7F, vowels on a space, and U+FDF0–FDFF, words and signs.
bool is_shape(char32_t c) {
  return (c >= 0xFB50 && c <= 0xFC5D) || (c >= 0xFC64 && c <= 0xFDCF) || (c >= 0xFE80 && c <= 0xFEFC);
}

}  // namespace

ShapedText without_presentation_forms(std::string_view valid) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const letters = icu::Normalizer2::getNFKCInstance(status);
  ShapedText done;
  done.text.reserve(valid.size());
  icu::UnicodeString decomposed;
  for (std::size_t byte = 0; byte < valid.size();) {
    const char32_t c = next_code_point(valid, byte);
    const bool shape = is_shape(c) && U_SUCCESS(status) &&
                       letters->getDecomposition(static_cast<UChar32>(c), decomposed) != 0;
    done.changed += shape ? 1 : 0;
    if (!shape) {
      append_code_point(done.text, c);
    } else {
      decomposed.toUTF8String(done.text);
    }
  }
  return done;
}

}  // namespace coding
