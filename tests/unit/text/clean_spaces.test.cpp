#include "coding/text/clean_spaces.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string cleaned(const std::string& text) {
  const Text before(text);
  return coding::apply(before, clean_spaces(before)).bytes();
}

}  // namespace

TEST_CASE("runs of blanks become one space, and none stay at the ends of lines") {
  CHECK(cleaned("  bir   iki \n üç\u00A0dört \u2009 beş  ") == "bir iki\nüç dört beş");
}

TEST_CASE("columns keep one tab, and line breaks and empty lines stay") {
  CHECK(cleaned("a \t  b\n \n\t\nc") == "a\tb\n\n\nc");
}

TEST_CASE("ZWNJ and a zero-width space are no blanks") {
  CHECK(cleaned("می\u200Cروم\u200B x") == "می\u200Cروم\u200B x");
}

TEST_CASE("a clean text has no edits") { CHECK(clean_spaces(Text("bir iki\nüç\n")).empty()); }
