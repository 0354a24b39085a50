#include "coding/report/method_text.hpp"

#include <algorithm>

#include "coding/report/checklist_tables.hpp"
#include "report/numbered_gaps.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;
using namespace coding::report;

namespace {

StudyRecord record() {
  return {.text_of = speaking(), .marks_of = [](const Document&) { return std::vector<Mark>(); }};
}

std::vector<MethodSentence> sentences_of(const Project& project, const std::string& language,
                                         const std::string& coder = "c") {
  const MethodFacts facts = method_facts(project, record(), {.coder = {coder}});
  return method_sentences(facts, project, {.reader = {language}, .version = "9.9"});
}

std::string said(const std::vector<MethodSentence>& sentences, const std::string& topic) {
  const auto found = std::find_if(sentences.begin(), sentences.end(),
                                  [&](const MethodSentence& each) { return each.topic == topic; });
  return found == sentences.end() ? "" : found->text;
}

}  // namespace

TEST_CASE("gaps are filled by their number, and one thing has no plural") {
  CHECK(filled_by_number("{2} belgenin {1} tanesi", {"8", "22"}) == "22 belgenin 8 tanesi");
  CHECK(filled_by_number("{1} document(s) of {2} person(s)", {"1", "2"}) == "1 document of 2 persons");
  CHECK(filled_by_number("{1} and {3}", {"a"}) == "a and ");
  CHECK(filled_by_number("a {x} {", {}) == "a {x} {");
}

TEST_CASE("each language tells the data in its own order") {
  const Project project = small_study();
  CHECK(said(sentences_of(project, "en"), "data") == "The data comprise 2 documents from 2 participants.");
  CHECK(said(sentences_of(project, "tr"), "data") == "Veriler, 2 katılımcıya ait 2 belgeden oluşmaktadır.");
  CHECK(said(sentences_of(project, "fa"), "data") ==
        "داده‌های پژوهش ۲ سند از ۲ مشارکت‌کننده را در بر "
        "می‌گیرد.");
  CHECK(said(sentences_of(project, "az"), "data") == "Məlumatlar 2 iştirakçıya aid 2 sənəddən ibarətdir.");
}

TEST_CASE("every gap for the author is a bracket, and nothing else is one for him") {
  for (const char* language : {"en", "tr", "fa", "az"}) {
    for (const Project& project : {small_study(), Project()}) {
      for (const MethodSentence& sentence : sentences_of(project, language)) {
        INFO(language << " " << sentence.topic << ": " << sentence.text);
        const bool bracket = sentence.text.find('[') != std::string::npos;
        CHECK(bracket == (sentence.state != Filled::project));
        CHECK(sentence.text.find('{') == std::string::npos);
        CHECK((sentence.text.ends_with(".") || sentence.text.ends_with(".]")));
      }
    }
  }
}

TEST_CASE("why agreement was not assessed is said") {
  CHECK(said(sentences_of(small_study(), "en"), "agreement") ==
        "Agreement between coders was not assessed, because one person did all the coding.");
  CHECK(said(sentences_of(Project(), "en", ""), "agreement") ==
        "Agreement between coders was not assessed: nothing has been coded yet.");
}

TEST_CASE("paragraphs hold all sentences, in order, and are five at most") {
  const auto sentences = sentences_of(small_study(), "en");
  const auto paragraphs = method_paragraphs(sentences);
  CHECK(paragraphs.size() == 5);
  std::string all;
  for (const std::string& paragraph : paragraphs) all += (all.empty() ? "" : " ") + paragraph;
  std::string one_by_one;
  for (const MethodSentence& sentence : sentences)
    one_by_one += (one_by_one.empty() ? "" : " ") + sentence.text;
  CHECK(all == one_by_one);
}

TEST_CASE("a page marks gaps and leaves intervals alone") {
  CHECK(prose_html("α [.70; .84] <b> [who: fill in].") ==
        "α [.70; .84] &lt;b&gt; <mark>[who: fill in]</mark>.");
  CHECK(prose_html("[۰٫۷؛ ۰٫۸] [نویسنده]") == "[۰٫۷؛ ۰٫۸] <mark>[نویسنده]</mark>");
  CHECK(prose_html("[−.2; .1] [open") == "[−.2; .1] [open");
}

TEST_CASE("a name has a gloss where it has one") {
  const Code code{.name = "korku", .glosses = {{"en", "fear"}}};
  CHECK(name_in(code, {"en"}) == "fear");
  CHECK(name_in(code, {"fa"}) == "korku");
  CHECK(name_in(code, {}) == "korku");
}

TEST_CASE("the checklist says what the project fills, what the author said and what is open") {
  const Project project = small_study();
  StudyRecord how = record();
  how.memos = {{.id = "coreq-5", .type = "checklist", .text = "Ten years of teaching"}};
  const auto sentences = sentences_of(project, "en");
  const ChecklistFacts facts = checklist_facts(project, how, {"c"}, Checklist::coreq);
  const Table table = checklist_table(Checklist::coreq, {project, sentences, facts}, {.reader = {"en"}});
  REQUIRE(table.rows.size() == 32);
  const auto cell = [&](std::size_t item, std::size_t column) {
    return std::get<std::string>(table.rows[item - 1][column]);
  };
  CHECK(cell(4, 4) == "author");
  CHECK(cell(4, 6) == "[to be filled in by the author]");
  CHECK(cell(5, 4) == "answered");
  CHECK(cell(5, 6) == "Ten years of teaching");
  CHECK(cell(12, 4) == "project");
  CHECK(cell(12, 6) == "The data comprise 2 documents from 2 participants.");
  CHECK(cell(24, 4) == "project");
  CHECK(cell(31, 4) == "partly");
  CHECK(cell(31, 6) == "At the top of the codebook: Duygu. [to be filled in by the author]");
  REQUIRE(table.notes.size() == 2);
}
