#include "coding/lexicon/collocates.hpp"

#include "tests/catch.hpp"
#include "tests/texts.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const Collocate* row_of(const Collocates& found, const WordGroups& groups, const std::string& label) {
  for (const Collocate& row : found.rows) {
    if (groups.labels[row.group] == label) return &row;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("words near a hit are counted once, and on each side") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "Y1: a ev b ev c d ev\nY2: e ev\n");
  const Index index = texts.index();
  const Selection selection = select(index, texts.documents);
  const WordGroups groups = groups_by_key(index);
  const Collocates found =
      collocates(index, selection, prepare(index, "ev"), groups, {.left = 1, .right = 1});
  CHECK(found.hits == 4);
  CHECK(found.words == 9);
  CHECK(found.covered == 5);  // a b c d e
  const Collocate* b = row_of(found, groups, "b");
  REQUIRE(b != nullptr);
  CHECK(b->both == 1);
  CHECK(b->left == 1);
  CHECK(b->right == 1);
  CHECK(b->count == 1);
  CHECK(row_of(found, groups, "ev") == nullptr);
  CHECK(row_of(found, groups, "e")->right == 0);  // ev of Y1 does not reach into the next turn
  CHECK(b->association ==
        association({.node = 4, .word = 1, .both = 1, .total = 9, .window = 2, .covered = 5}));
}

TEST_CASE("a hit near another is its neighbour, and the least count is asked for") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "ev ev a ev a");
  const Index index = texts.index();
  const Selection selection = select(index, texts.documents);
  const WordGroups groups = groups_by_key(index);
  const Collocates found =
      collocates(index, selection, prepare(index, "ev"), groups, {.left = 0, .right = 1, .minimum = 2});
  CHECK(found.covered == 3);
  REQUIRE(found.rows.size() == 1);
  CHECK(groups.labels[found.rows[0].group] == "a");
  CHECK(collocates(index, selection, prepare(index, "ev"), groups, {.left = 0, .right = 1}).rows.size() == 2);
}

TEST_CASE("a pattern that occurs nowhere has no neighbours") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "ev ev");
  const Index index = texts.index();
  const Collocates found =
      collocates(index, select(index, texts.documents), prepare(index, "yok"), groups_by_key(index));
  CHECK(found.hits == 0);
  CHECK(found.rows.empty());
}
