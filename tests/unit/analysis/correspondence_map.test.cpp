#include "coding/analysis/correspondence_map.hpp"

#include "structure_study.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Numbers = std::vector<std::size_t>;

CorrespondenceMap map_of(const Project& project, std::size_t minimum, const std::string& attribute = "") {
  return correspondence_map(
      project, {.matrix = {.coder = {"ayse"}}, .minimum = minimum, .grouping = {.attribute = attribute}});
}

}  // namespace

TEST_CASE("codes that few have are left out and named, people without a code have no place") {
  const CorrespondenceMap facts = map_of(six_people(), 3);
  CHECK(facts.codes == Numbers{0, 1, 2});
  CHECK(facts.rare == Numbers{3});
  CHECK(facts.unused == 1);
  CHECK(facts.map.total == 9);
  CHECK(facts.map.empty_rows == Numbers{5});
  REQUIRE(facts.map.axes.size() == 1);
  CHECK(facts.map.rows.size() == 5);
  CHECK(map_of(six_people(), 1).codes == Numbers{0, 1, 2, 3});
}

TEST_CASE("groups of people lie where their people do on average") {
  const CorrespondenceMap facts = map_of(six_people(), 1, "role");
  REQUIRE(facts.groups.size() == 2);
  CHECK(facts.groups[0].value == "new");  // in the order of the choices
  CHECK(facts.groups[0].rows == 2);
  CHECK(facts.groups[1].rows == 3);
  CHECK(facts.without_value == 1);
  double sum = 0;
  double mass = 0;
  for (const CorrespondencePoint& row : facts.map.rows) {
    if (row.item >= 3) continue;
    sum += row.mass * row.coordinates[0];
    mass += row.mass;
  }
  CHECK(facts.groups[1].point->coordinates[0] == Approx(sum / mass));
}

TEST_CASE("a group without any of the codes has no place") {
  Project project = six_people();
  project.study.attributes[0].choices.push_back("gone");
  project.participants[5].values["role"] = "gone";
  const CorrespondenceMap facts = map_of(project, 1, "role");
  REQUIRE(facts.groups.size() == 3);
  CHECK(facts.groups[2].value == "gone");
  CHECK(!facts.groups[2].point);
}

TEST_CASE("documents have the attributes of their participants") {
  Project project = six_people();
  project.documents[0].participant = {};
  const CorrespondenceMap facts =
      correspondence_map(project, {.matrix = {.coder = {"ayse"}, .rows = MatrixRows::documents},
                                   .minimum = 1,
                                   .grouping = {.attribute = "role"}});
  CHECK(facts.groups[1].rows == 2);
  CHECK(facts.without_value == 2);
}

TEST_CASE("an attribute that nobody has is refused with those there are") {
  const auto refused = thrown<UsageError>([] { map_of(six_people(), 1, "rolle"); });
  CHECK(refused.slug == "attribute-unknown");
  CHECK(refused.hint == "did you mean role?");
}

TEST_CASE("where everybody has the same there is no map") {
  Project project = six_people();
  project.segments = {segment("P1", "a", {0, 5}), segment("P1", "b", {0, 5}), segment("P2", "a", {0, 5}),
                      segment("P2", "b", {0, 5})};
  CHECK(map_of(project, 1).map.why_undefined == "all rows have the same profile");
  CHECK(map_of(project, 3).map.why_undefined == "nothing is counted");
  project.segments.clear();
  const CorrespondenceMap nothing = map_of(project, 1, "role");
  CHECK(nothing.unused == 5);
  CHECK(!nothing.groups[0].point);
}
