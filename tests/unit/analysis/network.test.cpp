#include "coding/analysis/network.hpp"

#include <cmath>

#include "coding/base/random.hpp"
#include "structure_study.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// All 0/1 tables with the margins of the given one, by trying every table.
struct AllTables {
  std::size_t kinds = 0;
  std::size_t samples = 0;
  std::vector<std::vector<bool>> tables{};
};

AllTables tables_like(const CodeUnits& units) {
  AllTables out{.kinds = units.codes.size(), .samples = units.units};
  const std::size_t cells = out.kinds * out.samples;
  std::vector<std::size_t> rows(out.samples, 0);
  for (const auto& held : units.held)
    for (const std::uint32_t unit : held) ++rows[unit];
  for (std::size_t bits = 0; bits < (std::size_t{1} << cells); ++bits) {
    std::vector<bool> table(cells);
    for (std::size_t i = 0; i < cells; ++i) table[i] = (bits >> i & 1) != 0;
    bool fits = true;
    for (std::size_t kind = 0; kind < out.kinds && fits; ++kind) {
      std::size_t sum = 0;
      for (std::size_t sample = 0; sample < out.samples; ++sample) sum += table[kind * out.samples + sample];
      fits = sum == units.held[kind].size();
    }
    for (std::size_t sample = 0; sample < out.samples && fits; ++sample) {
      std::size_t sum = 0;
      for (std::size_t kind = 0; kind < out.kinds; ++kind) sum += table[kind * out.samples + sample];
      fits = sum == rows[sample];
    }
    if (fits) out.tables.push_back(table);
  }
  return out;
}

double both_in(const AllTables& all, const std::vector<bool>& table, std::size_t a, std::size_t b) {
  double out = 0;
  for (std::size_t i = 0; i < all.samples; ++i)
    out += table[a * all.samples + i] && table[b * all.samples + i] ? 1 : 0;
  return out;
}

}  // namespace

TEST_CASE("codes that enough units hold together are tied") {
  const Network facts = network(people_of(six_people()), {.permutations = 0});
  REQUIRE(facts.nodes.size() == 4);
  CHECK(facts.unused == 1);
  REQUIRE(facts.ties.size() == 2);
  CHECK(facts.ties[0].both == 3);  // a and b
  CHECK(facts.ties[1].both == 2);  // c and d
  CHECK(facts.weak == 2);          // a and c, b and c
  CHECK(facts.nodes[0].degree.value == 1);
  CHECK(facts.nodes[0].strength.value == 3);
  CHECK(facts.nodes[0].community == facts.nodes[1].community);
  CHECK(facts.nodes[0].community != facts.nodes[2].community);
  CHECK(facts.communities.count == 2);
}

TEST_CASE("with a threshold of one the weak ties count, and one code lies between") {
  const Network facts = network(people_of(six_people()), {.minimum = 1, .permutations = 0});
  CHECK(facts.ties.size() == 4);
  CHECK(facts.weak == 0);
  // d reaches a and b through c alone.
  CHECK(facts.nodes[2].betweenness.value == Approx(2.0 / 3));
  const Network shares = network(people_of(six_people()), {.weight = TieWeight::jaccard, .permutations = 0});
  CHECK(shares.ties[0].weight == 1);
  CHECK(shares.ties[1].weight == Approx(2.0 / 3));
}

TEST_CASE("what ties are by chance is the mean over all tables with the margins") {
  Project project = six_people();
  project.codebook = Codebook({code("a"), code("b"), code("c"), code("d")});
  project.participants.pop_back();
  project.documents.pop_back();
  const CodeUnits units = people_of(project);
  const AllTables all = tables_like(units);
  REQUIRE(all.tables.size() > 5);
  const Network facts = network(units, {.minimum = 1, .permutations = 8000, .seed = 2});
  CHECK(facts.tables == 8000);
  for (const NetworkTie& tie : facts.ties) {
    double sum = 0;
    double squares = 0;
    double at_least = 0;
    double at_most = 0;
    for (const auto& table : all.tables) {
      const double both = both_in(all, table, tie.a, tie.b);
      sum += both;
      squares += both * both;
      at_least += both >= static_cast<double>(tie.both) ? 1 : 0;
      at_most += both <= static_cast<double>(tie.both) ? 1 : 0;
    }
    const auto n = static_cast<double>(all.tables.size());
    CHECK(*tie.chance.expected.value == Approx(sum / n).margin(0.04));
    const double deviation = std::sqrt(squares / n - sum / n * (sum / n));
    CHECK(*tie.chance.z.value == Approx((static_cast<double>(tie.both) - sum / n) / deviation).margin(0.1));
    CHECK(*tie.chance.p.value == Approx(std::min(1.0, 2 * std::min(at_least, at_most) / n)).margin(0.03));
    CHECK(*tie.chance.p_adjusted.value >= *tie.chance.p.value);
  }
}

TEST_CASE("the strength of a code is what the others make it, and the jobs change nothing") {
  const CodeUnits units = people_of(six_people());
  const Network one = network(units, {.minimum = 1, .permutations = 60, .seed = 3});
  const Network four = network(units, {.minimum = 1, .permutations = 60, .seed = 3, .jobs = 4});
  for (std::size_t i = 0; i < one.nodes.size(); ++i) {
    CHECK(one.nodes[i].strength.chance.expected == four.nodes[i].strength.chance.expected);
    CHECK(one.nodes[i].betweenness.chance.z == four.nodes[i].betweenness.chance.z);
    CHECK(one.nodes[i].eigenvector.chance.p == four.nodes[i].eigenvector.chance.p);
  }
}

TEST_CASE("nested tables have nothing by chance") {
  Project project = six_people();
  project.segments = {segment("P1", "a", {0, 5}), segment("P1", "b", {0, 5}), segment("P2", "a", {0, 5})};
  const Network facts = network(people_of(project), {.minimum = 1, .permutations = 20});
  REQUIRE(facts.ties.size() == 1);
  CHECK(*facts.ties[0].chance.expected.value == 1);
  CHECK(facts.ties[0].chance.z.why_undefined == "the same in all tables");
  CHECK(facts.ties[0].chance.p.why_undefined == "the same in all tables");
}

TEST_CASE("passages that overlap are ties, without random tables") {
  Project project = six_people();
  project.segments = {segment("P1", "a", {0, 10}), segment("P1", "b", {5, 15}), segment("P2", "a", {0, 10}),
                      segment("P2", "b", {0, 10})};
  const Network facts = network(people_of(project, CountedUnit::segment), {});
  REQUIRE(facts.ties.size() == 1);
  CHECK(facts.ties[0].both == 2);
  CHECK(facts.why_no_chance == "passages overlap");
  CHECK(facts.ties[0].chance.p.why_undefined == "passages overlap");
  CHECK(facts.tables == 0);
}

TEST_CASE("of no codes and of one there is a network without ties") {
  Project project = six_people();
  project.segments.clear();
  const Network nothing = network(people_of(project), {});
  CHECK(nothing.nodes.empty());
  CHECK(nothing.communities.modularity.why_undefined == "no edges");
  project.segments = {segment("P1", "a", {0, 5})};
  const Network one = network(people_of(project), {});
  REQUIRE(one.nodes.size() == 1);
  CHECK(one.why_no_chance == "fewer than two codes");
  CHECK(one.nodes[0].strength.value == 0);
  CHECK(one.nodes[0].strength.chance.z.why_undefined == "fewer than two codes");
}

TEST_CASE("large tables are drawn less often, never less than twenty times") {
  CodeUnits small = people_of(six_people());
  CHECK(tables_for(small) == 1000);
  CodeUnits large{.units = 1'000'000};
  for (std::size_t i = 0; i < 400; ++i) {
    large.codes.push_back(i);
    large.held.emplace_back(5000);
  }
  CHECK(tables_for(large) == 20);
}
