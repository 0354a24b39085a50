#include "coding/analysis/clusters.hpp"

#include <cmath>

#include "coding/analysis/thing_map.hpp"
#include "structure_study.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("set distances are found by their names") {
  for (const ThingDistance each : {ThingDistance::jaccard, ThingDistance::dice, ThingDistance::ochiai,
                                   ThingDistance::simple_matching, ThingDistance::euclidean})
    CHECK(thing_distance_named(name_of(each)) == each);
  CHECK(!thing_distance_named("manhattan"));
}

TEST_CASE("distances of codes are those of their formulas") {
  const ThingSets codes = thing_sets(people_of(six_people()), Things::codes, 1);
  CHECK(codes.items == Numbers{0, 1, 2, 3});
  CHECK(codes.left_out == Numbers{4});
  CHECK(codes.whole == 6);
  // a is P1 P2 P3, c is P3 P4 P5: one in common of five.
  CHECK(distance_of(codes, ThingDistance::jaccard)(0, 2) == Approx(1 - 1.0 / 5));
  CHECK(distance_of(codes, ThingDistance::dice)(0, 2) == Approx(1 - 2.0 / 6));
  CHECK(distance_of(codes, ThingDistance::ochiai)(0, 2) == Approx(1 - 1.0 / 3));
  CHECK(distance_of(codes, ThingDistance::simple_matching)(0, 2) == Approx(4.0 / 6));
  CHECK(distance_of(codes, ThingDistance::euclidean)(0, 2) == Approx(2));
  CHECK(distance_of(codes, ThingDistance::jaccard)(0, 1) == 0);
  CHECK(distance_of(codes, ThingDistance::jaccard)(0, 3) == 1);
}

TEST_CASE("people are compared by their codes, those without any are left out") {
  const ThingSets people = thing_sets(people_of(six_people()), Things::units, 1);
  CHECK(people.items == Numbers{0, 1, 2, 3, 4});
  CHECK(people.left_out == Numbers{5});
  CHECK(people.whole == 5);
  CHECK(distance_of(people, ThingDistance::jaccard)(0, 2) == Approx(1 - 2.0 / 3));
  CHECK(thing_sets(people_of(six_people()), Things::units, 3).items == Numbers{2});
  CHECK(thing_sets(people_of(six_people()), Things::codes, 0).items.size() == 4);
}

TEST_CASE("codes that the same people have come together first") {
  const Clusters facts = clusters(people_of(six_people()), {.groups = 2});
  CHECK(facts.order == Numbers{0, 1, 2, 3});
  REQUIRE(facts.tree.steps.size() == 3);
  CHECK(facts.tree.steps[0].height == 0);
  CHECK(facts.tree.steps[1].height == Approx(1.0 / 3));
  // c to a, b: 4/5 each; d to them: 1 each.
  CHECK(facts.tree.steps[2].height == Approx(0.9));
  CHECK(facts.group_of == Numbers{0, 0, 1, 1});
  REQUIRE(facts.groups.size() == 2);
  CHECK(facts.groups[1].members == Numbers{2, 3});
  CHECK(facts.groups[0].stability.why_undefined == "no resamples");
  CHECK(*facts.cophenetic.value > 0.95);
}

TEST_CASE("a tree is cut only when that is asked for") {
  const CodeUnits units = people_of(six_people());
  CHECK(clusters(units, {}).groups.empty());
  CHECK(clusters(units, {.height = 0.5}).groups.size() == 2);
  CHECK(clusters(units, {.height = 0.0}).groups.size() == 3);
}

TEST_CASE("stability tells groups that come again from those that do not") {
  const CodeUnits units = people_of(six_people());
  const Clusters facts = clusters(units, {.groups = 2, .resamples = 200, .seed = 4});
  CHECK(*facts.groups[0].stability.value > 0.8);
  for (const ClusterGroup& group : facts.groups) {
    CHECK(*group.stability.value > 0);
    CHECK(*group.stability.value <= 1);
  }
  const Clusters again = clusters(units, {.groups = 2, .resamples = 200, .seed = 4, .jobs = 3});
  CHECK(again.groups[0].stability == facts.groups[0].stability);
  // One group holds all, whatever is drawn.
  CHECK(*clusters(units, {.groups = 1, .resamples = 10}).groups[0].stability.value == 1);
}

TEST_CASE("Ward's linkage is refused for distances that are not Euclidean") {
  const CodeUnits units = people_of(six_people());
  const auto refused = thrown<UsageError>([&] { clusters(units, {.linkage = Linkage::ward}); });
  CHECK(refused.slug == "ward-distance");
  const Clusters facts =
      clusters(units, {.distance = ThingDistance::euclidean, .linkage = Linkage::ward, .groups = 2});
  CHECK(facts.group_of == Numbers{0, 0, 1, 1});
}

TEST_CASE("too many things are refused with what to do") {
  CodeUnits units{.units = most_clustered + 1};
  units.codes = {0};
  units.held = {{}};
  for (std::uint32_t i = 0; i <= most_clustered; ++i) units.held[0].push_back(i);
  CHECK(thrown<UsageError>([&] { clusters(units, {.things = Things::units}); }).slug == "things-too-many");
  CHECK(thrown<UsageError>([&] { thing_map(units, {.things = Things::units}); }).slug == "things-too-many");
  units.held[0].resize(most_bootstrapped + 1);
  CHECK(thrown<UsageError>([&] {
          clusters(units, {.things = Things::units, .groups = 1, .resamples = 1});
        }).slug == "things-too-many");
}

TEST_CASE("of no codes, one and two there is what there can be") {
  Project project = six_people();
  project.segments.clear();
  const Clusters nothing = clusters(people_of(project), {.groups = 3, .resamples = 5});
  CHECK(nothing.order.empty());
  CHECK(nothing.groups.empty());
  CHECK(nothing.cophenetic.why_undefined == "fewer than three things");
  CHECK(nothing.sets.left_out.size() == 5);
  project.segments = {segment("P1", "a", {0, 5})};
  CHECK(clusters(people_of(project), {.groups = 3}).groups.size() == 1);
  CHECK(thing_map(people_of(project), {}).map.stress.why_undefined == "fewer than three things");
}

TEST_CASE("codes of the same people lie on one spot of a map") {
  const ThingMap facts = thing_map(people_of(six_people()), {});
  REQUIRE(facts.map.points.size() == 4);
  for (std::size_t k = 0; k < 2; ++k)
    CHECK(facts.map.points[0].coordinates[k] == Approx(facts.map.points[1].coordinates[k]).margin(1e-6));
  CHECK(*facts.map.stress.value < 0.1);
}
