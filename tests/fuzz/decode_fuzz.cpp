// Any bytes as a transcript: decoding either refuses with a DataError that names a place in the file, or
// gives a text on which everything of the text room holds together. The same entry serves libFuzzer and a
// plain main over a corpus.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "coding/base/error.hpp"
#include "coding/text/decode.hpp"
#include "coding/text/find.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/slug.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace {

// Not assert: it must hold in every build.
void require(bool condition) {
  if (!condition) std::abort();
}

void check_refusal(const coding::Diagnostic& diagnostic) {
  require(!diagnostic.slug.empty() && !diagnostic.hint.empty() && diagnostic.place.file == "fuzz.txt");
  require(!coding::first_invalid_byte(diagnostic.source_line));
}

void check_key(const coding::Text& text, const coding::Language& language) {
  const coding::MatchKey key = coding::match_key(text, {.language = language});
  require(key.key.size() == key.source.size());
  for (std::size_t k = 0; k < key.source.size(); ++k) {
    require(!key.source[k].empty() && key.source[k].end <= text.length());
    if (k > 0 && key.source[k] != key.source[k - 1]) require(key.source[k].begin >= key.source[k - 1].end);
  }
}

void check_quote(const coding::Text& text, const coding::Language& language) {
  const std::string_view quote = text.slice({text.length() / 3, text.length() / 2});
  try {
    for (const coding::Span& span : coding::find_quote(text, quote, language)) {
      const std::string_view found = text.slice(span);
      require(coding::trim(found) == found && !found.empty());
    }
  } catch (const coding::UsageError& error) {
    require(error.diagnostic().slug == "empty-quote");
  }
}

void check_text(const coding::Text& text, const coding::Language& language) {
  require(text.bytes().find('\r') == std::string::npos && text.bytes().find('\0') == std::string::npos);
  check_key(text, language);
  check_quote(text, language);
  require(!coding::first_invalid_byte(coding::fold(text.bytes(), language)));
  require(!coding::first_invalid_byte(coding::upper(text.bytes(), language)));
  require(!coding::first_invalid_byte(coding::title_case(text.bytes(), language)));
  const std::string slug = coding::slug(text.bytes(), language);
  require(!slug.empty() && slug.size() <= 80 && coding::slug(slug, language) == slug);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const char* const tags[] = {"tr", "fa", "az", ""};
  const coding::Language language{tags[size % 4]};
  try {
    check_text(coding::decode_utf8_text(bytes, "fuzz.txt", language).text, language);
  } catch (const coding::DataError& error) {
    check_refusal(error.diagnostic());
  }
  return 0;
}
