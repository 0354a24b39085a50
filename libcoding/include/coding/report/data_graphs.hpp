// The codebook, and who said what, as graphs for other programs (figure/graph_text.hpp).
#pragma once

#include <cstddef>

#include "coding/figure/graph_text.hpp"
#include "coding/project/project.hpp"

namespace coding::report {

// The tree of codes, each leading to those below it: of nodes the level, the role, the stage, the segments
// that the coder gave the code itself and those with all below it.
LabelledGraph codebook_graph(const Project& project, const CoderId& coder);

// People on one side and codes on the other (attribute `kind`: "participant", "code"), tied by how many
// segments of the coder a person has with a code itself; nodes are p:… and c:…. Those without a tie are
// there.
LabelledGraph participants_graph(const Project& project, const CoderId& coder);

}  // namespace coding::report
