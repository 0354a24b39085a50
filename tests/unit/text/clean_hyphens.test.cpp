#include "coding/text/clean_hyphens.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string cleaned(const std::string& text, const Language& language = {"tr"}) {
  const Text before(text);
  return coding::apply(before, clean_hyphens(before, language).edits).bytes();
}

}  // namespace

TEST_CASE("a word that a line break took apart becomes whole, and the line breaks behind it") {
  CHECK(cleaned("amaçlı örnekle-\nme yöntemleri") == "amaçlı örnekleme\nyöntemleri");
  CHECK(cleaned("şeklin\u2010\n  dedir, böyle") == "şeklindedir,\nböyle");
  CHECK(cleaned("toplantı-\n\nlarla devam") == "toplantılarla\ndevam");
  CHECK(cleaned("کتاب-\nخانه ما") == "کتابخانه\nما");
}

TEST_CASE("a rest alone on its line takes the whole word down to it") {
  CHECK(cleaned("yürütülen bir pro-\njesidir.\nYeni") == "yürütülen bir\nprojesidir.\nYeni");
}

TEST_CASE("a hyphen before a capital, a digit or behind a blank stays") {
  CHECK(cleaned("Doğu-\nBatı") == "Doğu-\nBatı");
  CHECK(cleaned("2019 -\nve") == "2019 -\nve");
  CHECK(cleaned("2020-\n2021") == "2020-\n2021");
  CHECK(cleaned("evet -\nhayır") == "evet -\nhayır");
}

TEST_CASE("a soft hyphen is always joined") { CHECK(cleaned("Doğu\u00AD\nBatı yönü") == "DoğuBatı\nyönü"); }

TEST_CASE("a pair that the document writes with a hyphen keeps it") {
  CHECK(cleaned("YÜZ-YÜZE görüşme, sonra yüz-\nyüze oldu") == "YÜZ-YÜZE görüşme, sonra yüz-\nyüze oldu");
  const HyphenRepair repair = clean_hyphens(Text("yüz-yüze ve yüz-\nyüze"), {"tr"});
  CHECK(repair.edits.empty());
  CHECK(repair.left == std::vector<Span>{{15, 17}});
}

TEST_CASE("two words of the document are not made one, unless it has that one, too") {
  const std::string both = "öğrenen öğretmen var; öğrenen-\nöğretmen de";
  CHECK(cleaned(both) == both);
  CHECK(cleaned("öğrenenöğretmen, öğrenen öğretmen; öğrenen-\nöğretmen de") ==
        "öğrenenöğretmen, öğrenen öğretmen; öğrenenöğretmen\nde");
}

TEST_CASE("words broken in one line after the other all become whole") {
  const HyphenRepair repair = clean_hyphens(Text("bir uygu-\nlama ve gelişi-\nmi son"), {"tr"});
  CHECK(repair.joined == 2);
  CHECK(cleaned("bir uygu-\nlama ve gelişi-\nmi son") == "bir uygulama\nve gelişimi\nson");
  CHECK(cleaned("ba-\nna-\nna son") == "banana\nson");
}
