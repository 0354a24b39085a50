#include "coding/ingest/decisions_file.hpp"

#include "tests/unit/ingest/refusal.hpp"

using namespace coding;

namespace {

std::vector<DecisionRow> read(const std::string& bytes) { return read_decisions(bytes, "kararlar.csv"); }
Diagnostic refused(const std::string& bytes) {
  return refusal([&] { read(bytes); });
}

}  // namespace

TEST_CASE("a decision has its passage, whose it is, and perhaps a reason") {
  const auto rows = read(
      "code,kind,document,start,end,coder,decision,reason\n"
      "a,missed,Y1,3,9,ayse, second ,\"geniş, uzun\"\nb,boundary,Y2,0,4,ayse,,\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].line == 2);
  CHECK(rows[0].document.value == "Y1");
  CHECK(rows[0].coder.value == "ayse");
  CHECK(rows[0].code.value == "a");
  CHECK(rows[0].span == Span{3, 9});
  CHECK(rows[0].decision == "second");
  CHECK(rows[0].reason == "geniş, uzun");
  CHECK(rows[1].decision.empty());
}

TEST_CASE("the reason is no must, semicolons and capitals are taken") {
  const auto rows = read("Document;Coder;Code;Start;End;Decision\r\nY1;a;k;1;2;both\r\n;;;;;\r\n");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].decision == "both");
  CHECK(rows[0].reason.empty());
}

TEST_CASE("what is missing or malformed is refused with its place") {
  CHECK(refused("").slug == "decisions-empty");
  CHECK(refused("document,coder,code,start,end\nY1,a,k,1,2\n").slug == "column-missing");
  const Diagnostic number = refused("document,coder,code,start,end,decision\nY1,a,k,bir,2,first\n");
  CHECK(number.slug == "number-malformed");
  CHECK(number.place.line == 2);
  CHECK(refused("document,coder,code,start,end,decision\nY1,a,k,5,5,first\n").slug == "span-empty");
}
