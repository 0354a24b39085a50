// Any bytes as ratings: refused with a place, or coefficients that are numbers or say why they are not.
#include <cmath>

#include "coding/agreement/measures.hpp"
#include "coding/agreement/ratings_file.hpp"
#include "coding/agreement/square_file.hpp"
#include "coding/base/error.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void require_sound(const coding::Measured& measured) {
  const bool exists = measured.agreement.value.has_value();
  fuzz::require(exists == (measured.agreement.status == coding::Status::ok));
  if (exists)
    fuzz::require(std::isfinite(*measured.agreement.value) && *measured.agreement.value <= 1 + 1e-9);
  if (measured.precision.standard_error) fuzz::require(std::isfinite(*measured.precision.standard_error));
}

template <class Read>
void refused_or(const Read& read) {
  try {
    read();
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.csv");
  } catch (const coding::UsageError& error) {
    fuzz::require(!error.diagnostic().slug.empty() && !error.diagnostic().hint.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  refused_or([&] {
    const coding::RatingsFile file = coding::read_ratings(bytes, "fuzz.csv");
    fuzz::require(file.units.empty() || file.units.size() == file.ratings.units());
    const coding::Patterns patterns = coding::patterns_of(file.ratings);
    coding::MeasureOptions options{
        .metric = coding::Metric(coding::Level::ordinal, coding::ranks_of(file.ratings))};
    for (const auto missing : {coding::MissingRatings::unit_mean, coding::MissingRatings::ipw}) {
      options.missing = missing;
      for (const coding::Measured& each : coding::measured(patterns, coding::measure_names(), options))
        require_sound(each);
    }
  });
  refused_or([&] {
    const coding::SetRatingsFile file = coding::read_set_ratings(bytes, "fuzz.csv");
    fuzz::require(file.ratings.sets.size() == file.ratings.ratings.categories().size());
  });
  refused_or([&] { fuzz::require(coding::read_square(bytes, "fuzz.csv", {"a", "1"}).size() == 4); });
  return 0;
}
