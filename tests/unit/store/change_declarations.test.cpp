// coded/<coder>.jsonl: what a coder declares, through every door of the store.
#include "coding/base/error.hpp"
#include "coding/project/coded_documents.hpp"
#include "coding/store/change.hpp"
#include "coding/store/check.hpp"
#include "coding/store/merge.hpp"
#include "coding/store/undo.hpp"
#include "coding/store/verify.hpp"
#include "coding/store/write.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

using Documents = std::vector<DocumentId>;

std::string bytes_of(const TemporaryFolder& folder, const std::string& coder = "veli") {
  const fs::path path = folder.project() / "coded" / (coder + ".jsonl");
  return fs::exists(path) ? read_file(path) : "none";
}

void put_coded(const TemporaryFolder& folder, const std::string& bytes) {
  fs::create_directories(folder.project() / "coded");
  write_file(folder.project() / "coded/veli.jsonl", bytes, true);
}

std::vector<std::string> slugs_of(const Diagnostics& faults) {
  std::vector<std::string> out;
  for (const Diagnostic& fault : faults) out.push_back(fault.slug);
  return out;
}

const std::string y10 = "{\"document\":\"Y10\"}\n";
const std::string y5 = "{\"document\":\"Y5\"}\n";

}  // namespace

TEST_CASE("declarations stand one a line, sorted by document, and each once") {
  TemporaryFolder folder;
  make_study(folder.project());
  CHECK(add_declarations(folder.project(), {"veli"}, {{"Y5"}, {"Y10"}, {"Y5"}}, note("x", "veli")) == 2);
  CHECK(bytes_of(folder) == y10 + y5);
  CHECK(add_declarations(folder.project(), {"veli"}, {{"Y5"}}, note("x", "veli")) == 0);
  const Project project = read_project(folder.project());
  CHECK(project.coders == std::vector<CoderId>{{"ayse"}, {"veli"}});
  CHECK(documents_coded_by(project, {"veli"}) == Documents{{"Y5"}, {"Y10"}});
  CHECK(read_segments(folder.project(), {"veli"}).empty());
  CHECK(check_folder(folder.project()).empty());
  CHECK(verify_history(folder.project()).faults.empty());
}

TEST_CASE("a declaration of a document that is not there is refused, with the nearest, and changes nothing") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  try {
    add_declarations(folder.project(), {"veli"}, {{"Y5"}, {"Y6"}}, note("x", "veli"));
    FAIL("it was taken");
  } catch (const UsageError& error) {
    CHECK(error.diagnostic().slug == "document-unknown");
  }
  CHECK_THROWS_AS(add_declarations(folder.project(), {"../x"}, {{"Y5"}}, note()), UsageError);
  CHECK(files_of(folder.project()) == before);
}

TEST_CASE("who takes back the last declaration leaves no file and is no coder by it") {
  TemporaryFolder folder;
  make_study(folder.project());
  add_declarations(folder.project(), {"veli"}, {{"Y5"}, {"Y10"}}, note("x", "veli"));
  CHECK(remove_declarations(folder.project(), {"veli"}, {{"Y10"}, {"Y77"}}, note("x", "veli")) == 1);
  CHECK(bytes_of(folder) == y5);
  CHECK(remove_declarations(folder.project(), {"veli"}, {{"Y5"}}, note("x", "veli")) == 1);
  CHECK(bytes_of(folder) == "none");
  CHECK(remove_declarations(folder.project(), {"veli"}, {{"Y5"}}, note("x", "veli")) == 0);
  CHECK(read_coders(folder.project()) == std::vector<CoderId>{{"ayse"}});
  CHECK(verify_history(folder.project()).faults.empty());
}

TEST_CASE("members that this version does not know stay, and a line written by hand counts") {
  TemporaryFolder folder;
  make_study(folder.project());
  put_coded(folder, "{ \"document\": \"Y5\", \"pass\": 2 }\n");
  add_declarations(folder.project(), {"veli"}, {{"Y10"}}, note("x", "veli"));
  CHECK(bytes_of(folder) == y10 + "{\"document\":\"Y5\",\"pass\":2}\n");
}

TEST_CASE("declarations are undone and brought again to the byte, whoever declared something meanwhile") {
  TemporaryFolder folder;
  make_study(folder.project());
  add_declarations(folder.project(), {"veli"}, {{"Y5"}}, note("one", "veli"));
  add_declarations(folder.project(), {"veli"}, {{"Y10"}}, note("two", "veli"));
  remove_declarations(folder.project(), {"veli"}, {{"Y5"}}, note("three", "veli"));
  add_declarations(folder.project(), {"ayse"}, {{"Y5"}}, note("other"));
  undo(folder.project(), 1, note("u", "veli"));
  CHECK(bytes_of(folder) == y10 + y5);
  undo(folder.project(), 2, note("u", "veli"));
  CHECK(bytes_of(folder) == "none");
  redo(folder.project(), 2, note("r", "veli"));
  CHECK(bytes_of(folder) == y10);
  CHECK(bytes_of(folder, "ayse") == y5);
  remove_declarations(folder.project(), {"veli"}, {{"Y10"}}, note("four", "veli"));
  undo(folder.project(), 1, note("u", "veli"));
  redo(folder.project(), 1, note("r", "veli"));
  CHECK(bytes_of(folder) == "none");
  CHECK(verify_history(folder.project()).faults.empty());
}

TEST_CASE("a document is not taken back while somebody has declared it") {
  TemporaryFolder folder;
  make_study(folder.project());
  std::vector<NewDocument> fresh(1);
  fresh[0] = {.document = {.id = {"Y8"}, .participant = {"Y8"}}, .text = Text(y5_text)};
  add_documents(folder.project(), std::move(fresh), note("imported"));
  add_declarations(folder.project(), {"veli"}, {{"Y8"}}, note("x", "veli"));
  try {
    undo(folder.project(), 1, note());
    FAIL("it was taken back");
  } catch (const UsageError& error) {
    CHECK(error.diagnostic().slug == "document-unknown");
  }
}

TEST_CASE("the check names what is wrong with declarations, with file and line") {
  struct Case {
    std::string slug;
    std::size_t line;
    std::string bytes;
  };
  const Case cases[] = {{"document-unknown", 2, y5 + "{\"document\":\"Z\"}\n"},
                        {"declared-twice", 2, y5 + y5},
                        {"declared-twice", 2, y5 + "{\"document\":\"Y5\",\"a\":1}\n"},
                        {"declarations-unsorted", 2, y5 + y10},
                        {"key-missing", 1, "{}\n"},
                        {"json-malformed", 1, "{\"document\":\n"},
                        {"merge-conflict", 2, y5 + "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"}};
  for (const Case& each : cases) {
    CAPTURE(each.slug, each.bytes);
    TemporaryFolder folder;
    make_study(folder.project());
    put_coded(folder, each.bytes);
    const Diagnostics faults = check_folder(folder.project());
    REQUIRE(slugs_of(faults) == std::vector<std::string>{each.slug});
    CHECK(faults[0].place.file == "coded/veli.jsonl");
    CHECK(faults[0].place.line == each.line);
  }
}

TEST_CASE("what a hand wrote among declarations is found in the history, and taken into the journal") {
  TemporaryFolder folder;
  make_study(folder.project());
  add_declarations(folder.project(), {"veli"}, {{"Y5"}}, note("x", "veli"));
  put_coded(folder, y10 + y5);
  const Diagnostics faults = verify_history(folder.project()).faults;
  REQUIRE(slugs_of(faults) == std::vector<std::string>{"changed-outside"});
  CHECK(faults[0].place.line == 1);
  CHECK(adopt_outside_changes(folder.project(), note("took in")) ==
        std::vector<std::string>{"coded/veli.jsonl"});
  CHECK(verify_history(folder.project()).faults.empty());
  put_coded(folder, y10);
  CHECK(slugs_of(verify_history(folder.project()).faults) == std::vector<std::string>{"line-missing"});
}

TEST_CASE("two copies of a project are joined with the declarations of both, without what one took back") {
  TemporaryFolder folder;
  make_study(folder.project());
  add_declarations(folder.project(), {"veli"}, {{"Y5"}, {"Y10"}}, note("x", "veli"));
  const fs::path other = folder.path() / "other";
  fs::copy(folder.project(), other, fs::copy_options::recursive);
  remove_declarations(folder.project(), {"veli"}, {{"Y10"}}, note("x", "veli"));
  add_declarations(other, {"can"}, {{"Y5"}, {"Y10"}}, note("x", "can"));
  const Merged merged = merge_project(folder.project(), other, note("merged"));
  CHECK(merged.conflicts.empty());
  CHECK(merged.declarations == 2);
  CHECK(bytes_of(folder) == y5);
  CHECK(bytes_of(folder, "can") == y10 + y5);
  CHECK(check_folder(folder.project()).empty());
  undo(folder.project(), 1, note());
  CHECK(bytes_of(folder, "can") == "none");
}

TEST_CASE("a project made before there were declarations gets git's rule with the first of them") {
  TemporaryFolder folder;
  make_study(folder.project());
  const fs::path attributes = folder.project() / ".gitattributes";
  std::string old = read_file(attributes);
  const std::string rule = "/coded/*.jsonl merge=union\n/relations.jsonl merge=union\n";
  REQUIRE(old.find(rule) != std::string::npos);
  old.erase(old.find(rule), rule.size());
  write_file(attributes, old, true);
  CHECK(verify_history(folder.project()).faults.empty());
  add_declarations(folder.project(), {"veli"}, {{"Y5"}}, note("x", "veli"));
  CHECK(read_file(attributes) == old + rule);
  CHECK(verify_history(folder.project()).faults.empty());
  write_file(attributes, "* text\n", true);
  add_declarations(folder.project(), {"veli"}, {{"Y10"}}, note("x", "veli"));
  CHECK(read_file(attributes) == "* text\n");
  write_file(attributes, old, true);
  CHECK(slugs_of(verify_history(folder.project()).faults) == std::vector<std::string>{"attributes-changed"});
}

TEST_CASE("a project made before there were relations gets git's rule with the first of them") {
  TemporaryFolder folder;
  make_study(folder.project());
  const fs::path attributes = folder.project() / ".gitattributes";
  const std::string whole = read_file(attributes);
  const std::string rule = "/relations.jsonl merge=union\n";
  std::string old = whole;
  old.erase(old.find(rule), rule.size());
  write_file(attributes, old, true);
  CHECK(verify_history(folder.project()).faults.empty());
  change_relations(
      folder.project(),
      [](std::vector<Relation>& all) {
        all.push_back({.key = {{"oyun"}, "leads-to", {"kazanim"}}});
      },
      note("x"));
  CHECK(read_file(attributes) == old + rule);
  CHECK(verify_history(folder.project()).faults.empty());
}

TEST_CASE("the study's coder can be undone, alone in project.json as it stands") {
  TemporaryFolder folder;
  make_study(folder.project());
  const std::string before = read_file(folder.project() / "project.json");
  CHECK(change_study(
      folder.project(), [](Study& study) { study.coder = {"ayse"}; }, note("made ayse the study's coder")));
  CHECK(read_study(folder.project()).coder == CoderId{"ayse"});
  CHECK(undo(folder.project(), 1, note()).front().what == "made ayse the study's coder");
  CHECK(read_file(folder.project() / "project.json") == before);
}
