#include "coding/project/participant.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

bool fits_as(std::string_view value, AttributeType type) { return fits(value, {.key = "x", .type = type}); }

}  // namespace

TEST_CASE("every attribute type reads back from its name") {
  for (const AttributeType type : {AttributeType::text, AttributeType::integer, AttributeType::real,
                                   AttributeType::boolean, AttributeType::date, AttributeType::choice}) {
    CHECK(attribute_type_named(name_of(type)) == type);
  }
  CHECK(thrown<DataError>([] { attribute_type_named("number"); }).slug == "attribute-type-unknown");
  CHECK(thrown<DataError>([] { attribute_type_named(""); }).slug == "attribute-type-unknown");
}

TEST_CASE("a value that is not known fits every type") {
  for (const AttributeType type : {AttributeType::text, AttributeType::integer, AttributeType::real,
                                   AttributeType::boolean, AttributeType::date, AttributeType::choice}) {
    CHECK(fits_as("", type));
  }
}

TEST_CASE("numbers fit as a whole or not at all") {
  CHECK(fits_as("-22", AttributeType::integer));
  CHECK_FALSE(fits_as("22 yıl", AttributeType::integer));
  CHECK_FALSE(fits_as("2.5", AttributeType::integer));
  CHECK(fits_as("2.5", AttributeType::real));
  CHECK_FALSE(fits_as("2,5", AttributeType::real));
  CHECK_FALSE(fits_as("nan", AttributeType::real));
  CHECK(fits_as("true", AttributeType::boolean));
  CHECK_FALSE(fits_as("evet", AttributeType::boolean));
}

TEST_CASE("a date is a day that exists, written 2021-05-30") {
  for (const char* day : {"2021-05-30", "2024-02-29", "2000-02-29"}) CHECK(fits_as(day, AttributeType::date));
  for (const char* no : {"2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-4-30",
                         "30.05.2021", "2021-05-3x", "-021-05-30", "2021-05--1", "2021-05-00"}) {
    CAPTURE(no);
    CHECK_FALSE(fits_as(no, AttributeType::date));
  }
}

TEST_CASE("a choice is one of the listed values, to the letter") {
  const Attribute gender{.key = "gender", .type = AttributeType::choice, .choices = {"Kadın", "Erkek"}};
  CHECK(fits("Kadın", gender));
  CHECK_FALSE(fits("kadın", gender));
}

TEST_CASE("the narrowest type that all values fit is guessed") {
  CHECK(guess_type({"22", "", "-3"}) == AttributeType::integer);
  CHECK(guess_type({"22", "2.5"}) == AttributeType::real);
  CHECK(guess_type({"2021-05-30", ""}) == AttributeType::date);
  CHECK(guess_type({"2021-05-30", "22"}) == AttributeType::text);
  CHECK(guess_type({"true", "false"}) == AttributeType::text);
  CHECK(guess_type({"", ""}) == AttributeType::text);
  CHECK(guess_type({}) == AttributeType::text);
}
