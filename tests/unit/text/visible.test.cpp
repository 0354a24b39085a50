#include "coding/text/visible.hpp"

#include "coding/text/width.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("control characters become pictures") {
  CHECK(visible("\x1b[31mkırmızı") == "␛[31mkırmızı");
  CHECK(visible("a\tb\rc\nd") == "a␉b␍c␊d");
  CHECK(visible(std::string_view("a\0b", 3)) == "a␀b");
  CHECK(visible("x\x7F") == "x␡");
  CHECK(visible("\u0085\u009B") == "\\u{85}\\u{9B}");
}

TEST_CASE("line feeds stay when asked") { CHECK(visible("a\nb\t", true) == "a\nb␉"); }

TEST_CASE("directional overrides are spelled out, marks and ZWNJ stay") {
  CHECK(visible("a\u202Eb\u2066c\u2069") == "a\\u{202E}b\\u{2066}c\\u{2069}");
  CHECK(visible("می\u200Cروم\u200F") == "می\u200Cروم\u200F");
  CHECK(visible("“ə” – £ ¬") == "“ə” – £ ¬");
}

TEST_CASE("what is shown has a width") { CHECK(display_width(visible("\x1b\t")) == 2); }
