#include "coding/base/digest.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("sha256 gives the values of FIPS 180-2") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a random uuid has version 4, the RFC's variant, and is new each time") {
  const std::string id = random_uuid();
  REQUIRE(id.size() == 36);
  CHECK(id[14] == '4');
  CHECK((id[19] == '8' || id[19] == '9' || id[19] == 'a' || id[19] == 'b'));
  CHECK(id != random_uuid());
}
