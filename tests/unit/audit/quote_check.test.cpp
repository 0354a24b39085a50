// Small transcripts in four languages, and manuscripts that quote them rightly, edited, of another and not at
// all.
#include "coding/audit/quote_check.hpp"

#include <map>

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

struct Transcripts {
  Project project{};
  std::map<DocumentId, Text> texts{};
  std::map<DocumentId, std::vector<Mark>> marks{};

  void add(const std::string& who, const std::string& text) {
    project.participants.push_back(participant(who));
    texts[{who}] = Text(text);
    project.documents.push_back(document(who, who, texts[{who}].length()));
  }

  QuoteCheck check(const std::string& manuscript) const {
    return check_quotes(
        Text(manuscript), project, [this](const Document& each) { return texts.at(each.id); },
        [this](const Document& each) {
          const auto found = marks.find(each.id);
          return found == marks.end() ? std::vector<Mark>{} : found->second;
        });
  }
};

Transcripts garden() {
  Transcripts out;
  out.project.study.language = english;
  out.add("P1",
          "For the soil, first. I like the soil under my nails, and then the people: nobody asks what you do "
          "for a "
          "living. (laughs) In winter we sort the seeds and drink tea in the shed behind the church.");
  out.add("P2",
          "A neighbour took me along one morning in March. I know nothing about plants, honestly, and I "
          "still come "
          "every single week, mostly for the company and the stories that Mrs Aldous tells.");
  out.add("P3",
          "I sleep better. My hands know what to do now, and I have learnt to wait: a bean does not hurry.");
  return out;
}

// "exact", or "not-checkable too-short"; all quotes in one line.
std::string verdicts(const QuoteCheck& check) {
  std::string out;
  for (const CheckedQuote& quote : check.quotes) {
    out += (out.empty() ? "" : ", ") + std::string(name_of(quote.verdict));
    if (quote.reason != QuoteReason::none) out += " " + std::string(name_of(quote.reason));
  }
  return out;
}

}  // namespace

TEST_CASE("Words as they stand are exact, with their place in both") {
  const QuoteCheck check =
      garden().check("Findings\n\n“My hands know what to do now, and I have learnt to wait” (P3)\n");
  REQUIRE(verdicts(check) == "exact");
  const CheckedQuote& quote = check.quotes.front();
  CHECK(quote.at == LineColumn{3, 2});
  CHECK(quote.document.value == "P3");
  CHECK(quote.found.value == "P3");
  CHECK(quote.line == 1);
  CHECK(quote.span == Span{16, 71});
}

TEST_CASE("Typography makes no difference, and is named") {
  const QuoteCheck check = garden().check(
      "“my hands know what to do now, and I have learnt to wait – a bean does not hur-\nry” (P3)\n");
  REQUIRE(verdicts(check) == "normalised");
  CHECK(check.quotes[0].changes == std::vector<std::string>{"case"});
}

TEST_CASE("A marked cut, a marked addition and a transcriber's remark are not edits") {
  const QuoteCheck check = garden().check(
      "“I like the soil under my nails … nobody asks what you do for a living. In winter we [the four of us] "
      "sort the "
      "seeds” (P1)\n");
  REQUIRE(verdicts(check) == "normalised");
  CHECK(check.quotes[0].cuts == 1);
  CHECK(check.quotes[0].additions == 1);
  CHECK(check.quotes[0].changes == std::vector<std::string>{"remarks"});
}

TEST_CASE("An ellipsis that leaves nothing out, at the ends too, is no cut") {
  const QuoteCheck check = garden().check("“…my hands know what to do now…” (P3)\n");
  REQUIRE(verdicts(check) == "normalised");
  CHECK(check.quotes[0].cuts == 0);
}

TEST_CASE("Words put in and taken out are shown") {
  const QuoteCheck check = garden().check(
      "“I know nothing about plants, and I still come back every week, mostly for the company” (P2)\n");
  REQUIRE(verdicts(check) == "edited");
  CHECK(diff_text(check.quotes[0].diff) ==
        "I know nothing about plants [-honestly-] and I still come {+back+} every [-single-] week, mostly "
        "for the "
        "company");
  CHECK(check.quotes[0].taken_out == 2);
  CHECK(check.quotes[0].put_in == 1);
}

TEST_CASE("A cut without a mark is an edit") {
  const QuoteCheck check =
      garden().check("“I like the soil under my nails, nobody asks what you do for a living” (P1)\n");
  REQUIRE(verdicts(check) == "edited");
  CHECK(check.quotes[0].taken_out == 4);
}

TEST_CASE("Another's words are told with whose they are") {
  const QuoteCheck check = garden().check("“In winter we sort the seeds and drink tea in the shed” (P3)\n");
  REQUIRE(verdicts(check) == "wrong-speaker");
  CHECK(check.quotes[0].printed.value == "P3");
  CHECK(check.quotes[0].found.value == "P1");
}

TEST_CASE("Words that both said are the named one's") {
  Transcripts both = garden();
  both.add("P4", "And then the rain came, so in winter we sort the seeds and drink tea in the shed, too.");
  CHECK(verdicts(both.check("“in winter we sort the seeds and drink tea in the shed” (P4)\n")) == "exact");
}

TEST_CASE("A few words of another's accuse nobody") {
  CHECK(verdicts(garden().check("“a bean does not hurry” (P1)\n")) == "not-checkable too-short");
}

TEST_CASE("Missing is said where nothing is near") {
  CHECK(verdicts(garden().check("“The municipality promised us water pipes twice, and twice the letter was "
                                "lost on the way” (P2)\n")) == "missing");
}

TEST_CASE("What is near and too different is not called missing") {
  CHECK(verdicts(garden().check(
            "“Every week I still come for company, knowing nothing of plants, for Mrs Aldous's "
            "stories, since a neighbour took me” (P2)\n")) == "not-checkable something-near");
}

TEST_CASE("Nobody is accused who has no transcript, or of whom the project knows nothing") {
  Transcripts some = garden();
  some.project.participants.push_back(participant("P9"));
  const std::string words = "“The municipality promised us water pipes twice, and lost the letter” ";
  CHECK(verdicts(some.check(words + "(P9)\n")) == "not-checkable no-transcript");
  CHECK(verdicts(some.check(words + "(P77)\n\n“A bean does not hurry, after all of this” (P3)\n"))
            .find("not-checkable unknown-speaker") == 0);
  CHECK(verdicts(some.check(words + "(P1, P2)\n")) == "not-checkable several-speakers");
}

TEST_CASE("Words of a document that is nobody's accuse nobody") {
  Transcripts some = garden();
  some.texts[{"notes"}] =
      Text("Field notes: the municipality promised us water pipes twice, and twice the letter was lost.");
  some.project.documents.push_back(document("notes", "", some.texts[{"notes"}].length()));
  CHECK(verdicts(some.check(
            "“the municipality promised us water pipes twice, and twice the letter was lost” (P2)\n")) ==
        "not-checkable nobodys-text");
}

TEST_CASE("A translation is not compared") {
  CHECK(verdicts(garden().check(
            "“Toprağı seviyorum, burada kimse ne iş yaptığımı sormuyor, çok güzel bir yer” (P1)\n")) ==
        "not-checkable other-language");
}

TEST_CASE("Words in quote marks that are nobody's are counted and left out") {
  const QuoteCheck check = garden().check(
      "The “third place” is an old idea. “Gardens make neighbours of people who would pass each other” "
      "(Kaya, 2019, p. 3). "
      "We called the study “Growing together in the middle of town”.\n\n“I sleep better. My hands know what "
      "to do now” (P3)\n");
  CHECK(verdicts(check) == "exact");
  CHECK(check.left_out == 3);
}

TEST_CASE("A quote without a speaker that stands in a transcript is told with whose it is") {
  const QuoteCheck check = garden().check("As one of them put it, “my hands know what to do now”.\n");
  REQUIRE(check.quotes.size() == 1);
  CHECK(check.quotes[0].found.value == "P3");
  CHECK(check.quotes[0].printed.empty());
}

TEST_CASE("In a group interview the turn says whose words they are") {
  Transcripts group;
  group.project.study.language = english;
  group.project.participants = {participant("A1"), participant("A2")};
  const Text text(
      "A1: We meet on Tuesdays when the hall is free and warm.\nA2: I would rather meet outside under the "
      "old plane "
      "trees.\n");
  Document both = document("group", "", text.length());
  both.speakers = {{.label = "A1", .participant = {"A1"}}, {.label = "A2", .participant = {"A2"}}};
  const std::vector<Mark> marks = {{.kind = MarkKind::turn, .span = {0, 55}, .label = "A1", .said = 4},
                                   {.kind = MarkKind::turn, .span = {56, 112}, .label = "A2", .said = 60}};
  group.project.documents.push_back(both);
  group.project.turns[{"group"}] = marks;
  group.texts[{"group"}] = text;
  group.marks[{"group"}] = marks;
  CHECK(verdicts(group.check("“I would rather meet outside under the old plane trees” (A2)\n")) == "exact");
  const QuoteCheck wrong = group.check("“I would rather meet outside under the old plane trees” (A1)\n");
  REQUIRE(verdicts(wrong) == "wrong-speaker");
  CHECK(wrong.quotes[0].found.value == "A2");
}

TEST_CASE("Turkish and Azerbaijani capitals, circumflexes and suffixes behind ids are understood") {
  Transcripts tr;
  tr.project.study.language = turkish;
  tr.add("Y1", "Işıklar sönünce İzmir'i düşündüm, hâlâ da öyleyim; çocuklar uyuyunca biraz kitap okurum.");
  CHECK(verdicts(tr.check("Y1’in görüşü şöyledir: “ışıklar sönünce izmir’i düşündüm, hala da öyleyim”\n")) ==
        "normalised");
  Transcripts az;
  az.project.study.language = {"az"};
  az.add("M1", "İlk gün heç kim danışmadı, ikinci gün isə hamı öz dərsindən bir nümunə gətirdi.");
  CHECK(
      verdicts(az.check("“ilk gün heç kim danışmadı, [...] hamı öz dərsindən bir nümunə gətirdi” (M1)\n")) ==
      "normalised");
}

TEST_CASE("Persian and Arabic letters, half-spaces and digits are one") {
  Transcripts fa;
  fa.project.study.language = {"fa"};
  fa.add("م۱",
         "خاک را دوست دارم. هفته‌ای ۲ بار می‌آیم و با همسایه‌ها "
         "چای "
         "می‌خوریم "
         "و "
         "از "
         "بچه‌ها "
         "می‌گوییم.");
  CHECK(verdicts(fa.check(
            "«هفته ای 2 بار مي آيم و با همسايه‌ها چاي مي‌خوريم» "
            "(م1)\n")) == "normalised");
  CHECK(verdicts(fa.check(
            "«شهرداری دو بار قول لوله‌کشی داد و هر دو بار نامه در "
            "راه "
            "گم "
            "شد» "
            "(م۱)\n")) == "missing");
}
