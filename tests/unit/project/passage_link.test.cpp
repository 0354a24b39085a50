#include "coding/project/passage_link.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("a link names a document and a span, and is written as it is read") {
  const auto link = passage_link("Y5:120:341");
  REQUIRE(link);
  CHECK(link->document.value == "Y5");
  CHECK(link->span == Span{120, 341});
  CHECK(name_of(*link) == "Y5:120:341");
  CHECK(passage_link("م۱:0:3")->document.value == "م۱");
}

TEST_CASE("words are no link, nor is a span that holds nothing") {
  for (const char* text :
       {"", "Y5", "Y5:1", ":1:2", "Y5:2:1", "Y5:1:1", "a b:1:2", "he said: 10:20", "Y5:a:b"}) {
    CAPTURE(text);
    CHECK_FALSE(passage_link(text));
  }
}
