#include "coding/table/linked_html.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

Table people() {
  Table table{.schema = "t/1", .title = "Kim & ne"};
  table.columns = {{.key = "id", .audience = Audience::machines},
                   {.key = "name", .title = "Ad", .collapse = true},
                   {.key = "n", .title = "Sayı", .kind = ColumnKind::integer},
                   {.key = "who", .title = "Kişiler", .kind = ColumnKind::list}};
  add_row(table, {"a", "kaygı", std::int64_t{12}, std::vector<std::string>{"Y1", "Y2"}});
  add_row(table, {"b", "kaygı", Missing{"sorulmadı"}, std::vector<std::string>{}});
  add_total(table, {"total", "Toplam", std::int64_t{12}, Missing{}});
  return table;
}

bool holds(const std::string& html, const std::string& part) { return html.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("cells and items of lists are links to where the caller says", "[table]") {
  const auto pages = linked_html(people(), {.language = {"fa"}, .href = [](const LinkedCell& place) {
                                              if (place.row == head_row) return std::string("head");
                                              return place.row == 0 ? "c" + std::to_string(place.column) +
                                                                          "-" + std::to_string(place.item)
                                                                    : std::string();
                                            }});
  REQUIRE(pages.size() == 1);
  const std::string& html = pages[0].html;
  CHECK(holds(html, "<a href=\"c1-0\">kaygı</a>"));
  CHECK(holds(html, "data-v=\"12\"><a href=\"c2-0\">۱۲</a>"));
  CHECK(holds(html, "<a href=\"c3-0\"><bdi>Y1</bdi></a>, <a href=\"c3-1\"><bdi>Y2</bdi></a>"));
  CHECK(holds(html, "<a href=\"head\">Sayı</a>"));
  CHECK(holds(html, "Kim &amp; ne"));
}

TEST_CASE("a cell that repeats the one above keeps its words for sorting", "[table]") {
  const std::string html = linked_html(people(), {})[0].html;
  CHECK(holds(html, "class=\"text same\" dir=\"auto\">kaygı</th>"));
  CHECK(holds(html, "–<sup>1</sup>"));
}

TEST_CASE("a long table goes on, with heads everywhere and totals at the end", "[table]") {
  Table table = people();
  table.rows.clear();
  table.footer_rows = 0;
  for (int i = 0; i < 100; ++i) add_row(table, {"a", "ad", std::int64_t{i}, std::vector<std::string>{}});
  add_total(table, {"total", "Toplam", std::int64_t{4950}, Missing{}});
  const auto pages = linked_html(table, {.fragment_bytes = 2'000});
  REQUIRE(pages.size() > 2);
  std::size_t rows = 0;
  for (const LinkedFragment& page : pages) {
    CHECK(page.first_row == rows);
    rows += page.rows;
    CHECK(holds(page.html, "<thead>"));
    CHECK(holds(page.html, "<tfoot>") == (&page == &pages.back()));
    CHECK_FALSE(holds(page.html.substr(page.html.find("<tbody>"), 120), "same"));
  }
  CHECK(rows == 100);
}
