#include "coding/text/fold.hpp"

#include "coding/base/random.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

const Language turkish{"tr"};
const Language azerbaijani{"az-Latn"};
const Language english{"en"};

std::string utf8_of(char32_t code_point) { return to_utf8(std::u32string(1, code_point)); }

}  // namespace

TEST_CASE("folding in Turkish and Azerbaijani knows two letters i") {
  for (const Language& language : {turkish, azerbaijani}) {
    CHECK(fold("I", language) == "ı");
    CHECK(fold("İ", language) == "i");
    CHECK(fold("I\u0307", language) == "i");
    CHECK(fold("I\u0316\u0307STANBUL I\u0316SPARTA", language) == "i\u0316stanbul ı\u0316sparta");
    CHECK(fold("DIYARBAKIR", language) == "dıyarbakır");
    CHECK(fold("ŞANLIURFA", language) == "şanlıurfa");
  }
  CHECK(fold("Şəhər ƏLİ IŞIQ", azerbaijani) == "şəhər əli ışıq");
}

TEST_CASE("what a program without Turkish made of İ folds to i") {
  CHECK(fold("i\u0307stanbul", turkish) == "istanbul");
  CHECK(fold("i\u0316\u0307\u0307", turkish) == "i\u0316");
  CHECK(fold("i\u0308\u0307", turkish) == "ï\u0307");  // the dot stands on the diaeresis
  CHECK(fold("i\u0307", english) == "i\u0307");
}

TEST_CASE("folding elsewhere is Unicode's full folding") {
  CHECK(fold("I", english) == "i");
  CHECK(fold("İ", english) == "i\u0307");
  CHECK(fold("Straße", english) == "strasse");
  CHECK(fold("ΣΊΣΥΦΟΣ", {"el"}) == fold("σίσυφος", {"el"}));
  CHECK(fold("ABC xyz 09 _", {}) == "abc xyz 09 _");
  CHECK(fold("", {}).empty());
}

TEST_CASE("folding is NFC and idempotent for every code point") {
  CHECK(fold("S\u0327", turkish) == "ş");
  for (char32_t c = 0; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    for (const Language& language : {turkish, english}) {
      const std::string once = fold(utf8_of(c), language);
      INFO(static_cast<unsigned>(c));
      REQUIRE(fold(once, language) == once);
    }
  }
}

TEST_CASE("folding random sequences of letters and marks is idempotent and blind to case") {
  const std::u32string alphabet = U"iIİıjJßςΣΐάᾳ\u0307\u0308\u0301\u0316\u0345\u0327aAŞşəƏǰ";
  Random random(11);
  for (int round = 0; round < 20000; ++round) {
    std::u32string text;
    for (std::size_t i = 0; i < 5; ++i) text += alphabet[random.below(alphabet.size())];
    const std::string bytes = to_utf8(text);
    for (const Language& language : {turkish, english}) {
      const std::string once = fold(bytes, language);
      INFO(bytes);
      REQUIRE(fold(once, language) == once);
    }
  }
}

TEST_CASE("lower and upper follow the language") {
  CHECK(lower("ISPARTA İzmir", turkish) == "ısparta izmir");
  CHECK(lower("ISPARTA", turkish) == "ısparta");
  CHECK(lower("ISPARTA", english) == "isparta");
  CHECK(upper("istanbul ısparta", turkish) == "İSTANBUL ISPARTA");
  CHECK(upper("izmir", turkish) == "İZMİR");
  CHECK(upper("izmir", english) == "IZMIR");
  CHECK(upper("straße", {"de"}) == "STRASSE");
  CHECK(lower("ÇOCUK ŞANLIURFA'DAN GELENLERİ ÖĞÜN OLARAK YİYOR", turkish) ==
        "çocuk şanlıurfa'dan gelenleri öğün olarak yiyor");
}

TEST_CASE("title case raises the first letter only") {
  CHECK(title_case("istanbul'da ev", turkish) == "İstanbul'da ev");
  CHECK(title_case("ısparta", turkish) == "Isparta");
  CHECK(title_case("istanbul", english) == "Istanbul");
  CHECK(title_case("əli", azerbaijani) == "Əli");
  CHECK(title_case("öz güvenin artması", turkish) == "Öz güvenin artması");
  CHECK(title_case("“iyi”", turkish) == "“İyi”");
  CHECK(title_case("ǆ", {}) == "ǅ");
  CHECK(title_case("سبک", {"fa"}) == "سبک");
  CHECK(title_case("1. — ", turkish) == "1. — ");
  CHECK(title_case("", turkish).empty());
}
