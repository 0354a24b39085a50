// How often a 95 % interval holds the true coefficient: agreement_coverage [STUDIES]
//
// Prints the Markdown table of docs/methods/agreement-intervals.md. Three categories with the shares .5, .3
// and .2; each coder sees a unit's category with chance √.7 (or √.4) and otherwise guesses by the same
// shares; of "missing" studies a fifth of the ratings is lost at random. The true coefficient is that of
// 4,000,000 units.
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/precision.hpp"
#include "coding/agreement/resampling.hpp"
#include "coding/base/number.hpp"
#include "coding/base/random.hpp"

namespace {

using namespace coding;

struct Design {
  std::size_t coders;
  std::size_t units;
  double agreement;
  bool missing;
};

Rating drawn(Random& random) {
  const double at = random.unit();
  return at < 0.5 ? 0 : at < 0.8 ? 1 : 2;
}

Patterns study(const Design& design, std::size_t units, Random& random) {
  std::vector<Rating> cells;
  const double sees = std::sqrt(design.agreement);
  for (std::size_t u = 0; u < units; ++u) {
    const Rating truth = drawn(random);
    for (std::size_t g = 0; g < design.coders; ++g) {
      const Rating guess = drawn(random);
      const Rating rating = random.unit() < sees ? truth : guess;
      cells.push_back(design.missing && random.unit() < 0.2 ? no_rating : rating);
    }
  }
  return patterns_of(Ratings(std::vector<std::string>(design.coders, "coder"), {{"a", 0}, {"b", 1}, {"c", 2}},
                             std::move(cells)));
}

const Metric& nominal() {
  static const Metric metric(Level::nominal, {0, 1, 2});
  return metric;
}

struct Candidate {
  const char* name;
  Agreement (*of)(const Patterns&);
  Statistic (*statistic)(const Patterns&);
};

template <Coefficient which>
Agreement value_of(const Patterns& patterns) {
  return agreement(patterns, which);
}

template <Coefficient which>
Statistic statistic_of(const Patterns& patterns) {
  return coefficient_statistic(patterns, which);
}

const Candidate candidates[] = {
    {"Fleiss κ", value_of<Coefficient::fleiss>, statistic_of<Coefficient::fleiss>},
    {"Conger κ", value_of<Coefficient::conger>, statistic_of<Coefficient::conger>},
    {"AC1", value_of<Coefficient::gwet>, statistic_of<Coefficient::gwet>},
    {"α", [](const Patterns& p) { return krippendorff_alpha(p, nominal()); },
     [](const Patterns& p) { return alpha_statistic(p, nominal()); }}};

struct Hits {
  int linearised = 0;
  int percentile = 0;
  int bca = 0;
  int studies = 0;
};

bool holds(const std::optional<Interval>& interval, double truth) {
  return interval && interval->lower <= truth && truth <= interval->upper;
}

Hits covered(const Design& design, const Candidate& candidate, int studies) {
  Random random(20261122);
  const double truth = candidate.of(study(design, 4'000'000, random)).value.value();
  Hits hits;
  for (int i = 0; i < studies; ++i) {
    const Patterns patterns = study(design, design.units, random);
    const Agreement value = candidate.of(patterns);
    if (!value.value) continue;
    const Replicates replicates =
        resample_units(patterns, candidate.statistic(patterns),
                       {.replicates = 1000, .seed = static_cast<std::uint64_t>(i), .jobs = 1});
    ++hits.studies;
    hits.linearised += holds(precision_of(value, patterns).interval, truth) ? 1 : 0;
    hits.percentile += holds(percentile_interval(replicates, *value.value).interval, truth) ? 1 : 0;
    hits.bca += holds(bca_interval(replicates, value, patterns).interval, truth) ? 1 : 0;
  }
  return hits;
}

std::string percent(int hits, int studies) { return fixed(100.0 * hits / studies, 1); }

}  // namespace

int main(int count, char** arguments) {
  const int studies = count > 1 ? std::atoi(arguments[1]) : 2000;
  std::cout
      << "| coders | units | agreement | missing | coefficient | linearised, t | bootstrap percentile | BCa "
         "|\n|---|---|---|---|---|---|---|---|\n";
  for (const Design& design :
       {Design{2, 30, 0.7, false}, Design{2, 100, 0.7, false}, Design{4, 50, 0.7, false},
        Design{4, 50, 0.4, false}, Design{4, 100, 0.7, true}}) {
    for (const Candidate& candidate : candidates) {
      const Hits hits = covered(design, candidate, studies);
      std::cout << "| " << design.coders << " | " << design.units << " | " << fixed(design.agreement, 1)
                << " | " << (design.missing ? "a fifth" : "none") << " | " << candidate.name << " | "
                << percent(hits.linearised, hits.studies) << " | " << percent(hits.percentile, hits.studies)
                << " | " << percent(hits.bca, hits.studies) << " |" << std::endl;
    }
  }
}
