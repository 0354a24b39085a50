#include "coding/store/folder.hpp"

#include "coding/base/error.hpp"
#include "coding/store/write.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

// What the reader says about a folder in which one file has other bytes.
Diagnostic complaint(const std::string& file, const std::string& bytes) {
  TemporaryFolder folder;
  make_study(folder.project());
  write_file(folder.project() / file, bytes, true);
  try {
    const Project project = read_project(folder.project());
    for (const Document& document : project.documents) read_text(folder.project(), document);
  } catch (const DataError& error) {
    return error.diagnostic();
  }
  return {};
}

}  // namespace

TEST_CASE("a project is found from a folder below it") {
  TemporaryFolder folder;
  make_study(folder.project());
  CHECK(find_project(folder.project() / "documents") == folder.project());
  CHECK_THROWS_AS(find_project(folder.path()), DataError);
  CHECK_THROWS_AS(read_project(folder.path()), DataError);
}

TEST_CASE("what was changed is what is read") {
  TemporaryFolder folder;
  make_study(folder.project());
  const Project project = read_project(folder.project());
  CHECK(project.study.title == "Satranç");
  REQUIRE(project.documents.size() == 2);
  CHECK(project.documents[0].id.value == "Y5");
  CHECK(project.documents[1].order == 2);
  CHECK(project.participants.size() == 2);
  CHECK(project.codebook.size() == 3);
  REQUIRE(project.segments.size() == 2);
  CHECK(project.segments[0].document.value == "Y10");
  CHECK(project.segments[1].quote.exact == "Çocuğum");
  CHECK(read_text(folder.project(), project.documents[0]).bytes() == y5_text);
  CHECK(read_project(folder.project(), {.jobs = 4}) == project);
  CHECK(read_project(folder.project(), {.quotes = false}).segments[1].quote.exact.empty());
  CHECK(read_project(folder.project(), {.only_coder = CoderId{"veli"}}).segments.empty());
}

TEST_CASE("a fault is named with line, column and the line itself") {
  const Diagnostic fault =
      complaint("codebook.jsonl", "{\"id\":\"a\",\"name\":\"A\"}\n{\"id\":\"b\",\"name\":7}\n");
  CHECK(fault.slug == "json-type");
  CHECK(fault.place == Place{"codebook.jsonl", 2, 18});
  CHECK(fault.source_line == "{\"id\":\"b\",\"name\":7}");
}

TEST_CASE("each way to be malformed has its name") {
  const std::string text_json = "{\"format\":\"coding-project/1\"";
  CHECK(complaint("project.json", "").slug == "file-empty");
  CHECK(complaint("project.json", "{\"format\":\"coding-project/2\"}").slug == "project-newer");
  CHECK(complaint("project.json", "{\"format\":\"other\"}").slug == "format-unknown");
  CHECK(complaint("project.json", "{\"title\":\"x\"}").slug == "key-missing");
  CHECK(complaint("project.json", text_json).slug == "json-malformed");
  CHECK(complaint("project.json", text_json + ",\"title\":\"\xFF\"}").slug == "not-utf8");
  CHECK(complaint("project.json", text_json + std::string(1, '\0') + "}").slug == "nul-byte");
  CHECK(complaint("project.json", text_json + ",\"title\":\"a\",\"title\":\"b\"}").slug == "key-twice");
  CHECK(complaint("project.json", text_json + ",\"x\":tru}").slug == "json-malformed");
  CHECK(complaint("project.json", text_json + "} 7").slug == "json-malformed");
  CHECK(complaint("project.json", "[1]").slug == "json-type");
  CHECK(complaint("project.json", "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> b\n").slug == "merge-conflict");
  CHECK(complaint("codebook.jsonl", "{\"id\":\"a\",\"name\":\"A\",\"parent\":\"b\"}\n").slug ==
        "parent-unknown");
  CHECK(complaint("codebook.jsonl", "{\"id\":\"a\",\"name\":\"A\",\"role\":\"x\"}\n").slug == "role-unknown");
  CHECK(complaint("codebook.jsonl", "{\"id\":\"a\",\"name\":\"A\",\"action\":\"x\"}\n").slug ==
        "action-unknown");
  CHECK(complaint("codebook.jsonl", "{\"id\":\"a\",\"name\":\"A\",\"gloss\":[\"x\"]}\n").slug ==
        "gloss-malformed");
  CHECK(complaint("segments/ayse.jsonl", "{\"document\":\"Y5\",\"start\":-1,\"end\":3,\"code\":\"oyun\"}")
            .slug == "json-type");
  CHECK(complaint("segments/ayse.jsonl", "{\"document\":\"Y5\",\"start\":1,\"end\":3}\n").slug ==
        "key-missing");
  CHECK(complaint("participants.csv", "name\nY5\n").slug == "column-missing");
  CHECK(complaint("participants.csv", "id,a\nY5,1,2\n").slug == "row-too-long");
  CHECK(complaint("documents/Y5.txt", "Başka.\n").slug == "text-changed");
  CHECK(complaint("documents/Y5.json", "{}").slug == "key-missing");
}

TEST_CASE("a file of CR LF lines, blank lines and any order is read") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "segments" / "ayse.jsonl";
  const Project before = read_project(folder.project());
  std::string bytes = read_file(path);
  const auto second = bytes.find('\n') + 1;
  write_file(path, bytes.substr(second, bytes.size() - second - 1) + "\r\n\r\n" + bytes.substr(0, second),
             true);
  CHECK(read_project(folder.project()) == before);
}

TEST_CASE("what this version does not know survives a change of its neighbours") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto path = folder.project() / "codebook.jsonl";
  write_file(path, "{\"id\":\"oyun\",\"name\":\"oyun\",\"later\":{\"a\":[1, 2]}}\n", true);
  change_codebook(
      folder.project(), [](Codebook& codebook) { codebook.add({.id = {"yeni"}, .name = "yeni"}); }, note());
  CHECK(
      read_file(path) ==
      "{\"id\":\"oyun\",\"name\":\"oyun\",\"later\":{\"a\":[1, 2]}}\n{\"id\":\"yeni\",\"name\":\"yeni\"}\n");
}

TEST_CASE("a link out of the project is not followed") {
  TemporaryFolder folder;
  make_study(folder.project());
  write_file(folder.path() / "secret.txt", "secret", false);
  fs::remove(folder.project() / "documents" / "Y5.txt");
  fs::create_symlink(folder.path() / "secret.txt", folder.project() / "documents" / "Y5.txt");
  CHECK_THROWS_WITH(read_text(folder.project(), read_project(folder.project()).documents[0]),
                    Catch::Contains("leads out of the project"));
}
