#include "coding/report/disagreement_tables.hpp"

#include "coding/table/render.hpp"
#include "coding/text/csv.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::string words = "Bahçede çay içtik.\nSonra <toprağa> dokunduk; içim rahatladı.\n";

TextSource text_of() {
  return [](const Document&) { return Text(words); };
}

// "çay içtik" and "Bahçede çay içtik" with one code; the second line is only the first coder's.
Project garden() {
  Project project;
  project.study.language = turkish;
  project.coders = {{"ayse"}, {"mehmet"}};
  project.codebook = Codebook({code("ev", "Ev"), code("cay", "çay", "ev"), code("huzur", "huzur", "ev")});
  project.documents = {document("Y1", "Y1", Text(words).length())};
  project.segments = {segment("Y1", "cay", {8, 17}, "ayse"), segment("Y1", "huzur", {19, 44}, "ayse"),
                      segment("Y1", "cay", {0, 17}, "mehmet")};
  return project;
}

Disagreements found(const Project& project) { return disagreements_of(project, project.coders); }

std::vector<CsvRow> csv_of(const Table& table) { return read_csv(render(table, Format::csv), "f"); }

}  // namespace

TEST_CASE("disagreements print their fixed keys, with places and offsets as numbers") {
  const Project project = garden();
  const auto csv = csv_of(report::disagreements_table(project, found(project), text_of(), {}));
  CHECK(csv[0].cells == std::vector<std::string>{"code", "name", "kind", "document", "start", "end", "coder",
                                                 "other_coder", "other_code", "other_name", "other_start",
                                                 "other_end", "start_off", "end_off", "text"});
  CHECK(csv[1].cells == std::vector<std::string>{"cay", "çay", "boundary", "Y1", "8", "17", "ayse", "mehmet",
                                                 "cay", "çay", "0", "17", "-8", "0", "Bahçede çay içtik"});
  CHECK(csv[2].cells == std::vector<std::string>{"huzur", "huzur", "missed", "Y1", "19", "44", "ayse",
                                                 "mehmet", "", "", "", "", "", "",
                                                 "Sonra <toprağa> dokunduk;"});
}

TEST_CASE("people see what both have in double brackets, and the offsets") {
  const Project project = garden();
  const Table table = report::disagreements_table(project, found(project), text_of(), {.reader = turkish});
  const std::string text = render(table, Format::text, {.language = turkish});
  CHECK(text.find("Bahçede [[çay içtik]]") != std::string::npos);
  CHECK(text.find("Sınır −8 / 0") != std::string::npos);
  CHECK(text.find("Atlanmış") != std::string::npos);
}

TEST_CASE("kinds and codes choose rows") {
  const Project project = garden();
  const Disagreements all = found(project);
  CHECK(report::disagreements_table(project, all, text_of(), {.kinds = {DisagreementKind::missed}})
            .rows.size() == 1);
  CHECK(report::disagreements_table(project, all, text_of(), {.codes = {false, true, false}}).rows.size() ==
        1);
  CHECK(report::disagreement_summary(project, all, {false, true, false}, {}).rows.size() == 2);
}

TEST_CASE("the summary has a row a code and a total that counts a pair once") {
  Project project = garden();
  project.segments.push_back(segment("Y1", "cay", {19, 44}, "mehmet"));
  const auto csv = csv_of(report::disagreement_summary(project, found(project), {}, {}));
  REQUIRE(csv.size() == 4);
  CHECK(csv[0].cells == std::vector<std::string>{"code", "name", "agreements", "missed_by_ayse",
                                                 "missed_by_mehmet", "boundary", "split", "parent", "sibling",
                                                 "other_code", "disagreements", "share"});
  CHECK(csv[1].cells ==
        std::vector<std::string>{"cay", "çay", "0", "0", "0", "1", "0", "0", "1", "0", "2", "100"});
  CHECK(csv[2].cells[0] == "huzur");
  CHECK(csv[3].cells[10] == "2");
}

TEST_CASE("the page marks each coder's segments in a column, and escapes the transcript") {
  const Project project = garden();
  const std::string page = report::disagreements_page(project, found(project), text_of(), {});
  CHECK(page.find("Bahçede <mark class=\"differs begins\">çay içtik</mark>") != std::string::npos);
  CHECK(page.find("<mark class=\"differs begins\">Bahçede çay içtik</mark>") != std::string::npos);
  CHECK(page.find("&lt;toprağa&gt;") != std::string::npos);
  CHECK(page.find("<toprağa>") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("Missed by mehmet") != std::string::npos);
}

TEST_CASE("a page of some kinds has the paragraphs of these alone") {
  const Project project = garden();
  const std::string page =
      report::disagreements_page(project, found(project), text_of(), {.kinds = {DisagreementKind::boundary}});
  CHECK(page.find("çay içtik") != std::string::npos);
  CHECK(page.find("dokunduk") == std::string::npos);
}

TEST_CASE("a document in Persian has its columns from the right") {
  Project project = garden();
  project.documents[0].language = {"fa"};
  CHECK(report::disagreements_page(project, found(project), text_of(), {})
            .find("<table class=\"sides\" lang=\"fa\" dir=\"rtl\">") != std::string::npos);
}
