#include "coding/agreement/continuum.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/agreement/made_up.hpp"

using namespace coding;

namespace {

std::string slug_of(const Continuum& continuum, Overlaps allowed = Overlaps::none) {
  try {
    check(continuum);
    require_no_overlap(continuum, allowed);
  } catch (const Error& error) {
    return error.diagnostic().slug;
  }
  return "";
}

Continuum of_units(std::vector<MarkedUnit> units) {
  return made_up::continuum(20, 2, {std::move(units), {}});
}

}  // namespace

TEST_CASE("units that touch do not overlap") {
  CHECK(slug_of(of_units({{0, 5, 0}, {5, 9, 0}})).empty());
  CHECK(slug_of(of_units({{0, 6, 0}, {5, 9, 0}})) == "units-overlap");
}

TEST_CASE("overlaps are found in units of any order, and named") {
  const auto found = first_overlap(of_units({{10, 15, 1}, {0, 3, 0}, {2, 11, 0}}));
  REQUIRE(found);
  CHECK(found->coder == 0);
  CHECK(found->first == MarkedUnit{0, 3, 0});
  CHECK(found->second == MarkedUnit{2, 11, 0});
  try {
    require_no_overlap(of_units({{10, 15, 1}, {2, 11, 0}}));
    FAIL("the overlap was not refused");
  } catch (const DataError& error) {
    CHECK(error.diagnostic().message == "coder 'K0' marked 'c0' 2-11 and 'c1' 10-15, which overlap");
  }
}

TEST_CASE("overlaps of different codes are allowed where codes are taken one by one") {
  const Continuum different = of_units({{0, 6, 0}, {5, 9, 1}});
  CHECK(slug_of(different) == "units-overlap");
  CHECK(slug_of(different, Overlaps::between_codes).empty());
  CHECK(slug_of(of_units({{0, 6, 1}, {3, 4, 0}, {5, 9, 1}}), Overlaps::between_codes) == "units-overlap");
}

TEST_CASE("a unit ends within its document, has a position and a code that there is") {
  CHECK(slug_of(of_units({{0, 20, 1}})).empty());
  CHECK(slug_of(of_units({{0, 21, 0}})) == "unit-outside");
  CHECK(slug_of(of_units({{-1, 2, 0}})) == "unit-outside");
  CHECK(slug_of(of_units({{3, 3, 0}})) == "unit-outside");
  CHECK(slug_of(of_units({{3, 4, 2}})) == "unit-outside");
}

TEST_CASE("a document has an entry for every coder") {
  Continuum continuum = of_units({});
  continuum.documents[0].coders.pop_back();
  CHECK(slug_of(continuum) == "continuum-shape");
  continuum = of_units({});
  continuum.documents[0].length = -1;
  CHECK(slug_of(continuum) == "continuum-shape");
  continuum.documents[0].length = longest_stretch + 1;
  CHECK(slug_of(continuum) == "continuum-shape");
}

TEST_CASE("a document takes part when two coders coded it, with units or without") {
  Continuum continuum = of_units({});
  CHECK(is_pairable(continuum.documents[0]));
  continuum.documents[0].coders[1] = std::nullopt;
  CHECK(coder_count(continuum.documents[0]) == 1);
  CHECK_FALSE(is_pairable(continuum.documents[0]));
}

TEST_CASE("codes are left out or replaced") {
  const Continuum continuum = of_units({{0, 6, 0}, {7, 9, 1}});
  CHECK(*only_codes(continuum, {false, true}).documents[0].coders[0] == std::vector<MarkedUnit>{{7, 9, 1}});
  const Continuum replaced = with_codes(continuum, {0, 0}, {"both"});
  CHECK(replaced.codes == std::vector<std::string>{"both"});
  CHECK(*replaced.documents[0].coders[0] == std::vector<MarkedUnit>{{0, 6, 0}, {7, 9, 0}});
}
