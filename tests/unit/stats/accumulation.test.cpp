#include "coding/stats/accumulation.hpp"

#include <algorithm>
#include <set>

#include "tests/catch.hpp"

using namespace coding;

using Counts = std::vector<std::size_t>;

namespace {

std::vector<SampleOrder> orders_of(std::size_t n, const OrderTrials& trials) {
  std::vector<SampleOrder> out;
  visit_orders(n, trials, [&](const SampleOrder& order) { out.push_back(order); });
  return out;
}

}  // namespace

TEST_CASE("what a sample adds depends on what came before it") {
  const SampledKinds sampled{.kinds = 4, .samples = {{0, 1}, {1, 2}, {}, {0}}};
  CHECK(newly_seen(sampled, {0, 1, 2, 3}) == Counts{2, 1, 0, 0});
  CHECK(newly_seen(sampled, {3, 2, 1, 0}) == Counts{1, 0, 2, 0});
  CHECK(cumulative({2, 1, 0, 0}) == Counts{2, 3, 3, 3});
  CHECK(newly_seen({}, {}).empty());
}

TEST_CASE("few orders are all visited, each once") {
  const auto all = orders_of(5, {.orders = 120});
  CHECK(all.size() == 120);
  CHECK(std::set<SampleOrder>(all.begin(), all.end()).size() == 120);
  CHECK(visit_orders(5, {.orders = 120}, [](const SampleOrder&) {}));
  CHECK(orders_of(0, {.orders = 1}).size() == 1);
}

TEST_CASE("of many orders as many are drawn as were asked for, by the seed alone") {
  CHECK(!visit_orders(5, {.orders = 119}, [](const SampleOrder&) {}));
  const auto drawn = orders_of(22, {.orders = 30, .seed = 4});
  CHECK(drawn.size() == 30);
  CHECK(drawn == orders_of(22, {.orders = 30, .seed = 4}));
  CHECK(drawn != orders_of(22, {.orders = 30, .seed = 5}));
  for (SampleOrder order : drawn) {
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) CHECK(order[i] == i);
  }
}
