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

TEST_CASE("a named uuid is RFC 9562's version 5") {
  // The example of appendix A.4 of the RFC, and others made by Python's uuid.uuid5.
  constexpr const char* of_domains = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
  CHECK(named_uuid(of_domains, "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  CHECK(named_uuid(of_domains, "python.org") == "886313e1-3b8a-5372-9b90-0c9aee199e5d");
  CHECK(named_uuid("{" + std::string(of_domains) + "}", "python.org") !=
        named_uuid(of_domains, "python.org"));
}

TEST_CASE("a named uuid within what is no uuid is within the uuid of that text as a URL") {
  constexpr const char* of_urls = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
  CHECK(named_uuid("study", "code") == named_uuid(named_uuid(of_urls, "study"), "code"));
  CHECK(named_uuid("", "code") == named_uuid(named_uuid(of_urls, ""), "code"));
}
