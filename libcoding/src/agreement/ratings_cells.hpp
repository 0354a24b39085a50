// A CSV file of ratings as it stands: who, which unit, and the words in the cells; what they mean as ratings
// is the next step's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agreement/label_numbers.hpp"
#include "coding/agreement/ratings_file.hpp"

namespace coding {

struct CellPlace {
  std::size_t line = 1;
  std::size_t column = 0;  // from 0
};

struct RatingsCells {
  std::vector<std::string> coders{};
  std::vector<std::string> units{};  // empty when unnamed
  LabelNumbers labels{};
  std::vector<CellPlace> places{};  // by label: where it stands first
  std::vector<Rating> cells{};      // unit after unit: numbers of labels, or no_rating
  char separator = ',';
};

RatingsCells read_cells(std::string_view bytes, std::string_view file, const RatingsFileOptions& options);

}  // namespace coding
