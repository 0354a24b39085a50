// Patterns of ratings from coded units: of one code, of all decisions together, of sets of codes.
//
// Of a code the categories are 0 absent and 1 present. Decisions are all pairs of a unit and a code: what one
// number for a whole codebook is made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "coding/agreement/patterns.hpp"
#include "coding/agreement/resampling.hpp"
#include "coding/comparison/coded_units.hpp"

namespace coding {

// Which units count.
enum class UnitChoice {
  all,
  coded,  // to which somebody gave any code: the difference is what uncoded text does to a number
};

// The rows that somebody gave to a unit, in rising order. A row that nobody used has no ratings that vary.
std::vector<std::size_t> used_rows(const CodedUnits& units);

// By row, of all rows. O(counts log counts + rows × different groups of coders).
std::vector<Patterns> code_patterns(const CodedUnits& units, UnitChoice choice = UnitChoice::all);

// All patterns together, those of the same ratings joined. Requires the same coders and categories.
Patterns joined(std::span<const Patterns> patterns);

// The same with what each document (or participant) adds, for resampling them. `rows` are taken together.
ClusteredPatterns clustered_decisions(const CodedUnits& units, std::span<const std::size_t> rows,
                                      UnitChoice choice = UnitChoice::all);

// Which set of rows each coder gave to each unit; categories are numbered as CodedUnits::sets. Requires units
// that were made with sets.
ClusteredPatterns clustered_sets(const CodedUnits& units, UnitChoice choice = UnitChoice::all);

// Codes that exclude each other: category 0 none of them, 1 … rows the row, and, when it occurs, rows + 1
// several of them, which a coder gave to one unit. Requires units that were made with sets.
ClusteredPatterns clustered_exclusive(const CodedUnits& units, UnitChoice choice = UnitChoice::all);

// How many ratings of units are "several".
std::uint64_t several_ratings(const CodedUnits& units);

// The share of the ratings that say the last category of two: present. 0 without ratings.
double prevalence(const Patterns& patterns);

// The same units with one category against all others: 1 is the category.
ClusteredPatterns against_the_rest(const ClusteredPatterns& clustered, std::size_t category);

// Without the patterns in which nobody gave the code: coded units alone, as Miles & Huberman's formula and
// others in use take them.
Patterns without_absence(const Patterns& patterns);

}  // namespace coding
