#include "coding/analysis/portrait.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// root > cat(x y), dog(z); the root has no level of its own.
Project small() {
  Project project;
  project.study.levels = {"category", "code"};
  project.documents = {document("Y1", "Y1"), document("Y2", "Y2")};
  project.coders = {{"ayse"}, {"mehmet"}};
  Code cat = code("cat", "cat", "root");
  Code dog = code("dog", "dog", "root");
  cat.level = dog.level = "category";
  project.codebook = Codebook({code("root"), cat, code("x", "x", "cat"), code("y", "y", "cat"), dog,
                               code("z", "z", "dog"), code("unused", "unused", "dog")});
  project.segments = {segment("Y1", "z", {0, 10}), segment("Y1", "x", {5, 20}), segment("Y1", "y", {5, 30}),
                      segment("Y1", "z", {40, 50}, "mehmet"), segment("Y1", "cat", {60, 70})};
  return project;
}

}  // namespace

TEST_CASE("passages stand in their order, with their row and its category") {
  const Portraits facts = portraits(small(), {.coder = {"ayse"}});
  REQUIRE(facts.documents.size() == 2);
  const auto& passages = facts.documents[0].passages;
  REQUIRE(passages.size() == 3);
  // Rows x, y, z; groups cat, dog. The longer of two that begin together comes first.
  CHECK(facts.rows == std::vector<std::size_t>{2, 3, 5});
  CHECK(facts.groups == std::vector<std::size_t>{1, 4});
  CHECK(passages[0] == PortraitPassage{{0, 10}, 2, 1});
  CHECK(passages[1] == PortraitPassage{{5, 30}, 1, 0});
  CHECK(passages[2] == PortraitPassage{{5, 20}, 0, 0});
  CHECK(facts.documents[1].passages.empty());
  // A passage of the category itself is under no code of the lowest level.
  CHECK(facts.outside == 1);
}

TEST_CASE("by category the codes of a category are one row") {
  Project project = small();
  project.segments.push_back(segment("Y1", "y", {5, 20}));
  const Portraits facts = portraits(project, {.coder = {"ayse"}, .scope = {.level = "category"}});
  CHECK(facts.rows == facts.groups);
  CHECK(facts.outside == 0);
  CHECK(facts.documents[0].passages.size() == 4);
}

TEST_CASE("documents are chosen, unknown ones refused") {
  CHECK(portraits(small(), {.coder = {"ayse"}}, {{"Y2"}}).documents.size() == 1);
  CHECK(portraits(small(), {.coder = {"ayse"}}, {{"Y2"}}).rows.empty());
  CHECK(thrown([] { portraits(small(), {.coder = {"ayse"}}, {{"Y9"}}); }).slug == "document-unknown");
}

TEST_CASE("categories are the roots, or what is below the only one; what stands above has none") {
  Project project = small();
  project.study.levels = {};
  project.segments = {segment("Y1", "root", {0, 5})};
  const Portraits above = portraits(project, {.coder = {"ayse"}, .scope = {.under = {"root"}}});
  CHECK(above.groups == std::vector<std::size_t>{1, 4});
  project = small();
  project.codebook = Codebook({code("a"), code("b", "b", "a"), code("c")});
  project.segments = {segment("Y1", "c", {0, 5})};
  const Portraits roots = portraits(project, {.coder = {"ayse"}});
  CHECK(roots.groups == std::vector<std::size_t>{0, 2});
  CHECK(roots.group_of == std::vector<std::size_t>{1});
}

TEST_CASE("questions begin where interviewers speak, else where anybody does") {
  Document document;
  document.speakers = {{.label = "G", .role = SpeakerRole::interviewer}, {.label = "Y1"}};
  const std::vector<Mark> marks = {{.kind = MarkKind::turn, .span = {0, 10}, .label = "G"},
                                   {.kind = MarkKind::page, .span = {5, 6}},
                                   {.kind = MarkKind::turn, .span = {10, 30}, .label = "Y1"},
                                   {.kind = MarkKind::turn, .span = {30, 40}, .label = "G"}};
  CHECK(question_places(document, marks) == std::vector<std::size_t>{0, 30});
  document.speakers = {};
  CHECK(question_places(document, marks) == std::vector<std::size_t>{0, 10, 30});
  CHECK(question_places(document, {}).empty());
}
