#include "coding/project/project.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

TEST_CASE("participants and documents are found by id, or not at all") {
  const Project project{.participants = {participant("Y1"), participant("Y10")},
                        .documents = {document("D1", "Y1"), document("D10", "")}};
  CHECK(find_participant(project, {"Y10"})->id.value == "Y10");
  CHECK(find_participant(project, {"Y2"}) == nullptr);
  CHECK(find_participant(project, {}) == nullptr);
  CHECK(find_document(project, {"D10"})->participant.empty());
  CHECK(find_document({}, {"D10"}) == nullptr);
}

TEST_CASE("a document that is not there is missed by name, with the nearest id or where to look") {
  const Project project{.documents = {document("gorusme-1", "")}};
  CHECK(document_at(project, {"gorusme-1"}).length == 100);
  const Diagnostic near = thrown<UsageError>([&] { document_at(project, {"gorsme-1"}); });
  CHECK(near.slug == "document-unknown");
  CHECK(near.message == "there is no document 'gorsme-1'");
  CHECK(near.hint == "did you mean 'gorusme-1'?");
  CHECK(thrown<UsageError>([&] { document_at(project, {"x"}); }).hint == "`coding documents` lists them");
}

TEST_CASE("a document speaks its own language, else the study's") {
  Project project{.study = {.language = turkish}, .documents = {document("a", ""), document("b", "")}};
  project.documents[1].language = {"fa"};
  CHECK(language_of(project, project.documents[0]) == turkish);
  CHECK(language_of(project, project.documents[1]) == Language{"fa"});
}

TEST_CASE("codes stand at the last level, which is called code where the study names none") {
  CHECK(code_level({}) == "code");
  CHECK(code_level({.levels = {"kategori", "kod"}}) == "kod");
}

TEST_CASE("a name that can travel as a file on every system is well formed") {
  for (const char* good : {"Y1", "görüşme-01", "مصاحبه۱", "می\u200Cخواهم", "a.b", "_x", "面接", "com10",
                           "console", "lpt0", "auxiliary"}) {
    CAPTURE(good);
    CHECK(is_well_formed_name(good));
  }
  CHECK(is_well_formed_name(std::string(100, 'a')));
}

TEST_CASE("a name that a file system, a shell or an eye would stumble over is not") {
  for (const char* bad :
       {"",        ".",           "..",          ".gizli",   "-f",       "a/b",      "a\\b",
        "a b",     "a:b",         "a.",          "con",      "NUL.txt",  "Com1",     "lpt9.x",
        "a\tb",    "a\u00A0b",    "a\u202Eb",    "a\u2066b", "a\u061Cb", "a\u180Eb", "\uFEFFa",
        "a\uE000", "a\U000F0000", "a\U00100000", "a\x7F",    "\xFF",     "a*",       "=1+1"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_well_formed_name(bad));
  }
  CHECK_FALSE(is_well_formed_name(std::string(101, 'a')));
  CHECK_FALSE(is_well_formed_name(std::string_view("a\0b", 3)));
}

TEST_CASE("the length of a name is counted in characters, not bytes") {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "ş";
  CHECK(is_well_formed_name(name));
  CHECK_FALSE(is_well_formed_name(name + "ş"));
}
