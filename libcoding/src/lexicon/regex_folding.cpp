#include "lexicon/regex_folding.hpp"

#include <algorithm>

#include "coding/lexicon/patterns.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

// Where a stretch ends that `closer` closes; the end of the text when nothing does.
std::size_t behind(std::string_view text, std::size_t from, std::string_view closer) {
  const std::size_t at = text.find(closer, from);
  return at == std::string_view::npos ? text.size() : at + closer.size();
}

// Behind the escape that begins at `at` with a backslash.
std::size_t behind_escape(std::string_view text, std::size_t at) {
  std::size_t byte = at + 1;
  if (byte >= text.size()) return text.size();
  const char32_t letter = next_code_point(text, byte);
  const bool takes_argument =
      letter < 0x80 && std::string_view("pPNxgk").find(static_cast<char>(letter)) != std::string_view::npos;
  if (takes_argument && byte < text.size() && text[byte] == '{') return behind(text, byte, "}");
  if (takes_argument && byte < text.size() && text[byte] == '<') return behind(text, byte, ">");
  if (letter == U'Q') return behind(text, byte, "\\E");
  if (letter == U'x') return std::min(text.size(), byte + 2);
  if (letter == U'u') return std::min(text.size(), byte + 4);
  if (letter == U'U') return std::min(text.size(), byte + 8);
  return byte;
}

// Behind what begins at `at` and is not to be folded; `at` when a letter or sign of its own stands there.
std::size_t behind_fixed(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest[0] == '\\') return behind_escape(text, at);
  if (rest.starts_with("[:")) return behind(text, at, ":]");
  if (rest.starts_with("(?<=") || rest.starts_with("(?<!")) return at + 4;
  if (rest.starts_with("(?<")) return behind(text, at, ">");
  if (!rest.starts_with("(?")) return at;
  std::size_t byte = at + 2;
  while (byte < text.size() && (text[byte] == '-' || (text[byte] >= 'a' && text[byte] <= 'z'))) ++byte;
  return byte;
}

}  // namespace

std::string folded_regex(std::string_view valid, const MatchOptions& options) {
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    std::size_t end = behind_fixed(valid, at);
    if (end > at) {
      // Four digits behind \u may be cut short by letters of two bytes: never end inside one.
      while (end < valid.size() && (static_cast<unsigned char>(valid[end]) & 0xC0) == 0x80) ++end;
      out += valid.substr(at, end - at);
      at = end;
      continue;
    }
    end = at;
    const char32_t c = next_code_point(valid, end);
    const std::string_view letter = valid.substr(at, end - at);
    // Of ASCII only the capitals change; ` would become ', and … three signs that match anything.
    const bool is_letter = c >= 0x80 ? c != 0x2026 : c >= U'A' && c <= U'Z';
    const std::string folded = is_letter ? word_key(letter, options) : "";
    out += folded.empty() ? letter : folded;
    at = end;
  }
  return out;
}

}  // namespace coding
