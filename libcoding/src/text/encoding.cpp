#include "coding/text/encoding.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/decode.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/utf8.hpp"
#include "text/decode_valid.hpp"
#include "text/encoding_guess.hpp"

namespace coding {

namespace {

using namespace std::string_view_literals;

constexpr int least_plausible = 70;  // percent

Diagnostic remark(std::string slug, std::string message, const EncodingOptions& options) {
  return {.slug = std::move(slug),
          .message = std::move(message),
          .place = {.file = options.file},
          .severity = Severity::note};
}

// "UTF-16LE", …, or "" when the bytes begin with no mark but perhaps UTF-8's.
std::string encoding_of_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return "";
}

std::string hexadecimal(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return std::string("0x") + digits[value >> 4] + digits[value & 15];
}

// Where UTF-8 that stands before something ends: the line, and the column behind its last character.
void put_place_behind(Diagnostic& diagnostic, std::string_view before) {
  std::size_t line = 1;
  std::size_t start = 0;
  for (std::size_t at = 0; at < before.size(); ++at) {
    const bool pair = before[at] == '\r' && at + 1 < before.size() && before[at + 1] == '\n';
    if (pair || (before[at] != '\n' && before[at] != '\r')) continue;
    ++line;
    start = at + 1;
  }
  diagnostic.place.line = line;
  diagnostic.place.column = 1 + count_code_points(before.substr(start));
  diagnostic.source_line = std::string(before.substr(start));
}

[[noreturn]] void refuse_byte(std::string_view bytes, const Transcoded& stopped, const std::string& encoding,
                              const EncodingOptions& options) {
  const std::size_t bad = *stopped.bad_byte;
  const std::string what = bad < bytes.size() ? "the byte " + hexadecimal(bytes[bad]) : "the end of the file";
  Diagnostic refusal = {.slug = "not-decodable",
                        .message = what + " at offset " + std::to_string(bad) + " is not " + encoding,
                        .hint = "name the file's encoding with --encoding, or save it as UTF-8",
                        .place = {.file = options.file}};
  put_place_behind(refusal, stopped.utf8);
  throw DataError(std::move(refusal));
}

TextFile decoded_as(const std::string& bytes, const std::string& encoding, const EncodingOptions& options) {
  Transcoded done = transcode(bytes, encoding);
  const std::string name = encoding_name(encoding);
  if (done.bad_byte) refuse_byte(bytes, done, name, options);
  DecodedText decoded = decode_utf8_text(std::move(done.utf8), options.file, options.language);
  return {.text = std::move(decoded.text), .encoding = name, .notes = std::move(decoded.notes)};
}

std::size_t count_of_c1(std::string_view valid) {
  std::size_t count = 0;
  for (std::size_t at = valid.find('\xC2'); at != std::string_view::npos; at = valid.find('\xC2', at + 1)) {
    const auto next = static_cast<unsigned char>(valid[at + 1]);
    count += next < 0xA0 && next != 0x85 ? 1 : 0;  // U+0085 ends a line
  }
  return count;
}

// Bytes that are letters in DOS's Turkish code page and almost nothing in windows-1254.
bool looks_like_dos_turkish(std::string_view bytes) {
  const auto count = [&bytes](std::string_view set) {
    return std::count_if(bytes.begin(), bytes.end(), [set](char c) { return set.find(c) < set.size(); });
  };
  return count("\x81\x87\x8D\x94\x98\x99\x9A\x9E\x9F\xA6\xA7") > count("\xE7\xF0\xFD\xF6\xFE\xFC\xDD\xDE");
}

[[noreturn]] void refuse_guess(const std::string& why, std::string_view bytes,
                               const EncodingOptions& options) {
  const std::string likely = looks_like_dos_turkish(bytes) ? "perhaps --encoding cp857 (Turkish under DOS)"
                                                           : "for example --encoding windows-1254";
  throw DataError({.slug = "encoding-unclear",
                   .message = "the file is not UTF-8, and " + why,
                   .hint = "name its encoding, " + likely + ", or its language with --language",
                   .place = {.file = options.file}});
}

void note_missing_letters(TextFile& file, const EncodingOptions& options) {
  const std::string tag = primary(options.language);
  const auto warn = [&](const std::string& message, const std::string& hint) {
    file.notes.push_back(remark("letter-missing", message, options));
    file.notes.back().hint = hint;
    file.notes.back().severity = Severity::warning;
  };
  if (tag == "az" && (file.encoding == "windows-1254" || file.encoding == "iso-8859-9")) {
    warn(file.encoding + " has no ə, so the text cannot be whole Azerbaijani",
         "look for a copy in UTF-8: in this one ə was lost or replaced when it was saved");
  }
  if (tag == "fa" && file.encoding == "windows-1256") {
    warn("windows-1256 has no Persian yeh; the text has Arabic ones",
         "searching takes both as one; --clean persian replaces them");
  }
}

// The six letters in which Latin-1 and Latin-5 differ; but for Icelandic, Latin-1 hardly ever has them.
bool may_be_turkish(std::string_view bytes, const std::string& encoding) {
  return encoding == "windows-1252" &&
         bytes.find_first_of("\xD0\xDD\xDE\xF0\xFD\xFE") != std::string_view::npos;
}

TextFile guessed(const std::string& bytes, const EncodingOptions& options) {
  const EncodingGuess guess = guess_encoding(bytes, options.language);
  if (guess.encoding.empty()) refuse_guess("nothing tells what else it is", bytes, options);
  TextFile file = decoded_as(bytes, guess.encoding, options);
  const std::string wrong = "read as " + file.encoding + " it would ";
  if (const std::size_t controls = count_of_c1(file.text.bytes())) {
    refuse_guess(wrong + "hold " + std::to_string(controls) + " control characters", bytes, options);
  }
  const int plausible = percent_plausible(file.text.bytes(), options.language);
  if (plausible < least_plausible) {
    refuse_guess(wrong + "make sense for only " + std::to_string(plausible) + "% of its other letters", bytes,
                 options);
  }
  std::string how = guess.confidence > 0 ? "ICU's detector is " + std::to_string(guess.confidence) + "% sure"
                                         : "the language says so";
  how += ", " + std::to_string(plausible) + "% of its non-ASCII characters fit";
  Diagnostic note =
      remark("encoding-guessed", "the encoding was guessed as " + file.encoding + ": " + how, options);
  note.hint = "if letters look wrong, name the encoding with --encoding";
  if (may_be_turkish(bytes, guess.encoding)) {
    note.severity = Severity::warning;
    note.hint =
        "it has letters that would be ğ, İ, ı or ş in windows-1254; if it is Turkish, say --language tr";
  }
  file.notes.insert(file.notes.begin(), std::move(note));
  note_missing_letters(file, options);
  return file;
}

TextFile converted(const std::string& bytes, const std::string& encoding, const std::string& why,
                   const EncodingOptions& options) {
  TextFile file = decoded_as(bytes, encoding, options);
  file.notes.insert(file.notes.begin(),
                    remark("encoding-converted", "read as " + file.encoding + ", " + why, options));
  return file;
}

TextFile as_asked(std::string bytes, const EncodingOptions& options) {
  const bool many = std::any_of(bytes.begin(), bytes.end(), [](char c) { return c < 0; });
  const bool doubtful = many && !first_invalid_byte(bytes);
  TextFile file = converted(bytes, options.encoding, "as asked", options);
  if (doubtful) {
    file.notes.push_back(
        remark("encoding-doubtful",
               "the bytes are valid UTF-8, which text in " + file.encoding + " hardly ever is", options));
    file.notes.back().severity = Severity::warning;
    file.notes.back().hint = "leave --encoding out if letters look wrong";
  }
  note_missing_letters(file, options);
  return file;
}

TextFile as_utf8(std::string bytes, const EncodingOptions& options) {
  DecodedText decoded = decode_utf8_text(std::move(bytes), options.file, options.language);
  return {.text = std::move(decoded.text), .notes = std::move(decoded.notes)};
}

TextFile decoded(std::string bytes, const EncodingOptions& options) {
  if (!options.encoding.empty()) {
    const bool utf8 = encoding_name(options.encoding) == "utf-8";
    return utf8 ? as_utf8(std::move(bytes), options) : as_asked(std::move(bytes), options);
  }
  if (const std::string marked = encoding_of_mark(bytes); !marked.empty()) {
    return converted(bytes, marked, "by its byte-order mark", options);
  }
  if (const std::string unmarked = utf16_without_mark(bytes); !unmarked.empty()) {
    TextFile file = converted(bytes, unmarked, "by its NUL bytes", options);
    file.notes.front().slug = "encoding-guessed";
    file.notes.front().hint = "if it looks wrong, name the encoding with --encoding";
    return file;
  }
  // A NUL is refused with its place, whatever else the bytes are.
  if (first_invalid_byte(bytes)) {
    return bytes.find('\0') != std::string::npos ? as_utf8(std::move(bytes), options)
                                                 : guessed(bytes, options);
  }
  DecodedText decoded = decode_valid_utf8(std::move(bytes), options.file);
  return {.text = std::move(decoded.text), .notes = std::move(decoded.notes)};
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  // Without branches: it is asked of every byte.
  return ((byte < 0x20) & (byte != '\t') & (byte != '\n')) | (byte == 0x7F);
}

// Block by block, asking of each as a whole first: nearly all have none, and that is seen many bytes at a
// time.
std::size_t count_of_c0(std::string_view bytes) {
  constexpr std::size_t block = 256;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < bytes.size(); begin += block) {
    const std::string_view some = bytes.substr(begin, block);
    unsigned char any = 0;
    for (const char c : some) any = static_cast<unsigned char>(any | (is_control(c) ? 1U : 0U));
    if (any != 0) count += static_cast<std::size_t>(std::count_if(some.begin(), some.end(), is_control));
  }
  return count;
}

void note_controls(TextFile& file, const EncodingOptions& options) {
  const std::string& bytes = file.text.bytes();
  const std::size_t count = count_of_c0(bytes) + count_of_c1(bytes);
  if (count == 0) return;
  Diagnostic note =
      remark("control-characters",
             std::to_string(count) + (count == 1 ? " control character stays" : " control characters stay") +
                 " in the text",
             options);
  const auto first = std::find_if(bytes.begin(), bytes.end(), is_control);
  if (first != bytes.end()) {
    put_place_behind(note,
                     std::string_view(bytes).substr(0, static_cast<std::size_t>(first - bytes.begin())));
    note.source_line.clear();
  }
  file.notes.push_back(std::move(note));
}

}  // namespace

TextFile decode_text(std::string bytes, const EncodingOptions& options) {
  TextFile file = decoded(std::move(bytes), options);
  note_controls(file, options);
  return file;
}

}  // namespace coding
