// What stands under tables of agreement. Private to the room.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "coding/report/agreement_tables.hpp"

namespace coding::report {

std::vector<std::string> agreement_notes(const std::vector<MeasuredRatings>& ratings,
                                         const AgreementTableOptions& options);

// Is this true of one of the measures?
bool any_measure(const std::vector<MeasuredRatings>& ratings, auto holds) {
  return std::ranges::any_of(
      ratings, [&](const MeasuredRatings& each) { return std::ranges::any_of(each.measures, holds); });
}

// "95", in the reader's digits.
std::string confidence_of(const AgreementTableOptions& options);

std::string names_in_a_row(const std::vector<std::string>& names, std::size_t most = 24);

// How the numbers came about, for JSON.
std::vector<std::pair<std::string, Cell>> agreement_meta(const AgreementTableOptions& options);

}  // namespace coding::report
