#include "coding/lexicon/counts.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/texts.hpp"

using namespace coding;
using namespace coding::test;

namespace {

Texts two_interviews() {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "G: Ev nerede?\nY1: Ev orada, ev büyük.\nY2: EV yok.\n");
  add_text(texts, "D2", {"tr"}, "Y2: Büyük ev var.\nT: Evet.\n");
  return texts;
}

std::size_t group_named(const WordGroups& groups, const std::string& label) {
  return static_cast<std::size_t>(std::find(groups.labels.begin(), groups.labels.end(), label) -
                                  groups.labels.begin());
}

}  // namespace

TEST_CASE("columns are documents, participants or all texts") {
  const Texts texts = two_interviews();
  const Index index = texts.index();
  const Selection selection = select(index, texts.documents);
  const ColumnPlan documents = columns_of(index, selection, CountColumns::documents);
  CHECK(documents.names == std::vector<std::string>{"D1", "D2"});
  CHECK(documents.sizes == std::vector<std::uint64_t>{6, 4});
  const ColumnPlan people = columns_of(index, selection, CountColumns::participants);
  CHECK(people.names == std::vector<std::string>{"Y1", "Y2"});
  CHECK(people.sizes == std::vector<std::uint64_t>{4, 5});
  CHECK(people.outside == 1);
  const ColumnPlan whole = columns_of(index, selection, CountColumns::whole);
  CHECK(whole.sizes == std::vector<std::uint64_t>{10});
}

TEST_CASE("a word is counted in all its forms, column by column") {
  const Texts texts = two_interviews();
  const Index index = texts.index();
  const Selection selection = select(index, texts.documents);
  const WordGroups groups = groups_by_key(index);
  const WordCounts counts(index, columns_of(index, selection, CountColumns::participants), groups);
  const std::size_t ev = group_named(groups, "Ev");  // as often as ev, and before it
  REQUIRE(ev < groups.labels.size());
  CHECK(counts.totals()[ev] == 4);  // without the interviewer's
  CHECK(counts.row(ev) == CountRow{{0, 2}, {1, 2}});
  CHECK(counts.row(ev) == CountRow{{0, 2}, {1, 2}});  // asked twice
  CHECK(counts.forms(ev).size() == 3);
  CHECK(dense(counts.row(group_named(groups, "var")), 2) == std::vector<std::uint64_t>{0, 1});
  CHECK(counts.totals()[group_named(groups, "nerede")] == 0);
}

TEST_CASE("groups join types, and equal keys of two languages") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "evler evler ev 12");
  add_text(texts, "D2", {"fa"}, "۱۲ 12");
  const Index index = texts.index();
  const WordGroups by_key = groups_by_key(index);
  CHECK(by_key.labels == std::vector<std::string>{"evler", "ev", "12"});
  const WordGroups stems = groups_by(index, std::vector<std::uint32_t>{5, 5, 2, 2});
  CHECK(stems.labels == std::vector<std::string>{"evler", "12"});
}

TEST_CASE("in a category each word is counted once: leftmost, then longest") {
  Texts texts;
  add_text(texts, "D1", {"tr"}, "Y1: ev kadını ev işi ev kadını geldi\n");
  const Index index = texts.index();
  const Selection selection = select(index, texts.documents);
  const ColumnPlan plan = columns_of(index, selection, CountColumns::documents);
  const auto count = [&](const std::vector<std::string>& patterns) {
    const std::vector<std::vector<PreparedPattern>> categories = {prepare(index, patterns)};
    const auto rows = count_categories(index, selection, plan, categories);
    return rows[0].empty() ? 0 : rows[0][0].count;
  };
  CHECK(count({"ev"}) == 3);
  CHECK(count({"ev", "EV", "e*"}) == 3);
  CHECK(count({"ev kadını"}) == 2);
  CHECK(count({"ev", "ev kadını", "kadın*"}) == 3);
  CHECK(count({"kadını ev", "ev", "ev kadını"}) == 3);
  CHECK(count({"kadını ~1 işi", "ev"}) == 3);
  CHECK(count({"yok"}) == 0);
  CHECK(count({}) == 0);
}
