#include "coding/ingest/codings_file.hpp"

#include "coding/report/project_tables.hpp"
#include "coding/table/render.hpp"
#include "tests/unit/ingest/refusal.hpp"

using namespace coding;

namespace {

std::vector<CodingRow> read(const std::string& bytes) { return read_codings(bytes, "kodlamalar.csv"); }
Diagnostic refused(const std::string& bytes) {
  return refusal([&] { read(bytes); });
}

}  // namespace

TEST_CASE("a passage is named by its words, or by start and end, which go first") {
  const auto rows = read(
      "document,code,quote,nth,start,end,memo,weight,fazla\n"
      "Y1,güven,çok iyi,2,,,not,80,x\nY2,sevgi,yok,1,3,9,,,\nY3,sevgi,yalnız baş,,5,,,,\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].line == 2);
  CHECK(rows[0].passage.quote == "çok iyi");
  CHECK(rows[0].passage.nth == 2);
  CHECK(rows[0].memo == "not");
  CHECK(rows[0].weight == 80);
  CHECK(rows[1].passage.span == Span{3, 9});
  CHECK_FALSE(rows[1].passage.quote.has_value());
  CHECK(rows[2].passage.quote == "yalnız baş");
}

TEST_CASE(
    "headers in capitals, semicolons, tabs, carriage returns, a byte order mark and blank rows are taken") {
  CHECK(read("\xEF\xBB\xBF"
             "Document;Code;Text\r\nY1;a;söz\r\n;;\r\n")
            .front()
            .passage.quote == "söz");
  CHECK(read("document\tcode\tquote\nY1\ta\ta,b;c\n").front().passage.quote == "a,b;c");
}

TEST_CASE("what the quotes print as CSV is read again, disarmed formulas included") {
  Project project;
  project.codebook = Codebook(std::vector<Code>{{.id = {"k"}, .name = "k"}});
  const std::vector<std::string> texts = {"=1+1",      "- evet", "@ad", "'=x", "düz", "\"tırnak\", virgül",
                                          "iki\nsatır"};
  std::vector<FoundQuote> quotes;
  for (const std::string& text : texts) {
    quotes.push_back(
        {.document = {"Y1"}, .coder = {"c"}, .code = {"k"}, .span = {2, 9}, .text = text, .memo = "+ iyi"});
  }
  const Table table = report::quotes_table(project, quotes, {});
  const auto rows = read(render(table, Format::csv));
  REQUIRE(rows.size() == texts.size());
  for (const CodingRow& row : rows) {
    CHECK(row.passage.span == Span{2, 9});
    CHECK(row.code == "k");
    CHECK(row.memo == "+ iyi");
  }
  Table words = table;
  for (Row& row : words.rows) {
    for (std::size_t i = 0; i < words.columns.size(); ++i) {
      if (words.columns[i].key == "start" || words.columns[i].key == "end") row[i] = Missing{};
    }
  }
  const auto by_words = read(render(words, Format::csv));
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(by_words[i].passage.quote == texts[i]);
}

TEST_CASE("a broken table of codings is refused with its line") {
  CHECK(refused("").slug == "codings-empty");
  CHECK(refused("document,code,quote\n").slug == "codings-empty");
  CHECK(refused("document,quote\nY1,a\n").slug == "column-missing");
  CHECK(refused("document,code,quote,quote\nY1,a,b,c\n").slug == "column-twice");
  CHECK(refused("document,code,quote\nY1,a\n").slug == "row-length");
  CHECK(refused("document,code,quote\n\nY1,a,\n").slug == "passage-missing");
  CHECK(refused("document,code,quote\n\nY1,a,\n").place.line == 3);
  CHECK(refused("document,code,start,end\nY1,a,3,\n").slug == "passage-missing");
  CHECK(refused("document,code,start,end\nY1,a,-3,9\n").slug == "number-malformed");
  CHECK(refused("document,code,start,end\nY1,a,1.5,9\n").slug == "number-malformed");
  CHECK(refused("document,code,quote,weight\nY1,a,b,101\n").slug == "weight-outside");
  CHECK(refused("document,code,quote,weight\nY1,a,b,çok\n").slug == "number-malformed");
}
