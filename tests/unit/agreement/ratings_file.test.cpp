#include "coding/agreement/ratings_file.hpp"

#include <functional>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

RatingsFile read(std::string_view bytes, const RatingsFileOptions& options = {}) {
  return read_ratings(bytes, "r.csv", options);
}

std::vector<Rating> cells_of(const RatingsFile& file) {
  return {file.ratings.cells().begin(), file.ratings.cells().end()};
}

std::vector<std::string> names_of(const RatingsFile& file) {
  std::vector<std::string> out;
  for (const Category& category : file.ratings.categories()) out.push_back(category.name);
  return out;
}

// "slug line:column".
std::string refused(std::string_view bytes, const RatingsFileOptions& options = {}) {
  try {
    read(bytes, options);
  } catch (const DataError& error) {
    const Place& place = error.diagnostic().place;
    return error.diagnostic().slug + " " + std::to_string(place.line) + ":" + std::to_string(place.column);
  } catch (const UsageError& error) {
    return error.diagnostic().slug;
  }
  return "";
}

}  // namespace

TEST_CASE("a row is a unit and a column a coder") {
  const RatingsFile file = read("unit,ayşe,veli\nY1:1,2, 10 \nY1:2,,2\n\n,,\n");
  CHECK(file.ratings.coders() == std::vector<std::string>{"ayşe", "veli"});
  CHECK(file.units == std::vector<std::string>{"Y1:1", "Y1:2", ""});
  CHECK(cells_of(file) == std::vector<Rating>{0, 1, no_rating, 0, no_rating, no_rating});
  CHECK(names_of(file) == std::vector<std::string>{"2", "10"});
  CHECK(file.numeric);
  CHECK(file.ordered);
}

TEST_CASE("a row is a rating when the columns are unit, coder and value") {
  const RatingsFile file = read("coder,value,unit\nveli,b,u2\nayşe,a,u2\nayşe,b,u1\n");
  CHECK(file.ratings.coders() == std::vector<std::string>{"veli", "ayşe"});
  CHECK(file.units == std::vector<std::string>{"u2", "u1"});
  CHECK(cells_of(file) == std::vector<Rating>{1, 0, no_rating, 1});
  CHECK(names_of(file) == std::vector<std::string>{"a", "b"});
  CHECK_FALSE(file.ordered);
}

TEST_CASE(
    "numbers are one scale however they are written, and a comma is a decimal sign where it separates "
    "nothing") {
  CHECK(names_of(read("a,b\n1,1.0\n01,2\n")) == std::vector<std::string>{"1", "2"});
  CHECK(names_of(read("a;b\n1,5;2\n2,0;1.5\n")) == std::vector<std::string>{"1.5", "2"});
  CHECK_FALSE(read("a,b\n1,x\n").numeric);
}

TEST_CASE("declared categories have the declared order, and what is none of them is shown with its place") {
  const RatingsFile file = read("a,b\nsık,bazen\nbazen,\n", {.categories = {"hiç", "bazen", "sık"}});
  CHECK(cells_of(file) == std::vector<Rating>{2, 1, 1, no_rating});
  CHECK(file.ordered);
  CHECK(refused("a,b\nsık,bazen\nbazen,bazn\n", {.categories = {"bazen", "sık"}}) == "rating-undeclared 3:7");
  CHECK(refused("a,b\n1,2\n", {.categories = {"1", "1"}}) == "category-twice");
  CHECK(cells_of(read("a,b\n1,3\n", {.categories = {"1", "2", "3"}})) == std::vector<Rating>{0, 2});
}

TEST_CASE("words for missing ratings are missing when that is said, and pointed out when not") {
  CHECK(cells_of(read("a,b\n1,NA\n2,2\n", {.missing = {"NA"}})) == std::vector<Rating>{0, no_rating, 1, 1});
  const RatingsFile taken = read("a,b\n1,NA\n2,2\n");
  CHECK(taken.missing_looking == std::vector<std::string>{"NA"});
  CHECK_FALSE(taken.numeric);
}

TEST_CASE("only the coders that are asked for are read") {
  CHECK(read("a,b,c\n1,2,3\n", {.coders = {"c", "a"}}).ratings.coders() ==
        std::vector<std::string>{"a", "c"});
  CHECK(refused("a,b,c\n1,2,3\n", {.coders = {"d"}}) == "coder-unknown");
  CHECK(read("unit,coder,value\nu,x,1\nu,y,1\nu,z,2\n", {.coders = {"x", "z"}}).ratings.units() == 1);
}

TEST_CASE("what is no table of ratings is refused where it stands") {
  CHECK(refused("") == "ratings-empty 1:1");
  CHECK(refused("a,b\n") == "ratings-empty 1:1");
  CHECK(refused("a\n1\n") == "ratings-one-coder");
  CHECK(refused("a,a\n1,1\n") == "column-twice 1:3");
  CHECK(refused("a,,b\n1,1,1\n") == "column-unnamed 1:3");
  CHECK(refused("a,b\n1,1\n1\n") == "row-length 3:1");
  CHECK(refused("a,b\n1,1,1\n") == "row-length 2:5");
  CHECK(refused("unit,coder,value\nu,x,1\nu,x,2\nu,y,1\n") == "rating-twice 3:5");
  CHECK(refused("unit,coder,value\nu,,1\nu,y,1\n") == "column-unnamed 2:3");
  CHECK(refused("a,b\n1,\"2\n") == "csv-quote-open 2:3");
}

TEST_CASE("sets are labels with bars between them") {
  const SetRatingsFile file = read_set_ratings("a,b\numut|korku,korku | umut\n-,\n", "r.csv");
  CHECK(file.ratings.sets.size() == 2);
  CHECK(file.ratings.sets[1].empty());
  CHECK(file.ratings.ratings.unit(0)[0] == file.ratings.ratings.unit(0)[1]);
  CHECK(file.ratings.ratings.unit(1)[1] == no_rating);
}
