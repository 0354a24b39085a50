#include "coding/report/wording.hpp"

#include "tests/catch.hpp"

using namespace coding;
using namespace coding::report;

TEST_CASE("gaps are filled in order, and what is left over stays empty") {
  CHECK(say(Phrase::research_question, {"en"}, {"RQ1", "Why {}?"}) == "Research question RQ1: Why {}?");
  CHECK(say(Phrase::research_question, {"tr"}, {"RQ1"}).find("{}") == std::string::npos);
  CHECK(say(Phrase::total, {"en"}, {"unused"}) == "Total");
}

TEST_CASE("a language without words of its own reads English, and a region is passed over") {
  CHECK(say(Phrase::total, {"de"}) == "Total");
  CHECK(say(Phrase::total, {""}) == "Total");
  CHECK(say(Phrase::total, {"tr-TR"}) == "Toplam");
}

TEST_CASE("counts are written in the digits of the language") {
  CHECK(number(22, {"en"}) == "22");
  CHECK(number(22, {"fa"}) == "۲۲");
}
