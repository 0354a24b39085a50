#include "coding/report/citation.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/table/render.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;
using report::cited;

namespace {

Project of_two() {
  Project project = small_study();
  project.segments.clear();
  give(project, project.documents[0].id.value, {0, 28}, "korku");
  project.relations = {{.key = {{"korku"}, "causes", {"sevgi"}},
                        .evidence = {{.document = project.documents[0].id,
                                      .span = {6, 12},
                                      .against = true,
                                      .quote = {.exact = "korktu"}}}}};
  return project;
}

std::string markdown(const Project& project, report::QuotesTableOptions options, QuoteOptions wanted = {}) {
  wanted.coder = {"c"};
  const auto found = quotes(project, wanted, speaking());
  const QuoteConcentration facts = concentration_of(project, wanted, found);
  options.concentration = &facts;
  return render(report::quotes_table(project, found, options), Format::markdown,
                {.language = options.reader});
}

bool holds(const std::string& text, const std::string& wanted) {
  return text.find(wanted) != std::string::npos;
}

}  // namespace

TEST_CASE("a passage is cited in the style asked for") {
  CHECK(cited("Geldim.", "Y5", TableStyle::apa, {"en"}) == "“Geldim.” (Y5)");
  CHECK(cited("Geldim.", "Y5", TableStyle::turkish, {"tr"}) == "“Geldim.” (Y5)");
  CHECK(cited("آمدم.", "P5", TableStyle::iranian, {"fa"}) == "«آمدم.» (مشارکت‌کننده ۵)");
  CHECK(cited("آمدم.", "م۱۲", TableStyle::iranian, {"fa"}) ==
        "«آمدم.» (مشارکت‌کننده ۱۲)");
  CHECK(cited("آمدم.", "Reza", TableStyle::iranian, {"fa"}) == "«آمدم.» (Reza)");
  CHECK(cited("I came.", "P5", TableStyle::iranian, {"en"}) == "«I came.» (Participant 5)");
  CHECK(cited("Geldim.", "", TableStyle::apa, {"en"}) == "“Geldim.”");
}

TEST_CASE("marks within a quote become those that stand within others") {
  CHECK(cited("Bana “gel” dedi, \"git\" demedi.", "Y5", TableStyle::apa, {"tr"}) ==
        "“Bana ‘gel’ dedi, ‘git’ demedi.” (Y5)");
  CHECK(cited("گفت «بیا».", "P5", TableStyle::iranian, {"fa"}) ==
        "«گفت “بیا”.» (مشارکت‌کننده ۵)");
}

TEST_CASE("in the style of a paper people read code and citation, machines what they always do") {
  const std::string text = markdown(of_two(), {.reader = {"tr"}, .style = TableStyle::turkish, .shorten = 3});
  CHECK(holds(text, "| Kod | Alıntı | Karşı kanıt olduğu ilişki |"));
  CHECK(holds(text, "“Önce korktum. …” ("));
  CHECK(holds(text, "korku → sevgi"));
  CHECK(holds(text, "… bölümün kesildiği yeri gösterir."));
  const auto found = quotes(of_two(), {.coder = {"c"}}, speaking());
  const Table table = report::quotes_table(of_two(), found, {.style = TableStyle::apa});
  CHECK(render(table, Format::csv)
            .starts_with("document,participant,coder,code,start,end,text,memo,against\n"));
  CHECK(holds(render(table, Format::csv), "korku causes sevgi"));
  CHECK_FALSE(holds(render(table, Format::csv), "“"));
}

TEST_CASE("notes tell how unevenly people are quoted") {
  const std::string text = markdown(of_two(), {.reader = {"en"}, .spread = true}, {.spread = 1});
  CHECK(holds(text, "Quotes: 2, of 1 of the 1 participants who carry the code; Gini 0.00."));
  CHECK(holds(text, "Most of one participant: 2 (100.0% of all quotes): Y1."));
  // Of sevgi, which nobody was given, the evidence alone.
  CHECK(holds(text, "| sevgi | Y1 | Y1 | 6:12 | korktu | korku → sevgi |"));
  CHECK(holds(text, "Chosen over as many participants as possible"));
  CHECK_FALSE(holds(markdown(of_two(), {}, {.code = {"sevgi"}}), "Gini"));
}
