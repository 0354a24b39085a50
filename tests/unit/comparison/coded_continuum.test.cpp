#include "coding/comparison/coded_continuum.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

Project study() {
  Project project;
  project.codebook = Codebook({{.id = {"umut"}, .name = "umut"},
                               {.id = {"korku"}, .name = "korku"},
                               {.id = {"oyun"}, .name = "oyun"}});
  project.documents = {
      {.id = {"Y1"}, .length = 100}, {.id = {"Y2"}, .length = 60}, {.id = {"Y3"}, .length = 50}};
  project.coders = {{"ayşe"}, {"veli"}};
  return project;
}

void code(Project& project, const char* coder, const char* document, Span span, const char* given) {
  project.segments.push_back({.coder = {coder}, .document = {document}, .span = span, .code = {given}});
}

CodedContinuumOptions options() {
  return {.coders = {{"ayşe"}, {"veli"}},
          .rows = {.rows = 3, .of = {{0}, {1}, {2}}},
          .names = {"umut", "korku", "oyun"}};
}

}  // namespace

TEST_CASE("segments become units of the documents that both coders coded") {
  Project project = study();
  code(project, "ayşe", "Y1", {10, 20}, "umut");
  code(project, "ayşe", "Y1", {18, 30}, "umut");
  code(project, "ayşe", "Y1", {30, 35}, "umut");
  code(project, "ayşe", "Y3", {0, 5}, "korku");
  code(project, "veli", "Y1", {40, 400}, "korku");
  project.declarations = {{.coder = {"ayşe"}, .document = {"Y2"}}, {.coder = {"veli"}, .document = {"Y2"}}};
  const Continuum continuum = coded_continuum(project, options());
  REQUIRE(continuum.documents.size() == 2);  // nobody but ayşe coded Y3
  CHECK(continuum.codes == std::vector<std::string>{"umut", "korku"});
  CHECK(*continuum.documents[0].coders[0] == std::vector<MarkedUnit>{{10, 30, 0}, {30, 35, 0}});
  CHECK(*continuum.documents[0].coders[1] == std::vector<MarkedUnit>{{40, 100, 1}});
  CHECK(continuum.documents[1].coders[0]->empty());
}

TEST_CASE("codes that overlap are compared one by one, and marking as what bears any code") {
  Project project = study();
  code(project, "ayşe", "Y1", {10, 30}, "umut");
  code(project, "ayşe", "Y1", {20, 40}, "korku");
  code(project, "veli", "Y1", {10, 30}, "umut");
  code(project, "veli", "Y1", {30, 40}, "korku");
  const Continuum continuum = coded_continuum(project, options());
  const std::vector<std::string> names = {"u-alpha", "u-alpha-binary", "cu-alpha"};
  const auto rows = measured_codings(continuum, names);
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].status == Status::overlapping);
  CHECK(rows[1].code == "umut");
  CHECK(rows[1].value == 1.0);
  CHECK(*rows[2].value < 1);
  CHECK(rows[3].value == 1.0);  // 10 to 40 by both
  CHECK(rows[4].status == Status::overlapping);
}

TEST_CASE("codes that do not overlap are compared together as well") {
  Project project = study();
  code(project, "ayşe", "Y1", {10, 30}, "umut");
  code(project, "veli", "Y1", {10, 30}, "korku");
  const Continuum continuum = coded_continuum(project, options());
  const std::vector<std::string> names = {"u-alpha", "u-alpha-binary"};
  const auto rows = measured_codings(continuum, names);
  CHECK(rows[0].value == unitized_alphas(continuum).both.value);
  CHECK(rows.back().value == 1.0);
}
