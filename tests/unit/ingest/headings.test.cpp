#include "coding/ingest/headings.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string headings(const std::string& text) {
  std::string all;
  for (const Mark& mark : find_headings(Text(text))) {
    all += std::to_string(mark.level) + " " + mark.label + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("the titles of an article's parts are headings in four languages") {
  CHECK(headings("Öz\nBu araştırma…\n\nAbstract\nThe aim\n\nGİRİŞ\nEğitim\n") ==
        "1 Öz\n1 Abstract\n1 GİRİŞ\n");
  CHECK(headings("چکیده\nاین پژوهش\nنتیجه‌گیری\n") ==
        "1 چکیده\n1 نتیجه‌گیری\n");
  CHECK(headings("Nəticə\nBu") == "1 Nəticə\n");
}

TEST_CASE("numbered lines are headings when the numbers follow one another") {
  CHECK(headings(
            "\n1. Giriş bölümü\n\nmetin\n\n1.1. Amaç ve kapsam\n\nmetin\n\n1.2 Önem\n\nmetin\n\n2. Alan\n") ==
        "1 Giriş bölümü\n2 Amaç ve kapsam\n2 Önem\n1 Alan\n");
  CHECK(headings("\n3. Üçüncü\n\nmetin\n") == "");
}

TEST_CASE("numbered sentences, lists and questions are no headings") {
  CHECK(headings("\n1. Öğretmenlerin gelişimlerine yansımaları nelerdir?\n\n2. Sonuçları nelerdir?\n") == "");
  CHECK(headings("\n1. öğretmenlerin görüşleri\n") == "");
  CHECK(headings("\n1. Birinci sorunun uzun bir parçası ve\nikinci satırı\n") == "");
  CHECK(headings("\n1. Süt\n2. Ekmek\n3. Peynir\n") == "1 Süt\n");
  CHECK(headings("\n2021 Yılı\n") == "");
}

TEST_CASE("Markdown and the residue of Word's bookmarks make headings") {
  CHECK(headings("## Görüşme\n#etiket\n") == "2 Görüşme\n");
  CHECK(headings("3.1. [bookmark: _Toc100058244]Okul Temelli Gelişim \n") == "2 Okul Temelli Gelişim\n");
}

TEST_CASE("capitals between empty lines are a heading, in a text that has small letters") {
  CHECK(headings("Düz metin burada.\n\nARAŞTIRMA SORULARI\n\nDüz metin.\n") == "1 ARAŞTIRMA SORULARI\n");
  CHECK(headings("HER ŞEY BÜYÜK\n\nBURADA DA\n\nVE BURADA\n") == "");
  CHECK(headings("Düz metin burada.\n\nANA: EVET\n\nDüz metin.\n") == "");
}

TEST_CASE("a heading's mark covers the line's words") {
  const Text text("\n  Giriş  \nMetin");
  const std::vector<Mark> marks = find_headings(text);
  REQUIRE(marks.size() == 1);
  CHECK(text.slice(marks[0].span) == "Giriş");
  CHECK(marks[0].kind == MarkKind::heading);
}

TEST_CASE("the residue of bookmarks is taken out when asked") {
  const Text text("1. [bookmark: _Toc1]GİRİŞ [bookmark: _x]\n[bookmark: açık");
  CHECK(coding::apply(text, clean_bookmarks(text)).bytes() == "1. GİRİŞ \n[bookmark: açık");
}
