#include "coding/store/new_project.hpp"

#include "coding/base/error.hpp"
#include "coding/store/check.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/verify.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

NewProject small_one() {
  NewProject out{.study = {.title = "Oyun", .language = {"tr"}},
                 .participants = {{.id = {"Y5"}}},
                 .codebook = Codebook({{.id = {"oyun"}, .name = "oyun"}, {.id = {"biz"}, .name = "biz"}})};
  out.documents.push_back(
      {.document = {.id = {"Y5"}, .participant = {"Y5"}}, .text = Text(y5_text), .keep_source = false});
  for (const auto& [coder, span] : {std::pair("ayse", Span{0, 7}), std::pair("can", Span{27, 31})}) {
    out.segments.push_back(segment("Y5", span, "oyun"));
    out.segments.back().coder = {coder};
  }
  out.declarations = {{.coder = {"can"}, .document = {"Y5"}}};
  out.relations = {{.key = {.from = {"oyun"}, .kind = "causes", .to = {"biz"}}, .coder = {"ayse"}}};
  out.memos = {{.document = {"Y5"}, .span = {27, 31}, .author = "Ayşe", .text = "Hangi oyun?"}};
  out.foreign = {{"refi.jsonl", "{\"element\":\"Graph\"}\n"},
                 {"photo.jpg", std::string("\xff\xd8\x00\x01", 4)}};
  return out;
}

}  // namespace

TEST_CASE("a new project is all that was said, sound and told in its journal") {
  TemporaryFolder folder;
  write_new_project(folder.project(), small_one(), note());
  const NewProject wanted = small_one();
  const Project made = read_project(folder.project());
  CHECK(made.study.title == "Oyun");
  CHECK(made.study.id.size() == 36);
  CHECK(made.participants == wanted.participants);
  CHECK(made.codebook == wanted.codebook);
  CHECK(made.segments == wanted.segments);
  CHECK(made.declarations == wanted.declarations);
  CHECK(made.relations == wanted.relations);
  REQUIRE(made.documents.size() == 1);
  CHECK(made.documents[0].order == 1);
  CHECK(read_text(folder.project(), made.documents[0]).bytes() == y5_text);
  const auto memos = read_memos(folder.project());
  REQUIRE(memos.size() == 1);
  CHECK(memos[0].text == "Hangi oyun?");
  CHECK(read_file(folder.project() / "foreign" / "photo.jpg") == std::string("\xff\xd8\x00\x01", 4));
  CHECK(check_folder(folder.project()).empty());
  CHECK(verify_history(folder.project()).faults.empty());
}

TEST_CASE("of a new project that cannot be made nothing is left") {
  TemporaryFolder folder;
  NewProject wrong = small_one();
  wrong.segments.back().code = {"elsewhere"};
  CHECK_THROWS_AS(write_new_project(folder.project(), std::move(wrong), note()), UsageError);
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a new project stands in an empty folder, and never where something is") {
  TemporaryFolder folder;
  fs::create_directory(folder.project());
  write_new_project(folder.project(), small_one(), note());
  const auto before = content_of(folder.project());
  CHECK_THROWS_AS(write_new_project(folder.project(), small_one(), note()), UsageError);
  CHECK(content_of(folder.project()) == before);
}
