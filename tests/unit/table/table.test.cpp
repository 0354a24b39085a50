#include "coding/table/table.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

Table two_columns() {
  Table table;
  table.schema = "coding.test/1";
  table.columns = {{.key = "name"}, {.key = "f", .kind = ColumnKind::integer}};
  return table;
}

}  // namespace

TEST_CASE("rows stand above the totals whenever they are added") {
  Table table = two_columns();
  add_row(table, {"a", count_cell(1)});
  add_total(table, {"total", count_cell(3)});
  add_row(table, {"b", count_cell(2)});
  REQUIRE(table.rows.size() == 3);
  CHECK(table.footer_rows == 1);
  CHECK(table.rows[1][0] == Cell("b"));
  CHECK(table.rows[2][0] == Cell("total"));
  CHECK_NOTHROW(require_shape(table));
}

TEST_CASE("a row that does not fit is refused and leaves the table as it was") {
  Table table = two_columns();
  CHECK_THROWS_AS(add_row(table, {"a"}), Error);
  CHECK_THROWS_AS(add_row(table, {"a", 0.5}), Error);
  CHECK_THROWS_AS(add_total(table, {"a", "b"}), Error);
  CHECK(table.rows.empty());
  CHECK(table.footer_rows == 0);
  add_row(table, {count_cell(1), Missing{"because"}});
  CHECK(table.rows.size() == 1);
}

TEST_CASE("numbers fit into columns of reals, and any cell into text") {
  Table table;
  table.columns = {{.key = "a", .kind = ColumnKind::real},
                   {.key = "b", .kind = ColumnKind::percent},
                   {.key = "c", .kind = ColumnKind::list},
                   {.key = "d"}};
  CHECK_NOTHROW(add_row(table, {count_cell(1), 50.0, std::vector<std::string>{"x"}, 0.5}));
  CHECK_THROWS_AS(add_row(table, {"x", 50.0, Missing{}, Missing{}}), Error);
  CHECK_THROWS_AS(add_row(table, {1.0, 50.0, "x", Missing{}}), Error);
}

TEST_CASE("keys are unique and totals are rows") {
  Table table = two_columns();
  table.footer_rows = 1;
  CHECK_THROWS_AS(require_shape(table), Error);
  table.footer_rows = 0;
  table.columns[1].key = "name";
  CHECK_THROWS_AS(require_shape(table), Error);
}

TEST_CASE("an estimate becomes its value or its reason") {
  CHECK(estimate_cell(percentage(1, 2, "")) == Cell(50.0));
  CHECK(estimate_cell(percentage(0, 0, "no participants")) == Cell(Missing{"no participants"}));
}
