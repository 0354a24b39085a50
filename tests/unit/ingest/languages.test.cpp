#include "coding/ingest/languages.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

const std::string turkish =
    "Bu araştırmada öğretmenlerin görüşleri için bir çok okul gezildi ve onlar ile uzun uzun konuşuldu. "
    "Daha sonra olan biten her şey yazıldı ve bir araya getirildi. ";
const std::string english =
    "The purpose of this study was to find out what the teachers think about their work and their pupils. "
    "They were asked to describe what they have learned from the other teachers. ";

std::string tags(const Text& text) {
  std::string all;
  for (const LanguageStretch& stretch : language_stretches(text)) all += stretch.language.tag + " ";
  return all;
}

}  // namespace

TEST_CASE("an abstract in another language is a stretch of its own") {
  const Text text("Öz\n" + turkish + "\n\nAbstract\n" + english + english + "\n\nGiriş\n" + turkish +
                  turkish);
  CHECK(tags(text) == "tr en tr ");
  const std::vector<Mark> marks = language_marks(text, language_stretches(text), {});
  REQUIRE(marks.size() == 1);
  CHECK(marks[0].kind == MarkKind::language);
  CHECK(marks[0].label == "en");
  const std::string words(text.slice(marks[0].span));
  CHECK(words.find("The purpose") != std::string::npos);
  CHECK(words.find("Giriş") == std::string::npos);
  CHECK(language_of(language_stretches(text)).tag == "tr");
}

TEST_CASE("one line may change its language between two sentences") {
  const Text text(turkish + turkish + english + english);
  CHECK(tags(text) == "tr en ");
  const std::vector<LanguageStretch> stretches = language_stretches(text);
  CHECK(std::string(text.slice(stretches[1].span)).substr(0, 11) == "The purpose");
}

TEST_CASE("the stretches cover the text without gaps") {
  const Text text("\n " + turkish + "\n\n" + english + "\n");
  const std::vector<LanguageStretch> stretches = language_stretches(text);
  REQUIRE(!stretches.empty());
  CHECK(stretches.front().span.begin == 0);
  for (std::size_t i = 1; i < stretches.size(); ++i)
    CHECK(stretches[i].span.begin == stretches[i - 1].span.end);
  CHECK(stretches.back().span.end == text.length());
}

TEST_CASE("a title in another language inside a paragraph makes no mark") {
  const Text text(turkish + "\nThe Work of the Teachers and of the Schools\n" + turkish);
  CHECK(tags(text) == "tr ");
  CHECK(language_marks(text, language_stretches(text), {"tr"}).empty());
}

TEST_CASE("a text nobody is sure of is one stretch of no language, an empty one has none") {
  CHECK(tags(Text("123\n")) == " ");
  CHECK(language_stretches(Text("")).empty());
  CHECK(language_marks(Text("123\n"), language_stretches(Text("123\n")), {}).empty());
  CHECK(language_of({}).tag.empty());
}

TEST_CASE("two threads find the stretches that one finds") {
  std::string long_text;
  for (int i = 0; i < 6000; ++i) long_text += (i % 1000 < 700 ? turkish : english) + "\n\n";
  const Text text(long_text);
  const auto alone = language_stretches(text);
  CHECK(alone.size() == 12);
  CHECK(language_stretches(text, 2) == alone);
}
