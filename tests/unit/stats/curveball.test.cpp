#include "coding/stats/curveball.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

HoldersOfKinds random_table(std::size_t kinds, std::size_t samples, std::uint64_t seed) {
  Random random(seed);
  HoldersOfKinds out(kinds);
  for (auto& holders : out) {
    for (std::uint32_t sample = 0; sample < samples; ++sample) {
      if (random.below(3) == 0) holders.push_back(sample);
    }
  }
  return out;
}

HoldersOfKinds sorted(HoldersOfKinds table) {
  for (auto& each : table) std::sort(each.begin(), each.end());
  return table;
}

// By walk, the tables in their order.
std::vector<std::vector<HoldersOfKinds>> drawn(const HoldersOfKinds& table, std::size_t samples,
                                               const CurveballOptions& options) {
  std::vector<std::vector<HoldersOfKinds>> out(curveball_walks);
  visit_curveball(table, samples, options,
                  [&](std::size_t walk, const auto& each) { out[walk].push_back(sorted(each)); });
  return out;
}

}  // namespace

TEST_CASE("random tables keep both margins, whichever side has fewer") {
  for (const auto& [kinds, samples] : {std::pair<std::size_t, std::size_t>{6, 20}, {20, 6}, {9, 9}}) {
    const HoldersOfKinds table = random_table(kinds, samples, 4);
    const HoldersOfKinds other_way = turned(table, samples);
    std::size_t changed = 0;
    for (const auto& walk : drawn(table, samples, {.tables = 40})) {
      for (const HoldersOfKinds& each : walk) {
        REQUIRE(each.size() == kinds);
        for (std::size_t kind = 0; kind < kinds; ++kind) {
          CHECK(each[kind].size() == table[kind].size());
          CHECK(std::adjacent_find(each[kind].begin(), each[kind].end()) == each[kind].end());
        }
        const HoldersOfKinds back = turned(each, samples);
        for (std::size_t sample = 0; sample < samples; ++sample)
          CHECK(back[sample].size() == other_way[sample].size());
        changed += each == table ? 0 : 1;
      }
    }
    CHECK(changed > 35);
  }
}

TEST_CASE("all tables with the margins come, and about equally often") {
  // One kind in each sample: the six ways to give three samples to three kinds.
  std::map<HoldersOfKinds, std::size_t> times;
  for (const auto& walk : drawn({{0}, {1}, {2}}, 3, {.tables = 6000}))
    for (const HoldersOfKinds& each : walk) ++times[each];
  CHECK(times.size() == 6);
  for (const auto& [table, count] : times) {
    CHECK(count > 850);
    CHECK(count < 1150);
  }
}

TEST_CASE("a table that has its margins alone never changes") {
  const HoldersOfKinds nested = {{0, 1, 2}, {0, 1}, {0}};
  for (const auto& walk : drawn(nested, 3, {.tables = 20}))
    for (const HoldersOfKinds& each : walk) CHECK(each == nested);
}

TEST_CASE("which tables are drawn depends on the seed and not on the jobs") {
  const HoldersOfKinds table = random_table(8, 30, 9);
  const auto plain = drawn(table, 30, {.tables = 30, .seed = 5});
  CHECK(plain == drawn(table, 30, {.tables = 30, .seed = 5, .jobs = 4}));
  CHECK(plain != drawn(table, 30, {.tables = 30, .seed = 6}));
  CHECK(plain[0].size() == 8);
  CHECK(plain[3].size() == 7);
}

TEST_CASE("nothing is drawn of nothing") {
  std::size_t calls = 0;
  visit_curveball({{0}, {1}}, 2, {.tables = 0}, [&](std::size_t, const auto&) { ++calls; });
  CHECK(calls == 0);
  for (const auto& walk : drawn({}, 0, {.tables = 4}))
    for (const HoldersOfKinds& each : walk) CHECK(each.empty());
  for (const auto& walk : drawn({{}, {}}, 3, {.tables = 4}))
    for (const HoldersOfKinds& each : walk) CHECK(each == HoldersOfKinds{{}, {}});
}
