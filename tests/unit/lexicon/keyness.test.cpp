#include "coding/lexicon/keyness.hpp"

#include "coding/base/error.hpp"
#include "coding/stats/distributions.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Words = std::vector<std::string_view>;
using Counts = std::vector<std::uint64_t>;

std::vector<std::string> names(const Words& words, const std::vector<KeyWord>& found) {
  std::vector<std::string> out;
  for (const KeyWord& word : found) out.emplace_back(words[word.word]);
  return out;
}

}  // namespace

TEST_CASE("a key word has both counts, its log-likelihood, p, log ratio and side") {
  const Words words{"umut", "ve"};
  const auto found = keyness(words, Counts{20, 80}, Counts{10, 190});
  REQUIRE(found.size() == 2);
  const KeyWord& word = found[0].word == 0 ? found[0] : found[1];
  CHECK(word.target == 20);
  CHECK(word.reference == 10);
  CHECK(*word.log_likelihood.value == Approx(*log_likelihood({20, 10, 80, 190}).value));
  CHECK(*word.p.value == Approx(chi_square_tail(*word.log_likelihood.value, 1)));
  CHECK(*word.log_ratio.ratio.value == Approx(2));
  CHECK(word.side == KeySide::target);
}

TEST_CASE("key words come by log-likelihood, then by the size of the log ratio, then in natural order") {
  const Words words{"y10", "y2", "çok", "az", "hep"};
  const auto found = keyness(words, Counts{5, 5, 50, 0, 20}, Counts{1, 1, 2, 30, 20});
  CHECK(names(words, found) == std::vector<std::string>{"az", "çok", "hep", "y2", "y10"});
}

TEST_CASE("a word that is as frequent on both sides is on neither") {
  const auto found = keyness(Words{"a", "b"}, Counts{10, 90}, Counts{20, 180});
  CHECK(found[0].side == KeySide::neither);
  CHECK(*found[0].log_ratio.ratio.value == 0);
  CHECK(*found[0].p.value == Approx(1));
}

TEST_CASE("rare words and words that occur nowhere are left out") {
  const Words words{"a", "b", "c"};
  CHECK(names(words, keyness(words, Counts{2, 0, 9}, Counts{2, 0, 9})) == std::vector<std::string>{"a", "c"});
  CHECK(names(words, keyness(words, Counts{2, 0, 9}, Counts{2, 0, 9}, {.minimum = 5})) ==
        std::vector<std::string>{"c"});
}

TEST_CASE("the wholes may be given when words were left out of the counts") {
  const auto found = keyness(Words{"a"}, Counts{10}, Counts{10}, {.target_size = 100, .reference_size = 200});
  CHECK(*found[0].log_likelihood.value == Approx(*log_likelihood({10, 10, 90, 190}).value));
  CHECK_THROWS_AS(keyness(Words{"a"}, Counts{10}, Counts{10}, {.target_size = 9}), UsageError);
}

TEST_CASE("without words on one side there is no keyness, and it says so") {
  const auto found = keyness(Words{"a"}, Counts{3}, Counts{0});
  REQUIRE(found.size() == 1);
  CHECK(found[0].log_likelihood.why_undefined == "the reference has no words");
  CHECK(found[0].p.why_undefined == "the reference has no words");
  CHECK_FALSE(found[0].log_ratio.ratio.value);
  CHECK(keyness(Words{}, Counts{}, Counts{}).empty());
}

TEST_CASE("a single word that is all of both texts has no table") {
  CHECK(keyness(Words{"a"}, Counts{3}, Counts{4})[0].log_likelihood.why_undefined ==
        "a row of the table is empty");
}

TEST_CASE("lists of different length are refused") {
  CHECK_THROWS_AS(keyness(Words{"a", "b"}, Counts{3}, Counts{4, 1}), UsageError);
}
