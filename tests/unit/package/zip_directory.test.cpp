#include "package/zip_directory.hpp"

#include "coding/base/error.hpp"
#include "package/archive.hpp"
#include "tests/catch.hpp"
#include "tests/zip_maker.hpp"

using namespace coding;

namespace {

const std::string packed = zip_of({stored("a.txt", "one"), zeros("b.bin", 3), stored("c.txt", "")});

}  // namespace

TEST_CASE("an archive's directory is told without unpacking") {
  const auto entries = zip_directory(packed);
  REQUIRE(entries);
  REQUIRE(entries->size() == 3);
  CHECK((*entries)[0].name == "a.txt");
  CHECK((*entries)[0].unpacked == 3);
  CHECK((*entries)[1].method == 8);
  CHECK((*entries)[1].unpacked == 1 + 3 * 258);
  CHECK((*entries)[2].packed == 0);
  CHECK_FALSE((*entries)[0].is_encrypted());
}

TEST_CASE("what is no archive has no directory, wherever it was cut off") {
  CHECK_FALSE(zip_directory(""));
  CHECK_FALSE(zip_directory("PK\x03\x04"));
  for (std::size_t size = 0; size < packed.size(); ++size) CHECK_FALSE(zip_directory(packed.substr(0, size)));
}

TEST_CASE("an archive is written with other names and bytes") {
  const auto entries = zip_directory(packed);
  REQUIRE(entries);
  const std::string made =
      changed_zip(packed, *entries, {.names = {{0, "d.txt"}}, .bytes = {{2, "three"}}}, "a.zip");
  Archive archive(made, "a.zip", {});
  CHECK(archive.names() == std::vector<std::string>{"d.txt", "b.bin", "c.txt"});
  CHECK(archive.read("d.txt") == "one");
  CHECK(archive.read("b.bin") == std::string(1 + 3 * 258, '\0'));
  CHECK(archive.read("c.txt") == "three");
  CHECK(made.find(zeros("", 3).bytes) != std::string::npos);
}

TEST_CASE("an entry whose bytes are not there cannot be written") {
  auto entries = zip_directory(packed);
  REQUIRE(entries);
  (*entries)[1].packed = 1'000'000;
  CHECK_THROWS_AS(changed_zip(packed, *entries, {}, "a.zip"), DataError);
  entries = zip_directory(packed);
  (*entries)[0].offset = 1;
  CHECK_THROWS_AS(changed_zip(packed, *entries, {}, "a.zip"), DataError);
}
