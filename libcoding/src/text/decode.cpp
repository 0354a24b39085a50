#include "coding/text/decode.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/decode_valid.hpp"

namespace coding {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// Every CRLF and lone CR as LF; the number of them.
std::size_t unify_line_ends(std::string& bytes) {
  std::size_t changed = 0;
  const std::size_t first = std::min(bytes.find('\r'), bytes.size());
  std::size_t to = first;
  for (std::size_t from = first; from < bytes.size(); ++from) {
    char c = bytes[from];
    if (c == '\r') {
      ++changed;
      if (from + 1 < bytes.size() && bytes[from + 1] == '\n') ++from;
      c = '\n';
    }
    bytes[to++] = c;
  }
  bytes.resize(to);
  return changed;
}

// Bytes of which some are invalid, fit to be shown: each invalid byte as U+FFFD.
std::string with_replacements(std::string_view bytes) {
  std::string out;
  while (const auto bad = first_invalid_byte(bytes)) {
    out += bytes.substr(0, *bad);
    out += "\uFFFD";
    bytes.remove_prefix(*bad + 1);
  }
  return out += bytes;
}

// What is said of one byte; `bytes` has LF line ends.
Diagnostic at_byte(Diagnostic diagnostic, std::string_view bytes, std::size_t byte) {
  const std::string_view before = bytes.substr(0, byte);
  const std::size_t feed = before.rfind('\n');
  const std::size_t start = feed == std::string_view::npos ? 0 : feed + 1;
  diagnostic.place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  // The line up to here is valid, or its broken bytes are counted as they are shown.
  diagnostic.place.column = 1 + count_code_points(with_replacements(before.substr(start)));
  diagnostic.source_line = with_replacements(line_around(bytes, byte));
  return diagnostic;
}

// A command line may hold the name: quoted for a shell.
std::string quoted(const std::string& file) {
  std::string out = "'";
  for (const char c : file) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string iconv_line(const std::string& from, const std::string& file) {
  return "iconv -f " + from + " -t UTF-8 " + quoted(file) + " > converted.txt";
}

std::string probable_encoding(const Language& language) {
  const std::string subtag = primary(language);
  if (subtag == "tr" || subtag == "az") return "WINDOWS-1254";
  if (subtag == "fa" || subtag == "ar" || subtag == "ur") return "WINDOWS-1256";
  return "";
}

void refuse_other_unicode(std::string_view bytes, const std::string& file) {
  using namespace std::string_view_literals;
  const auto refuse = [&file](const std::string& slug, const std::string& name) {
    throw DataError({.slug = slug,
                     .message = "the file is " + name + ", not UTF-8",
                     .hint = "convert it: " + iconv_line(name, file) + ", or save it as UTF-8",
                     .place = {.file = file, .line = 1, .column = 1}});
  };
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) refuse("utf-32", "UTF-32");
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) refuse("utf-16", "UTF-16");
}

void refuse_nul(std::string_view bytes, const std::string& file) {
  const std::size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return;
  Diagnostic refusal = at_byte({.slug = "nul-byte",
                                .message = "the file has a NUL byte; it looks like a binary file",
                                .hint = "save it as plain text in UTF-8",
                                .place = {.file = file}},
                               bytes, nul);
  refusal.source_line.clear();  // of a binary file there is nothing to show
  throw DataError(std::move(refusal));
}

std::string hexadecimal(unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {digits[byte >> 4], digits[byte & 15]};
}

// Of bytes that are not UTF-8. Lines are counted as they are after decoding; a NUL says more than bad UTF-8.
[[noreturn]] void refuse_bytes(std::string bytes, const std::string& file, const Language& declared) {
  if (bytes.starts_with(utf8_mark)) bytes.erase(0, utf8_mark.size());
  unify_line_ends(bytes);
  refuse_nul(bytes, file);
  const auto bad = first_invalid_byte(bytes);
  const std::string encoding = probable_encoding(declared);
  const std::string hint = encoding.empty()
                               ? "save it as UTF-8, or convert it: " + iconv_line("ENCODING", file)
                               : "it is probably " + encoding + ": " + iconv_line(encoding, file);
  throw DataError(at_byte({.slug = "not-utf8",
                           .message = "the byte 0x" + hexadecimal(static_cast<unsigned char>(bytes[*bad])) +
                                      " is not valid UTF-8 here",
                           .hint = hint,
                           .place = {.file = file}},
                          bytes, *bad));
}

void refuse_empty(std::string_view valid, const std::string& file) {
  if (!trim(valid).empty()) return;
  throw DataError({.slug = "empty-file",
                   .message = valid.empty() ? "the file is empty" : "the file has nothing but white space",
                   .hint = "check that the file was saved",
                   .place = {.file = file}});
}

Diagnostic note(std::string slug, std::string message, const std::string& file) {
  return {.slug = std::move(slug),
          .message = std::move(message),
          .place = {.file = file},
          .severity = Severity::note};
}

}  // namespace

DecodedText decode_utf8_text(std::string bytes, const std::string& file, const Language& declared) {
  refuse_other_unicode(bytes, file);
  if (first_invalid_byte(bytes)) refuse_bytes(std::move(bytes), file, declared);
  return decode_valid_utf8(std::move(bytes), file);
}

DecodedText decode_valid_utf8(std::string bytes, const std::string& file) {
  DecodedText decoded;
  decoded.had_bom = bytes.starts_with(utf8_mark);
  if (decoded.had_bom) bytes.erase(0, utf8_mark.size());
  const std::size_t line_ends = unify_line_ends(bytes);
  decoded.had_crlf = line_ends > 0;
  refuse_nul(bytes, file);
  refuse_empty(bytes, file);
  if (decoded.had_bom) decoded.notes.push_back(note("bom-removed", "a byte-order mark was removed", file));
  if (line_ends > 0) {
    const std::string count = std::to_string(line_ends) + (line_ends == 1 ? " line end" : " line ends");
    decoded.notes.push_back(note("line-ends-changed", count + " (CR or CRLF) became LF", file));
  }
  decoded.text = Text(std::move(bytes));
  return decoded;
}

}  // namespace coding
