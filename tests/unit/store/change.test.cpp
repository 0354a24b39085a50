#include "coding/store/change.hpp"

#include "coding/base/error.hpp"
#include "coding/store/check.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/undo.hpp"
#include "coding/store/write.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

TEST_CASE("a project is not made over another one or among other files") {
  TemporaryFolder folder;
  make_study(folder.project());
  CHECK_THROWS_AS(create_project(folder.project(), {.title = "x"}, note()), UsageError);
  write_file(folder.path() / "letter.txt", "x", false);
  CHECK_THROWS_AS(create_project(folder.path(), {.title = "x"}, note()), UsageError);
  CHECK_FALSE(fs::exists(folder.path() / ".coding"));
}

TEST_CASE("coding the same passage twice is not two segments") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto result = add_segments(
      folder.project(), {"ayse"},
      {segment("Y5", {0, 7}, "sosyallesme"), segment("Y5", {0, 8}, "oyun"), segment("Y5", {0, 8}, "oyun")},
      note());
  CHECK(result.added == 1);
  CHECK(result.already_there == 2);
  CHECK(read_segments(folder.project(), {"ayse"}).size() == 3);
}

TEST_CASE("a segment is refused when its code, document or span is not there") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  const auto add = [&](CodedSegment one) { add_segments(folder.project(), {"ayse"}, {one}, note()); };
  CHECK_THROWS_WITH(add(segment("Y5", {0, 7}, "nope")), Catch::Contains("no code"));
  CHECK_THROWS_WITH(add(segment("Y6", {0, 7}, "oyun")), Catch::Contains("no document"));
  CHECK_THROWS_WITH(add(segment("Y5", {0, 7000}, "oyun")), Catch::Contains("outside"));
  CHECK_THROWS_WITH(add(segment("Y5", {7, 7}, "oyun")), Catch::Contains("holds nothing"));
  CHECK_THROWS_AS(add_segments(folder.project(), {"../x"}, {segment("Y5", {0, 7}, "oyun")}, note()),
                  UsageError);
  CHECK(files_of(folder.project()) == before);
}

TEST_CASE("lines that stay are kept byte for byte, also those a person wrote otherwise") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "segments" / "ayse.jsonl";
  const std::string odd =
      "{ \"code\": \"oy\\u0075n\", \"document\": \"Y5\", \"start\": 1, \"end\": 2, \"mine\": true }";
  write_file(path, odd, true);
  const auto result = add_segments(
      folder.project(), {"ayse"},
      {segment("Y5", {1, 2}, "oyun"), segment("Y5", {1, 2}, "sosyallesme"), segment("Y10", {0, 1}, "oyun")},
      note());
  CHECK(result.added == 2);
  CHECK(read_file(path) == segment_line(segment("Y10", {0, 1}, "oyun")) + "\n" + odd + "\n" +
                               segment_line(segment("Y5", {1, 2}, "sosyallesme")) + "\n");
  CHECK(remove_segments(folder.project(), {"ayse"}, {{{"Y5"}, {1, 2}, {"oyun"}}}, note()) == 1);
  CHECK(remove_segments(folder.project(), {"ayse"}, {{{"Y5"}, {1, 2}, {"oyun"}}}, note()) == 0);
  CHECK(read_file(path) == segment_line(segment("Y10", {0, 1}, "oyun")) + "\n" +
                               segment_line(segment("Y5", {1, 2}, "sosyallesme")) + "\n");
}

TEST_CASE("one document's coding and the codebook are changed as one, and every other line stays") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "segments" / "ayse.jsonl";
  const std::string odd =
      "{ \"code\": \"oyun\", \"document\": \"Y5\", \"start\": 1, \"end\": 2, \"mine\": true }";
  const std::string before = segment_line(segment("Y10", {0, 1}, "oyun")) + "\n";
  const std::string after = segment_line(segment("Z", {0, 1}, "oyun")) + "\n";
  write_file(path, before + odd + "\n" + segment_line(segment("Y5", {4, 6}, "oyun")) + "\n" + after, true);
  const auto edit = [](Codebook& codebook, std::vector<CodedSegment>& segments) {
    codebook.add({.id = {"yeni"}, .name = "Yeni"});
    REQUIRE(segments.size() == 2);
    segments.pop_back();
    segments.push_back(segment("", {0, 3}, "yeni"));
  };
  CHECK(change_coding(folder.project(), {"ayse"}, {"Y5"}, edit, note()));
  CHECK(read_file(path) == before + segment_line(segment("Y5", {0, 3}, "yeni")) + "\n" + odd + "\n" + after);
  const auto files = files_of(folder.project());
  CHECK_FALSE(change_coding(
      folder.project(), {"ayse"}, {"Y5"}, [](auto&, auto&) {}, note()));
  const auto beyond = [](Codebook&, std::vector<CodedSegment>& segments) { segments[0].span.end = 9999; };
  CHECK_THROWS_WITH(change_coding(folder.project(), {"ayse"}, {"Y5"}, beyond, note()),
                    Catch::Contains("outside"));
  const auto nameless = [](Codebook&, std::vector<CodedSegment>& segments) { segments[0].code = {"nope"}; };
  CHECK_THROWS_WITH(change_coding(folder.project(), {"ayse"}, {"Y5"}, nameless, note()),
                    Catch::Contains("no code"));
  CHECK(files_of(folder.project()) == files);
}

TEST_CASE("the first coding of a document goes to its place in the file, or makes the file") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto edit = [](Codebook&, std::vector<CodedSegment>& segments) {
    segments = {segment("", {2, 3}, "oyun"), segment("", {0, 3}, "oyun")};
  };
  const auto none = [](Codebook&, std::vector<CodedSegment>& segments) { segments.clear(); };
  CHECK(change_coding(folder.project(), {"ayse"}, {"Y10"}, none, note()));
  CHECK(read_segments(folder.project(), {"ayse"}).size() == 1);
  CHECK(change_coding(folder.project(), {"ayse"}, {"Y10"}, edit, note()));
  CHECK(change_coding(folder.project(), {"veli"}, {"Y10"}, edit, note("x", "veli")));
  const auto segments = read_segments(folder.project(), {"ayse"});
  REQUIRE(segments.size() == 3);
  CHECK((segments[0].document.value == "Y10" && segments[0].span == Span{0, 3}));
  CHECK(segments[2].document.value == "Y5");
  CHECK(read_segments(folder.project(), {"veli"}).size() == 2);
}

TEST_CASE("a file merged by hand is put in order by the next change") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "segments" / "ayse.jsonl";
  const std::string a = segment_line(segment("Y10", {0, 1}, "oyun"));
  const std::string b = segment_line(segment("Y5", {0, 1}, "oyun"));
  const std::string c = segment_line(segment("Y5", {2, 3}, "oyun"));
  write_file(path, c + "\n" + a, true);
  const auto result = add_segments(folder.project(), {"ayse"}, {segment("Y5", {0, 1}, "oyun")}, note());
  CHECK(result.file_was_unsorted);
  CHECK(read_file(path) == a + "\n" + b + "\n" + c + "\n");
}

TEST_CASE("adding one by one and all at once give the same file") {
  TemporaryFolder folder;
  make_study(folder.project());
  std::vector<CodedSegment> all;
  Random random(7);
  for (int i = 0; i < 60; ++i) {
    const auto begin = static_cast<std::size_t>(random.below(20));
    all.push_back(segment(random.below(2) ? "Y5" : "Y10", {begin, begin + 1 + random.below(4)},
                          random.below(2) ? "oyun" : "kazanim"));
  }
  add_segments(folder.project(), {"veli"}, all, note());
  for (const auto& one : all) add_segments(folder.project(), {"elif"}, {one}, note());
  CHECK(read_file(folder.project() / "segments/veli.jsonl") ==
        read_file(folder.project() / "segments/elif.jsonl"));
}

TEST_CASE("a change that changes nothing leaves no entry") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  CHECK_FALSE(change_study(
      folder.project(), [](Study&) {}, note()));
  CHECK_FALSE(change_codebook(
      folder.project(), [](Codebook&) {}, note()));
  CHECK_FALSE(change_project(
      folder.project(), [](Project&) {}, note()));
  CHECK(files_of(folder.project()) == before);
}

TEST_CASE("an edit of the whole project writes what differs and refuses new faults") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto recode = [](Project& project) {
    for (CodedSegment& one : project.segments) one.code = {"kazanim"};
    project.codebook.remove({"oyun"});
  };
  CHECK(change_project(folder.project(), recode, note("merged")));
  const Project after = read_project(folder.project());
  CHECK(after.codebook.size() == 2);
  CHECK(after.segments[0].code.value == "kazanim");
  CHECK_THROWS_AS(change_project(
                      folder.project(), [](Project& p) { p.segments[0].code = {"nope"}; }, note()),
                  UsageError);
  CHECK(change_project(
      folder.project(),
      [](Project& p) {
        std::erase_if(p.documents, [](auto& d) { return d.id.value == "Y5"; });
        std::erase_if(p.segments, [](auto& s) { return s.document.value == "Y5"; });
      },
      note("took Y5 out")));
  CHECK_FALSE(fs::exists(folder.project() / "documents/Y5.txt"));
  CHECK_FALSE(fs::exists(folder.project() / "sources/Y5.txt"));
  CHECK(check_folder(folder.project()).size() == 1);  // the note that Y5 has no document any more
}

TEST_CASE("documents come all or none") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  std::vector<NewDocument> documents(2);
  documents[0] = {.document = {.id = {"Y7"}}, .text = Text("a")};
  documents[1] = {.document = {.id = {"Y5"}}, .text = Text("a")};
  CHECK_THROWS_AS(add_documents(folder.project(), documents, note()), UsageError);
  documents[1].document.id = {"a/b"};
  CHECK_THROWS_AS(add_documents(folder.project(), documents, note()), UsageError);
  documents[1] = {.document = {.id = {"Y8"}}};
  CHECK_THROWS_AS(add_documents(folder.project(), documents, note()), UsageError);
  documents[1] = {.document = {.id = {"Y8"}, .participant = {"A1"}}, .text = Text("a")};
  CHECK_THROWS_AS(add_documents(folder.project(), documents, note(), {.add_participants = false}),
                  UsageError);
  CHECK(files_of(folder.project()) == before);
  add_documents(folder.project(), documents, note());
  const Project after = read_project(folder.project());
  CHECK(document_at(after, {"Y8"}).order == 4);
  CHECK(find_participant(after, {"A1"}));
}

TEST_CASE("a memo gets its author's name and the next free number") {
  TemporaryFolder folder;
  make_study(folder.project());
  CHECK(add_memo(folder.project(), {.type = "theoretical", .text = "a"}, note()) == "ayse-1");
  CHECK(add_memo(folder.project(), {.code = {"oyun"}, .text = "b"}, note()) == "ayse-2");
  CHECK(add_memo(folder.project(), {.id = "x", .document = {"Y5"}, .span = {0, 7}, .text = "c"}, note()) ==
        "x");
  const auto memos = read_memos(folder.project());
  REQUIRE(memos.size() == 3);
  CHECK(memos[0].type == "theoretical");
  CHECK(memos[1].code == CodeId{"oyun"});
  CHECK(memos[2].span == Span{0, 7});
  CHECK(check_folder(folder.project()).empty());
}

TEST_CASE("a memo about nothing that is there is refused, and nothing is written") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  const auto add = [&](Memo memo) { add_memo(folder.project(), std::move(memo), note()); };
  CHECK_THROWS_WITH(add({.text = ""}), Catch::Contains("no words"));
  CHECK_THROWS_WITH(add({.code = {"nope"}, .text = "x"}), Catch::Contains("no code"));
  CHECK_THROWS_WITH(add({.document = {"Y9"}, .text = "x"}), Catch::Contains("no document"));
  CHECK_THROWS_WITH(add({.document = {"Y5"}, .span = {0, 7000}, .text = "x"}), Catch::Contains("outside"));
  CHECK_THROWS_WITH(add({.id = "../x", .text = "x"}), Catch::Contains("cannot be"));
  CHECK_THROWS_WITH(remove_memo(folder.project(), "../project", note()), Catch::Contains("no memo"));
  CHECK(files_of(folder.project()) == before);
}

TEST_CASE("a memo is changed and removed, and both can be taken back") {
  TemporaryFolder folder;
  make_study(folder.project());
  add_memo(folder.project(), {.text = "a"}, note());
  const auto written = read_memos(folder.project());
  const auto say = [](const std::string& words) { return [words](Memo& memo) { memo.text = words; }; };
  CHECK(change_memo(folder.project(), "ayse-1", say("b"), note()));
  CHECK_FALSE(change_memo(folder.project(), "ayse-1", say("b"), note()));
  CHECK(read_memos(folder.project())[0].text == "b");
  remove_memo(folder.project(), "ayse-1", note());
  CHECK(read_memos(folder.project()).empty());
  undo(folder.project(), 2, note());
  CHECK(read_memos(folder.project()) == written);
}
