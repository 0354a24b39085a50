// What the coefficients of the uα family share: from sums of lengths to coefficients.
#pragma once

#include <vector>

#include "agreement/length_sums.hpp"
#include "coding/agreement/unitized_alpha.hpp"

namespace coding {

// What all codes together amount to.
struct WholeLengths {
  double confused = 0;
  double unit_squares = 0;
  double products = 0;  // of lengths of two different codes
  double pairable = 0;
  double pairable_unit_squares = 0;
  double pairable_products = 0;
};
WholeLengths whole_of(const LengthSums& sums);

// What a product of two lengths is multiplied with to be expected: l../(l..² - ΣT).
double scale_of_products(double total, double unit_squares);

// 1 - observed/expected, or no_variation.
UnitizedAlpha unitized_alpha_of(double observed, double expected);
UnitizedAlpha without_value(Status status);

// All coefficients, without the statuses that only the continuum knows.
UnitizedAlphas unitized_alphas_of(const LengthSums& sums);

// Of the pairable documents.
std::vector<LengthSums> sums_by_document(const Continuum& continuum);
LengthSums summed(const std::vector<LengthSums>& documents, std::size_t code_count);

// Sets the statuses that only the continuum knows; `documents` took part.
void judge(UnitizedAlpha& alpha, const Continuum& continuum, std::size_t documents);

// Throws what check and require_no_overlap throw.
void check_disjoint(const Continuum& continuum);

}  // namespace coding
