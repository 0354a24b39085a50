#include "coding/table/table_style.hpp"

#include "coding/table/render.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

Table codes() {
  Table table{.title = "Codes", .language = {"en"}};
  table.columns = {{.key = "name", .title = "Code"},
                   {.key = "kay", .title = "anxiety", .abbreviation = "AN", .kind = ColumnKind::integer}};
  add_row(table, {"a", count_cell(3)});
  add_row(table, {"b", Missing{"nobody was asked"}});
  table.notes = {"First.", "Second."};
  table.number = 4;
  return table;
}

bool holds(const std::string& text, const std::string& wanted) {
  return text.find(wanted) != std::string::npos;
}

const RenderOptions apa = {.language = {"en"}, .style = TableStyle::apa};
const RenderOptions iranian = {
    .language = {"fa"}, .style = TableStyle::iranian, .words = {.table = "جدول", .note = "یادداشت."}};

}  // namespace

TEST_CASE(
    "APA writes what cannot exceed 1 without its leading zero; a small p is below what its decimals say") {
  const auto column = [](const char* key, Range range, int decimals) {
    return Column{.key = key, .title = key, .kind = ColumnKind::real, .decimals = decimals, .range = range};
  };
  Table table{.columns = {column("kappa", Range::within_one, 2), column("p", Range::probability, 4),
                          column("ratio", Range::any, 2)}};
  add_row(table, {0.05, 0.04321, 0.5});
  add_row(table, {-0.25, 0.00004, 0.05});
  add_row(table, {1.0, 1.0, 10.05});
  const auto rows = [&](TableStyle style, const char* language) {
    const std::string all = render(table, Format::markdown, {.language = Language{language}, .style = style});
    return all.substr(all.find("|\n", all.find("|-")) + 2);
  };
  CHECK_THAT(rows(TableStyle::apa, "en"), Catch::Contains("| .05 |") && Catch::Contains("| .043 |") &&
                                              Catch::Contains("| 0.50 |") && Catch::Contains("| −.25 |") &&
                                              Catch::Contains("<.001 |") && Catch::Contains("| 1.00 |") &&
                                              Catch::Contains("| 10.05 |"));
  CHECK_THAT(rows(TableStyle::plain, "en"), Catch::Contains("| 0.05 |") && Catch::Contains("| 0.0432 |") &&
                                                Catch::Contains("<0.0001 |") &&
                                                Catch::Contains("| 1.0000 |"));
  CHECK_THAT(rows(TableStyle::turkish, "tr"),
             Catch::Contains("| 0,05 |") && Catch::Contains("<0,0001 |") && Catch::Contains("| −0,25 |"));
}

TEST_CASE("a style is found by its name, and a language has one") {
  for (const TableStyle style :
       {TableStyle::plain, TableStyle::apa, TableStyle::turkish, TableStyle::iranian})
    CHECK(table_style_named(name_of(style)) == style);
  CHECK_FALSE(table_style_named("mla"));
  CHECK(usual_table_style({"tr-TR"}) == TableStyle::turkish);
  CHECK(usual_table_style({"fa"}) == TableStyle::iranian);
  CHECK(usual_table_style({"az"}) == TableStyle::apa);
}

TEST_CASE("APA's table has its number in bold, its title in italics below, and one paragraph of notes") {
  CHECK(render(codes(), Format::markdown, apa) ==
        "**Table 4**\n\n*Codes*\n\n| Code | AN |\n| --- | ---: |\n| a | 3 |\n| b | –¹ |\n\n"
        "*Note.* First. Second. AN = anxiety.\n\n¹ nobody was asked\n");
  CHECK(holds(render(codes(), Format::text, apa), "Table 4\nCodes\n\nCode"));
  const std::string html = render(codes(), Format::html, apa);
  CHECK(holds(html, "<span class=\"label\">Table 4</span><span class=\"title\">Codes</span>"));
  CHECK(holds(html, "<p class=\"note\"><i>Note.</i> First. Second.</p>"));
  CHECK(holds(html, std::string(html_paper_style().substr(0, 40))));
}

TEST_CASE("the Iranian table has both on one line in Persian digits, and may have a second caption") {
  Table table = codes();
  table.language = {"fa"};
  table.title = "کدها";
  table.other_caption = "Table 4. Codes";
  table.other_language = {"en"};
  const std::string markdown = render(table, Format::markdown, iranian);
  CHECK(markdown.starts_with("<div dir=\"rtl\">\n\n**جدول ۴. کدها**\n\nTable 4. Codes\n\n| "));
  CHECK(markdown.ends_with("\n</div>\n"));
  CHECK(holds(render(table, Format::html, iranian),
              "<span class=\"other\" lang=\"en\" dir=\"ltr\">Table 4. Codes</span>"));
}

TEST_CASE("a plain table prints neither a number nor a second caption") {
  Table numbered = codes();
  numbered.other_caption = "Tablo 4";
  Table bare = codes();
  bare.number = 0;
  for (const Format format : {Format::text, Format::markdown, Format::html, Format::latex, Format::json})
    CHECK(render(numbered, format) == render(bare, format));
}

TEST_CASE("a table of a paper without a number has its title alone") {
  Table table = codes();
  table.number = 0;
  CHECK(render(table, Format::markdown, apa).starts_with("*Codes*\n\n"));
  table.title.clear();
  CHECK(render(table, Format::markdown, apa).starts_with("| Code"));
}

TEST_CASE("LaTeX numbers from where the paper is, and says which packages it needs") {
  const std::string out = render(codes(), Format::latex, apa);
  CHECK(holds(out, "pdflscape,caption}"));
  CHECK(holds(out, "\\setcounter{table}{3}%\n\\caption{Codes}\n"));
  CHECK(holds(out, "labelsep=newline"));
  CHECK(holds(out, "\\textit{Note.} First. Second. AN = anxiety.\\par"));
  Table two = codes();
  two.other_caption = "Tablo 4. Kodlar";
  two.other_language = {"tr"};
  const std::string document = latex_document(two, apa);
  CHECK(holds(document, "\\caption*{\\foreignlanguage{turkish}{Tablo 4. Kodlar}}"));
  CHECK(holds(document, "\\babelprovide[import]{turkish}"));
}

TEST_CASE("a Persian document of LaTeX turns its tables and counts in its digits") {
  const std::string out = latex_document("جدول", {"fa"});
  CHECK(holds(out, "[bidi=basic,shorthands=off,layout=tabular]{babel}"));
  CHECK(holds(out, "\\babelprovide[import,main,maparabic]{persian}"));
  CHECK_FALSE(holds(latex_document("tablo", {"tr"}), "layout=tabular"));
}
