#include "coding/agreement/sets.hpp"

#include "coding/agreement/alpha.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("distances of sets are exact thirds and shares") {
  CHECK(set_distance(SetDistance::masi, {1, 2}, {1, 2, 3, 4}) == Approx(1 - 0.5 * 2 / 3).epsilon(1e-15));
  CHECK(set_distance(SetDistance::masi, {1, 2}, {2, 3}) == Approx(1 - 1.0 / 9).epsilon(1e-15));
  CHECK(set_distance(SetDistance::jaccard, {1, 2}, {2, 3}) == Approx(2.0 / 3).epsilon(1e-15));
  CHECK(set_distance(SetDistance::dice, {1, 2}, {2, 3}) == 0.5);
  CHECK(set_distance(SetDistance::nominal, {1, 2}, {2, 3}) == 1);
}

TEST_CASE("two empty sets agree, and an empty one shares nothing with another") {
  for (const auto distance :
       {SetDistance::nominal, SetDistance::jaccard, SetDistance::masi, SetDistance::dice}) {
    CHECK(set_distance(distance, {}, {}) == 0);
    CHECK(set_distance(distance, {}, {1}) == 1);
    CHECK(set_distance_named(name_of(distance)) == distance);
  }
}

TEST_CASE("labels make sets whatever their order and however often they are said") {
  using Labels = std::vector<std::string>;
  const std::vector<std::optional<Labels>> cells = {Labels{"b", "a", "b"}, Labels{"a", "b"}, Labels{},
                                                    std::nullopt};
  const SetRatings made = set_ratings({"x", "y"}, cells);
  CHECK(made.ratings.unit(0)[0] == made.ratings.unit(0)[1]);
  CHECK(made.ratings.unit(1)[1] == no_rating);
  CHECK(made.ratings.categories()[0].name == "b+a");
  CHECK(made.ratings.categories()[1].name == "∅");
  const Metric metric(made.sets.size(), set_distances(SetDistance::masi, made.sets));
  CHECK(krippendorff_alpha(patterns_of(made.ratings), metric).status == Status::no_variation);
}
