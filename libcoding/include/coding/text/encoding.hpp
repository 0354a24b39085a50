// The bytes of a text file as a Text, whatever encoding they are in; which one it was is always said.
//
// UTF-8 is checked first, since other encodings hardly ever look like it. A byte-order mark or the NULs of
// UTF-16 decide next. Only then is something guessed: from the declared language (tr and az: windows-1254; fa
// and ar: windows-1256), else by ICU's detector. What surprises: a guess is never silent, a guess that would
// put C1 control characters into the text is refused as wrong (so DOS code pages are never guessed), and no
// byte is ever replaced by a question mark.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "coding/base/diagnostic.hpp"
#include "coding/text/language.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct EncodingOptions {
  std::string file{};      // what messages call the bytes
  std::string encoding{};  // overrides all: "windows-1254", "utf-16le", "cp857"; empty: found out
  Language language{};     // declared, if any
};

struct TextFile {
  Text text{};             // without byte-order mark, lines end in LF; nothing else changed
  std::string encoding{};  // "" for UTF-8, else in lower case as IANA writes it: "windows-1254"
  Diagnostics notes{};     // see below
};

// Notes and warnings: what decode_utf8_text says, and
//   "encoding-guessed"    the guess, how sure, and --encoding
//   "encoding-converted"  by its byte-order mark or as asked
//   "encoding-doubtful"   warning: asked for another encoding, but the bytes are UTF-8
//   "letter-missing"      warning: Azerbaijani without ə, Persian without its own yeh
//   "control-characters"  how many there are besides TAB and LF, and where the first is; they stay
// Throws DataError with place: "nul-byte", "empty-file", "not-utf8" (asked for as UTF-8), "not-decodable"
// (with the byte's offset), "encoding-unclear" (nothing fits; the hint names what to try); UsageError
// "encoding-unknown" for a name nobody knows. Linear; valid UTF-8 costs validation and a copy.
TextFile decode_text(std::string bytes, const EncodingOptions& options);

// Bytes of an encoding by its name (ICU's names and aliases) as UTF-8; U+FEFF and line ends stay as they are.
struct Transcoded {
  std::string utf8{};
  std::optional<std::size_t> bad_byte{};  // where decoding stopped, if it did: utf8 is what came before
};
// Throws UsageError "encoding-unknown".
Transcoded transcode(std::string_view bytes, const std::string& encoding);

// The name under which an encoding is kept: IANA's, in lower case. Throws UsageError "encoding-unknown".
std::string encoding_name(const std::string& encoding);

}  // namespace coding
