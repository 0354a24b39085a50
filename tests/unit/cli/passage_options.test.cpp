#include "cli/passage_options.hpp"

#include "cli/parse.hpp"
#include "tests/unit/cli/sample.hpp"

using namespace coding;
using namespace coding::cli;

namespace {

Passage passage_from(std::vector<std::string> words) {
  const std::vector<CommandSpec> table = {
      {.words = "code", .options = passage_options(), .run = answer_words}};
  words.insert(words.begin(), "code");
  return passage_of(*parse(words, table).request);
}

std::string slug_from(const std::vector<std::string>& words) {
  try {
    passage_from(words);
  } catch (const UsageError& error) {
    return error.diagnostic().slug;
  }
  return "";
}

}  // namespace

TEST_CASE("a passage is what its one option says") {
  const Passage quote = passage_from({"--quote", "çok iyi", "--nth", "2"});
  CHECK(quote.quote == "çok iyi");
  CHECK(quote.nth == 2);
  CHECK_FALSE(quote.span.has_value());
  CHECK(passage_from({"--span", "120:341"}).span == Span{120, 341});
  CHECK(passage_from({"--lines", "3-5"}).lines == Span{3, 5});
  CHECK(passage_from({"--lines", "3"}).lines == Span{3, 3});
}

TEST_CASE("a malformed passage is refused with an example") {
  for (const char* wrong : {"5", "9:3", "a:b", ":", "1-2"})
    CHECK(slug_from({"--span", wrong}) == "span-malformed");
  for (const char* wrong : {"5-3", "x", "1:2"}) CHECK(slug_from({"--lines", wrong}) == "lines-malformed");
  CHECK(slug_from({"--nth", "0", "--quote", "a"}) == "option-value");
}

TEST_CASE("a number of the occurrence without words is refused, not passed over") {
  CHECK(slug_from({"--span", "1:2", "--nth", "2"}) == "nth-without-quote");
  CHECK(slug_from({"--lines", "1", "--nth", "2"}) == "nth-without-quote");
}
