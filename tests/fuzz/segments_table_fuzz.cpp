// Any bytes as a table of segments: refused with a place, or a continuum that is sound, of which everything
// can be computed or is refused for its overlaps.
#include "agreement/segments_builder.hpp"
#include "coding/agreement/alpha_u.hpp"
#include "coding/agreement/matched_units.hpp"
#include "coding/agreement/segments_table.hpp"
#include "coding/agreement/unitized_alpha.hpp"
#include "coding/base/error.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void check_value(const coding::UnitizedAlpha& alpha) {
  fuzz::require(!alpha.value || *alpha.value <= 1 + 1e-9);
  fuzz::require(alpha.value || alpha.status != coding::Status::ok);
}

void check_all(const coding::Continuum& continuum) {
  coding::check(continuum);
  if (continuum.coders.size() >= 2) coding::matched_units(continuum, 0, 1);
  if (!coding::first_overlap(continuum, coding::Overlaps::between_codes)) coding::alpha_u_2004(continuum);
  if (coding::first_overlap(continuum)) return;
  const coding::UnitizedAlphas alphas = coding::unitized_alphas(continuum);
  check_value(alphas.both);
  check_value(alphas.marking);
  check_value(alphas.coding);
  for (const coding::CodeAlpha& code : alphas.codes) check_value(code.alpha);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const coding::StretchLengths& lengths :
       {coding::StretchLengths{}, coding::StretchLengths{.each = 100, .named = {{"Y1", 40}}}}) {
    try {
      const std::string bytes = fuzz::bytes_of(data, size);
      const auto quick = coding::scan_segments(bytes, lengths);
      const coding::Continuum careful = coding::read_segments_by_cell(bytes, "fuzz.csv", lengths);
      fuzz::require(!quick || *quick == careful);
      check_all(careful);
    } catch (const coding::Error& error) {
      fuzz::check_refusal(error.diagnostic(), "fuzz.csv");
    }
  }
  return 0;
}
