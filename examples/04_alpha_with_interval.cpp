// Krippendorff's alpha with its interval, from a matrix and nothing else.
#include <iomanip>
#include <iostream>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/precision.hpp"

int main() {
  const coding::Ratings ratings({"ayse", "veli", "zeynep"}, {{"hope", 0}, {"fear", 0}, {"none", 0}},
                                {0, 0, 0, 1, 1, 2, 2, 2, coding::no_rating, 0, 0, 0, 1, 1, 1, 2, 0, 2});
  const coding::Patterns patterns = coding::patterns_of(ratings);
  const coding::Agreement alpha =
      coding::krippendorff_alpha(patterns, {coding::Level::nominal, coding::scores_of(ratings)});
  const coding::Precision precision = coding::precision_of(alpha, patterns);
  std::cout << std::setprecision(4) << *alpha.value << " [" << precision.interval->lower << ", "
            << precision.interval->upper << "]\n";
}
