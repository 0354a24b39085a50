#include "coding/table/read_table.hpp"

#include "coding/base/error.hpp"
#include "coding/table/render.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

namespace {

Table every_kind() {
  Table table{.schema = "coding.test/1", .title = "Title"};
  table.columns = {{.key = "id", .title = "Kimlik"},
                   {.key = "n", .title = "n", .kind = ColumnKind::integer},
                   {.key = "p", .title = "%", .kind = ColumnKind::percent},
                   {.key = "who", .title = "who", .kind = ColumnKind::list},
                   {.key = "name", .title = "name", .audience = Audience::people}};
  add_row(table, {std::string("م\"\n\x1B"), std::int64_t{3}, 22.727272727272727,
                  std::vector<std::string>{"Y1", "Y2"}, std::string("x")});
  add_row(table,
          {std::string("b"), std::int64_t{0}, Missing{}, std::vector<std::string>{}, std::string("y")});
  add_total(table, {std::string("total"), std::int64_t{3}, 100.5, Missing{}, std::string("z")});
  table.notes = {"a note"};
  table.meta = {{"n", std::int64_t{22}}, {"under", Missing{}}, {"of", std::vector<std::string>{"x"}}};
  return table;
}

}  // namespace

TEST_CASE("what was written as JSON is read back") {
  const Table table = every_kind();
  const std::string json = render(table, Format::json);
  const Table read = read_table(json, "t.json");
  CHECK(read.schema == table.schema);
  CHECK(read.columns.size() == 4);
  CHECK(read.columns[0].title == "Kimlik");
  CHECK(read.columns[3].kind == ColumnKind::list);
  CHECK(read.footer_rows == 1);
  CHECK(read.rows[0] == Row(table.rows[0].begin(), table.rows[0].begin() + 4));
  CHECK(read.meta == table.meta);
  CHECK(render(read, Format::json) == json);
}

TEST_CASE("what is no table is refused by the name of its file") {
  for (const std::string bytes :
       {"", "[]", "{", "{\"schema\":1}", R"({"schema":"x","meta":{},"columns":[]})",
        R"({"schema":"x","meta":{},"columns":[{"key":"a","title":"a","kind":"text"}],)"
        R"("rows":[{}],"totals":[],"notes":[]})"}) {
    INFO(bytes);
    const Diagnostic refused = test::thrown<DataError>([&] { read_table(bytes, "old/data/x.json"); });
    CHECK(refused.slug == "table-malformed");
    CHECK(refused.place.file == "old/data/x.json");
  }
}
