#include "coding/stats/joint_counts.hpp"

#include <algorithm>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

HoldersOfKinds random_table(std::size_t kinds, std::size_t samples, std::uint64_t one_in,
                            std::uint64_t seed) {
  Random random(seed);
  HoldersOfKinds out(kinds);
  for (auto& holders : out) {
    for (std::uint32_t sample = 0; sample < samples; ++sample) {
      if (random.below(one_in) == 0) holders.push_back(sample);
    }
  }
  return out;
}

std::vector<std::uint32_t> slow(const HoldersOfKinds& holders) {
  std::vector<std::uint32_t> out;
  for (const auto& a : holders) {
    for (const auto& b : holders) {
      out.push_back(static_cast<std::uint32_t>(std::count_if(
          a.begin(), a.end(), [&](auto sample) { return std::count(b.begin(), b.end(), sample); })));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("pairs are counted as by looking, in full tables and in nearly empty ones") {
  for (const unsigned one_in : {2U, 5U, 200U}) {
    for (const unsigned samples : {1U, 63U, 64U, 65U, 300U}) {
      HoldersOfKinds table = random_table(12, samples, one_in, samples + one_in);
      CHECK(joint_counts(table, samples) == slow(table));
      // Lists need not be sorted.
      for (auto& each : table) std::reverse(each.begin(), each.end());
      CHECK(joint_counts(table, samples) == slow(table));
    }
  }
}

TEST_CASE("a table read the other way and back is the same") {
  const HoldersOfKinds table = random_table(5, 40, 3, 1);
  CHECK(turned(turned(table, 40), 5) == table);
  CHECK(turned({}, 2) == HoldersOfKinds{{}, {}});
  CHECK(joint_counts({}, 4).empty());
}
