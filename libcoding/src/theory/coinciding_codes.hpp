// Codes that stand at the same passages: two names for one thing, perhaps.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

struct CoincidingCodes {
  std::size_t first = 0;  // positions in the codebook
  std::size_t second = 0;
  std::size_t together = 0;  // places of the text that both are given at
  std::size_t either = 0;    // that at least one is given at
};

// Pairs, neither below the other, of codes with three places or more each, whose places have a Jaccard index
// of at least 0.8. A place is a stretch that one code covers in one document, whoever gave it; two places are
// one when they share at least half of the longer. In the order of the codebook.
std::vector<CoincidingCodes> coinciding_codes(const Project& project);

}  // namespace coding
