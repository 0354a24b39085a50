#include "coding/lexicon/dictionary_matcher.hpp"

#include <algorithm>

#include "coding/lexicon/patterns.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

const PatternOptions turkish{.match = {.language = {"tr"}}, .words = {.language = {"tr"}}};

using Ids = std::vector<std::uint32_t>;

// A text as the type ids of its words, and a dictionary that was resolved against them.
struct Study {
  std::vector<std::string> keys;
  Ids tokens;

  explicit Study(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      if (word == "|") {
        tokens.push_back(barrier);
        continue;
      }
      const std::string key = word_key(word, turkish.match);
      const auto place = std::find(keys.begin(), keys.end(), key);
      tokens.push_back(static_cast<std::uint32_t>(place - keys.begin()));
      if (place == keys.end()) keys.push_back(key);
    }
  }

  DictionaryMatcher matcher(const std::string& csv) const {
    const std::vector<std::string_view> types(keys.begin(), keys.end());
    return {read_dictionary("category,pattern\n" + csv, "d.csv").dictionary, turkish, types};
  }

  std::vector<std::uint64_t> counts(const std::string& csv) const {
    std::vector<std::uint64_t> out;
    matcher(csv).count(tokens, out);
    return out;
  }
};

using Counts = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("each type has its categories and those above them, once") {
  const Study study({"Umut", "umutlu", "kaygı"});
  const DictionaryMatcher matcher = study.matcher("duygu > olumlu,umut*\nduygu > olumlu,umut\nduygu,kaygı\n");
  const auto categories = [&](std::uint32_t type) {
    const auto found = matcher.categories_of(type);
    return Ids(found.begin(), found.end());
  };
  CHECK(categories(0) == Ids{0, 1});
  CHECK(categories(1) == Ids{0, 1});
  CHECK(categories(2) == Ids{0});
  CHECK(categories(99).empty());
  CHECK_FALSE(matcher.has_phrases());
}

TEST_CASE("a category counts a word once, however many of its patterns match") {
  const Study study({"Umut", "umutlu", "kaygı", "umut"});
  CHECK(study.counts("duygu > olumlu,umut*\nduygu > olumlu,umut\nduygu,kaygı\n") == Counts{4, 3});
}

TEST_CASE("a phrase counts once, and the words in it not again for its category") {
  const Study study({"öz", "güven", "ve", "güven"});
  CHECK(study.counts("a,öz güven\na,güven\nb,güven\n") == Counts{2, 2});
}

TEST_CASE("of overlapping phrases the first counts, of those at one place the longest") {
  const Study study({"a", "b", "a", "b", "a"});
  CHECK(study.counts("x,a b a\n") == Counts{1});
  const auto hits = study.matcher("x,a b\nx,a b a\ny,b a\n").hits(study.tokens);
  CHECK(hits == std::vector<DictionaryHit>{{0, 3, 0}, {1, 2, 1}, {3, 2, 1}});
}

TEST_CASE("a phrase of a dictionary crosses no barrier") {
  CHECK(Study({"öz", "|", "güven"}).counts("a,öz güven\n") == Counts{0});
  CHECK(Study({"öz", "|", "güven"}).counts("a,öz ~3 güven\na,güven\n") == Counts{1});
}

TEST_CASE("counts are added to what is there, and agree with the hits") {
  const Study study({"öz", "güven", "ve", "güven"});
  const DictionaryMatcher matcher = study.matcher("a,öz güven\nb > c,güven\n");
  Counts counts{10};
  matcher.count(study.tokens, counts);
  CHECK(counts == Counts{11, 2, 2});
  CHECK(matcher.hits(study.tokens).size() == 5);
}

TEST_CASE("counting types gives what counting tokens gives when there are no phrases") {
  const Study study({"umut", "kaygı", "umut", "ev"});
  const DictionaryMatcher matcher = study.matcher("a,umut\na > b,kaygı\n");
  Counts by_type;
  matcher.count_types(std::vector<std::uint64_t>{2, 1, 1}, by_type);
  CHECK(by_type == Counts{3, 1});
  CHECK(by_type == study.counts("a,umut\na > b,kaygı\n"));
}

TEST_CASE("an entry that is no pattern is left out and named with its line") {
  const Study study({"umut"});
  const DictionaryMatcher matcher = study.matcher("a,umut\na,:)\na,/(/\n");
  REQUIRE(matcher.notes().size() == 2);
  CHECK(matcher.notes()[0].slug == "pattern-empty");
  CHECK(matcher.notes()[0].place.line == 3);
  CHECK(matcher.notes()[0].severity == Severity::warning);
  CHECK(matcher.notes()[1].slug == "regex-malformed");
  CHECK(study.counts("a,umut\na,:)\n") == Counts{1});
}
