#include "coding/lexicon/corpus.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/texts.hpp"

using namespace coding;
using namespace coding::test;

namespace {

Texts group_interview() {
  Texts texts;
  add_text(texts, "D1", {"tr"},
           "Önsöz burada\nG: Kim o?\nY10: Ben geldim.\nY2: Ben de.\nT: Onlar da.\nX: Kim bu?\n");
  texts.documents[0].speakers.pop_back();  // X is not listed
  texts.documents[0].participant = {"Y7"};
  return texts;
}

}  // namespace

TEST_CASE("labels are who the document says they are") {
  Texts texts = group_interview();
  const Index index = texts.index();
  const Selection all = select(index, texts.documents, {.interviewers = true});
  CHECK(all.participants == std::vector<ParticipantId>{{"Y2"}, {"Y7"}, {"Y10"}});
  REQUIRE(all.parts.size() == 6);
  CHECK(all.parts[0] == SelectedPart{true, SpeakerRole::participant, 1});  // outside all turns
  CHECK(all.parts[1] == SelectedPart{true, SpeakerRole::interviewer, nobody});
  CHECK(all.parts[2] == SelectedPart{true, SpeakerRole::participant, 2});
  CHECK(all.parts[4] == SelectedPart{true, SpeakerRole::other, nobody});
  CHECK(all.parts[5] == SelectedPart{true, SpeakerRole::participant, 1});  // not listed
  CHECK(all.words == 12);
  const Selection without = select(index, texts.documents);
  CHECK_FALSE(without.parts[1].included);
  CHECK(without.words == 10);
}

TEST_CASE("roles that change need no other index") {
  Texts texts = group_interview();
  const Index index = texts.index();
  texts.documents[0].speakers[1].role = SpeakerRole::interviewer;
  CHECK(select(index, texts.documents).words == 8);
}

TEST_CASE("documents and participants narrow the selection") {
  Texts texts = group_interview();
  add_text(texts, "D2", {"tr"}, "Y2: Üç kelime daha");
  const Index index = texts.index();
  CHECK(select(index, texts.documents, {.documents = {{"D2"}}}).words == 3);
  CHECK(select(index, texts.documents, {.participants = {{"Y2"}}}).words == 5);
  CHECK(select(index, texts.documents, {.documents = {{"D1"}}, .participants = {{"Y2"}}}).words == 2);
  CHECK(select(index, texts.documents, {.documents = {{"none"}}}).words == 0);
  CHECK(select(index, {}).words == 0);
}

TEST_CASE("a pattern is prepared for each language of the texts") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "ISI ısı isi");
  add_text(texts, "D2", {"en"}, "ISI isi");
  const Index index = texts.index();
  const PreparedPattern pattern = prepare(index, "ISI");
  REQUIRE(pattern.by_language.size() == 2);
  CHECK(pattern.by_language[0].words[0] == std::vector<std::uint32_t>{0, 1});
  CHECK(pattern.by_language[1].words[0] == std::vector<std::uint32_t>{3, 4});
}

TEST_CASE("a pattern is widened to the groups of the types it matches") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "ev evler kadın Evler evde kadınlar");
  const Index index = texts.index();  // types: ev evler kadın evde kadınlar
  PreparedPattern pattern = prepare(index, "evler");
  const std::vector<std::uint32_t> groups = {7, 7, 9, 7, 9};
  widen(pattern, index, groups);
  CHECK(pattern.by_language[0].words[0] == std::vector<std::uint32_t>{0, 1, 2, 4});
}

TEST_CASE("what is no pattern is refused, with and without texts") {
  CHECK_THROWS_AS(prepare(Index(), "\"ev"), UsageError);
  Texts texts;
  add_text(texts, "D1", {"tr"}, "ev");
  CHECK_THROWS_AS(prepare(texts.index(), "…"), UsageError);
}
