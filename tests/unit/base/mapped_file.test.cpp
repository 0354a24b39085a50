#include "coding/base/mapped_file.hpp"

#include <unistd.h>

#include <utility>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/base/file_stamp.hpp"
#include "tests/catch.hpp"

using namespace coding;
namespace fs = std::filesystem;

namespace {

fs::path scratch() { return fs::temp_directory_path() / ("coding-mapped-" + std::to_string(::getpid())); }

}  // namespace

TEST_CASE("a mapped file shows its bytes, also when it was moved or the name is gone") {
  write_file(scratch(), "bytes", true);
  MappedFile file(scratch());
  CHECK(file.bytes() == "bytes");
  MappedFile other(std::move(file));
  CHECK(other.bytes() == "bytes");
  MappedFile third;
  CHECK(third.bytes().empty());
  third = std::move(other);
  fs::remove(scratch());
  CHECK(third.bytes() == "bytes");
}

TEST_CASE("an empty file has no bytes; what is no file is refused") {
  write_file(scratch(), "", true);
  CHECK(MappedFile(scratch()).bytes().empty());
  fs::remove(scratch());
  CHECK_THROWS_AS(MappedFile(scratch()), DataError);
  CHECK_THROWS_AS(MappedFile(fs::temp_directory_path()), DataError);
}

TEST_CASE("a stamp tells one file from another") {
  CHECK(stamp_of(scratch()) == FileStamp{});
  CHECK(stamp_of(fs::temp_directory_path()) == FileStamp{});
  write_file(scratch(), "four", true);
  const FileStamp stamp = stamp_of(scratch());
  CHECK(stamp.size == 4);
  CHECK(stamp.modified_ns > 0);
  CHECK(stamp == stamp_of(scratch()));
  write_file(scratch(), "five!", true);
  CHECK_FALSE(stamp == stamp_of(scratch()));
  fs::remove(scratch());
}
