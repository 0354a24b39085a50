#include "coding/report/project_tables.hpp"

#include "coding/table/render.hpp"
#include "coding/text/csv.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;

namespace {

std::vector<CsvRow> csv_of(const Table& table) { return read_csv(render(table, Format::csv), "f"); }

}  // namespace

TEST_CASE("participants print id, typed attributes and the number of documents") {
  Project project = small_study();
  project.study.attributes = {{.key = "yaş", .type = AttributeType::integer},
                              {.key = "oran", .type = AttributeType::real},
                              {.key = "id", .title = "eski kimlik"},
                              {.key = "documents"}};
  project.participants[0].values = {{"yaş", "41"}, {"oran", "kırk"}, {"id", "7"}};
  const Table table = report::participants_table(project, {"tr"});
  CHECK(table.rows[0][1] == Cell(std::int64_t{41}));
  CHECK(table.rows[0][2] == Cell(std::string("kırk")));
  CHECK(table.rows[1][1] == Cell(Missing{}));
  const auto csv = csv_of(table);
  CHECK(csv[0].cells.front() == "id");
  CHECK(csv[0].cells.back() == "documents");
  CHECK(csv[1].cells.back() == "1");
}

TEST_CASE("the codebook prints the columns that its import reads, in tree order") {
  const auto csv = csv_of(report::codebook_table(small_study(), {.reader = {"tr"}}));
  CHECK(csv[0].cells ==
        std::vector<std::string>{"id",         "name",   "parent", "level",    "question",   "stage",
                                 "role",       "action", "gloss",  "in_vivo",  "properties", "brief",
                                 "definition", "use",    "avoid",  "examples", "borderline", "sets",
                                 "color",      "active", "locked", "guid"});
  CHECK(csv[1].cells[0] == "duygu");
  CHECK(csv[2].cells[2] == "duygu");
  CHECK(csv[2].cells[4].empty());
}

TEST_CASE("documents and quotes print their fixed keys") {
  const Project project = small_study();
  CHECK(csv_of(report::documents_table(project, {}))[0].cells ==
        std::vector<std::string>{"id", "title", "participant", "language", "date", "order", "characters",
                                 "segments"});
  const auto csv = csv_of(report::quotes_table(project, quotes(project, {.coder = {"c"}}, speaking()), {}));
  CHECK(std::vector<std::string>(csv[0].cells.begin(), csv[0].cells.begin() + 7) ==
        std::vector<std::string>{"document", "participant", "coder", "code", "start", "end", "text"});
  CHECK(csv.size() == 4);
  CHECK(csv[1].cells[6] == "Önce korktum.");
}

TEST_CASE("the state of an empty project is one row of zeros") {
  const Table table = report::status_table({}, {});
  REQUIRE(table.rows.size() == 1);
  for (const Cell& cell : table.rows[0]) CHECK(cell == Cell(std::int64_t{0}));
  CHECK_FALSE(table.notes.empty());
  for (const FormatFacts& facts : formats()) {
    CHECK_FALSE(render(table, facts.format).empty());
    CHECK_FALSE(render(report::codebook_table({}, {.definitions = true}), facts.format).empty());
    CHECK_FALSE(render(report::participants_table({}, {}), facts.format).empty());
    CHECK_FALSE(render(report::documents_table({}, {}), facts.format).empty());
    CHECK_FALSE(render(report::quotes_table({}, {}, {}), facts.format).empty());
  }
}

TEST_CASE("long lists of names are cut, and say by how much") {
  CHECK(report::listed({}, 3).empty());
  CHECK(report::listed({"a", "b", "c"}, 3) == "a, b, c");
  CHECK(report::listed({"a", "b", "c"}, 2).find("1") != std::string::npos);
  CHECK(report::listed({"a", "b", "c"}, 2).find("c") == std::string::npos);
}
