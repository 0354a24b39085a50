#include "coding/audit/checklists.hpp"

#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;

TEST_CASE("COREQ has 32 items and SRQR 21, numbered through") {
  for (const auto& [checklist, size] : {std::pair{Checklist::coreq, 32U}, std::pair{Checklist::srqr, 21U}}) {
    const auto& items = items_of(checklist);
    REQUIRE(items.size() == size);
    for (std::size_t i = 0; i < items.size(); ++i) {
      CHECK(items[i].number == i + 1);
      // What is enough must be something.
      CHECK((!items[i].enough || !items[i].evidence.empty()));
      if (i > 0) CHECK(items[i].domain >= items[i - 1].domain);
    }
  }
}

TEST_CASE("facts are read off speakers, times, memos and codes") {
  Project project = small_study();
  project.documents[0].speakers = {{.label = "G", .role = SpeakerRole::interviewer},
                                   {.label = "Anne", .role = SpeakerRole::other}};
  project.documents[0].source.sha256 = "aa";
  project.documents[0].cleaning = {{.rule = "hyphens", .edits = 2}};
  project.documents[1].participant = {"Y1"};  // a second interview of Y1
  StudyRecord record;
  record.marks_of = [](const Document& document) {
    std::vector<Mark> marks;
    if (document.id == DocumentId{"Y1"})
      marks = {{.begin_ms = 0, .end_ms = 60'000}, {.begin_ms = 60'000, .end_ms = 1'800'000}};
    return marks;
  };
  record.memos = {{.id = "1", .type = "reflexive", .text = "a"},
                  {.id = "2", .document = {"Y1"}, .text = "b"},
                  {.id = "coreq-5", .type = "checklist", .text = "On yıllık deneyim"},
                  {.id = "srqr-9", .type = "checklist", .text = "Onay alındı"}};
  const ChecklistFacts facts = checklist_facts(project, record, {"c"}, Checklist::coreq);
  CHECK(facts.interviewers == std::vector<std::string>{"G"});
  CHECK(facts.others == std::vector<std::string>{"Anne"});
  CHECK(facts.imported == 1);
  CHECK(facts.cleaning == std::vector<std::string>{"hyphens"});
  CHECK(facts.repeats == 1);
  CHECK(facts.timed == 1);
  CHECK(facts.longest_ms == 1'800'000);
  CHECK(facts.shortest_ms == 1'800'000);
  CHECK(facts.reflexive_memos == 1);
  CHECK(facts.field_memos == 1);
  CHECK(facts.answers == std::map<std::size_t, std::string>{{5, "On yıllık deneyim"}});
  CHECK(facts.quotable == 3);
  CHECK(facts.quoted_people == 1);
  CHECK(facts.themes == std::vector<std::size_t>{0});
  CHECK(facts.counted == 2);
  CHECK(facts.rare == 2);
}
