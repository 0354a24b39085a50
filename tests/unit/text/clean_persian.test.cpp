#include "coding/text/clean_persian.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string cleaned(const std::string& text) {
  const Text before(text);
  return coding::apply(before, clean_persian(before)).bytes();
}

}  // namespace

TEST_CASE("Arabic yeh and kaf become Persian, ta marbuta and heh with hamza stay") {
  CHECK(cleaned("علي كتاب را") == "علی کتاب را");
  CHECK(cleaned("موسى") == "موسی");
  CHECK(cleaned("دایرة نامۀ") == "دایرة نامۀ");
}

TEST_CASE("Arabic digits become Persian, Latin ones stay") {
  CHECK(cleaned("سال ٤٥٦ و 2021 و ۷") == "سال ۴۵۶ و 2021 و ۷");
}

TEST_CASE("the verb's prefix is joined, wine is not") {
  CHECK(cleaned("او می رود و نمی خواهد") == "او می\u200Cرود و نمی\u200Cخواهد");
  CHECK(cleaned("مي گفت") == "می\u200Cگفت");
  CHECK(cleaned("می ناب و می و معشوق") == "می ناب و می و معشوق");
  CHECK(cleaned("می خوردن") == "می خوردن");
}

TEST_CASE("plural endings are joined to nouns and not to particles") {
  CHECK(cleaned("کتاب ها و مهارت های خوب") == "کتاب\u200Cها و مهارت\u200Cهای خوب");
  CHECK(cleaned("و ها") == "و ها");
  CHECK(cleaned("حرفه ای بود") == "حرفه\u200Cای بود");
  CHECK(cleaned("دوست ای یار") == "دوست ای یار");
  CHECK(cleaned("بزرگ ترین") == "بزرگ\u200Cترین");
  CHECK(cleaned("لباس تر") == "لباس تر");
}

TEST_CASE("a not sign between letters, doubled and useless ZWNJs are put right") {
  CHECK(cleaned("می¬روم") == "می\u200Cروم");
  CHECK(cleaned("کاروان\u200C\u200Cسرا") == "کاروان\u200Cسرا");
  CHECK(cleaned("کتاب\u200C را\u200C\n") == "کتاب را\n");
}

TEST_CASE("text in other scripts is left alone") {
  CHECK(clean_persian(Text("a¬b Türkçe 123 \u200Cx")).empty());
}
