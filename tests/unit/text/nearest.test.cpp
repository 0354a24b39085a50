#include "coding/text/nearest.hpp"

#include "tests/catch.hpp"

using namespace coding;
using Names = std::vector<std::string>;

TEST_CASE("a swap of neighbours is one edit") {
  CHECK(edit_distance("matrix", "matirx") == 1);
  CHECK(edit_distance("ca", "abc") == 3);  // optimal string alignment; 2 without its restriction
}

TEST_CASE("insertions, deletions and replacements are one edit each") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "kwic") == 4);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("letters are counted as code points, not bytes") {
  CHECK(edit_distance("sosyalleşme", "sosyallesme") == 1);
}

TEST_CASE("the nearest names come first, ties in the order of the list") {
  CHECK(nearest("frequncy", {"find", "frequency"}) == Names{"frequency"});
  CHECK(nearest("modle", {"mode", "model", "memo"}) == Names{"mode", "model"});
  CHECK(nearest("abc", {"abd", "abc", "abe", "abf", "abg"}) == Names{"abc", "abd", "abe"});
}

TEST_CASE("a name further away than a third of the length is not suggested") {
  CHECK(nearest("edit", {"exit"}) == Names{"exit"});
  CHECK(nearest("edit", {"exist"}).empty());
  CHECK(nearest("xy", {"y"}) == Names{"y"});
  CHECK(nearest("xyz", {"z"}).empty());
}

TEST_CASE("nothing is near to nothing, nor to bytes that are no text") {
  CHECK(nearest("", {"a"}).empty());
  CHECK(nearest("\xff", {"a"}).empty());
}
