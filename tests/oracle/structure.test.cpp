// How the codes of a published study hang together, from its own lists: the numbers by definitions written
// out here, over the 0/1 table that tests/oracle/ankara/placements.tsv makes (ankara.test.cpp tells of it).
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "coding/analysis/clusters.hpp"
#include "coding/analysis/correspondence_map.hpp"
#include "coding/analysis/network.hpp"
#include "coding/store/folder.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

const Project& study() {
  static const Project project = read_project(CODING_SOURCE_DIR "/data/ankara");
  return project;
}

const CodeUnits& people() {
  static const CodeUnits units = code_units(study(), {.coder = {"arastirmaci"}}, {}, {});
  return units;
}

using People = std::set<std::uint32_t>;

std::vector<People> sets() {
  std::vector<People> out;
  for (const auto& held : people().held) out.emplace_back(held.begin(), held.end());
  return out;
}

double jaccard(const People& a, const People& b) {
  std::size_t both = 0;
  for (const std::uint32_t each : a) both += b.count(each);
  return 1 - static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

std::size_t named(const std::string& name) {
  for (std::size_t i = 0; i < people().codes.size(); ++i) {
    if (study().codebook.codes()[people().codes[i]].name == name) return i;
  }
  return 0;
}

}  // namespace

TEST_CASE("a pair of codes of the study is as far apart as the method's worked example says") {
  // 13 and 9 people, 8 of them both: Jaccard .571.
  const ThingSets codes = thing_sets(people(), Things::codes, 1);
  REQUIRE(codes.items.size() == 50);
  const std::size_t active = named("derse etkin katılım");
  const std::size_t liked = named("dersi sevme");
  CHECK(codes.sets[active].size() == 13);
  CHECK(codes.sets[liked].size() == 9);
  CHECK(distance_of(codes, ThingDistance::jaccard)(active, liked) == Approx(1 - 8.0 / 14));
  CHECK(1 - distance_of(codes, ThingDistance::dice)(active, liked) == Approx(0.727).margin(0.0005));
  CHECK(1 - distance_of(codes, ThingDistance::ochiai)(active, liked) == Approx(0.740).margin(0.0005));
  CHECK(1 - distance_of(codes, ThingDistance::simple_matching)(active, liked) ==
        Approx(0.727).margin(0.0005));
}

TEST_CASE(
    "every step of the study's tree joins groups that are as far apart as their height, and none nearer") {
  const auto codes = sets();
  const Clusters facts = clusters(people(), {});
  // The mean of all pairs, from the definition.
  const auto apart = [&](const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    double sum = 0;
    for (const std::size_t i : a)
      for (const std::size_t j : b) sum += jaccard(codes[i], codes[j]);
    return sum / static_cast<double>(a.size() * b.size());
  };
  std::map<std::size_t, std::vector<std::size_t>> open;
  for (std::size_t i = 0; i < codes.size(); ++i) open[i] = {i};
  std::size_t next = codes.size();
  for (const MergeStep& step : facts.tree.steps) {
    CHECK(apart(open.at(step.left), open.at(step.right)) == Approx(step.height));
    for (const auto& [a, members] : open)
      for (const auto& [b, others] : open)
        if (a < b) CHECK(apart(members, others) >= step.height - 1e-9);
    std::vector<std::size_t> joined = open.at(step.left);
    joined.insert(joined.end(), open.at(step.right).begin(), open.at(step.right).end());
    open.erase(step.left);
    open.erase(step.right);
    open[next++] = std::move(joined);
  }
  CHECK(open.size() == 1);
}

TEST_CASE("held against random tables and corrected, the study's network has hardly a tie that stands out") {
  const Network facts = network(people(), {.minimum = 1, .permutations = 2000, .seed = 11});
  const auto codes = sets();
  std::size_t ties = 0;
  for (std::size_t a = 0; a < codes.size(); ++a)
    for (std::size_t b = a + 1; b < codes.size(); ++b) ties += jaccard(codes[a], codes[b]) < 1 ? 1 : 0;
  CHECK(facts.ties.size() == ties);
  std::size_t raw = 0;
  std::size_t corrected = 0;
  double strength = 0;
  double by_chance = 0;
  for (const NetworkTie& tie : facts.ties) {
    raw += tie.chance.p.value && *tie.chance.p.value < 0.05 ? 1 : 0;
    corrected += tie.chance.p_adjusted.value && *tie.chance.p_adjusted.value < 0.05 ? 1 : 0;
  }
  for (const NetworkNode& node : facts.nodes) {
    strength += node.strength.value;
    by_chance += *node.strength.chance.expected.value;
  }
  CHECK(raw > 0);
  CHECK(corrected == 0);
  // Σ over people of k(k-1) pairs, whoever has which codes.
  CHECK(strength == Approx(by_chance));
}

TEST_CASE("the study's inertia is χ²/n of the codes that three people or more have") {
  const CorrespondenceMap facts = correspondence_map(study(), {.matrix = {.coder = {"arastirmaci"}}});
  CHECK(facts.codes.size() == 28);  // 50 less 14 that one and 8 that two people have
  CHECK(facts.rare.size() == 22);
  const auto codes = sets();
  std::vector<std::size_t> taken;
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (codes[i].size() >= 3) taken.push_back(i);
  std::vector<double> rows(22, 0);
  double n = 0;
  for (const std::size_t i : taken) {
    for (const std::uint32_t person : codes[i]) ++rows[person];
    n += static_cast<double>(codes[i].size());
  }
  double sum = 0;
  for (const std::size_t i : taken) {
    for (std::uint32_t person = 0; person < 22; ++person) {
      const double expected = rows[person] * static_cast<double>(codes[i].size()) / n;
      const double found = codes[i].count(person) > 0 ? 1 : 0;
      if (expected > 0) sum += (found - expected) * (found - expected) / expected;
    }
  }
  CHECK(facts.map.total == n);
  CHECK(facts.map.inertia == Approx(sum / n));
}
