#include "coding/lexicon/grouping.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

using Forms = std::vector<SurfaceForm>;

}  // namespace

TEST_CASE("a group bears its commonest form, never its stem") {
  const auto groups =
      group_forms({"ai", "ai", "ai"}, Forms{{0, "aile", 5}, {1, "Ailem", 9}, {2, "ailesi", 2}});
  REQUIRE(groups.size() == 1);
  CHECK(groups[0] == WordGroup{"Ailem", 16, {0, 1, 2}});
}

TEST_CASE("spellings of one type compete for the label, and add up when types share one") {
  const auto groups = group_forms(
      {"kadın", "kadın"}, Forms{{0, "Kadın", 3}, {0, "kadın", 4}, {1, "kadınlar", 5}, {1, "Kadın", 3}});
  CHECK(groups == std::vector<WordGroup>{{"Kadın", 15, {0, 1}}});
}

TEST_CASE("of equally common forms the first in natural order is the label") {
  CHECK(group_forms({"f", "f"}, Forms{{1, "form10", 2}, {0, "form2", 2}})[0].label == "form2");
}

TEST_CASE("groups come by count, then by label") {
  const auto groups = group_forms({"a", "b", "c", "d"}, Forms{{0, "z", 2}, {1, "b", 2}, {2, "c", 7}});
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].label == "c");
  CHECK(groups[1].label == "b");
  CHECK(groups[2].label == "z");
}

TEST_CASE("nothing makes no group") { CHECK(group_forms({"a"}, {}).empty()); }
