// Any bytes as a key to names: refused with a place, or a key that is written and read as it is, and whose
// names are found in any text within their bounds.
#include "coding/base/error.hpp"
#include "coding/project/name_key.hpp"
#include "coding/text/names.hpp"
#include "coding/text/utf8.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void check(coding::NameKey key, const std::string& text, const coding::Language& language) {
  coding::complete_labels(key, language);
  for (const coding::KeyedName& name : key.names) fuzz::require(!name.label.empty() && !name.forms.empty());
  coding::NameKey again = coding::read_name_key(coding::name_key_csv(key), "fuzz.csv");
  fuzz::require(coding::name_key_csv(again) == coding::name_key_csv(key));
  std::size_t last = 0;
  for (const coding::NameHit& hit : coding::NameFinder(coding::forms_of(key).forms, language).find(text)) {
    fuzz::require(last <= hit.begin && hit.begin < hit.end && hit.end <= hit.word_end &&
                  hit.word_end <= text.size());
    last = hit.word_end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string bytes(fuzz::bytes_of(data, size));
    const coding::NameKey key = coding::read_name_key(bytes, "fuzz.csv");
    for (const char* language : {"tr", "fa", "en"}) check(key, coding::repaired(bytes), {language});
  } catch (const coding::Error& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.csv");
  }
  return 0;
}
