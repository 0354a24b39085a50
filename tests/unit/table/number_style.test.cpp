#include "coding/table/number_style.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("each language writes a share in its own way") {
  CHECK(format_percent(63.636, 1, number_style({"en"})) == "63.6%");
  CHECK(format_percent(63.636, 1, number_style({"tr"})) == "%63,6");
  CHECK(format_percent(63.636, 1, number_style({"az-Latn"})) == "63,6%");
  CHECK(format_percent(63.636, 1, number_style({"fa-IR"})) == "۶۳٫۶٪");
  CHECK(format_percent(63.636, 1, number_style({"xx"})) == "63.6%");
}

TEST_CASE("numbers carry a minus sign, but rounded zero does not") {
  CHECK(format_real(-0.25, 2, number_style({"tr"})) == "−0,25");
  CHECK(format_percent(-3, 0, number_style({"tr"})) == "−%3");
  CHECK(format_real(-0.04, 1, number_style({"en"})) == "0.0");
  CHECK(format_real(2.5, 0, number_style({"en"})) == "2");
  CHECK(format_integer(-12, number_style({"en"})) == "−12");
  CHECK(format_integer(INT64_MIN, number_style({"en"})) == "−9223372036854775808");
}

TEST_CASE("Persian digits, with the minus kept at the left") {
  CHECK(format_integer(1234567890, number_style({"fa"})) == "۱۲۳۴۵۶۷۸۹۰");
  CHECK(format_real(-1.5, 1, number_style({"fa"})) == "\u200E−۱٫۵");
}
