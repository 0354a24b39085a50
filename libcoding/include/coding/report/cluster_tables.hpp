// Clusters of codes or people, and maps of them, as tables.
#pragma once

#include "coding/analysis/clusters.hpp"
#include "coding/analysis/thing_map.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// One row a step of the tree, a thing in the order of the leaves, or a group.
enum class ClusterTable { steps, leaves, groups };

Table cluster_table(ClusterTable which, const Clusters& facts, const CodeUnits& units, const Project& project,
                    const Language& reader);

// One row a thing with its place; the notes judge the stress.
Table scaling_table(const ThingMap& facts, const CodeUnits& units, const Project& project,
                    const Language& reader);

}  // namespace coding::report
