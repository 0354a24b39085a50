#include "package/xml_encoding.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

char32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
}

[[noreturn]] void refuse_utf16(std::size_t at, const std::string& file) {
  throw DataError({.slug = "utf-16",
                   .message = "the XML is damaged UTF-16 at byte " + std::to_string(at),
                   .hint = "save the file again where it was made, as UTF-8",
                   .place = {file}});
}

std::string from_utf16(std::string_view bytes, bool big_endian, const std::string& file) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    if (at + 1 == bytes.size()) refuse_utf16(at, file);
    char32_t unit = unit_at(bytes, at, big_endian);
    if (unit >= 0xDC00 && unit <= 0xDFFF) refuse_utf16(at, file);
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      const char32_t low = at + 3 < bytes.size() ? unit_at(bytes, at + 2, big_endian) : 0;
      if (low < 0xDC00 || low > 0xDFFF) refuse_utf16(at, file);
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    append_code_point(text, unit);
  }
  return text;
}

// What <?xml … encoding="…"?> says, in lower case; empty when it says nothing.
std::string declared_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return "";
  const std::string_view declaration = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{200}));
  const std::size_t name = declaration.find("encoding");
  const std::size_t quote = name == std::string_view::npos ? name : declaration.find_first_of("\"'", name);
  if (quote == std::string_view::npos) return "";
  const std::size_t end = declaration.find(declaration[quote], quote + 1);
  if (end == std::string_view::npos) return "";
  std::string encoding(declaration.substr(quote + 1, end - quote - 1));
  for (char& c : encoding) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return encoding;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

std::string from_declared(std::string_view bytes, const std::string& file) {
  const std::string encoding = declared_encoding(bytes);
  // What says "UTF-16" in ASCII is not; programs that keep text in UTF-16 write that by mistake.
  const bool is_utf8 = encoding.empty() || encoding.starts_with("utf");
  if (is_utf8 || is_ascii(bytes)) return std::string(bytes);
  Transcoded made;
  try {
    made = transcode(bytes, encoding);
  } catch (const UsageError&) {
    throw DataError({.slug = "encoding-unknown",
                     .message = "the XML says it is in an encoding that nobody knows",
                     .hint = "save it as UTF-8, or convert it with iconv and change what its first line says",
                     .place = {file, 1}});
  }
  if (!made.bad_byte) return std::move(made.utf8);
  throw DataError({.slug = "not-decodable",
                   .message = "byte " + std::to_string(*made.bad_byte) + " of the XML is not " +
                              encoding_name(encoding) + ", which its first line names",
                   .hint = "save the file again where it was made, as UTF-8",
                   .place = {file}});
}

void refuse_bad_bytes(std::string_view text, const std::string& file) {
  if (const auto bad = first_invalid_byte(text)) {
    const std::string_view before = text.substr(0, *bad);
    const std::size_t line = before.rfind('\n') + 1;
    throw DataError(
        {.slug = "not-utf8",
         .message = "byte " + std::to_string(*bad) + " of the XML is not UTF-8",
         .hint = "save the file again where it was made, as UTF-8",
         .place = {file, 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
                   1 + count_code_points(before.substr(line))}});
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    throw DataError({.slug = "nul-byte",
                     .message = "the XML has a NUL byte at " + std::to_string(nul),
                     .hint = "the file is damaged; save it again where it was made",
                     .place = {file}});
  }
}

}  // namespace

std::string xml_as_utf8(std::string_view bytes, const std::string& file) {
  std::string text;
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) {
    text = from_utf16(bytes.substr(2), bytes[0] == '\xFE', file);
  } else if (bytes.starts_with(std::string_view("<\0", 2)) || bytes.starts_with(std::string_view("\0<", 2))) {
    text = from_utf16(bytes, bytes[0] == '\0', file);
  } else {
    text = from_declared(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes, file);
  }
  refuse_bad_bytes(text, file);
  return text;
}

}  // namespace coding
