#include "coding/text/text.hpp"

#include "coding/base/error.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("a text is addressed by code point") {
  const Text text("aığ🙂یز");
  CHECK(text.length() == 6);
  CHECK(text.slice({1, 3}) == "ığ");
  CHECK(text.slice({3, 4}) == "🙂");
  CHECK(text.slice({6, 6}).empty());
  CHECK_THROWS_AS(text.slice({2, 7}), UsageError);
  CHECK_THROWS_AS(text.slice({3, 2}), UsageError);
}

TEST_CASE("positions map to bytes and back across index blocks") {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += i % 3 == 0 ? "ş" : i % 3 == 1 ? "a" : "🙂";
  const Text text(bytes);
  REQUIRE(text.length() == 5000);
  std::size_t byte = 0;
  for (std::size_t i = 0; i <= 5000; ++i) {
    REQUIRE(text.byte_of(i) == byte);
    REQUIRE(text.code_point_of(byte) == i);
    if (i < 5000) next_code_point(bytes, byte);
  }
  CHECK(text.code_point_of(1) == 0);  // inside the first ş
}

TEST_CASE("invalid UTF-8 is refused with the offset of its first bad byte") {
  CHECK(first_invalid_byte("abc") == std::nullopt);
  CHECK(first_invalid_byte("12345678ş🙂یabcdefghij") == std::nullopt);
  CHECK(first_invalid_byte("ab\xFF") == 2);
  CHECK(first_invalid_byte("12345678\xC0\x80") == 8);  // overlong
  CHECK(first_invalid_byte("\xED\xA0\x80") == 0);      // surrogate
  CHECK(first_invalid_byte("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(first_invalid_byte("a\xE2\x82") == 1);         // cut off
  CHECK_THROWS_AS(Text("g\xFCn"), DataError);
}

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t c = 1; c < 0x110000; c += 7) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string bytes;
    append_code_point(bytes, c);
    REQUIRE_FALSE(first_invalid_byte(bytes));
    std::size_t byte = 0;
    REQUIRE(next_code_point(bytes, byte) == c);
    REQUIRE(byte == bytes.size());
  }
}

TEST_CASE("lines and columns") {
  const Text text("bir\niki ğ\n\nüç");
  const auto lines = lines_of(text);
  REQUIRE(lines.size() == 4);
  CHECK(text.slice(lines[1]) == "iki ğ");
  CHECK(lines[2].empty());
  CHECK(text.slice(lines[3]) == "üç");
  CHECK(line_column(text, 8) == LineColumn{2, 5});
  CHECK(line_column(text, text.length()) == LineColumn{4, 3});
  CHECK(lines_of(Text("a\n")).size() == 1);
  CHECK(lines_of(Text("")).empty());
  CHECK(line_around("ab\ncd\nef", 4) == "cd");
}

TEST_CASE("covered length counts each code point once") {
  CHECK(covered_length({}) == 0);
  CHECK(covered_length({{0, 10}, {5, 12}, {20, 21}, {6, 7}}) == 13);
  CHECK(overlaps({0, 5}, {4, 6}));
  CHECK_FALSE(overlaps({0, 5}, {5, 6}));
  CHECK_FALSE(overlaps({0, 5}, {3, 3}));
}
