#include "coding/stats/similarity.hpp"

#include <cmath>
#include <map>
#include <string>

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("the measures of two codes of the Ankara study are the published ones") {
  const TwoByTwo table{8, 5, 1, 8};
  const std::map<Similarity, double> expected = {{Similarity::jaccard, 8.0 / 14},
                                                 {Similarity::dice, 16.0 / 22},
                                                 {Similarity::ochiai, 8 / std::sqrt(117.0)},
                                                 {Similarity::kulczynski, (8.0 / 13 + 8.0 / 9) / 2},
                                                 {Similarity::simple_matching, 16.0 / 22},
                                                 {Similarity::russell_rao, 8.0 / 22},
                                                 {Similarity::zeta, 24.0 / 30},
                                                 {Similarity::phi, 59 / std::sqrt(13.0 * 9 * 9 * 13)},
                                                 {Similarity::yule_q, 59.0 / 69},
                                                 {Similarity::lift, 8 * 22 / 117.0}};
  REQUIRE(expected.size() == all_similarities.size());
  for (const auto& [measure, value] : expected) {
    CAPTURE(name_of(measure));
    CHECK(*similarity(table, measure).value == Approx(value));
    CHECK(similarity_named(name_of(measure)) == measure);
  }
}

TEST_CASE("a measure is undefined where its denominator is 0, and says why") {
  const auto why = [](const TwoByTwo& table, Similarity measure) {
    return similarity(table, measure).why_undefined;
  };
  const TwoByTwo neither{0, 0, 0, 5};
  const TwoByTwo only_first{0, 3, 0, 5};
  const TwoByTwo everywhere{2, 0, 3, 0};
  const TwoByTwo nothing{};
  CHECK(why(neither, Similarity::jaccard) == "neither occurs");
  CHECK(why(neither, Similarity::dice) == "neither occurs");
  for (const Similarity measure : {Similarity::ochiai, Similarity::kulczynski, Similarity::lift}) {
    CHECK(why(neither, measure) == "one of them does not occur");
    CHECK(why(only_first, measure) == "one of them does not occur");
  }
  for (const TwoByTwo& table : {neither, only_first, everywhere})
    CHECK(why(table, Similarity::phi) == "one of them is nowhere or everywhere");
  CHECK(why(only_first, Similarity::yule_q) == "both products of the table are 0");
  for (const Similarity measure : {Similarity::simple_matching, Similarity::russell_rao, Similarity::zeta})
    CHECK(why(nothing, measure) == "there are no units");
  CHECK(*similarity(only_first, Similarity::jaccard).value == 0);
  CHECK(*similarity(everywhere, Similarity::simple_matching).value == Approx(0.4));
}

TEST_CASE("measures keep their range, and swapping the two variables changes nothing") {
  std::size_t defined = 0;
  for (double a = 0; a <= 6; ++a) {
    for (double b = 0; b <= 6; ++b) {
      for (double c = 0; c <= 6; ++c) {
        for (double d = 0; d <= 6; ++d) {
          for (const Similarity measure : all_similarities) {
            const Estimate one = similarity({a, b, c, d}, measure);
            const Estimate other = similarity({a, c, b, d}, measure);
            REQUIRE(one.value.has_value() == other.value.has_value());
            REQUIRE(one.value.has_value() == one.why_undefined.empty());
            if (!one.value) continue;
            ++defined;
            REQUIRE(*one.value == Approx(*other.value).margin(1e-15));
            const bool has_sign = measure == Similarity::phi || measure == Similarity::yule_q;
            REQUIRE(*one.value >= (has_sign ? -1.0000001 : 0));
            if (measure != Similarity::lift) REQUIRE(*one.value <= 1.0000001);
          }
        }
      }
    }
  }
  CHECK(defined > 20000);
}

TEST_CASE("two that are always together reach the end of every scale") {
  for (const Similarity measure : all_similarities) {
    if (measure == Similarity::lift || measure == Similarity::russell_rao) continue;
    CAPTURE(name_of(measure));
    CHECK(*similarity({7, 0, 0, 5}, measure).value == Approx(1));
  }
}
