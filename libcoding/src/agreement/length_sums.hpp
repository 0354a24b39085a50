// The lengths that the uα family is made of, gathered in one sweep over the borders of a document.
//
// With n coders in code c and N coders in any unit at a position, the coincidences l_cc add n(n-1) there, a
// code's pairable length l*_c adds n(N-1). A code's n changes only at its own borders, so l_cc is brought up
// to date there; l*_c is a difference of the running sum of N over each unit. Nothing is done per pair of
// coders. The names l, T and * are those of docs/methods/unitizing.md.
#pragma once

#include <vector>

#include "coding/agreement/continuum.hpp"

namespace coding {

struct CodeLengths {
  CodeNumber code = 0;
  double length = 0;            // l_c., positions over all coders
  double pairable = 0;          // l*_c., as far as others marked it too
  double confused = 0;          // l*_c. - l_cc: where others marked it with another code
  double squares = 0;           // T_c, squared lengths of units
  double pairable_squares = 0;  // T*_c, squared pairable lengths of units
};

struct LengthSums {
  double total = 0;         // l.., coders × length
  double gaps = 0;          // l of what is not marked; also its T, whose lengths are not squared
  double against_gaps = 0;  // coincidences of what is marked with what is not
  std::vector<CodeLengths> codes{};
};

// Of a pairable document without overlaps; `codes` holds the codes that occur, in order of number.
LengthSums length_sums(const ContinuumDocument& document, std::size_t code_count);

// Sums of nothing, with an entry for every code.
LengthSums no_sums(std::size_t code_count);

// Adds `times` the sums to `to`, whose codes are all codes by number.
void add(LengthSums& to, const LengthSums& sums, double times);

}  // namespace coding
