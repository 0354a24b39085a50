#include "coding/agreement/ratings.hpp"

#include <limits>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string slug_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const UsageError& error) {
    return error.diagnostic().slug;
  }
  return "";
}

}  // namespace

TEST_CASE("a table of ratings is rectangular and knows its categories") {
  const Ratings ratings({"a", "b"}, {{"no", 0}, {"yes", 1}}, {0, 1, no_rating, 1});
  CHECK(ratings.units() == 2);
  CHECK(ratings.unit(1)[0] == no_rating);
  CHECK(slug_of([] { Ratings({"a", "b"}, {{"no", 0}}, {0, 0, 0}); }) == "ratings-not-rectangular");
  CHECK(slug_of([] { Ratings({}, {{"no", 0}}, {}); }) == "ratings-not-rectangular");
  CHECK(slug_of([] { Ratings({"a"}, {{"no", 0}}, {1}); }) == "rating-unknown");
  CHECK(slug_of([] { Ratings({"a"}, {{"no", 0}}, {-2}); }) == "rating-unknown");
}

TEST_CASE("numbers become categories in rising order, each its own score") {
  const std::vector<std::optional<double>> cells = {10, 2, std::nullopt, 2, 1.5, 10};
  const Ratings ratings = numeric_ratings({"a", "b"}, cells);
  CHECK(ratings.categories() == std::vector<Category>{{"1.5", 1.5}, {"2", 2}, {"10", 10}});
  CHECK(std::vector<Rating>(ratings.cells().begin(), ratings.cells().end()) ==
        std::vector<Rating>{2, 1, no_rating, 1, 0, 2});
  CHECK(scores_of(ratings) == std::vector<double>{1.5, 2, 10});
  CHECK(ranks_of(ratings) == std::vector<double>{1, 2, 3});
  const std::vector<std::optional<double>> infinite = {1, std::numeric_limits<double>::infinity()};
  CHECK(slug_of([&] { numeric_ratings({"a", "b"}, infinite); }) == "rating-not-finite");
}

TEST_CASE("one category against the rest keeps what is missing") {
  const Ratings all({"a", "b"}, {{"x", 0}, {"y", 1}, {"z", 2}}, {0, 1, 2, no_rating});
  const Ratings one = against_the_rest(all, 1);
  CHECK(std::vector<Rating>(one.cells().begin(), one.cells().end()) ==
        std::vector<Rating>{0, 1, 0, no_rating});
  CHECK(one.categories() == std::vector<Category>{{"other", 0}, {"y", 1}});
}
