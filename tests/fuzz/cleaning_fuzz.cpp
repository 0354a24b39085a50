// Any text through every rule: the composed edits lead from the old text to the new one.
#include "coding/ingest/cleaning.hpp"
#include "coding/text/utf8.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  if (coding::first_invalid_byte(bytes)) return 0;
  const coding::Text text(bytes);
  const coding::Cleaned cleaned =
      coding::clean(text, {}, coding::cleaning_rules(), {.uncertified_runs = true});
  fuzz::require(coding::apply(text, cleaned.edits) == cleaned.text);
  const coding::PositionMap map(cleaned.edits);
  fuzz::require(map.after(text.length()) <= cleaned.text.length());
  fuzz::require(map.before(cleaned.text.length()) <= text.length());
  for (const coding::RunRepair& repair : cleaned.repairs) {
    fuzz::require(repair.certified == coding::is_run_reversal(repair.dump, repair.proposed));
  }
  return 0;
}
