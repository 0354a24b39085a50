#include "coding/text/paragraphs.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

std::vector<std::string> paragraphs(const char* bytes, ParagraphEnd end = ParagraphEnd::line_end) {
  const Text text(bytes);
  std::vector<std::string> all;
  for (const Span& span : paragraphs_of(text, end)) all.emplace_back(text.slice(span));
  return all;
}

using Paragraphs = std::vector<std::string>;

}  // namespace

TEST_CASE("a line that is not blank is a paragraph") {
  CHECK(paragraphs("Bir \niki\n\n \u00A0\n  üç") == Paragraphs{"Bir", "iki", "üç"});
  CHECK(paragraphs("a\u2029b\n") == Paragraphs{"a", "b"});
  CHECK(paragraphs("a\u2028b") == Paragraphs{"a\u2028b"});
  CHECK(paragraphs("").empty());
  CHECK(paragraphs("\n \n").empty());
}

TEST_CASE("read by blank lines, lines belong together until one is blank") {
  CHECK(paragraphs("Bir\niki \n \t\nüç\n\n\ndört\n", ParagraphEnd::blank_line) ==
        Paragraphs{"Bir\niki", "üç", "dört"});
}

TEST_CASE("paragraphs are counted in code points") {
  CHECK(paragraphs_of(Text("🙂ş\n  İİ\n")) == std::vector<Span>{{0, 2}, {5, 7}});
}
