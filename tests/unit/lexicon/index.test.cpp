#include "coding/lexicon/index.hpp"

#include "tests/catch.hpp"
#include "tests/texts.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::vector<std::string> surfaces(const Index& index) {
  std::vector<std::string> out;
  for (std::size_t form = 0; form < index.forms(); ++form) out.emplace_back(index.surface(form));
  return out;
}

}  // namespace

TEST_CASE("an index of nothing has nothing") {
  const Index index;
  CHECK(index.documents() == 0);
  CHECK(index.types() == 0);
  CHECK(index.forms() == 0);
  CHECK(index.words() == 0);
  CHECK(build_index({}, {}).languages() == 0);
}

TEST_CASE("the ways of writing a word are forms of one type") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "Kadın ev KADIN kadın, ev. Iğdır IĞDIR");
  const Index index = texts.index();
  CHECK(index.words() == 7);
  CHECK(index.types() == 3);
  CHECK(surfaces(index) == std::vector<std::string>{"Kadın", "KADIN", "kadın", "ev", "Iğdır", "IĞDIR"});
  CHECK(index.key(0) == "kadın");
  CHECK(index.key(2) == "ığdır");
  CHECK(index.forms_of(0) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(index.count(3) == 2);
  CHECK(index.type_of(5) == 2);
}

TEST_CASE("the commonest form stands for its type, of equals the first in natural order") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "Ev EV ev ev");
  CHECK(texts.index().surface(texts.index().commonest_form(0)) == "ev");
  Texts equal;
  add_text(equal, "D1", {"tr"}, "kb KB Kb");
  CHECK(equal.index().surface(equal.index().commonest_form(0)) == "KB");
}

TEST_CASE("each language folds its own words") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "ISI");
  add_text(texts, "D2", {"en"}, "ISI");
  const Index index = texts.index();
  REQUIRE(index.languages() == 2);
  CHECK(index.key(index.first_type(0)) == "ısı");
  CHECK(index.key(index.first_type(1)) == "isi");
  CHECK(index.language(1).tag == "en");
  CHECK(index.document(1).language == "en");
}

TEST_CASE("turns know their words, and labels are none") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "Başlık\nG: Nasılsınız?\nY1: İyiyim, siz nasılsınız?\nG: Ben de.\n");
  const Index index = texts.index();
  const IndexedDocument document = index.document(0);
  CHECK(document.id == "D1");
  CHECK(document.words == 7);
  REQUIRE(document.turns == 4);
  REQUIRE(document.parts == 3);
  CHECK(index.part(0).label.empty());
  CHECK(index.part(1).label == "G");
  CHECK(index.part(1).words == 3);
  CHECK(index.part(2).words == 3);
  const IndexedTurn answer = index.turn(2);
  CHECK(answer.part == 2);
  CHECK(answer.first_word == 2);
  CHECK(answer.words == 3);
  CHECK(texts.texts[0].text.substr(answer.begin, answer.end - answer.begin) == "İyiyim, siz nasılsınız?\n");
  CHECK(index.turn_of(0, 1) == 1);
  CHECK(index.turn_of(0, 4) == 2);
  CHECK(index.turn_of(0, 5) == 3);
}

TEST_CASE("every word is found where it stands, also long ones and those behind wide gaps") {
  std::string text;
  std::vector<ByteSpan> expected;
  for (std::size_t i = 0; i < 1000; ++i) {
    text += std::string(i % 7 == 0 ? 200 : i % 4, ' ');
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += std::string(i % 11 == 0 ? 60 + i % 300 : 1 + i % 9, 'a');
    expected.push_back({begin, static_cast<std::uint32_t>(text.size())});
    text += ' ';
  }
  Texts texts;
  add_text(texts, "D1", {"en"}, text);
  const Index index = texts.index();
  CHECK(index.spans(0, 0, 1000) == expected);
  for (const std::uint32_t first : {0U, 1U, 127U, 128U, 129U, 640U, 999U})
    CHECK(index.spans(0, first, 1).front() == expected[first]);
}

TEST_CASE("a word of which the match key leaves nothing is none") {
  Texts texts;
  add_text(texts, "D1", {"fa"}, "کتاب ـ کتاب ـــ");
  CHECK(texts.index().words() == 2);
  CHECK(texts.index().types() == 1);
}

TEST_CASE("more words than fit one batch come out as if they did") {
  Texts texts;
  std::string text;
  for (int i = 0; i < 150000; ++i) text += "bir iki w" + std::to_string(i % 5000) + " ";
  for (int document = 0; document < 6; ++document)
    add_text(texts, "D" + std::to_string(document), {"tr"}, text);
  const Index index = texts.index();
  CHECK(index.words() == 6 * 450000);
  CHECK(index.forms() == 5002);
  CHECK(index.count(0) == 6 * 150000);
  CHECK(index.count(5001) == 6 * 30);
}
