#include "coding/base/number.hpp"

#include "coding/base/estimate.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("a real is printed in its shortest round-trip form") {
  CHECK(shortest(0.1) == "0.1");
  CHECK(shortest(3) == "3");
  CHECK(shortest(100.0 * 14 / 22) == "63.63636363636363");
}

TEST_CASE("fixed decimals round the exact binary value") {
  CHECK(fixed(100.0 * 14 / 22, 1) == "63.6");
  CHECK(fixed(0.125, 2) == "0.12");  // a tie in binary goes to even
  CHECK(fixed(2.675, 2) == "2.67");  // 2.675 is stored below the tie
  CHECK(fixed(1e300, 0).size() == 301);
}

TEST_CASE("a number is read only when all of the text is one") {
  CHECK(parse_integer("22") == 22);
  CHECK(parse_integer("-3") == -3);
  CHECK_FALSE(parse_integer("22 "));
  CHECK_FALSE(parse_integer(""));
  CHECK_FALSE(parse_integer("99999999999999999999"));
  CHECK(parse_real("1e3") == 1000.0);
  CHECK_FALSE(parse_real("nan"));
  CHECK_FALSE(parse_real("inf"));
}

TEST_CASE("a share of nobody is undefined, with its reason") {
  CHECK(*percentage(1, 4, "no participants").value == 25.0);
  CHECK_FALSE(percentage(0, 0, "no participants").value);
  CHECK(percentage(0, 0, "no participants").why_undefined == "no participants");
}
