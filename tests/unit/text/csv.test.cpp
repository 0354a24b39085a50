#include "coding/text/csv.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Cells = std::vector<std::string>;

Diagnostic refusal(std::string_view bytes) {
  try {
    read_csv(bytes, "katılımcılar.csv");
  } catch (const DataError& error) {
    return error.diagnostic();
  }
  FAIL("nothing was refused");
  return {};
}

}  // namespace

TEST_CASE("rows are read with the line they begin on") {
  const auto rows = read_csv("id,ad\nY1,\"iki\nsatır\"\n\nY2,\"o \"\"dedi\"\"\"\n", "f");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == CsvRow{1, {"id", "ad"}});
  CHECK(rows[1] == CsvRow{2, {"Y1", "iki\nsatır"}});
  CHECK(rows[2] == CsvRow{5, {"Y2", "o \"dedi\""}});
}

TEST_CASE("line ends of all systems, a byte order mark and trailing blank lines are taken") {
  CHECK(read_csv("\xEF\xBB\xBF"
                 "a,b\r\n1,2\r\n\r\n\r\n",
                 "f") == std::vector<CsvRow>{{1, {"a", "b"}}, {2, {"1", "2"}}});
  CHECK(read_csv("a,b\r1,2\r", "f") == std::vector<CsvRow>{{1, {"a", "b"}}, {2, {"1", "2"}}});
  CHECK(read_csv("a\n\"x\r\ny\"\nz", "f") == std::vector<CsvRow>{{1, {"a"}}, {2, {"x\r\ny"}}, {4, {"z"}}});
  CHECK(read_csv("", "f").empty());
  CHECK(read_csv("\n\n", "f").empty());
}

TEST_CASE("empty cells are cells") {
  CHECK(read_csv("a,,\n,,c\n", "f") == std::vector<CsvRow>{{1, {"a", "", ""}}, {2, {"", "", "c"}}});
  CHECK(read_csv("a\n\"\"\n", "f") == std::vector<CsvRow>{{1, {"a"}}, {2, {""}}});
}

TEST_CASE("the separator is the one of the header") {
  CHECK(csv_separator("ad;yaş;not\n1,2;3;4\n") == ';');
  CHECK(csv_separator("ad\tyaş\n") == '\t');
  CHECK(csv_separator("\"a;b;c\",d\n") == ',');
  CHECK(csv_separator("tek\n1;2\n") == ',');
  CHECK(csv_separator("\n\na;b\n") == ';');
  CHECK(read_csv("ad;oran\nY1;63,6\n", "f")[1].cells == Cells{"Y1", "63,6"});
  CHECK(read_csv("a;b\n", "f", ',')[0].cells == Cells{"a;b"});
}

TEST_CASE("a quote inside an unquoted cell is a letter like any other") {
  CHECK(read_csv("a,b\n12\" ekran,x\n", "f")[1].cells == Cells{"12\" ekran", "x"});
}

TEST_CASE("an unclosed quote is reported where it opened") {
  const Diagnostic diagnostic = refusal("a,b\nğğ,\"açık\nsürüyor\n");
  CHECK(diagnostic.slug == "csv-quote-open");
  CHECK(diagnostic.place == Place{"katılımcılar.csv", 2, 4});
  CHECK(diagnostic.source_line == "ğğ,\"açık");
}

TEST_CASE("text behind a closing quote is refused at its place") {
  const Diagnostic diagnostic = refusal("a,b\n1,\"x\"ş\n");
  CHECK(diagnostic.slug == "csv-after-quote");
  CHECK(diagnostic.place == Place{"katılımcılar.csv", 2, 6});
  CHECK(diagnostic.message == "\"ş\" stands behind a closing quote");
}

TEST_CASE("bytes that are not UTF-8 are refused with their line and column") {
  const Diagnostic diagnostic = refusal("a,b\r\nü,g\xFCven\n");
  CHECK(diagnostic.slug == "not-utf8");
  CHECK(diagnostic.message == "the byte 0xFC is not UTF-8");
  CHECK(diagnostic.place == Place{"katılımcılar.csv", 2, 4});
}

TEST_CASE("what is written is read back") {
  const std::vector<Cells> tables[] = {
      {{"a", "b"}, {"", ""}, {"x,y", "\"q\""}, {"iki\nsatır", "\r"}, {" boşluk ", "a;b\tc"}},
      {{"tek"}, {""}, {"\n"}, {"\""}},
  };
  for (const auto& table : tables) {
    for (const char separator : {',', ';', '\t'}) {
      std::string bytes;
      for (const Cells& cells : table) bytes += csv_line(cells, separator);
      std::vector<Cells> back;
      for (const CsvRow& row : read_csv(bytes, "f", separator)) back.push_back(row.cells);
      CHECK(back == table);
    }
  }
}

TEST_CASE("cells are quoted only when they must be") {
  CHECK(csv_cell("düz metin; burada") == "düz metin; burada");
  CHECK(csv_cell("a;b", ';') == "\"a;b\"");
  CHECK(csv_cell("a\"b") == "\"a\"\"b\"");
}

TEST_CASE("formulas are disarmed, other text is left alone") {
  CHECK(without_formula("=1+1") == "'=1+1");
  CHECK(without_formula("@SUM(A1)") == "'@SUM(A1)");
  CHECK(without_formula("+90 312") == "'+90 312");
  CHECK(without_formula("-5") == "'-5");
  CHECK(without_formula("\t=1") == "'\t=1");
  CHECK(without_formula("a=1") == "a=1");
  CHECK(without_formula("").empty());
}

TEST_CASE("a disarmed formula comes back as it was, and nothing else changes") {
  for (const char* text :
       {"=1+1", "'=1+1", "''=1", "+90", "-5", "@ad", "\t=1", "'tırnak", "'", "''", "", "a=1"}) {
    INFO(text);
    CHECK(formula_restored(without_formula(text)) == text);
  }
  CHECK(formula_restored("'=1") == "=1");
  CHECK(formula_restored("'tırnak") == "'tırnak");
  CHECK(formula_restored("=1") == "=1");
}

TEST_CASE("a row of empty cells and spaces is blank") {
  CHECK(is_blank({1, {"", " ", "\u00A0"}}));
  CHECK_FALSE(is_blank({1, {"", "0"}}));
}

TEST_CASE("a table with a NUL byte or in UTF-16 is refused with its place") {
  const Diagnostic nul = refusal(std::string_view("id\nY1\0\n", 7));
  CHECK(nul.slug == "nul-byte");
  CHECK(nul.place == Place{"katılımcılar.csv", 2, 3});
  CHECK(refusal(std::string_view("\xFF\xFEi\0d\0", 6)).slug == "utf-16");
  CHECK(refusal(std::string_view("\xFE\xFF\0i", 4)).slug == "utf-16");
}

TEST_CASE("a complaint about a cell names its line and column, also behind cells of several lines") {
  const std::string bytes = "\xEF\xBB\xBFid;ad;not\n\nY1;\"ilk\nikinci\";üç\n";
  const auto placed = [&](std::size_t row_line, std::size_t cell) {
    return at_cell({.slug = "x", .message = "x", .place = {"f"}}, bytes, row_line, cell);
  };
  CHECK(placed(1, 1).place == Place{"f", 1, 4});
  CHECK(placed(3, 0).place == Place{"f", 3, 1});
  CHECK(placed(3, 2).place == Place{"f", 4, 9});
  CHECK(placed(3, 2).source_line == "ikinci\";üç");
}
