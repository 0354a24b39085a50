// Participants (or documents) and codes on one map, with groups of people laid over it.
//
// Correspondence analysis of the table of analysis/matrix.hpp (stats/correspondence.hpp). Codes that few hold
// lie far out and own the first axes, so codes below `minimum` take no part unless it is 1.
// docs/methods/correspondence-analysis.md.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/analysis/attribute_groups.hpp"
#include "coding/analysis/matrix.hpp"
#include "coding/stats/correspondence.hpp"

namespace coding {

struct CorrespondenceOptions {
  MatrixOptions matrix{};
  std::size_t minimum = 3;     // rows that must hold a code
  std::size_t axes = 2;        // of the points' lists
  GroupingOptions grouping{};  // of participants; each group becomes a supplementary point
};

struct CorrespondenceGroup {
  std::string value{};
  std::size_t rows = 0;                        // people or documents with this value
  std::optional<CorrespondencePoint> point{};  // absent: none of the codes that take part is theirs
};

struct CorrespondenceMap {
  CorrespondenceOptions options{};
  std::string level{};
  std::vector<std::string> rows{};            // ids; a point's item is its place here
  std::vector<std::size_t> codes{};           // positions in the codebook; a point's item is its place here
  std::vector<std::size_t> rare{};            // codes that too few rows hold, though some do
  std::size_t unused = 0;                     // codes that no row holds
  Correspondence map{};                       // all columns of `codes` hold something
  std::vector<CorrespondenceGroup> groups{};  // in the order of attribute_groups
  std::size_t without_value = 0;              // rows of which the attribute is not known
};

// Throws what matrix and attribute_groups throw.
CorrespondenceMap correspondence_map(const Project& project, const CorrespondenceOptions& options);

}  // namespace coding
