// Networks of codes as tables and as graphs for other programs.
#pragma once

#include "coding/analysis/network.hpp"
#include "coding/figure/graph_text.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// One row a code, or one a tie. The notes state the threshold, the random tables and their number, and the
// modularity.
enum class NetworkTable { nodes, ties };

Table network_table(NetworkTable which, const Network& facts, const CodeUnits& units, const Project& project,
                    const Language& reader);

// Nodes with their measures and communities, ties with weight, expected number and z.
LabelledGraph network_graph(const Network& facts, const CodeUnits& units, const Project& project);

}  // namespace coding::report
