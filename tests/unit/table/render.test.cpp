// Every format of one rich table is compared byte for byte with tests/unit/table/approved/. After a change
// that is meant, run test_table once with CODING_BLESS=1 and read the difference before committing it.
#include "coding/table/render.hpp"

#include <cstdlib>
#include <filesystem>
#include <limits>

#include <nlohmann/json.hpp>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/width.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using List = std::vector<std::string>;

void check_approved(const std::string& name, const std::string& bytes) {
  const auto path = std::filesystem::path(CODING_SOURCE_DIR) / "tests/unit/table/approved" / name;
  if (std::getenv("CODING_BLESS") != nullptr) write_file(path, bytes, true);
  INFO(path);
  CHECK(bytes == read_file(path));
}

Table rich_table() {
  Table table;
  table.schema = "coding.frequency/1";
  table.title = "Kodların sıklığı: Ankara & Huzistan <karşılaştırma>";
  table.language = {"tr"};
  table.columns = {
      {.key = "category", .title = "Kategori", .collapse = true},
      {.key = "subcategory", .title = "Alt kategori", .collapse = true},
      {.key = "id", .title = "Kimlik", .audience = Audience::machines},
      {.key = "name", .title = "Kod"},
      {.key = "f", .title = "f", .kind = ColumnKind::integer},
      {.key = "percent", .title = "Oran", .kind = ColumnKind::percent},
      {.key = "alpha", .title = "α", .kind = ColumnKind::real, .decimals = 3},
      {.key = "participants", .title = "Katılımcılar", .kind = ColumnKind::list},
      {.key = "bar", .title = "Çubuk", .audience = Audience::people},
  };
  add_row(table, {"Kazanımlar", "Kişisel", "oz-guven", "öz güvenin artması", count_cell(14), 1400.0 / 22,
                  0.8125, List{"Y1", "Y2", "Y10"}, "████"});
  add_row(table, {"Kazanımlar", "Kişisel", "omid", "امید به آینده (می‌روم)", count_cell(7),
                  700.0 / 22, -0.04, List{"Y2"}, "██"});
  add_row(table, {"Kazanımlar", "Sosyal", "formul", "=HYPERLINK(\"http://x\")", count_cell(0), 0.0,
                  Missing{"hiç değişkenlik yok"}, List{}, ""});
  add_row(table,
          {"Sorunlar", "Sosyal", "kontrol", "\x1b[31mkırmızı\x1b[0m | *a* \\ 50% {x}_y #1 ~^ & \u202Eters",
           count_cell(1), 100.0 / 22, Missing{"tek kodlayıcı"}, List{"Y;3", "Y4"}, "▌"});
  add_row(table,
          {"Sorunlar", "Sosyal", "yeni", "iki\nsatır\tsekme", Missing{}, Missing{"hiç değişkenlik yok"},
           std::numeric_limits<double>::quiet_NaN(), Missing{}, Missing{}});
  add_row(table, {"Sorunlar", "Dil", "dil", "日本語 və azərbaycanca 🇦🇿", count_cell(3), 300.0 / 22, 1.0 / 3,
                  List{"Y7", "Y8"}, "█"});
  add_total(table, {"Toplam", Missing{}, Missing{}, Missing{}, count_cell(25), 100.0, Missing{},
                    List{"Y1", "Y2", "Y;3", "Y4", "Y7", "Y8", "Y10"}, ""});
  table.notes = {"Oran, 22 katılımcı içindeki paydır.", "1. kodlayıcı: \"Ayşe\"; % ve _ işaretleri korunur."};
  table.meta = {{"version", "0.1.0"}, {"seed", count_cell(42)}, {"digests", List{"sha256:ab", "sha256:cd"}}};
  return table;
}

Table matrix(std::size_t codes) {
  Table table;
  table.schema = "coding.matrix/1";
  table.title = "Participants by codes";
  table.columns = {{.key = "participant", .title = "Participant"}};
  static const List names = {"öz güvenin artması", "sosyalleşme", "aile desteği", "gelecek kaygısı", "ümit"};
  for (std::size_t c = 0; c < codes; ++c) {
    const std::string number = std::to_string(c + 1);
    table.columns.push_back({.key = "c" + number,
                             .title = names[c % names.size()] + " " + number,
                             .abbreviation = "K" + number,
                             .kind = ColumnKind::integer});
  }
  table.columns.push_back({.key = "total", .title = "Total", .kind = ColumnKind::integer});
  for (std::size_t p = 1; p <= 22; ++p) {
    Row row = {"Y" + std::to_string(p)};
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < codes; ++c) {
      const std::int64_t cell = (p * 7 + c * 5) % 3 == 0 ? 1 : 0;
      row.emplace_back(cell);
      sum += cell;
    }
    row.emplace_back(sum);
    add_row(table, std::move(row));
  }
  return table;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (const std::string& line : wrap(text, 100000)) widest = std::max(widest, display_width(line));
  return widest;
}

}  // namespace

TEST_CASE("a rich table is rendered as approved in every format") {
  for (const FormatFacts& facts : formats()) {
    if (facts.binary) continue;  // office.test.cpp
    check_approved("rich" + std::string(facts.extension),
                   render(rich_table(), facts.format, {.language = {"tr"}}));
  }
}

TEST_CASE("a rich table is rendered as approved for a narrow terminal, a Persian reader and as a document") {
  check_approved("rich-narrow.txt", render(rich_table(), Format::text, {.language = {"tr"}, .width = 80}));
  check_approved("rich-terminal.txt",
                 render(rich_table(), Format::text, {.language = {"fa"}, .styled = true, .isolate = true}));
  check_approved("rich-document.tex", latex_document(rich_table(), {.language = {"tr"}}));
  Table persian = rich_table();
  persian.language = {"fa"};
  check_approved("rich-persian.html", render(persian, Format::html, {.language = {"fa"}}));
}

TEST_CASE("a matrix of fifty codes is rendered as approved") {
  check_approved("matrix.txt", render(matrix(50), Format::text, {.width = 80}));
  check_approved("matrix.html", render(matrix(50), Format::html));
}

TEST_CASE("machines' formats do not depend on the reader") {
  for (const FormatFacts& facts : formats()) {
    if (facts.for_people) continue;
    CHECK(render(rich_table(), facts.format,
                 {.language = {"fa"}, .width = 20, .styled = true, .isolate = true}) ==
          render(rich_table(), facts.format));
  }
}

TEST_CASE("JSON is valid, keeps every character and has every key in every row") {
  const auto json = nlohmann::ordered_json::parse(render(rich_table(), Format::json));
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == List{"schema", "meta", "columns", "rows", "totals", "notes"});
  REQUIRE(json["rows"].size() == 6);
  REQUIRE(json["totals"].size() == 1);
  for (const auto& row : json["rows"]) CHECK(row.size() == json["columns"].size());
  CHECK(json["rows"][3]["name"] == "\x1b[31mkırmızı\x1b[0m | *a* \\ 50% {x}_y #1 ~^ & \u202Eters");
  CHECK(json["rows"][0]["percent"].get<double>() == 1400.0 / 22);
  CHECK(json["rows"][4]["alpha"].is_null());
  CHECK(json["rows"][2]["participants"].empty());
  CHECK_FALSE(json["rows"][0].contains("bar"));
  CHECK(json["totals"][0]["f"] == 25);
  CHECK(json["notes"].size() == 5);
}

TEST_CASE("CSV reads back cell by cell, formulas disarmed and numbers whole") {
  const auto rows = read_csv(render(rich_table(), Format::csv), "rich.csv");
  REQUIRE(rows.size() == 8);
  CHECK(rows[0].cells ==
        List{"category", "subcategory", "id", "name", "f", "percent", "alpha", "participants"});
  CHECK(rows[2].cells[6] == "-0.04");
  CHECK(rows[3].cells[3] == "'=HYPERLINK(\"http://x\")");
  CHECK(rows[4].cells[3].substr(0, 6) == "␛[31");
  CHECK(rows[5].cells[3] == "iki\nsatır\tsekme");
  CHECK(rows[7].cells[0] == "Toplam");
  for (const CsvRow& row : rows) CHECK(row.cells.size() == 8);
}

TEST_CASE("no format sends a control character of a transcript") {
  for (const FormatFacts& facts : formats()) {
    if (facts.binary) continue;  // office.test.cpp
    const std::string bytes = render(rich_table(), facts.format);
    CHECK(bytes.find('\x1b') == std::string::npos);
    CHECK(bytes.find("\u202E") == std::string::npos);
  }
}

TEST_CASE("a text table fits the terminal and loses no word") {
  const Table table = rich_table();
  const std::string wide = render(table, Format::text);
  for (const std::size_t width : {120U, 100U, 80U, 60U, 40U}) {
    const std::string narrow = render(table, Format::text, {.width = width});
    CHECK(widest_line(narrow) <= width);
    for (const std::string& word : wrap(wide, 1)) {
      if (word.find("─") == std::string::npos) CHECK(narrow.find(word) != std::string::npos);
    }
  }
}

TEST_CASE("every panel of a table that is split names its rows and totals") {
  const std::string text = render(rich_table(), Format::text, {.language = {"tr"}, .width = 80});
  const std::string second = text.substr(text.find("Çubuk"));
  CHECK(second.find("\nöz güvenin artması ") != std::string::npos);
  CHECK(second.find("\nToplam\n") != std::string::npos);
}

TEST_CASE("an empty table still says what it would hold") {
  Table table;
  table.columns = {{.key = "name", .title = "Name"}, {.key = "f", .title = "f", .kind = ColumnKind::integer}};
  CHECK(render(table, Format::text) == "Name  f\n───────\n");
  CHECK(render(table, Format::csv) == "name,f\n");
  CHECK(nlohmann::json::parse(render(table, Format::json))["rows"].is_array());
}

TEST_CASE("collapsed cells follow the columns to their left, and missing reasons are numbered once") {
  const std::string text = render(rich_table(), Format::text);
  std::size_t count = 0;
  for (std::size_t at = text.find("Sosyal"); at != std::string::npos; at = text.find("Sosyal", at + 1))
    ++count;
  CHECK(count == 2);  // once in each category
  CHECK(text.find("¹ hiç değişkenlik yok\n² tek kodlayıcı\n") != std::string::npos);
}

TEST_CASE("long LaTeX tables break over pages") {
  Table table = matrix(2);
  CHECK(render(table, Format::latex).find("longtable}{") == std::string::npos);
  for (int i = 0; i < 30; ++i) add_row(table, table.rows.front());
  CHECK(render(table, Format::latex).find("\\begin{longtable}{lrrr}") != std::string::npos);
}

TEST_CASE("a LaTeX row that begins with a bracket is not an argument of the row above") {
  Table table;
  table.columns = {{.key = "name", .title = "Name"}};
  add_row(table, {"[gülüyor]"});
  CHECK(render(table, Format::latex).find("\n{}[gülüyor] \\\\\n") != std::string::npos);
}

TEST_CASE("LaTeX sets a table that is wider than a turned page in panels") {
  Table table{.title = "Wide", .columns = {{.key = "who", .title = "Who"}}};
  Row row = {"Y1"};
  for (int i = 1; i <= 170; ++i) {
    table.columns.push_back(
        {.key = "c" + std::to_string(i), .title = std::to_string(i), .kind = ColumnKind::integer});
    row.emplace_back(std::int64_t{1});
  }
  add_row(table, row);
  const std::string tex = render(table, Format::latex);
  const auto count = [&](std::string_view part) {
    std::size_t found = 0;
    for (auto at = tex.find(part); at != std::string::npos; at = tex.find(part, at + 1)) ++found;
    return found;
  };
  const std::size_t panels = count("\\begin{longtable}{lr");
  CHECK(panels >= 2);
  CHECK(count("\\addtocounter{table}{-1}") == panels - 1);
  CHECK(count("\\caption{Wide}") == 1);
  CHECK(count("\nY1 & 1 & ") == panels);
  CHECK(count("\\begin{landscape}\\tiny") == 1);
  // Each number once in the head and once in the head of the next page.
  for (int i = 1; i <= 170; ++i) CHECK(count("{r}{" + std::to_string(i) + "}") == 2);
  table.language = Language{"fa"};
  CHECK(render(table, Format::latex).find("\\hbox dir TLT") != std::string::npos);
}

TEST_CASE("formats are found by their name") {
  CHECK(format_named("markdown") == Format::markdown);
  CHECK_FALSE(format_named("Markdown"));
  CHECK_FALSE(format_named(""));
  for (const FormatFacts& facts : formats()) {
    CHECK(format_named(facts.name) == facts.format);
    CHECK(facts_of(facts.format).name == facts.name);
  }
}

TEST_CASE("several tables follow each other, on one page in HTML") {
  Table first{.title = "First"};
  first.columns = {{.key = "name", .title = "Name"}};
  Table second = first;
  second.title = "Second";
  CHECK(render_all({first, second}, Format::text) ==
        render(first, Format::text) + "\n" + render(second, Format::text));
  CHECK(render_all({first}, Format::html) == render(first, Format::html));
  const std::string page = render_all({first, second}, Format::html);
  CHECK(page.find("<title>First</title>") != std::string::npos);
  CHECK(page.find("Second") != std::string::npos);
  CHECK(page.find("<html", page.find("<html") + 1) == std::string::npos);
  CHECK(render_all({}, Format::text).empty());
}
