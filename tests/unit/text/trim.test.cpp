#include "coding/text/trim.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("trimming takes every kind of white space from both ends") {
  CHECK(trim(" \t\r\n\u00A0\u2003 a b\u3000\u2028\u0085") == "a b");
  CHECK(trim("a") == "a");
  CHECK(trim("şğ ") == "şğ");
  CHECK(trim(" \u1680\u202F\u205F").empty());
  CHECK(trim("").empty());
  CHECK(trim("\u200Ba\u200B") == "\u200Ba\u200B");  // a zero-width space is no white space
}

TEST_CASE("there are 25 characters of white space") {
  int count = 0;
  for (char32_t c = 0; c < 0x110000; ++c) count += is_white_space(c) ? 1 : 0;
  CHECK(count == 25);
}

TEST_CASE("collapsing leaves single spaces and clean ends") {
  CHECK(collapse_spaces("  öz \n\n güvenin\u00A0artması\t") == "öz güvenin artması");
  CHECK(collapse_spaces(" \n").empty());
  CHECK(collapse_spaces("a") == "a");
}

TEST_CASE("splitting keeps empty fields") {
  using Fields = std::vector<std::string_view>;
  CHECK(split("a,b", ',') == Fields{"a", "b"});
  CHECK(split(",a,,", ',') == Fields{"", "a", "", ""});
  CHECK(split("", ',') == Fields{""});
}
