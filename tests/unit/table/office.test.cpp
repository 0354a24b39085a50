// Documents of Word and workbooks, part by part: a ZIP file's bytes follow zlib, its parts follow us.
// Approved parts stand in tests/unit/table/approved; CODING_BLESS=1 rewrites them. That other programs read
// the files back is asked of LibreOffice (tests/office).
#include <cstdlib>
#include <filesystem>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/table/word_document.hpp"
#include "package/archive.hpp"
#include "package/zip_file.hpp"
#include "table/sheet_names.hpp"
#include "table/word_text.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Names = std::vector<std::string>;

std::string part_of(const std::string& bytes, const std::string& part) {
  return Archive(bytes, "made here", {}).read(part);
}

void check_approved(const std::string& name, const std::string& bytes) {
  const auto path = std::filesystem::path(CODING_SOURCE_DIR) / "tests/unit/table/approved" / name;
  if (std::getenv("CODING_BLESS") != nullptr) write_file(path, bytes, true);
  INFO(path);
  CHECK(bytes == read_file(path));
}

std::size_t count(const std::string& text, const std::string& wanted) {
  std::size_t times = 0;
  for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++times;
  return times;
}

Table persian_table() {
  Table table{.schema = "coding.frequency/1", .title = "فراوانی کدها (n = ۲۲)", .language = {"fa"}};
  table.columns = {{.key = "category", .title = "مقوله", .collapse = true},
                   {.key = "name", .title = "کد"},
                   {.key = "f", .title = "f", .kind = ColumnKind::integer},
                   {.key = "percent", .title = "٪", .kind = ColumnKind::percent},
                   {.key = "alpha", .title = "آلفا", .kind = ColumnKind::real, .decimals = 2},
                   {.key = "people", .title = "مشارکت‌کنندگان", .kind = ColumnKind::list}};
  add_row(table, {"راهبردها", "سازگار بودن (توافق‌گرائی)", count_cell(14), 1400.0 / 22,
                  -0.25, Names{"P1", "م۲"}});
  add_row(table, {"راهبردها", "=1+1", count_cell(7), 700.0 / 22, Missing{"بی‌معنا"}, Names{}});
  add_total(table, {"جمع", Missing{}, count_cell(21), Missing{}, Missing{}, Missing{}});
  table.notes = {"f شمار افراد است.", "هر نفر یک بار."};
  table.number = 3;
  table.other_caption = "Table 3. Codes";
  table.other_language = {"en"};
  return table;
}

Table english_table() {
  Table table{.schema = "x/1", .title = "Codes & their <counts>", .language = {"en"}};
  table.columns = {{.key = "name", .title = "Code"},
                   {.key = "f", .title = "f", .abbreviation = "F", .kind = ColumnKind::integer}};
  add_row(table, {"two\nlines", count_cell(3)});
  add_row(table, {"خیرخواهی (مدیران) again", count_cell(0)});
  table.notes = {"One note.", "Another."};
  table.number = 1;
  return table;
}

const RenderOptions iranian = {
    .language = {"fa"}, .style = TableStyle::iranian, .words = {.table = "جدول", .note = "یادداشت."}};
const RenderOptions apa = {.language = {"en"}, .style = TableStyle::apa};

}  // namespace

TEST_CASE("the parts of a document of Word are as approved") {
  const std::string persian = render(persian_table(), Format::docx, iranian);
  check_approved("persian.document.xml", part_of(persian, "word/document.xml"));
  check_approved("styles.xml", part_of(persian, "word/styles.xml"));
  check_approved("english.document.xml",
                 part_of(render(english_table(), Format::docx, apa), "word/document.xml"));
}

TEST_CASE("the parts of a workbook are as approved") {
  const std::string persian = render(persian_table(), Format::xlsx, iranian);
  check_approved("persian.sheet.xml", part_of(persian, "xl/worksheets/sheet1.xml"));
  check_approved("persian.strings.xml", part_of(persian, "xl/sharedStrings.xml"));
  check_approved("persian.styles.xml", part_of(persian, "xl/styles.xml"));
  check_approved("english.sheet.xml",
                 part_of(render(english_table(), Format::xlsx, apa), "xl/worksheets/sheet1.xml"));
}

TEST_CASE("the same table gives the same bytes") {
  for (const Format format : {Format::docx, Format::xlsx}) {
    CHECK(render(persian_table(), format, iranian) == render(persian_table(), format, iranian));
  }
  const std::string core = part_of(render(persian_table(), Format::xlsx, iranian), "docProps/core.xml");
  CHECK(core.find("2000-01-01T00:00:00Z") != std::string::npos);
}

TEST_CASE("every part of a document is well formed XML, whatever its table says") {
  Table table = english_table();
  add_row(table, {std::string("\x01 ]]> \xEF\xBF\xBE & \" ' <w:t>"), count_cell(1)});
  const std::string bytes = render(table, Format::docx, apa);
  const std::string body = part_of(bytes, "word/document.xml");
  CHECK(body.find("<w:t>\"") == std::string::npos);
  CHECK(body.find("&lt;w:t&gt;") != std::string::npos);
  CHECK(body.find('\x01') == std::string::npos);
  CHECK(body.find("\xEF\xBF\xBE") == std::string::npos);
}

TEST_CASE("a table of Word repeats its head, has a caption with a field, and no rules that stand") {
  const std::string body = part_of(render(english_table(), Format::docx, apa), "word/document.xml");
  CHECK(count(body, "<w:tblHeader/>") == 1);
  CHECK(count(body, "<w:pStyle w:val=\"Caption\"/>") == 1);
  CHECK(count(body, " SEQ Table \\* ARABIC ") == 1);
  CHECK(count(body, "<w:pStyle w:val=\"TableTitle\"/>") == 1);
  CHECK(count(body, "insideV") == 0);
  CHECK(count(body, "<w:bidiVisual/>") == 0);
  CHECK(body.find("<w:i/><w:iCs/></w:rPr><w:t xml:space=\"preserve\">Note.</w:t>") != std::string::npos);
}

TEST_CASE("a number that does not follow the one before begins anew") {
  Table first = english_table();
  Table second = english_table();
  second.number = 5;
  const std::string body = part_of(render_all({first, second}, Format::docx, apa), "word/document.xml");
  CHECK(count(body, " SEQ Table \\* ARABIC </w:instrText>") == 1);
  CHECK(count(body, " SEQ Table \\* ARABIC \\r 5 </w:instrText>") == 1);
}

TEST_CASE("a Persian table is marked as one from right to left") {
  const std::string body = part_of(render(persian_table(), Format::docx, iranian), "word/document.xml");
  CHECK(count(body, "<w:bidiVisual/>") == 1);
  CHECK(count(body, "<w:bidi/>") > 10);
  CHECK(count(body, "<w:rtl/>") > 10);
  CHECK(body.find("۶۳٫۶٪") != std::string::npos);
  const std::string sheet =
      part_of(render(persian_table(), Format::xlsx, iranian), "xl/worksheets/sheet1.xml");
  CHECK(sheet.find("rightToLeft=\"1\"") != std::string::npos);
}

TEST_CASE("a table of many columns stands on a turned page with the heading above it") {
  Table wide = english_table();
  for (int i = 0; i < 20; ++i) {
    wide.columns.push_back({.key = "c" + std::to_string(i), .title = "c", .kind = ColumnKind::integer});
    for (Row& row : wide.rows) row.push_back(count_cell(1));
  }
  using Kind = WordPart::Kind;
  const std::string body = part_of(word_document({{.text = "Before"},
                                                  {.kind = Kind::heading, .text = "Wide"},
                                                  {.kind = Kind::table, .table = wide},
                                                  {.text = "Behind"}},
                                                 apa),
                                   "word/document.xml");
  CHECK(count(body, "<w:sectPr>") == 3);
  CHECK(count(body, "w:orient=\"landscape\"") == 1);
  CHECK(body.find("<w:sectPr>") < body.find("Wide"));
  CHECK(body.find("Wide") < body.find("w:orient=\"landscape\""));
}

TEST_CASE("a table wider than any page stands in panels, each with the column that names the rows") {
  Table wide{.title = "Matrix", .language = {"en"}};
  wide.columns = {{.key = "name", .title = "Participant"}};
  Row row = {"Y1"};
  for (int i = 0; i < 150; ++i) {
    wide.columns.push_back({.key = "c" + std::to_string(i),
                            .title = "code",
                            .abbreviation = std::to_string(i + 1),
                            .kind = ColumnKind::integer});
    row.push_back(count_cell(1));
  }
  add_row(wide, row);
  const std::string body = part_of(render(wide, Format::docx, apa), "word/document.xml");
  const std::size_t panels = count(body, "<w:tbl>");
  CHECK(panels >= 3);
  CHECK(count(body, ">Participant</w:t>") == panels);
  CHECK(count(body, ">Y1</w:t>") == panels);
  CHECK(count(body, "<w:gridCol ") == 150 + panels);
  CHECK(count(body, ">150</w:t>") == 1);
  CHECK(count(body, "<w:pStyle w:val=\"TableTitle\"/>") + count(body, "<w:pStyle w:val=\"Caption\"/>") == 1);
}

TEST_CASE("the head of a sheet stays in sight and has filters for the rows, not for totals") {
  const std::string sheet =
      part_of(render(persian_table(), Format::xlsx, iranian), "xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"/>") !=
        std::string::npos);
  CHECK(sheet.find("<autoFilter ref=\"A3:F5\"/>") != std::string::npos);
}

TEST_CASE("a text of a workbook is a text, whatever it begins with") {
  const std::string bytes = render(persian_table(), Format::xlsx, iranian);
  CHECK(part_of(bytes, "xl/sharedStrings.xml").find("<t>=1+1</t>") != std::string::npos);
  CHECK(part_of(bytes, "xl/worksheets/sheet1.xml").find("<f>") == std::string::npos);
}

TEST_CASE("what a workbook would read as the code of a letter stays as it is") {
  Table table = english_table();
  add_row(table, {"_x0041_ and _x41_ and _x0041_x0042_", count_cell(1)});
  const std::string strings = part_of(render(table, Format::xlsx, apa), "xl/sharedStrings.xml");
  CHECK(strings.find("<t>_x005F_x0041_ and _x41_ and _x005F_x0041_x005F_x0042_</t>") != std::string::npos);
}

TEST_CASE("a passage longer than a cell is cut where it is marked") {
  Table table = english_table();
  std::string longest;
  for (int i = 0; i < 40000; ++i) longest += "ş";
  add_row(table, {longest, count_cell(1)});
  const std::string strings = part_of(render(table, Format::xlsx, apa), "xl/sharedStrings.xml");
  CHECK(count(strings, "ş") == 32766);
  CHECK(strings.find("ş…</t>") != std::string::npos);
}

TEST_CASE("a table with more columns than a sheet has is refused") {
  Table table;
  for (int i = 0; i < 16385; ++i) table.columns.push_back({.key = "c" + std::to_string(i)});
  try {
    render(table, Format::xlsx, apa);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.diagnostic().slug == "sheet-too-large");
  }
}

TEST_CASE("sheets have names that a spreadsheet program takes") {
  CHECK(sheet_names({"Tablo 1", "Tablo 1", "tablo 1"}) == Names{"Tablo 1", "Tablo 1 (2)", "tablo 1 (3)"});
  CHECK(sheet_names({"a/b\\c[d]*e?f:g", "'quoted'", "", "History"}) ==
        Names{"a b c d e f g", "quoted", "3", "History (2)"});
  const Names cut = sheet_names(
      {"Kişisel ve sosyal gelişim kategorisinin sıklığı", "Kişisel ve sosyal gelişim kategorisinin kodları"});
  CHECK(cut == Names{"Kişisel ve sosyal gelişim kateg", "Kişisel ve sosyal gelişim k (2)"});
  CHECK(sheet_names({std::string("1234567890123456789012345678901'"), std::string(40, '\'')}) ==
        Names{"1234567890123456789012345678901", "2"});
  CHECK(sheet_names({"IĞDIR", "ığdır"}) == Names{"IĞDIR", "ığdır (2)"});
  CHECK(sheet_names({"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"}).front().size() == 15 * 4);
}

TEST_CASE("runs are parted where the direction changes, and what is between belongs to one of them") {
  const auto run = [](const std::string& text, bool turned) { return word::runs({{text, ""}}, turned); };
  CHECK(count(run("خیرخواهی (مدیران)", true), "<w:r>") == 1);
  CHECK(count(run("خیرخواهی (مدیران) مدیران", false), "<w:rtl/>") == 1);
  const std::string mixed = run("کد ATLAS.ti است", true);
  CHECK(count(mixed, "<w:r>") == 3);
  CHECK(count(mixed, "<w:rtl/>") == 2);
  CHECK(mixed.find(">ATLAS.ti</w:t>") != std::string::npos);
  CHECK(run("", true).empty());
  CHECK(run("a\nb", false) ==
        "<w:r><w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t></w:r>");
}

TEST_CASE("a text reads as its first letter does") {
  CHECK(word::reads_right_to_left("(۱) خاک", false));
  CHECK_FALSE(word::reads_right_to_left("f شمار", true));
  CHECK(word::reads_right_to_left("12 %", true));
  CHECK_FALSE(word::reads_right_to_left("12 %", false));
  CHECK_FALSE(word::reads_right_to_left("şey", true));
}

TEST_CASE("a ZIP file gives back what was put in") {
  const ZipParts parts = {{"a.txt", "words"}, {"b/c.xml", std::string(100000, 'x')}, {"empty", ""}};
  const std::string bytes = zip_file(parts);
  CHECK(bytes.size() < 2000);
  for (const auto& [name, content] : parts) CHECK(part_of(bytes, name) == content);
}
