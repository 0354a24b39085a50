#include "coding/base/parity.hpp"

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("any one altered byte is found with what stood there") {
  Random random(7);
  for (const std::size_t size : {1U, 2U, 3U, 255U, 256U, 257U, 1000U, 70000U}) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.below(256));
    const std::string parity = parity_of(bytes);
    CHECK_FALSE(altered_byte(bytes, parity));
    for (int turn = 0; turn < 40; ++turn) {
      const std::size_t at = random.below(size);
      std::string altered = bytes;
      altered[at] = static_cast<char>(altered[at] ^ static_cast<char>(1 + random.below(255)));
      CAPTURE(size, at);
      CHECK(altered_byte(altered, parity) == AlteredByte{at, bytes[at]});
    }
  }
}

TEST_CASE("the parity of a file is one byte for all and one for each bit of an offset") {
  CHECK(parity_of("") == "00");
  CHECK(parity_of("a") == "61");
  CHECK(parity_of("ab") == "0362");
  CHECK(parity_of(std::string(257, 'a')).size() == 2 * (1 + 9));
}

TEST_CASE("a parity of another length, or none, says nothing") {
  CHECK_FALSE(altered_byte("abc", ""));
  CHECK_FALSE(altered_byte("abc", parity_of("abcde")));
  CHECK_FALSE(altered_byte("abc", "zzzzzz"));
}
