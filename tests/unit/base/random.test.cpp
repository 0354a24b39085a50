#include "coding/base/random.hpp"

#include <array>
#include <numeric>

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("the generator's numbers never change") {
  // Computed with the authors' reference C code (SplitMix64 from seed 1, then xoshiro256**).
  Random random(1);
  CHECK(random.next() == 0xB3F2AF6D0FC710C5ULL);
  CHECK(random.next() == 0x853B559647364CEAULL);
  CHECK(random.next() == 0x92F89756082A4514ULL);
}

TEST_CASE("below is uniform and inside its bound") {
  Random random(7);
  std::array<int, 6> counts{};
  for (int i = 0; i < 60000; ++i) ++counts.at(random.below(6));
  for (const int count : counts) CHECK(count == Approx(10000).margin(500));
}

TEST_CASE("shuffle keeps every item") {
  std::vector<int> items(100);
  std::iota(items.begin(), items.end(), 0);
  Random random(3);
  shuffle(items, random);
  CHECK_FALSE(std::is_sorted(items.begin(), items.end()));
  std::sort(items.begin(), items.end());
  for (int i = 0; i < 100; ++i) CHECK(items[static_cast<std::size_t>(i)] == i);
}
