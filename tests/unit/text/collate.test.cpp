#include "coding/text/collate.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Words = std::vector<std::string>;

Words sorted(Words words, const Language& language) {
  std::sort(words.begin(), words.end(), Collator(language));
  return words;
}

Words shuffled(Words words) {
  Random random(3);
  shuffle(words, random);
  return words;
}

int sign(std::strong_ordering order) { return order < 0 ? -1 : order > 0 ? 1 : 0; }

}  // namespace

TEST_CASE("Y2 comes before Y10") {
  Words names = {"Y10",
                 "y2",
                 "Y1",
                 "Y02",
                 "Y2",
                 "Y",
                 "a10b2",
                 "a10b10",
                 "A2",
                 "Z",
                 "Y99999999999999999999999",
                 "Y100000000000000000000000",
                 "Ö1"};
  std::sort(names.begin(), names.end(), natural_less);
  CHECK(names == Words{"A2", "a10b2", "a10b10", "Y", "Y1", "Y02", "Y2", "y2", "Y10",
                       "Y99999999999999999999999", "Y100000000000000000000000", "Z", "Ö1"});
}

TEST_CASE("only identical bytes are equal in natural order") {
  CHECK(sign(natural_compare("Y2", "Y2")) == 0);
  CHECK(sign(natural_compare("Y2", "Y02")) != 0);
  CHECK(sign(natural_compare("Y2", "y2")) < 0);
  CHECK(sign(natural_compare("", "0")) < 0);
  CHECK(sign(natural_compare("a", "a1")) < 0);
  CHECK(sign(natural_compare("000", "00")) > 0);
}

TEST_CASE("natural order is a strict weak order on random strings") {
  const std::string alphabet = "00129aAbB-~/:\xC3\xB6";
  Random random(1);
  Words words;
  for (int i = 0; i < 120; ++i) {
    std::string word;
    for (std::uint64_t k = random.below(6); k > 0; --k) word += alphabet[random.below(alphabet.size())];
    words.push_back(word);
  }
  for (const auto& a : words) {
    for (const auto& b : words) {
      REQUIRE(sign(natural_compare(a, b)) == -sign(natural_compare(b, a)));
      REQUIRE((natural_compare(a, b) == 0) == (a == b));
      if (!natural_less(a, b)) continue;
      for (const auto& c : words) {
        if (natural_less(b, c) && !natural_less(a, c)) FAIL(a << " < " << b << " < " << c);
      }
    }
  }
}

TEST_CASE("the alphabets of Turkish, Azerbaijani and Persian are followed") {
  const Words turkish = {"cam", "çam", "dam", "gaz", "ğ",   "hal", "ılık",
                         "ilk", "on",  "ön",  "son", "şan", "un",  "ün"};
  CHECK(sorted(shuffled(turkish), {"tr"}) == turkish);
  const Words azerbaijani = {"ev", "əl", "fil", "ham", "xal", "ıldırım", "il", "kim", "qar", "lap"};
  CHECK(sorted(shuffled(azerbaijani), {"az"}) == azerbaijani);
  const Words persian = {"آب",  "بار", "پا", "تا",  "جا",  "چاه", "زن",  "ژاله",
                         "کار", "گاو", "لب", "ماه", "نان", "وام", "هوا", "یار"};
  CHECK(sorted(shuffled(persian), {"fa"}) == persian);
}

TEST_CASE("a collator compares digits as numbers and breaks ties by bytes") {
  const Collator turkish({"tr"});
  CHECK(sign(turkish.compare("Y2", "Y10")) < 0);
  CHECK(sign(turkish.compare("Y9", "y10")) < 0);
  CHECK(sign(turkish.compare("Y2", "Y2")) == 0);
  CHECK(sign(turkish.compare("Y2", "Y02")) > 0);
  CHECK(sign(turkish.compare("ö", "o\u0308")) > 0);
  CHECK(sign(turkish.compare("o\u0308", "ö")) < 0);
}

TEST_CASE("an unknown language gets the root order, whatever the process speaks") {
  for (const char* tag : {"", "xx", "not a tag", "und"}) {
    CHECK(sorted({"ılık", "ilk", "hal", "ön", "on"}, {tag}) == Words{"hal", "ilk", "ılık", "on", "ön"});
  }
}
