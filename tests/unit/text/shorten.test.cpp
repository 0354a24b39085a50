#include "coding/text/shorten.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("what is short enough stays as it is") {
  CHECK(shortened("Bir iki üç.", 3) == "Bir iki üç.");
  CHECK(shortened("", 3).empty());
  CHECK(shortened("… !", 3) == "… !");
}

TEST_CASE("a passage is cut behind a sentence when enough of it is left") {
  CHECK(shortened("Önce korktum. Sonra alıştım. Şimdi seviyorum.", 5, {"tr"}) ==
        "Önce korktum. Sonra alıştım. …");
  CHECK(shortened("Önce korktum. Sonra alıştım. Şimdi seviyorum.", 4, {"tr"}) ==
        "Önce korktum. Sonra alıştım. …");
  // Prof. ends no sentence.
  CHECK(shortened("Prof. Kaya bize çok şey öğretti ve gitti.", 3, {"tr"}) == "Prof. Kaya bize …");
}

TEST_CASE("else it is cut behind a word, without a mark that waits for more") {
  CHECK(shortened("Evet. Sonra, yavaş yavaş, hepimiz birbirimize alıştık.", 4, {"tr"}) ==
        "Evet. Sonra, yavaş yavaş …");
  CHECK(shortened("bir, iki; üç", 1) == "bir …");
  CHECK(shortened("bir, iki; üç", 2) == "bir, iki …");
  CHECK(shortened("صبر کنم؛ لوبیا عجله‌ای ندارد", 2, {"fa"}) == "صبر کنم …");
}
