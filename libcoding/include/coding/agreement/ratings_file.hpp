// Plain tables of ratings from CSV, for who has no project: a row a unit and a column a coder, or a row a
// rating.
//
// Wide: a header with the coders' names; a first column named `unit` names the units. Long: the columns unit,
// coder and value, in any order. An empty cell is a missing rating. Values that are all numbers are one
// scale, however they are written (1, 1.0; 1,5 where the separator is not a comma); other values have no
// order until somebody declares one: that "10" comes before "2" as a word means nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/agreement/ratings.hpp"
#include "coding/agreement/sets.hpp"

namespace coding {

struct RatingsFileOptions {
  std::vector<std::string> categories{};  // declared, in their order; empty: those that occur
  std::vector<std::string> missing{};     // words that stand for no rating, beside the empty cell: NA
  std::vector<std::string> coders{};      // whose columns; empty: everybody's
};

struct RatingsFile {
  Ratings ratings;
  std::vector<std::string> units{};            // by unit; empty when the file does not name them
  bool numeric = false;                        // the categories are numbers, and their own scores
  bool ordered = false;                        // numeric, or declared
  std::vector<std::string> missing_looking{};  // categories such as NA that may be meant as missing
};

// Throws DataError with the place: what visit_csv throws, "ratings-empty", "column-twice", "column-unnamed",
// "row-length", "rating-undeclared" (with the nearest declared one), "rating-twice" (long); UsageError
// "ratings-one-coder", "coder-unknown". O(bytes).
RatingsFile read_ratings(std::string_view bytes, std::string_view file,
                         const RatingsFileOptions& options = {});

// Cells are sets of labels joined by `|`; "-" is the empty set. Categories cannot be declared.
struct SetRatingsFile {
  SetRatings ratings;
  std::vector<std::string> units{};
};
SetRatingsFile read_set_ratings(std::string_view bytes, std::string_view file,
                                const RatingsFileOptions& options = {});

}  // namespace coding
