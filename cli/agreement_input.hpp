// The options that say which coders of a project are compared, on what units and codes, and what comes of
// them.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/agreement/continuum.hpp"
#include "coding/report/agreement_tables.hpp"

namespace coding::cli {

// --unit, --rule, --interviewers, --by, --code, --under, --set, --question, --domains, --exclusive,
// --document
std::vector<OptionSpec> compared_options();

struct ComparedCoders {
  std::vector<MeasuredUnits> measured{};
  std::vector<report::RowName> rows{};
  report::Compared compared{};
  Study study{};
  bool ratings_missing = false;  // not all coders have gone through all documents
};

// Whose agreement is measured. `measures` empty: the usual ones for this number of coders, which are written
// there. Throws what coded_units and measured_codes throw.
ComparedCoders compare_coders(Session& session, const Request& request, UnitMeasureOptions options);

// The segments of the coders as they are, not cut into units: --unit none. Throws what coded_continuum
// throws.
Continuum compared_continuum(Session& session, const Request& request);

// percent, Cohen's kappa of two coders (Fleiss' of more), alpha and AC1.
std::vector<std::string> usual_measures(std::size_t coders);

}  // namespace coding::cli
