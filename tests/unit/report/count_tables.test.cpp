#include "coding/report/count_tables.hpp"

#include "coding/table/render.hpp"
#include "coding/text/csv.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;

namespace {

std::vector<CsvRow> csv_of(const Table& table) { return read_csv(render(table, Format::csv), "f"); }

Table matrix_of(const Project& project, report::MatrixTableOptions options = {}) {
  return report::table_of(matrix(project, {.coder = {"c"}}), project, options);
}

// Ids that our own columns bear, too.
Project with_odd_ids() {
  Project project;
  project.study.levels = {"kod"};
  project.codebook = Codebook({{.id = {"total"}, .name = "toplam"},
                               {.id = {"participant"}, .name = "katılımcı"},
                               {.id = {"code"}, .name = "kod"}});
  project.coders = {{"c"}};
  for (const char* id : {"code", "participant", "total"}) interview(project, id);
  give(project, "total", {0, 4}, "total");
  return project;
}

}  // namespace

TEST_CASE("frequency prints exactly the fixed keys for machines") {
  const Project project = small_study();
  const Table table = report::table_of(frequency(project, {.coder = {"c"}}), project, {"tr"});
  const auto csv = csv_of(table);
  CHECK(csv[0].cells ==
        std::vector<std::string>{"id", "name", "path", "level", "f", "percent", "participants"});
  CHECK(csv[1].cells ==
        std::vector<std::string>{"korku", "korku", "Duygu;korku", "kod", "2", "100", "Y1;Y2"});
  CHECK(csv[2].cells == std::vector<std::string>{"sevgi", "sevgi", "Duygu;sevgi", "kod", "1", "50", "Y2"});
  CHECK(
      render(table, Format::json)
          .find(
              R"({"id":"sevgi","name":"sevgi","path":["Duygu","sevgi"],"level":"kod","f":1,"percent":50,"participants":["Y2"]})") !=
      std::string::npos);
}

TEST_CASE("a matrix begins with participant, ends with total, and its last row is the total") {
  const auto csv = csv_of(matrix_of(small_study(), {.reader = {"tr"}}));
  CHECK(csv.front().cells == std::vector<std::string>{"participant", "korku", "sevgi", "total"});
  CHECK(csv[1].cells == std::vector<std::string>{"Y1", "1", "0", "1"});
  CHECK(csv.back().cells == std::vector<std::string>{"total", "2", "1", "3"});
  const auto turned = csv_of(matrix_of(small_study(), {.transpose = true}));
  CHECK(turned.front().cells.front() == "code");
  CHECK(turned.front().cells.back() == "total");
  CHECK(turned.back().cells.front() == "total");
}

TEST_CASE("codes and participants may bear the names of our own columns") {
  const Project project = with_odd_ids();
  for (const bool transpose : {false, true}) {
    const Table table = matrix_of(project, {.transpose = transpose});
    for (const FormatFacts& facts : formats()) CHECK_FALSE(render(table, facts.format).empty());
    const auto csv = csv_of(table);
    CHECK(csv.size() == 5);
    CHECK(csv.back().cells.front() == "total");
    CHECK(csv.back().cells.back() == "1");
  }
}

TEST_CASE("nothing to count gives tables without rows and undefined shares, in every format") {
  Project nothing;
  Project only_codes = small_study();
  only_codes.segments.clear();
  only_codes.documents.clear();
  only_codes.participants.clear();
  for (const Project* project : {&nothing, &only_codes}) {
    for (const Count count : {Count::participants, Count::documents, Count::segments, Count::characters}) {
      const Table table = report::table_of(frequency(*project, {.count = count}), *project, {"tr"});
      CHECK_FALSE(table.notes.empty());
      for (const FormatFacts& facts : formats()) {
        const std::string bytes = render(table, facts.format);
        CHECK(bytes.find("nan") == std::string::npos);
        CHECK(bytes.find("inf") == std::string::npos);
      }
    }
    const Table table = report::table_of(matrix(*project, {}), *project, {});
    CHECK(table.footer_rows == 1);
    for (const FormatFacts& facts : formats()) CHECK_FALSE(render(table, facts.format).empty());
  }
}
