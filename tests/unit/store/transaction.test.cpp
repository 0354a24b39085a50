#include "coding/store/transaction.hpp"

#include "coding/base/error.hpp"
#include "store/commit_record.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

TEST_CASE("a record is read back whole, or not at all") {
  const CommitRecord record{
      .id = "x", .writes = {{"a/ş\".txt", WriteKind::append, 3, 17}, {"b", WriteKind::remove, 0, 0}}};
  const std::string bytes = record_bytes(record);
  const auto back = parse_record(bytes);
  REQUIRE(back);
  CHECK(back->id == "x");
  REQUIRE(back->writes.size() == 2);
  CHECK(back->writes[0].path == "a/ş\".txt");
  CHECK(back->writes[0].kind == WriteKind::append);
  CHECK(back->writes[0].offset == 17);
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(parse_record(bytes.substr(0, size)));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string altered = bytes;
    altered[i] = static_cast<char>(altered[i] ^ 1);
    CHECK_FALSE(parse_record(altered));
  }
}

TEST_CASE("a file is made of new bytes and stretches of the old one") {
  TemporaryFolder folder;
  write_file(folder.path() / "f", "0123456789", false);
  const Lock lock(folder.path(), {.holder = "ayse"});
  FileWrite splice{.path = "f"};
  splice.pieces.push_back({.of_old = true, .begin = 0, .end = 3});
  splice.pieces.push_back({.bytes = "abc"});
  splice.pieces.push_back({.of_old = true, .begin = 8, .end = 10});
  commit(lock, {splice, replacing("new/deep/g", "g")});
  CHECK(read_file(folder.path() / "f") == "012abc89");
  CHECK(read_file(folder.path() / "new/deep/g") == "g");
  CHECK(read_file(folder.path() / ".coding/.gitignore") == "*\n");
  CHECK(interruption_of(folder.path()) == Interruption::none);
}

TEST_CASE("a path that leaves the project is refused before anything is written") {
  TemporaryFolder folder;
  fs::create_directory(folder.path() / "p");
  fs::create_directory(folder.path() / "outside");
  fs::create_directory_symlink(folder.path() / "outside", folder.path() / "p/link");
  const Lock lock(folder.path() / "p", {.holder = "ayse"});
  for (const char* path :
       {"../x", "/tmp/x", "a/../../x", "", ".coding/x", "./x", "a//../x", "link/x", "link"}) {
    CAPTURE(path);
    CHECK_THROWS_AS(commit(lock, {replacing("fine", "x"), replacing(path, "x")}), UsageError);
  }
  CHECK_FALSE(fs::exists(folder.path() / "p/fine"));
  CHECK(fs::is_empty(folder.path() / "outside"));
}

TEST_CASE("a torn record is no record") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  const CommitRecord record{.id = "x", .writes = {{"project.json", WriteKind::replace, 0, 0}}};
  write_file(folder.project() / ".coding/stage/0", "new", true);
  write_file(folder.project() / ".coding/commit.json", record_bytes(record).substr(0, 60), true);
  CHECK(read_project(folder.project()).study.title == "Satranç");
  CHECK(interruption_of(folder.project()) == Interruption::before_commit);
  const Lock lock(folder.project(), {.holder = "ayse"});
  CHECK_FALSE(recover(lock));
  CHECK(files_of(folder.project()) == before);
  CHECK(interruption_of(folder.project()) == Interruption::none);
}
