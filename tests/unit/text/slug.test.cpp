#include "coding/text/slug.hpp"

#include "coding/base/digest.hpp"
#include "coding/base/random.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

const Language turkish{"tr"};
const Language persian{"fa"};

bool is_slug(const std::string& text) {
  return !text.empty() && text.size() <= 80 && text.front() != '-' && text.back() != '-' &&
         text.find("--") == std::string::npos &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

}  // namespace

TEST_CASE("Turkish and Azerbaijani names lose their marks") {
  CHECK(slug("öz güvenin artması", turkish) == "oz-guvenin-artmasi");
  CHECK(slug("WEB2 araçlarının kullanımı", turkish) == "web2-araclarinin-kullanimi");
  CHECK(slug("İstanbul ISPARTA ığdır", turkish) == "istanbul-isparta-igdir");
  CHECK(slug("o\u0308z gu\u0308ven I\u0307", turkish) == "oz-guven-i");
  CHECK(slug("abcçğıiİIoöüşâîûÂÎÛz", turkish) == "abccgiiiioousaiuaiuz");  // zemberek TurkishAlphabetTest
  CHECK(slug("Şəhər ƏLİ", {"az"}) == "seher-eli");
}

TEST_CASE("other Latin letters have a reading") {
  CHECK(slug("Straße Ærø œuvre Łódź Đorđe þing", {"en"}) == "strasse-aero-oeuvre-lodz-dorde-thing");
  CHECK(slug("naïve café", {}) == "naive-cafe");
}

TEST_CASE("a run of anything else is one hyphen, and none stands at the ends") {
  CHECK(slug("  — Ankara'ya / göç… (1.)  ", turkish) == "ankara-ya-goc-1");
  CHECK(slug("kişi\u00ADsel", turkish) == "kisisel");
  CHECK(slug("a🙂b", {}) == "a-b");
  CHECK(slug("x² ½", {}) == "x");
}

TEST_CASE("Persian and Arabic names are read letter by letter") {
  CHECK(slug("سبک رهبری", persian) == "sbk-rhbry");
  CHECK(slug("سبک رهبري", persian) == "sbk-rhbry");  // Arabic yeh
  CHECK(slug("می\u200Cخواهم", persian) == "my-khvahm");
  CHECK(slug("گروه ۱۲", persian) == "grvh-12");
  CHECK(slug("ثقة ووضوح", {"ar"}) == "thqh-wwdwh");
  CHECK(slug("حِذف", persian) == "hzf");
}

TEST_CASE("other scripts are transliterated") {
  CHECK(slug("доверие к людям", {"ru"}) == "doverie-k-ludam");
  CHECK(slug("εμπιστοσύνη", {"el"}) == "empistosyne");
  CHECK(slug("自信 A", {"zh"}) == "zi-xin-a");
  CHECK(slug("자신감", {"ko"}) == "jasingam");
  CHECK(slug("विश्वास", {"hi"}) == "visvasa");
}

TEST_CASE("a long name is cut at a hyphen") {
  std::string name;
  for (int i = 0; i < 30; ++i) name += "beş ";
  const std::string cut = slug(name, turkish);
  CHECK(cut.size() == 79);
  CHECK(cut.substr(72) == "bes-bes");
  CHECK(slug(std::string(100, 'a'), turkish) == std::string(80, 'a'));
  CHECK(slug(std::string(80, 'a') + " b", turkish) == std::string(80, 'a'));
}

TEST_CASE("a name without letters gets a name from its digest") {
  for (const char* name : {"", "…", "!!!", "🙂", "ع"})
    CHECK(slug(name, {}) == "code-" + sha256(name).substr(0, 8));
  CHECK(slug("!!!", {}) != slug("???", {}));
}

TEST_CASE("every slug keeps to [a-z0-9-] and is its own slug") {
  Random random(2);
  for (int round = 0; round < 3000; ++round) {
    std::u32string text;
    const char32_t top = round % 3 == 0 ? 0x110000 : round % 3 == 1 ? 0x2100 : 0x250;
    for (std::uint64_t k = random.below(40); k > 0; --k) {
      const auto c = static_cast<char32_t>(random.below(top));
      if (c < 0xD800 || c >= 0xE000) text += c;
    }
    const std::string name = to_utf8(text);
    const std::string made = slug(name, turkish);
    INFO(name << " gave " << made);
    REQUIRE(is_slug(made));
    REQUIRE(slug(made, turkish) == made);
    REQUIRE(slug(name, turkish) == made);
  }
}
