// Continua made at random, for the disorder that chance would give. docs/methods/gamma.md lists the steps.
#include <algorithm>
#include <cmath>

#include "coding/agreement/gamma.hpp"

namespace coding {

namespace {

struct MeanAndDeviation {
  double mean = 0;
  double deviation = 0;  // of the population
};

MeanAndDeviation mean_and_deviation(const std::vector<double>& values) {
  if (values.empty()) return {};
  double sum = 0;
  for (const double value : values) sum += value;
  const double mean = sum / static_cast<double>(values.size());
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, std::sqrt(squares / static_cast<double>(values.size()))};
}

// Normal numbers by the polar method (Marsaglia & Bray 1964), both of a pair used.
class Normal {
 public:
  explicit Normal(Random& random) : random_(random) {}

  double draw(const MeanAndDeviation& of) { return of.mean + of.deviation * standard(); }

 private:
  double standard() {
    if (has_second_) {
      has_second_ = false;
      return second_;
    }
    double x = 0;
    double y = 0;
    double s = 0;
    do {
      x = 2 * random_.unit() - 1;
      y = 2 * random_.unit() - 1;
      s = x * x + y * y;
    } while (s >= 1 || s == 0);
    const double factor = std::sqrt(-2 * std::log(s) / s);
    second_ = y * factor;
    has_second_ = true;
    return x * factor;
  }

  Random& random_;
  double second_ = 0;
  bool has_second_ = false;
};

struct Statistics {
  MeanAndDeviation counts{};
  MeanAndDeviation gaps{};
  MeanAndDeviation lengths{};
  std::vector<CodeNumber> codes{};  // of every unit: drawing one draws a code by its frequency
};

Statistics statistics_of(const PlacedUnits& units) {
  std::vector<double> counts;
  std::vector<double> gaps;
  std::vector<double> lengths;
  Statistics out;
  for (std::vector<PlacedUnit> coder : units) {
    counts.push_back(static_cast<double>(coder.size()));
    std::stable_sort(coder.begin(), coder.end(), [](const PlacedUnit& a, const PlacedUnit& b) {
      return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    if (!coder.empty() && coder.front().begin > 0) gaps.push_back(coder.front().begin);
    for (std::size_t i = 0; i < coder.size(); ++i) {
      if (i > 0) gaps.push_back(coder[i].begin - coder[i - 1].end);
      lengths.push_back(coder[i].end - coder[i].begin);
      out.codes.push_back(coder[i].code);
    }
  }
  out.counts = mean_and_deviation(counts);
  out.gaps = mean_and_deviation(gaps);
  out.lengths = mean_and_deviation(lengths);
  return out;
}

PlacedUnits statistical_sample(const PlacedUnits& units, Random& random) {
  const Statistics like = statistics_of(units);
  Normal normal(random);
  PlacedUnits sample(units.size());
  for (std::vector<PlacedUnit>& coder : sample) {
    const double count = std::max(1.0, std::trunc(normal.draw(like.counts)));
    double at = 0;
    for (double i = 0; i < count; ++i) {
      at += normal.draw(like.gaps);
      double length = 0;
      // Also not so small that the unit would vanish beside its position.
      while (!(at + length > at)) length = std::abs(normal.draw(like.lengths));
      const CodeNumber code = like.codes[random.below(like.codes.size())];
      coder.push_back({at, at + length, code});
      at += length;
    }
  }
  return sample;
}

// The shifts that are still allowed, as stretches of [0, length).
class Shifts {
 public:
  Shifts(double length, double apart) : length_(length), apart_(apart), free_{{0, length}} {}

  double draw(Random& random) {
    double room = 0;
    for (const auto& [begin, end] : free_) room += end - begin;
    if (room <= 0) return std::floor(random.unit() * length_);
    double place = random.unit() * room;
    double shift = 0;
    for (const auto& [begin, end] : free_) {
      shift = begin + std::min(place, end - begin);
      if (place < end - begin) break;
      place -= end - begin;
    }
    shift = std::floor(shift);
    forbid_near(shift);
    return shift;
  }

 private:
  void forbid_near(double shift) {
    std::vector<std::pair<double, double>> left;
    for (const auto& [begin, end] : free_) {
      if (begin < shift - apart_) left.emplace_back(begin, std::min(end, shift - apart_));
      if (end > shift + apart_) left.emplace_back(std::max(begin, shift + apart_), end);
    }
    free_ = std::move(left);
  }

  double length_;
  double apart_;
  std::vector<std::pair<double, double>> free_;
};

PlacedUnits shuffled_sample(const PlacedUnits& units, double length, Random& random) {
  Shifts shifts(length, statistics_of(units).lengths.mean / 2);
  PlacedUnits sample;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const double shift = shifts.draw(random);
    sample.push_back(units[random.below(units.size())]);
    for (PlacedUnit& unit : sample.back()) {
      const double by = unit.begin + shift >= length ? shift - length : shift;
      unit.begin += by;
      unit.end += by;
    }
  }
  return sample;
}

}  // namespace

PlacedUnits sampled_units(const PlacedUnits& units, double length, GammaSampler sampler, Random& random) {
  const bool nothing =
      std::all_of(units.begin(), units.end(), [](const auto& coder) { return coder.empty(); });
  if (nothing) return PlacedUnits(units.size());
  if (sampler == GammaSampler::shuffle) return shuffled_sample(units, length, random);
  return statistical_sample(units, random);
}

}  // namespace coding
