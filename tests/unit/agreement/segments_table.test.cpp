#include "coding/agreement/segments_table.hpp"

#include "agreement/segments_builder.hpp"
#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// "slug line:column" of the refusal.
std::string refusal(std::string_view bytes, const StretchLengths& lengths = {}) {
  try {
    read_segments_table(bytes, "s.csv", lengths);
  } catch (const DataError& error) {
    const Diagnostic& d = error.diagnostic();
    CHECK(d.place.file == "s.csv");
    return d.slug + " " + std::to_string(d.place.line) + ":" + std::to_string(d.place.column);
  }
  return "";
}

}  // namespace

TEST_CASE("a table of segments is a continuum of one document that every coder coded") {
  const Continuum read = read_segments_table("coder,start,end,code\nA,0,5,umut\nB,2,7,umut\nA,9,12,korku\n",
                                             "s.csv", {.each = 20});
  CHECK(read.coders == std::vector<std::string>{"A", "B"});
  CHECK(read.codes == std::vector<std::string>{"umut", "korku"});
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].length == 20);
  CHECK(*read.documents[0].coders[0] == std::vector<MarkedUnit>{{0, 5, 0}, {9, 12, 1}});
  CHECK(*read.documents[0].coders[1] == std::vector<MarkedUnit>{{2, 7, 0}});
}

TEST_CASE("with documents, a coder without a row did not code the document, and one with an empty row did") {
  const Continuum read =
      read_segments_table("document,coder,start,end,code\nY1,A,0,5,x\nY1,B,,,\nY2,A,1,2,x\n", "s.csv",
                          {.each = std::nullopt, .named = {{"Y2", 50}}});
  REQUIRE(read.documents.size() == 2);
  CHECK(read.documents[0].length == 5);
  CHECK(read.documents[0].coders[1] == std::vector<MarkedUnit>());
  CHECK(read.documents[1].length == 50);
  CHECK(read.documents[1].coders[1] == std::nullopt);
}

TEST_CASE("without documents, every coder that the table names coded the one that there is") {
  const Continuum read = read_segments_table("coder;start;end;code\nA;0;5;x\nB;;;\n", "s.csv");
  CHECK(read.documents[0].coders[1] == std::vector<MarkedUnit>());
}

TEST_CASE("segments are read in any order and other columns are passed over") {
  const Continuum read =
      read_segments_table("note,end,start,code,coder\nq,9,6,x,A\n,4,2,y,A\n,3,1,x,B\n", "s.csv");
  CHECK(*read.documents[0].coders[0] == std::vector<MarkedUnit>{{2, 4, 1}, {6, 9, 0}});
}

TEST_CASE("what is wrong with a table of segments is named with its place") {
  CHECK(refusal("") == "table-empty 1:1");
  CHECK(refusal("coder,start,code\n") == "column-missing 1:1");
  CHECK(refusal("coder,start,end,code,end\n") == "column-twice 1:22");
  CHECK(refusal("coder,start,end,code\nA,1,2\n") == "row-length 2:5");
  CHECK(refusal("coder,start,end,code\n,1,2,x\n") == "cell-empty 2:1");
  CHECK(refusal("coder,start,end,code\nA,1,2,\n") == "cell-empty 2:7");
  CHECK(refusal("coder,start,end,code\nA,1,,x\n") == "position-not-a-number 2:5");
  CHECK(refusal("coder,start,end,code\nA,-1,2,x\n") == "position-not-a-number 2:3");
  CHECK(refusal("coder,start,end,code\nA,1.5,2,x\n") == "position-not-a-number 2:3");
  CHECK(refusal("coder,start,end,code\nA,2,2,x\n") == "segment-empty 2:5");
  CHECK(refusal("coder,start,end,code\nA,2,30,x\n", {.each = 20}) == "segment-outside 2:5");
  CHECK(refusal("coder,start,end,code,document\nA,2,3,x,\n") == "cell-empty 2:9");
  CHECK(refusal("coder,start,end,code,domain\nA,2,3,x,\n") == "cell-empty 2:9");
  CHECK(refusal("coder,start,end,code,domain\nA,2,3,x,d\nA,4,5,x,e\n") == "domain-differs 3:9");
}

TEST_CASE("a column may say the domain of each code") {
  const std::string plain = "coder,start,end,code,domain\nA,2,3,x,d\nA,5,6,y,e\nB,,,,\n";
  const Continuum read = read_segments_table(plain, "s.csv");
  CHECK(read.codes == std::vector<std::string>{"x", "y"});
  CHECK(read.domains == std::vector<std::string>{"d", "e"});
  CHECK(scan_segments(plain, {}));
  CHECK(read_segments_table("coder,start,end,code,domain\nA,2,3,x,\"d\"\nA,5,6,y,e\nB,,,,\n", "s.csv") ==
        read);
  CHECK(read_segments_table("coder,start,end,code\nA,2,3,x\n", "s.csv").domains.empty());
}

TEST_CASE("the quick way through a table reads what the careful one does, or leaves it to that") {
  const std::vector<std::string> pieces = {"A",  "B",    "c0", "kaygı", " A", " ", "'=x", "7",
                                           "12", "0",    "-3", "100",   ",",  ",", ",",   "\n",
                                           "\n", "\r\n", "\r", "\"",    "",   "Y1"};
  Random random(20);
  int scanned = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::uint64_t kind = random.below(3);
    const bool more = kind > 0;
    std::string bytes = std::string(kind == 0   ? ""
                                    : kind == 1 ? "document,"
                                                : "domain,") +
                        "coder,start,end,code\n";
    for (std::uint64_t row = random.below(4); row > 0; --row)
      bytes += std::string(more ? "Y1," : "") + (random.below(2) == 0 ? "A" : "B") + ",1," +
               std::to_string(random.below(9)) + ",c" + std::to_string(random.below(2)) + "\n";
    for (std::uint64_t piece = random.below(4); piece > 0; --piece)
      bytes.insert(bytes.size() - random.below(bytes.size() / 2), pieces[random.below(pieces.size())]);
    const StretchLengths lengths{.each =
                                     random.below(2) == 0 ? std::nullopt : std::optional<std::int64_t>(7)};
    const auto quick = scan_segments(bytes, lengths);
    if (!quick) continue;
    ++scanned;
    INFO(bytes);
    CHECK(read_segments_by_cell(bytes, "s.csv", lengths) == *quick);
  }
  CHECK(scanned > 2000);
}

TEST_CASE("a table as programs write it is read the quick way") {
  CHECK(scan_segments("coder,start,end,code\r\nA,0,5,umut\r\nB,,,\r\n", {}));
  CHECK_FALSE(scan_segments("coder,start,end,code\nA,0,5,\"umut\"\n", {}));
}
