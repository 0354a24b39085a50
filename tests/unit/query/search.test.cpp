#include "coding/query/search.hpp"

#include <map>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

namespace {

struct Interview {
  std::string text;
  std::vector<Mark> marks;
};

Mark turn(std::size_t begin, std::size_t said, std::size_t end, const std::string& label) {
  return {.kind = MarkKind::turn, .span = {begin, end}, .label = label, .said = said};
}

// Y1: a Turkish interview; Y2: an English one; focus: two participants.
const std::map<std::string, Interview>& interviews() {
  static const std::map<std::string, Interview> all = {
      {"Y1",
       {"G: Okul nasıl?\nY1: İSTANBUL’da okulumu sevdim, güven vardı.",
        {turn(0, 3, 14, "G"), turn(15, 19, 59, "Y1")}}},
      {"Y2", {"I trust the school. ISTANBUL is far.", {}}},
      {"focus", {"Ana: güven yok.\nBen: okul var.", {turn(0, 5, 15, "Ana"), turn(16, 21, 30, "Ben")}}}};
  return all;
}

Project project() {
  Project out;
  out.study.language = {"tr"};
  out.study.attributes = {{.key = "kıdem", .type = AttributeType::integer}, {.key = "gender"}};
  out.participants = {{.id = {"Y1"}, .values = {{"kıdem", "9"}, {"gender", "Kadın"}}},
                      {.id = {"Y2"}, .values = {{"kıdem", "12"}}},
                      {.id = {"Y3"}, .values = {{"gender", "Erkek"}}}};
  Document group = test::document("focus", "");
  group.speakers = {{.label = "Ana", .participant = {"Y1"}}, {.label = "Ben", .participant = {"Y3"}}};
  Document english = test::document("Y2", "Y2");
  english.language = {"en"};
  out.documents = {group, test::document("Y1", "Y1"), english};
  out.turns[{"focus"}] = interviews().at("focus").marks;
  return out;
}

Text text_of(const Document& document) { return Text(interviews().at(document.id.value).text); }
std::vector<Mark> marks_of(const Document& document) { return interviews().at(document.id.value).marks; }

using Found = std::vector<std::string>;

Found found(const std::string& query, const SearchOptions& options = {}) {
  const Project study = project();
  Found out;
  for (const FoundPassage& each : search(study, parse_query(query, study), options, text_of, marks_of)) {
    const Text text(interviews().at(each.document.value).text);
    out.push_back(each.document.value + "/" + each.participant.value + ": " +
                  std::string(text.slice(each.span)));
  }
  return out;
}

}  // namespace

TEST_CASE("words are found by the language of their document") {
  CHECK(found("istanbul*", {.only_hits = true}) == Found{"Y1/Y1: İSTANBUL’da", "Y2/Y2: ISTANBUL"});
  CHECK(found("ıstanbul*").empty());
  CHECK(found("okul", {.only_hits = true}) == Found{"focus/Y3: okul", "Y1/Y1: Okul"});
}

TEST_CASE("AND asks for both in one unit, NOT takes out") {
  CHECK(found("okul* AND güven") == Found{"Y1/Y1: İSTANBUL’da okulumu sevdim, güven vardı."});
  CHECK(found("okul* AND güven", {.unit = Unit::document}).size() == 2);
  CHECK(found("güven NOT okul*") == Found{"focus/Y1: güven yok."});
  CHECK(found("okul* NOT speaker:G") ==
        Found{"focus/Y3: okul var.", "Y1/Y1: İSTANBUL’da okulumu sevdim, güven vardı."});
}

TEST_CASE("a phrase does not reach over the end of a turn") {
  CHECK(found("yok okul").empty());
  CHECK(found("güven yok") == Found{"focus/Y1: güven yok."});
}

TEST_CASE("attributes are those of who speaks, compared by their type") {
  CHECK(found("güven kıdem<10").size() == 2);
  CHECK(found("kıdem>9") == Found{"Y2/Y2: I trust the school. ISTANBUL is far."});
  CHECK(found("gender=kadın güven") ==
        Found{"focus/Y1: güven yok.", "Y1/Y1: İSTANBUL’da okulumu sevdim, güven vardı."});
  CHECK(found("gender=e*") == Found{"focus/Y3: okul var."});
  CHECK(found("NOT gender=kadın").size() == 2);
}

TEST_CASE("documents, participants, speakers and languages are fields") {
  CHECK(found("document:f*").size() == 2);
  CHECK(found("participant:Y3") == Found{"focus/Y3: okul var."});
  CHECK(found("speaker:ana") == Found{"focus/Y1: güven yok."});
  CHECK(found("language:en").size() == 1);
}

TEST_CASE("a document that the fields rule out is not read") {
  const Project study = project();
  std::vector<std::string> read;
  const TextSource noted = [&](const Document& document) {
    read.push_back(document.id.value);
    return text_of(document);
  };
  search(study, parse_query("okul AND kıdem>10", study), {}, noted, marks_of);
  CHECK(read == std::vector<std::string>{"focus", "Y2"});
}

TEST_CASE("several queries at once find what each finds alone") {
  const Project study = project();
  const std::vector<Query> queries = {parse_query("okul*", study), parse_query("güven", study),
                                      parse_query("nothing", study)};
  const auto all = search_all(study, queries, {}, text_of, marks_of);
  REQUIRE(all.size() == 3);
  for (std::size_t i = 0; i < queries.size(); ++i)
    CHECK(all[i] == search(study, queries[i], {}, text_of, marks_of));
  CHECK(all[2].empty());
}

TEST_CASE("a malformed pattern is refused even when there is nothing to read") {
  Project empty;
  CHECK_THROWS_AS(search(empty, parse_query("/(/", empty), {}, text_of, marks_of), UsageError);
}

TEST_CASE("participants are chosen by their attributes alone") {
  const Project study = project();
  const auto chosen = participants_where(study, parse_query("kıdem>=9 gender=Kadın", study));
  CHECK(chosen == std::vector<ParticipantId>{{"Y1"}});
  CHECK(participants_where(study, parse_query("participant:Y* NOT kıdem>=0", study)) ==
        std::vector<ParticipantId>{{"Y3"}});
  CHECK_THROWS_AS(participants_where(study, parse_query("okul", study)), UsageError);
  CHECK_THROWS_AS(participants_where(study, parse_query("speaker:G", study)), UsageError);
}
