// Any bytes in any encoding: refused with a place, or a text. The first byte picks encoding and language.
#include "coding/base/error.hpp"
#include "coding/text/encoding.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string encodings[] = {
      "",       "",          "",           "utf-16le", "windows-1254", "cp857",
      "utf-16", "shift_jis", "gb18030",    "utf-7",    "iso-2022-jp",  "utf-32be",
      "cp1256", "hz",        "iso-8859-9", "utf-8"};
  static const std::string languages[] = {"", "tr", "fa", "az"};
  if (size == 0) return 0;
  const coding::EncodingOptions options = {"fuzz", encodings[data[0] % 16], {languages[data[0] / 16 % 4]}};
  try {
    const coding::TextFile file = coding::decode_text(fuzz::bytes_of(data + 1, size - 1), options);
    fuzz::require(file.text.bytes().find('\r') == std::string::npos);
    fuzz::require(file.text.bytes().find('\0') == std::string::npos);
    for (const coding::Diagnostic& note : file.notes) fuzz::require(note.place.file == "fuzz");
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz");
  }
  return 0;
}
