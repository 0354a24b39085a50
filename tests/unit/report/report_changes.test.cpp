#include "coding/report/report_changes.hpp"

#include <algorithm>

#include "coding/table/read_table.hpp"
#include "coding/table/render.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;
using namespace coding::report;

namespace {

std::vector<ReportTable> report_of(const Project& project) {
  return tables_of(results_of(project, {.coder = {"c"}}, speaking()));
}

// "f: 2 → 1"
std::string told(const ReportChange& change) {
  const auto text = [](const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
    if (const auto* word = std::get_if<std::string>(&cell)) return *word;
    return std::string("-");
  };
  return change.where + "/" + change.row + "/" + change.column + ": " + text(change.was) + " > " +
         text(change.now);
}

std::vector<std::string> all_told(const ReportChanges& changes) {
  std::vector<std::string> out;
  for (const ReportChange& change : changes.changes) out.push_back(told(change));
  return out;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

Table keyed(std::vector<Row> rows) {
  Table table{.schema = "coding.test/1"};
  table.columns = {{.key = "a", .title = "A"},
                   {.key = "b", .title = "B"},
                   {.key = "x", .title = "X", .kind = ColumnKind::real}};
  table.rows = std::move(rows);
  return table;
}

Table sentences(const std::vector<std::string>& texts) {
  Table table{.schema = "coding.sentences/1"};
  table.columns = {{.key = "part"}, {.key = "kind"}, {.key = "text"}};
  for (const std::string& text : texts) add_row(table, {std::string("t"), std::string("note"), text});
  return table;
}

}  // namespace

TEST_CASE("the same project gives the same report") {
  const auto report = report_of(small_study());
  const ReportChanges changes = changes_between(report, report);
  CHECK(changes.changes.empty());
  CHECK(changes.tables == report.size() - 1);
  CHECK(changes.sentences > 5);
  const Table table = changes_table(changes, "old", {"en"});
  CHECK(table.rows.empty());
  CHECK(table.notes.front().starts_with("Nothing has changed"));
}

TEST_CASE("a segment less is told by table, row and column, with what was and what is") {
  const Project before = small_study();
  Project after = before;
  after.segments.erase(after.segments.begin());  // Y1's
  const ReportChanges changes = changes_between(report_of(before), report_of(after));
  const auto told_of = all_told(changes);
  CHECK(holds(told_of, "frequency-rq1-kod/korku/f: 2 > 1"));
  CHECK(holds(told_of, "matrix/Y1/korku: 1 > 0"));
  CHECK(holds(told_of, "matrix/total/korku: 2 > 1"));
  CHECK(holds(told_of, "quotes/Y1 Y1 c korku 0 13/: Önce korktum. > -"));
  for (const ReportChange& change : changes.changes) {
    if (change.where == "quotes" && !change.sentence) CHECK(change.change == ChangeKind::gone);
    CHECK(change.where != "participants");
  }
}

TEST_CASE("a code more is a row and a column, and a title counts as a sentence") {
  const Project before = small_study();
  Project after = before;
  after.codebook.add({.id = {"umut"}, .name = "umut", .parent = {"duygu"}, .level = "kod"});
  interview(after, "Y3");
  const ReportChanges changes = changes_between(report_of(before), report_of(after));
  bool row = false;
  bool column = false;
  bool title = false;
  for (const ReportChange& change : changes.changes) {
    row = row || (change.where == "frequency-rq1-kod" && change.row_name == "umut" &&
                  change.change == ChangeKind::added);
    column =
        column || (change.where == "matrix" && change.column == "umut" && change.change == ChangeKind::added);
    title = title || (change.sentence && change.where == "frequency-rq1-kod" && change.row == "title" &&
                      change.change == ChangeKind::changed);
  }
  CHECK(row);
  CHECK(column);
  CHECK(title);  // n is 3 now
}

TEST_CASE("rows are told apart by as few first columns as it takes") {
  const ReportTable old{
      "t", keyed({{std::string("a"), std::string("1"), 0.25}, {std::string("a"), std::string("2"), 0.5}})};
  const ReportTable now{
      "t", keyed({{std::string("a"), std::string("2"), 0.75}, {std::string("a"), std::string("1"), 0.25}})};
  const ReportChanges changes = changes_between({old}, {now});
  REQUIRE(changes.changes.size() == 1);
  CHECK(changes.changes[0].row == "a 2");
  CHECK(changes.changes[0].column == "x");
  CHECK(changes.changed_tables == 1);
}

TEST_CASE("tables that are new or gone are told once") {
  const ReportTable one{"one", keyed({})};
  const ReportTable two{"two", keyed({})};
  const ReportChanges changes = changes_between({one}, {two});
  REQUIRE(changes.changes.size() == 2);
  CHECK(changes.changes[0].where == "two");
  CHECK(changes.changes[0].change == ChangeKind::added);
  CHECK(changes.changes[1].where == "one");
  CHECK(changes.changes[1].change == ChangeKind::gone);
  CHECK(changes.tables == 2);
}

TEST_CASE("a note that is put in between is one change, and the others are as they were") {
  const std::vector<ReportTable> old = {{sentences_file, sentences({"a", "b", "c"})}};
  const std::vector<ReportTable> now = {{sentences_file, sentences({"a", "x", "b", "d"})}};
  const auto told_of = all_told(changes_between(old, now));
  CHECK(told_of == std::vector<std::string>{"t/note/: c > x", "t/note/: - > d"});
  CHECK(changes_between({}, now).sentences == 0);  // an older report kept none
}

TEST_CASE("people see so many decimals that the two sides differ, and of lists the difference") {
  ReportChanges changes;
  changes.changes.push_back(
      {.where = "t", .row = "r", .column = "x", .kind = ColumnKind::percent, .was = 50.01, .now = 50.04});
  changes.changes.push_back({.where = "t",
                             .row = "r",
                             .column = "who",
                             .kind = ColumnKind::list,
                             .was = std::vector<std::string>{"Y1", "Y2"},
                             .now = std::vector<std::string>{"Y2", "Y3"}});
  const std::string text = render(changes_table(changes, "old", {"tr"}), Format::text, {.language = {"tr"}});
  CHECK(text.find("%50,01") != std::string::npos);
  CHECK(text.find("%50,04") != std::string::npos);
  CHECK(text.find("−Y1") != std::string::npos);
  CHECK(text.find("+Y3") != std::string::npos);
  CHECK(text.find("Y2") == std::string::npos);
}

TEST_CASE("of long texts people see the words about the difference, and machines all") {
  const std::string text = "one two three four five six seven eight nine ten eleven twelve thirteen";
  ReportChanges changes;
  changes.changes.push_back({.sentence = true,
                             .where = "methods",
                             .row = "paragraph",
                             .change = ChangeKind::changed,
                             .was = "zero " + text + " 280 " + text,
                             .now = "zero " + text + " 281 " + text});
  changes.changes.push_back({.sentence = true,
                             .where = "methods",
                             .row = "note",
                             .change = ChangeKind::gone,
                             .was = text + " " + text + " " + text});
  const Table table = changes_table(changes, "old", Language{"en"});
  const std::size_t columns = table.columns.size();
  CHECK(table.rows[0][columns - 2] == Cell("… ten eleven twelve thirteen 280 one two three four …"));
  CHECK(table.rows[0][columns - 1] == Cell("… ten eleven twelve thirteen 281 one two three four …"));
  CHECK(std::get<std::string>(table.rows[0][5]).size() > 130);
  const std::string gone = std::get<std::string>(table.rows[1][columns - 2]);
  CHECK(gone.starts_with("one two three"));
  CHECK(gone.ends_with("thirteen one two three …"));
  CHECK(table.rows[1][columns - 1] == Cell(Missing{}));
}

TEST_CASE("the sentences of a report say what it was made with") {
  const Results results =
      results_of(small_study(), {.coder = {"c"}, .reader = {"tr"}, .sections = {"frequency"}}, speaking());
  const Table table = read_table(render(sentences_table(results), Format::json), "x");
  CHECK(table.meta[0] == std::pair<std::string, Cell>{"language", std::string("tr")});
  CHECK(table.meta[3] == std::pair<std::string, Cell>{"sections", std::vector<std::string>{"frequency"}});
}
