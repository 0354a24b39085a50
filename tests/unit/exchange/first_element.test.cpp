#include "exchange/first_element.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("the first element of XML is found behind all that may stand before it") {
  CHECK(first_element("<CodeBook xmlns='x'>") == "CodeBook");
  CHECK(first_element("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <Project> -->\n<qda:Project\n name='x'>") ==
        "Project");
  CHECK(first_element("<!DOCTYPE html><html>") == "html");
  CHECK(first_element("<a/>") == "a");
}

TEST_CASE("what is no XML has no first element") {
  for (const char* const other : {"", "Y1: Merhaba", "name,level\n", "<!-- open", "<?xml", "{\"a\":1}"})
    CHECK(first_element(other).empty());
  CHECK(first_element("<CodeBook") == "CodeBook");
}
