#include "coding/text/detect_language.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string tag(const std::string& text) { return detect_language(text).language.tag; }

}  // namespace

TEST_CASE("a sentence of each of the four languages is told") {
  CHECK(tag("Bu süreçte öğretmenler için çok daha farklı bir ortam oluştu ve herkes katıldı.") == "tr");
  CHECK(tag("Müəllimlər üçün bu çox vacibdir və onlar bunu hər gün məktəbdə görürlər.") == "az");
  CHECK(tag("The teachers said that they have learned to work with other people.") == "en");
  CHECK(tag("این پژوهش در مدارس شهر انجام شد و معلمان از آن راضی بودند.") == "fa");
}

TEST_CASE("what is too short, in another script or another language is not sure") {
  CHECK(tag("") == "");
  CHECK(tag("Evet, bu.") == "");
  CHECK(tag("1992 - 2024: 3.14, 100 %") == "");
  CHECK(tag("Это предложение написано по-русски и довольно длинное.") == "");
  CHECK(tag("Wir haben gestern lange gesprochen und viel gelacht, sagte Frau Klein.") == "");
  CHECK(tag("ذهب الرجل إلى المدينة التي كان يعمل فيها منذ سنوات على الأقل") == "");
}

TEST_CASE("Turkish without a schwa is never Azerbaijani") {
  CHECK(tag("Bu olan da bir sonra kadar var ki, ben bunu da daha çok gördüm.") == "tr");
}

TEST_CASE("the score is the share of the votes") {
  const LanguageGuess guess = detect_language("The work of the people and the children that we have seen.");
  CHECK(guess.score == Approx(1.0));
  CHECK(detect_language("The and of ve bir için olarak daha çok the and of or.").score < 0.7);
}
