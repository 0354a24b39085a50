#include "coding/text/utf8.hpp"

#include "coding/base/random.hpp"
#include "coding/text/text.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// Letters of one to four bytes, mixed so that every alignment to eight bytes occurs.
std::string mixed(std::size_t letters, Random& random) {
  static const char32_t some[] = {U'a', U' ', U'ş', U'ı', U'“', U'ی', U'\u200c', U'😀'};
  std::string out;
  for (std::size_t i = 0; i < letters; ++i) append_code_point(out, some[random.below(8)]);
  return out;
}

// Where each code point begins, found by stepping; then the end.
std::vector<std::size_t> starts_of(const std::string& bytes) {
  std::vector<std::size_t> starts;
  for (std::size_t byte = 0; byte < bytes.size(); next_code_point(bytes, byte)) starts.push_back(byte);
  starts.push_back(bytes.size());
  return starts;
}

}  // namespace

TEST_CASE("the byte of a code point is the one that stepping finds") {
  Random random(7);
  for (std::size_t letters = 0; letters < 60; ++letters) {
    const std::string bytes = mixed(letters, random);
    const auto starts = starts_of(bytes);
    for (std::size_t i = 0; i <= letters; ++i) CHECK(byte_of_code_point(bytes, i) == starts[i]);
    CHECK(byte_of_code_point(bytes, letters + 1) == bytes.size());
    CHECK(count_code_points(bytes) == letters);
  }
}

TEST_CASE("a long text is addressed as stepping addresses it") {
  Random random(8);
  for (const std::size_t letters : {1023U, 1024U, 1025U, 2048U, 5000U}) {
    const Text text(mixed(letters, random));
    const auto starts = starts_of(text.bytes());
    REQUIRE(text.length() == letters);
    for (std::size_t i = 0; i <= letters; ++i) {
      REQUIRE(text.byte_of(i) == starts[i]);
      REQUIRE(text.code_point_of(starts[i]) == i);
    }
  }
}

TEST_CASE("bytes that are not UTF-8 are repaired, the rest stays") {
  CHECK(repaired("") == "");
  CHECK(repaired("Görüşme") == "Görüşme");
  CHECK(repaired("a\xFFş\xE2\x82") == "a\uFFFDş\uFFFD\uFFFD");
  CHECK(repaired("\xC2") == "\uFFFD");
}
