#include "coding/store/undo.hpp"

#include "coding/base/error.hpp"
#include "coding/store/check.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string refusal(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.diagnostic().slug;
  }
  return "none";
}

bool is_sound(const fs::path& project) {
  const Diagnostics faults = check_folder(project);
  return std::none_of(faults.begin(), faults.end(),
                      [](const Diagnostic& fault) { return fault.severity == Severity::error; });
}

void code(const fs::path& project, Span span, const std::string& coder = "ayse",
          const std::string& code = "oyun") {
  add_segments(project, {coder}, {segment("Y5", span, code)}, note("coded", coder));
}

void add_code(const fs::path& project, const std::string& id, const std::string& coder = "ayse") {
  change_codebook(
      project, [&](Codebook& codebook) { codebook.add({.id = {id}, .name = id}); }, note("added", coder));
}

void remove_code(const fs::path& project, const std::string& id, const std::string& coder = "ayse") {
  change_codebook(
      project, [&](Codebook& codebook) { codebook.remove({id}); }, note("removed", coder));
}

}  // namespace

TEST_CASE("everything back to the beginning and again, byte for byte") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  std::vector<Files> states{content_of(project)};
  const auto did = [&] { states.push_back(content_of(project)); };
  code(project, {9, 11});
  did();
  change_study(
      project, [](Study& study) { study.title = "Başka"; }, note());
  did();
  change_document(
      project, {"Y5"}, [](Document& document) { document.participant = {"Z1"}; }, note());
  did();
  remove_segments(project, {"ayse"}, {{{"Y5"}, {0, 7}, {"sosyallesme"}}}, note());
  did();

  for (std::size_t i = states.size() - 1; i > 0; --i) {
    undo(project, 1, note());
    CHECK(content_of(project) == states[i - 1]);
  }
  redo(project, 4, note());
  CHECK(content_of(project) == states.back());
  undo(project, 7, note());                // and the three of make_study
  CHECK(content_of(project).size() == 4);  // .gitattributes is nobody's change
  CHECK(refusal([&] { undo(project, 1, note()); }) == "undo-nothing");
  redo(project, 1, note());
  CHECK(content_of(project) == states.back());
  CHECK(refusal([&] { redo(project, 1, note()); }) == "redo-nothing");
  CHECK(is_sound(project));
}

TEST_CASE("what cancels out is taken back all the same") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  code(project, {9, 11});
  remove_segments(project, {"ayse"}, {{{"Y5"}, {9, 11}, {"oyun"}}}, note("uncoded"));
  const Files before = content_of(project);
  CHECK(undo(project, 2, note()).front().what == "uncoded");
  CHECK(content_of(project) == before);
  CHECK(undo(project, 1, note()).front().what == "coded");  // of make_study
  CHECK(content_of(project) != before);
}

TEST_CASE("a new change forgets what could be brought again") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  undo(project, 1, note());
  code(project, {9, 11});
  CHECK(refusal([&] { redo(project, 1, note()); }) == "redo-nothing");
}

TEST_CASE("each coder takes back their own, and the others' work stays") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  add_code(project, "benim");
  add_code(project, "senin", "veli");
  code(project, {9, 11}, "veli", "senin");
  undo(project, 1, note());
  const Project read = read_project(project);
  CHECK_FALSE(read.codebook.find({"benim"}));
  CHECK(read.codebook.find({"senin"}));
  CHECK(read.segments.size() == 3);
  undo(project, 2, note("", "veli"));
  CHECK(read_project(project).segments.size() == 2);
  redo(project, 1, note("", "veli"));
  redo(project, 1, note());
  CHECK(read_project(project).codebook.find({"benim"}));
  CHECK(is_sound(project));
}

TEST_CASE("a change that others built on is not taken back, and nothing is changed") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  add_code(project, "benim");
  code(project, {9, 11}, "veli", "benim");
  const Files before = files_of(project);
  CHECK(refusal([&] { undo(project, 1, note()); }) == "code-unknown");
  CHECK(files_of(project) == before);
}

TEST_CASE("a line of a list comes back beside what others added, one of a page only where it stood") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  add_code(project, "benim");
  remove_code(project, "benim");
  add_code(project, "senin", "veli");
  undo(project, 1, note());
  CHECK(read_project(project).codebook.find({"benim"}));
  CHECK(read_project(project).codebook.find({"senin"}));

  change_study(
      project, [](Study& study) { study.description = "uzun"; }, note());
  change_study(
      project, [](Study& study) { study.description.clear(); }, note());
  change_study(
      project, [](Study& study) { study.title = "Başka"; }, note("titled", "veli"));
  CHECK(refusal([&] { undo(project, 1, note()); }) == "undo-conflict");
  CHECK(read_project(project).study.title == "Başka");
}

TEST_CASE("a definition that somebody else changed again is theirs") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  const auto define = [&](const std::string& text, const std::string& coder) {
    change_codebook(
        project,
        [&](Codebook& codebook) {
          Code changed = codebook.at({"oyun"});
          changed.definition = text;
          codebook.replace(changed);
        },
        note("defined", coder));
  };
  define("bir", "ayse");
  define("iki", "veli");
  CHECK(refusal([&] { undo(project, 1, note()); }) == "undo-conflict");
  undo(project, 1, note("", "veli"));
  undo(project, 1, note());
  CHECK(read_project(project).codebook.at({"oyun"}).definition.empty());
}

TEST_CASE("a text that is not kept here cannot be brought again") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  undo(project, 3, note());
  fs::remove_all(project / ".coding" / "kept");
  CHECK(refusal([&] { redo(project, 1, note()); }) == "undo-not-kept");
  CHECK(read_project(project).documents.empty());
}
