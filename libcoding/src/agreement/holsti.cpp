// Percentages of old papers, over decisions instead of units.
#include "agreement/linear.hpp"

namespace coding {

// Holsti's coefficient of reliability 2M / (N1 + N2) (1969): M decisions on which two coders agree, of N1 and
// N2 that each made. A unit that only one rated is a decision on which they do not agree, which is how it
// differs from percent agreement. Of more coders the mean over pairs.
Agreement holsti(const Patterns& patterns) {
  Part out{.influence = std::vector<double>(patterns.size(), 0.0)};
  double pairs = 0;
  for (std::size_t first = 0; first < patterns.coders; ++first) {
    for (std::size_t second = first + 1; second < patterns.coders; ++second) {
      double agreed = 0;
      double decisions = 0;
      const auto decided = [&](std::size_t i) {
        const auto pattern = patterns.pattern(i);
        return (pattern[first] != no_rating ? 1.0 : 0.0) + (pattern[second] != no_rating ? 1.0 : 0.0);
      };
      const auto agrees = [&](std::size_t i) {
        const auto pattern = patterns.pattern(i);
        return pattern[first] != no_rating && pattern[first] == pattern[second] ? 1.0 : 0.0;
      };
      for (std::size_t i = 0; i < patterns.size(); ++i) {
        agreed += static_cast<double>(patterns.counts[i]) * agrees(i);
        decisions += static_cast<double>(patterns.counts[i]) * decided(i);
      }
      if (decisions == 0) continue;
      const double value = 2 * agreed / decisions;
      out.value += value;
      pairs += 1;
      for (std::size_t i = 0; i < patterns.size(); ++i)
        out.influence[i] +=
            (2 * agrees(i) - value * decided(i)) * static_cast<double>(patterns.units) / decisions;
    }
  }
  if (pairs == 0) return undefined(patterns, Status::nothing_pairable);
  out.value /= pairs;
  for (double& influence : out.influence) influence /= pairs;
  return uncorrected(patterns, std::move(out));
}

}  // namespace coding
