#include "agreement/pattern_runs.hpp"

#include <algorithm>

namespace coding {

PatternRuns::PatternRuns(const Patterns& patterns) {
  begins_.reserve(patterns.size() + 1);
  rated_.reserve(patterns.size());
  std::vector<Rating> sorted;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const auto pattern = patterns.pattern(i);
    sorted.assign(pattern.begin(), pattern.end());
    std::ranges::sort(sorted, {}, [](Rating rating) { return static_cast<std::uint32_t>(rating); });
    std::uint32_t ratings = 0;
    for_each_run(sorted, [&](std::size_t category, std::size_t times) {
      runs_.push_back({static_cast<std::uint32_t>(category), static_cast<std::uint32_t>(times)});
      ratings += static_cast<std::uint32_t>(times);
    });
    begins_.push_back(runs_.size());
    rated_.push_back(ratings);
  }
}

double agreeing_pairs(std::span<const CategoryRun> runs, std::uint32_t rated, const Weights& weights) {
  double sum = 0;
  for (const CategoryRun& run : runs) sum += static_cast<double>(run.times) * run.times;
  if (!weights.is_identity()) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      double others = 0;
      for (std::size_t j = 0; j < runs.size(); ++j) {
        if (j != i) others += weights.at(runs[i].category, runs[j].category) * runs[j].times;
      }
      sum += others * runs[i].times;
    }
  }
  return sum - rated;
}

}  // namespace coding
