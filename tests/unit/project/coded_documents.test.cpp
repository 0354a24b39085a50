#include "coding/project/coded_documents.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Documents = std::vector<DocumentId>;

Project three_documents() {
  Project project;
  for (const char* id : {"Y1", "Y2", "Y10"}) project.documents.push_back(document(id, id, 100));
  project.coders = {{"ayse"}, {"mehmet"}};
  return project;
}

}  // namespace

TEST_CASE(
    "a coder has coded what he declared and where he has a segment, each once, in the project's order") {
  Project project = three_documents();
  project.declarations = {{.coder = {"ayse"}, .document = {"Y10"}}, {.coder = {"ayse"}, .document = {"Y2"}}};
  project.segments = {segment("Y2", "a", {0, 3}, "ayse"), segment("Y1", "a", {0, 3}, "ayse"),
                      segment("Y1", "a", {5, 7}, "ayse")};
  CHECK(documents_coded_by(project, {"ayse"}) == Documents{{"Y1"}, {"Y2"}, {"Y10"}});
  CHECK(documents_declared_by(project, {"ayse"}) == Documents{{"Y2"}, {"Y10"}});
}

TEST_CASE("what another coder declared or coded is not counted, nor what the project does not hold") {
  Project project = three_documents();
  project.declarations = {{.coder = {"ayse"}, .document = {"Y99"}},
                          {.coder = {"mehmet"}, .document = {"Y1"}}};
  project.segments = {segment("Y98", "a", {0, 3}, "ayse"), segment("Y2", "a", {0, 3}, "mehmet")};
  CHECK(documents_coded_by(project, {"ayse"}).empty());
  CHECK(documents_declared_by(project, {"ayse"}).empty());
  CHECK(documents_coded_by(project, {"mehmet"}) == Documents{{"Y1"}, {"Y2"}});
  CHECK(documents_coded_by(project, {"nobody"}).empty());
}
