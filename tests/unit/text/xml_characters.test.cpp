#include "text/xml_characters.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("what XML has not is left out, all else stays") {
  CHECK(xml_characters("Use\x1b: çay\t\n\r😀") == "Use: çay\t\n\r😀");
  CHECK(xml_characters(std::string("a\0b\x01\x0b", 5)) == "ab");
  CHECK(xml_characters("\uFFFE\uFFFF\uFFFD") == "\uFFFD");
}
