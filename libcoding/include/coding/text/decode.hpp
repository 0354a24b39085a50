// The bytes of a text file as a Text: UTF-8 only, and every refusal says what to do.
//
// An encoding is never guessed: a wrong guess turns ş into þ silently, and then every position and count
// rests on a damaged text. What is changed: one byte-order mark at the beginning is removed, CRLF and lone CR
// become LF. All else stays as it is: no normalisation, no trimming, U+2028, NEL and a U+FEFF further on
// included.
#pragma once

#include <string>

#include "coding/base/diagnostic.hpp"
#include "coding/text/language.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct DecodedText {
  Text text{};
  bool had_bom = false;
  bool had_crlf = false;  // CRLF or lone CR
  Diagnostics notes{};    // "bom-removed", "line-ends-changed", of severity note
};

// `file` is what messages call the bytes; `declared` is the language the user named, if any, and only makes
// the hint better. Throws DataError with file, line and column (in code points):
//   "utf-16", "utf-32"  a byte-order mark of that encoding
//   "nul-byte"          a binary file
//   "not-utf8"          at the first bad byte; the hint names iconv and the probable encoding
//   "empty-file"        nothing but white space
DecodedText decode_utf8_text(std::string bytes, const std::string& file, const Language& declared = {});

}  // namespace coding
