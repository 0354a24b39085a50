// Files longer than the stretches of 2 MB in which they are read.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/store/folder.hpp"
#include "coding/store/write.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

// 3 MB in 12,000 lines of several lengths, half of them of each document.
std::vector<CodedSegment> many_segments() {
  std::vector<CodedSegment> out;
  for (const char* document : {"Y10", "Y5"}) {
    for (std::size_t i = 0; i < 6000; ++i)
      out.push_back({.coder = {"veli"},
                     .document = {document},
                     .span = {i, i + 1},
                     .code = {"dikkat"},
                     .memo = std::string(100 + i % 251, 'm')});
  }
  return out;
}

struct Fixture {
  Fixture() { make_study(folder.project()); }
  void write(const std::string& bytes) const {
    write_file(folder.project() / "segments" / "veli.jsonl", bytes, true);
  }
  std::vector<CodedSegment> read(const ReadOptions& options) const {
    return read_project(folder.project(), options).segments;
  }
  TemporaryFolder folder;
};

}  // namespace

TEST_CASE("every line of a long file is read once, whatever the threads") {
  const Fixture at;
  const auto segments = many_segments();
  const std::string bytes = segments_jsonl(segments);
  REQUIRE(bytes.size() > 2 << 20);
  for (const std::string& file : {bytes, bytes.substr(0, bytes.size() - 1), "\n\n" + bytes + " \n"}) {
    at.write(file);
    CHECK(at.read({.only_coder = CoderId{"veli"}}) == segments);
    CHECK(at.read({.only_coder = CoderId{"veli"}, .jobs = 3}) == segments);
  }
}

TEST_CASE("a line longer than a stretch is read whole") {
  const Fixture at;
  auto segments = many_segments();
  segments[1].memo = std::string(5 << 20, 'm');
  at.write(segments_jsonl(segments));
  CHECK(at.read({.only_coder = CoderId{"veli"}, .jobs = 2}) == segments);
}

TEST_CASE("a fault deep in a long file is named with its line") {
  const Fixture at;
  std::string bytes = "\n" + segments_jsonl(many_segments());
  const auto line = bytes.find('\n', bytes.size() - 1000) + 1;
  bytes.replace(line, 1, "[");
  at.write(bytes);
  try {
    at.read({.jobs = 2});
    FAIL("the fault was not found");
  } catch (const DataError& error) {
    const auto before = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(line), '\n');
    CHECK(error.diagnostic().place.file == "segments/veli.jsonl");
    CHECK(error.diagnostic().place.line == static_cast<std::size_t>(before) + 1);
  }
}

TEST_CASE("one document's segments are all of it and nothing else") {
  const Fixture at;
  const auto segments = many_segments();
  // One line of it as another program may put it, so that its beginning does not tell the document.
  at.write(R"( { "code": "dikkat", "end": 9, "start": 8, "document": "Y5" })" + std::string("\n") +
           segments_jsonl(segments));
  const Project project = read_project(
      at.folder.project(), {.only_coder = CoderId{"veli"}, .only_document = DocumentId{"Y5"}, .jobs = 2});
  REQUIRE(project.documents.size() == 1);
  CHECK(project.documents[0].id.value == "Y5");
  CHECK(project.segments.size() == 6001);
  CHECK(std::all_of(project.segments.begin(), project.segments.end(),
                    [](const CodedSegment& segment) { return segment.document.value == "Y5"; }));
  const Project nothing = read_project(at.folder.project(), {.only_document = DocumentId{"../Y5"}});
  CHECK(nothing.documents.empty());
  CHECK(nothing.segments.empty());
}

TEST_CASE("every escape of JSON is read, and written again as short as it may be") {
  const Fixture at;
  at.write(
      R"({"document":"Y5","start":1,"end":2,"code":"oyun","memo":"\"\\\/\n\r\t\b\f\u00e7\ud83d\ude00 ok"})");
  const auto read = at.read({.only_coder = CoderId{"veli"}});
  REQUIRE(read.size() == 1);
  CHECK(read[0].memo == "\"\\/\n\r\t\b\fç😀 ok");
  CHECK(segment_line(read[0]).find(R"("memo":"\"\\/\n\r\t\u0008\u000cç😀 ok")") != std::string::npos);
  for (const char* wrong : {R"("\x")", R"("\u12")", R"("a\q")"}) {
    at.write(R"({"document":"Y5","start":1,"end":2,"code":"oyun","memo":)" + std::string(wrong) + "}");
    CHECK_THROWS_AS(at.read({}), DataError);
  }
}
