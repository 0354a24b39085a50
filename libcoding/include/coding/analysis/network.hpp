// Codes as a network: tied where they stand together, and how central each is, held against chance.
//
// Nodes are the codes that at least one unit holds, ties the units that hold both (analysis/code_units.hpp).
// Frequent codes are central by construction, so every number stands beside what it is in tables with the
// same margins: as many units for each code, as many codes in each unit (stats/curveball.hpp). What
// surprises: the smallest p that N tables can give is 1/(N+1), so that of 1,225 ties none can stay below .05
// after correction with 1,000 tables. docs/methods/network.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "coding/analysis/code_units.hpp"
#include "coding/base/estimate.hpp"
#include "coding/stats/communities.hpp"
#include "coding/stats/graph.hpp"

namespace coding {

// How strong a tie is: the units that hold both, or these as a share of the units that hold either.
enum class TieWeight { count, jaccard };

std::string_view name_of(TieWeight weight);

struct NetworkOptions {
  TieWeight weight = TieWeight::count;
  std::size_t minimum = 2;                    // units that must hold both codes of a tie
  std::optional<std::size_t> permutations{};  // absent: as many as the size allows, at most 1,000
  std::uint64_t seed = 1;
  int jobs = 1;
};

// A number beside what it is by chance. Undefined without tables, and where all of them have the same.
struct AgainstChance {
  Estimate expected{};  // mean over the tables
  Estimate z{};         // how many standard deviations of the tables the number lies above it
  Estimate p{};         // two-sided: the share of tables, this one among them, at least as far from the mean
  Estimate p_adjusted{};  // among the nodes, or all pairs (Benjamini–Hochberg)
};

struct NodeMeasure {
  double value = 0;
  AgainstChance chance{};
};

struct NetworkNode {
  std::size_t code = 0;   // position in CodeUnits::codes
  std::size_t units = 0;  // that hold it
  NodeMeasure degree{};
  NodeMeasure strength{};
  NodeMeasure betweenness{};  // without chance in networks of more than `most_with_paths` codes
  NodeMeasure eigenvector{};
  std::size_t community = 0;
};

struct NetworkTie {
  std::size_t a = 0;  // places in Network::nodes, a < b
  std::size_t b = 0;
  std::size_t both = 0;
  double weight = 0;
  AgainstChance chance{};  // of `both`
};

// Up to so many codes shortest paths are looked for in every table; the most that are drawn for nothing else.
inline constexpr std::size_t most_with_paths = 150;

struct Network {
  NetworkOptions options{};
  std::vector<NetworkNode> nodes{};  // in the order of the codebook
  std::vector<NetworkTie> ties{};    // by a and then b; only those of at least `minimum` units
  std::size_t unused = 0;            // codes that no unit holds
  std::size_t weak = 0;              // pairs that units hold together, but fewer than `minimum`
  std::size_t tables = 0;            // that were drawn
  std::string why_no_chance{};       // why there are none
  Communities communities{};         // by node
};

// How many tables are drawn when nobody says: 1,000, fewer where codes and what holds them are many, at least
// 20.
std::size_t tables_for(const CodeUnits& units);

// Of units of kind segment there is nothing by chance, because passages that overlap share codes and the
// margins do not say which do. Throws what shared_units throws. O(codes² × tables + codes³).
Network network(const CodeUnits& units, const NetworkOptions& options);

}  // namespace coding
