// Any text as a dictionary, the first byte choosing the format: refused with a place, or entries that each
// belong to a category. What was read is resolved against a few types and counted.
#include <string_view>
#include <vector>

#include "coding/base/error.hpp"
#include "coding/lexicon/dictionary.hpp"
#include "coding/lexicon/dictionary_matcher.hpp"
#include "coding/text/utf8.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void match(const coding::Dictionary& dictionary) {
  const std::vector<std::string_view> types{"a", "b", "ab", "kadın", "kadınlar", "1"};
  const coding::PatternOptions options{.match = {.language = {"tr"}}, .words = {.language = {"tr"}}};
  const coding::DictionaryMatcher matcher(dictionary, options, types);
  const std::vector<std::uint32_t> tokens{0, 1, 2, coding::barrier, 0, 1, 0, 3, 5, 4};
  std::vector<std::uint64_t> counts;
  matcher.count(tokens, counts);
  std::uint64_t sum = 0;
  for (const std::uint64_t count : counts) sum += count;
  fuzz::require(sum == matcher.hits(tokens).size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& formats = coding::dictionary_formats();
  const std::string& format = formats[data[0] % formats.size()];
  const std::string text = fuzz::bytes_of(data + 1, size - 1);
  if (coding::first_invalid_byte(text)) return 0;
  try {
    const coding::DictionaryReading reading = coding::read_dictionary(text, "fuzz.dic", format);
    const coding::Dictionary& dictionary = reading.dictionary;
    fuzz::require(reading.format == format && !dictionary.entries.empty());
    for (const coding::DictionaryEntry& entry : dictionary.entries) {
      fuzz::require(entry.category < dictionary.categories.size() && entry.line > 0);
    }
    for (const auto& path : dictionary.categories) fuzz::require(!path.empty());
    match(dictionary);
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.dic");
  } catch (const coding::UsageError& error) {
    fuzz::require(error.diagnostic().slug == "regex-slow");
  }
  return 0;
}
