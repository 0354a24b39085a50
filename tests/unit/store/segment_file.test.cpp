#include "store/segment_file.hpp"

#include "coding/base/file.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

// The file put together again from its stretches of `size` bytes.
std::string joined(const SegmentFile& file, std::size_t size) {
  std::string out;
  std::string buffer;
  for (std::size_t at = 0; at < file.size(); at += size) out += file.lines(at, at + size, buffer);
  return out;
}

}  // namespace

TEST_CASE("stretches of every size hold every line once") {
  TemporaryFolder folder;
  make_study(folder.project());
  for (const char* bytes : {"", "\n", "a", "a\n", "\n\na", "ab\nc\n\ndef\ng", "ab\nc\n\ndef\ng\n\n"}) {
    write_file(folder.project() / "segments" / "veli.jsonl", bytes, true);
    const SegmentFile file(Snapshot(folder.project()), "segments/veli.jsonl");
    CHECK(file.size() == std::string(bytes).size());
    for (std::size_t size = 1; size < 18; ++size) CHECK(joined(file, size) == bytes);
  }
}

TEST_CASE("a stretch is the lines that begin in it") {
  TemporaryFolder folder;
  make_study(folder.project());
  write_file(folder.project() / "segments" / "veli.jsonl", "ab\ncdef\ng\n", true);
  const SegmentFile file(Snapshot(folder.project()), "segments/veli.jsonl");
  std::string buffer;
  CHECK(file.lines(0, 1, buffer) == "ab\n");
  CHECK(file.lines(1, 3, buffer).empty());
  CHECK(file.lines(3, 4, buffer) == "cdef\n");
  CHECK(file.lines(3, 9, buffer) == "cdef\ng\n");
  CHECK(file.lines(8, 99, buffer) == "g\n");
}

TEST_CASE("a coder without a file is an error") {
  TemporaryFolder folder;
  make_study(folder.project());
  CHECK_THROWS_AS(SegmentFile(Snapshot(folder.project()), "segments/nobody.jsonl"), DataError);
  std::filesystem::create_directory(folder.project() / "segments" / "folder.jsonl");
  CHECK_THROWS_AS(SegmentFile(Snapshot(folder.project()), "segments/folder.jsonl"), DataError);
}
