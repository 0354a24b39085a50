// How strong a tie must be so that a network can be read as a figure.
#pragma once

#include <cstddef>

#include "coding/analysis/code_units.hpp"

namespace coding {

// The least number of units, from 2 on, with which there are no more than 150 ties and no more than four for
// each code that has one; where no threshold leaves so few, the highest that leaves a tie. Throws what
// shared_units throws. O(codes² log codes).
std::size_t readable_minimum(const CodeUnits& units, int jobs = 1);

}  // namespace coding
