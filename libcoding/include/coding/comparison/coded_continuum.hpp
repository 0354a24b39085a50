// The segments of a project on a continuum: each document a stretch of code points, each segment a unit.
//
// Nothing is cut into units beforehand, so a boundary that is a little off costs a little. Coders who give
// several codes to one passage make no continuum of all codes: then each code is compared alone, against all
// that does not bear it, and marking (|uα) as what bears any code. docs/methods/unitizing.md.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "coding/agreement/continuum.hpp"
#include "coding/agreement/continuum_measures.hpp"
#include "coding/comparison/coded_units.hpp"
#include "coding/project/project.hpp"

namespace coding {

struct CodedContinuumOptions {
  std::vector<CoderId> coders{};
  CodeRows rows{};
  std::vector<std::string> names{};     // by row
  std::vector<std::string> domains{};   // by row; empty: none are known
  std::vector<DocumentId> documents{};  // only these; empty: all
};

// Of documents that two of the coders or more have coded. A coder's segments of one row that overlap are one
// unit; spans are cut to the text. Rows that nobody used are no codes. Throws what shared_documents throws.
// O(segments log segments).
Continuum coded_continuum(const Project& project, const CodedContinuumOptions& options);

// As measured(), where codes may overlap: of u-alpha all codes together (status overlapping when they do),
// then each code alone; u-alpha-binary over what bears any code; cu-alpha and ku-alpha not_applicable when
// codes overlap.
std::vector<ContinuumMeasured> measured_codings(const Continuum& continuum,
                                                std::span<const std::string> measures,
                                                const ContinuumOptions& options = {});

}  // namespace coding
