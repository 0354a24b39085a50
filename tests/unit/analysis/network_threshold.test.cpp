#include "coding/analysis/network_threshold.hpp"

#include "coding/analysis/network.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// Codes by the units that hold them.
CodeUnits units_of(std::vector<std::vector<std::uint32_t>> held) {
  CodeUnits out{.units = 20, .held = std::move(held)};
  for (std::size_t i = 0; i < out.held.size(); ++i) out.codes.push_back(i);
  return out;
}

}  // namespace

TEST_CASE("few ties need no threshold") {
  CHECK(readable_minimum(units_of({})) == 2);
  CHECK(readable_minimum(units_of({{1}, {1}, {2}})) == 2);
  CHECK(readable_minimum(units_of({{1, 2, 3}, {1, 2, 3}, {2, 3}})) == 2);
}

TEST_CASE("many ties raise it until four come on a code") {
  // Ten codes that share units 1 and 2: 45 ties; two of them share three, and two others.
  std::vector<std::vector<std::uint32_t>> held(10, {1, 2});
  held[0] = held[1] = {1, 2, 3};
  held[2] = held[3] = {1, 2, 4};
  const CodeUnits units = units_of(held);
  CHECK(readable_minimum(units) == 3);
  CHECK(network(units, {.minimum = 3, .permutations = 0}).ties.size() == 2);
}

TEST_CASE("where no threshold leaves so few the highest is taken") {
  const CodeUnits units = units_of(std::vector<std::vector<std::uint32_t>>(10, {1, 2, 3}));
  CHECK(readable_minimum(units) == 3);
}
