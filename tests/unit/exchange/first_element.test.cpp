#include "exchange/first_element.hpp"

#include <string>

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

TEST_CASE("the first bytes of a file may end inside a character, or be no UTF-8") {
  for (const std::string& other :
       {std::string("\xD8"), std::string("  \xF0\x9F"), std::string("\xFF\xFE<\0a", 5)})
    CHECK(first_element(other).empty());
  CHECK(first_element("<a>\xD8") == "a");
}
