#include "coding/stats/similarity.hpp"

#include <cmath>
#include <string>

#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<Similarity, 10> names = {{{"jaccard", Similarity::jaccard},
                                          {"dice", Similarity::dice},
                                          {"ochiai", Similarity::ochiai},
                                          {"kulczynski", Similarity::kulczynski},
                                          {"simple_matching", Similarity::simple_matching},
                                          {"russell_rao", Similarity::russell_rao},
                                          {"zeta", Similarity::zeta},
                                          {"phi", Similarity::phi},
                                          {"yule_q", Similarity::yule_q},
                                          {"lift", Similarity::lift}}};

Estimate ratio(double part, double whole, const char* why) {
  if (whole == 0) return {std::nullopt, std::nullopt, why};
  return {part / whole};
}

constexpr const char* neither = "neither occurs";
constexpr const char* one_missing = "one of them does not occur";
constexpr const char* no_units = "there are no units";

}  // namespace

std::string_view name_of(Similarity measure) { return name_in(names, measure); }
std::optional<Similarity> similarity_named(std::string_view name) { return value_in(names, name); }

Estimate similarity(const TwoByTwo& t, Similarity measure) {
  const double first = t.a + t.b;
  const double second = t.a + t.c;
  const double units = t.a + t.b + t.c + t.d;
  switch (measure) {
    case Similarity::jaccard:
      return ratio(t.a, t.a + t.b + t.c, neither);
    case Similarity::dice:
      return ratio(2 * t.a, 2 * t.a + t.b + t.c, neither);
    case Similarity::ochiai:
      // One root a factor: their product of two large counts would be rounded, and 1 must come out as 1.
      return ratio(t.a, first == second ? first : std::sqrt(first) * std::sqrt(second), one_missing);
    case Similarity::kulczynski:
      if (first == 0 || second == 0) return ratio(0, 0, one_missing);
      return {(t.a / first + t.a / second) / 2};
    case Similarity::simple_matching:
      return ratio(t.a + t.d, units, no_units);
    case Similarity::russell_rao:
      return ratio(t.a, units, no_units);
    case Similarity::zeta:
      return ratio(2 * t.a + t.d, 2 * t.a + t.b + t.c + t.d, no_units);
    case Similarity::phi: {
      const double margins =
          std::sqrt(first) * std::sqrt(t.c + t.d) * std::sqrt(second) * std::sqrt(t.b + t.d);
      return ratio(t.a * t.d - t.b * t.c, margins, "one of them is nowhere or everywhere");
    }
    case Similarity::yule_q:
      return ratio(t.a * t.d - t.b * t.c, t.a * t.d + t.b * t.c, "both products of the table are 0");
    case Similarity::lift:
      if (first == 0 || second == 0) return ratio(0, 0, one_missing);
      return {t.a / first * (units / second)};
  }
  return {};
}

}  // namespace coding
