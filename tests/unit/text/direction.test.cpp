#include "coding/text/direction.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("right-to-left letters are found, digits and signs are not letters") {
  CHECK(contains_right_to_left("code: امید"));
  CHECK(contains_right_to_left("שלום"));
  CHECK_FALSE(contains_right_to_left("Ankara ığ"));
  CHECK_FALSE(contains_right_to_left("۱۲٪"));
  CHECK_FALSE(contains_right_to_left("日本🙂"));
}
