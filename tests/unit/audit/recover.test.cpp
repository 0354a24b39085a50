// Short articles of our own, in the ways in which studies print their data, and all that is recovered of
// each.
#include "coding/audit/recover.hpp"

#include "coding/base/file.hpp"
#include "tests/catch.hpp"
#include "tests/unit/audit/recovery_dump.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::string recovered(const std::string& text) { return dump_of(recover(Text(text))); }

// articles/<name>.txt gives articles/<name>.expected.
void check_article(const std::string& name) {
  const std::string folder = CODING_SOURCE_DIR "/tests/unit/audit/articles/";
  CHECK(recovered(read_file(folder + name + ".txt")) == read_file(folder + name + ".expected"));
}

}  // namespace

TEST_CASE("A Turkish dump gives its themes, codes, ranges and quotes over a page") {
  check_article("turkish-dump");
}
TEST_CASE("A Turkish study gives its table, questions, labelled lines and unmarked quotes") {
  check_article("turkish-table");
}
TEST_CASE("An English study gives its themes, and says which lists have no name") {
  check_article("english-themes");
}
TEST_CASE("A Persian study gives its categories with Persian digits") { check_article("persian"); }
TEST_CASE("An Azerbaijani study gives names without the sentence's endings") { check_article("azerbaijani"); }
TEST_CASE("Participants named by a word and a number are read") { check_article("participants-by-word"); }
TEST_CASE("Interviewees, ranges and speakers at a sentence's end are read") { check_article("interviewees"); }
TEST_CASE("A table that stands one cell a line is read") { check_article("cells-one-a-line"); }

TEST_CASE("Rows of a table of codes are read, and counts that differ told") { check_article("code-table"); }

TEST_CASE("An item's place is that of the article as it came") {
  const Recovered found = recover(Text("Header\n\nTeachers named trust (P1, P2) and ti-\nme (P2, P3).\n"));
  REQUIRE(found.codes.size() == 2);
  CHECK(found.codes[0].mark.at == LineColumn{3, 16});
  CHECK(found.codes[1].name == "time");
  CHECK(found.codes[1].mark.at == LineColumn{3, 35});
  CHECK(found.placements[2].mark.at == LineColumn{4, 5});
}

TEST_CASE("What is no study gives nothing, and says so") {
  CHECK(recovered("") == "not no-ids: \n");
  CHECK(recovered("A text about schools (Kaya, 2019; see Table 2).\n") == "not no-ids: \n");
  CHECK(is_empty(recover(Text("Hypotheses (H1, H2) and (H3, H4) were tested.\n"))));
  CHECK(is_empty(recover(Text("See Figures S1 and S2, and Appendix (A1).\n"))));
}

TEST_CASE("Letters with numbers that are used once are told and not taken") {
  CHECK(recovered("The samples were mixed (C1, C2).\n") == "not no-ids: \nnot weak-ids: C1\n");
}

TEST_CASE("An announcement whose number is not that of its list is told and not taken") {
  const std::string found =
      recovered("Four themes emerged: trust, time and money.\n\nTrust theme: calm (P1, P2), peace (P3).\n");
  CHECK(found.find("not count-differs: Four themes emerged: trust, time and money.") != std::string::npos);
  CHECK(found.find("0 ") == std::string::npos);
}

TEST_CASE("A participant of the text that the table does not hold is told") {
  const std::string found =
      recovered("Code Age\nP1 33\nP2 41\nP3 28\n\nTeachers named trust (P1, P2) and time (P9, P3).\n");
  CHECK(found.find("not outside-table: P9") != std::string::npos);
}

TEST_CASE("Persian people before a preposition, and Markdown's emphasis, are no part of a name") {
  CHECK(recovered("معلمان از نبود وقت (م۱، م۵) و ازدحام کلاس (م۲) گفتند.\n\n«کلاس من چهل نفر است.» (م۵)\n") ==
        "3 نبود وقت?: م1 م5\n3 ازدحام کلاس: م2\nquote م5 block (): کلاس من چهل نفر است.\n");
  CHECK(recovered("Teachers named **trust** (P1, P2) and *time* (P3).\n\n“Nobody asks us.” (P3)\n") ==
        "3 trust?: P1 P2\n3 time: P3\nquote P3 block (): Nobody asks us.\n");
}

TEST_CASE("A number that stands alone heads nothing") {
  const std::string found = recovered(
      "Findings\n\n4\n\nTeachers named the long road to the school (P1, P2), and the cold (P3) of the "
      "winters.\n\n"
      "“Nobody comes up here when the road is closed.” (P3)\n");
  CHECK(found ==
        "3 long road to the school?: P1 P2\n3 cold: P3\n"
        "quote P3 block (): Nobody comes up here when the road is closed.\n");
}

TEST_CASE("A title in a sentence about somebody is no quote of theirs") {
  const std::string found = recovered(
      "Teachers named trust (P1, P2) and time (P3). P3 holds a degree of the “Institute of Education and "
      "Social "
      "Work” in town. P1 said that “we hardly ever sit together any more” at home.\n");
  CHECK(found.find("quote P1 (): we hardly ever sit together any more") != std::string::npos);
  CHECK(found.find("quote P3") == std::string::npos);
}

TEST_CASE("A quote with two speakers is nobody's") {
  const std::string found = recovered(
      "Teachers named trust (P1, P2) and time (P3).\n\n“We said it all at the meeting already.” (P1, P2)\n");
  CHECK(found.find("quote") == std::string::npos);
}

TEST_CASE("The same name under two categories is two codes, under one it is one") {
  const Recovered found =
      recover(Text("Two categories were found: (i) school and (ii) home.\n\n"
                   "School category: Here trust (P1, P2) and calm (P3) were named, and trust (P4) again.\n\n"
                   "Home category: Here trust (P1) was named.\n"));
  std::size_t trust = 0;
  for (const RecoveredCode& code : found.codes) trust += code.name == "trust" ? 1 : 0;
  CHECK(trust == 2);
  CHECK(found.lists == 4);
  CHECK(found.placements.size() == 5);
}
