// Measures of coded units: of each code, of all decisions together, their mean over codes, of sets of codes.
//
// What uncoded text does to a number is said beside it: the same alpha over the units alone that somebody
// gave some code, whichever it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/agreement/measures.hpp"
#include "coding/agreement/sets.hpp"
#include "coding/comparison/coded_patterns.hpp"
#include "coding/comparison/tool_measures.hpp"

namespace coding {

enum class RatedAs {
  code,       // one code, present or absent
  decisions,  // every pair of a unit and a code that somebody used
  mean,       // over the codes that have a value, each counting the same; without an error
  units,      // sets of codes, or codes that exclude each other
  category    // one of these against the rest
};
std::string_view name_of(RatedAs of);

struct MeasuredUnits {
  RatedAs of = RatedAs::code;
  UnitChoice text = UnitChoice::all;
  std::optional<std::size_t> row{};  // of a code; of a category its number
  std::uint64_t units = 0;           // of decisions the pairs; of a mean the codes
  std::optional<double> present{};   // the share of the ratings that say present
  std::vector<Measured> measures{};  // those that exist of it
  std::vector<MeasuredDifference> differences{};
};

// What other tools' measures are made of; without, those measures are not there.
struct ToolCounts {
  std::optional<CodedUnits> characters{};  // all of them, interviewers' too: for nvivo
  std::vector<MaxqdaCount> maxqda{};       // by row
};

struct UnitMeasureOptions {
  std::vector<std::string> measures{};  // names of measure_names()
  MeasureOptions how{};                 // a population is one of units, coded or not
  bool differences = false;
};

// Do any of the measures need them?
bool needs_characters(const std::vector<std::string>& measures);
bool needs_segments(const std::vector<std::string>& measures);

// All decisions, the same without uncoded text, the mean, then each code that somebody used; each with all
// measures but for uncoded text, where alpha is said (or else the first measure that is corrected for
// chance). miles-huberman and turkish are over the units that somebody gave the code, holsti and iranian the
// positive agreement 2M / (N1 + N2): what their papers count. Throws what measured throws.
std::vector<MeasuredUnits> measured_codes(const CodedUnits& units, const UnitMeasureOptions& options,
                                          const ToolCounts& tools = {});

// Each different set a category, with distances between sets for alpha and 1 - distance as weights. Requires
// units that were made with sets. Throws UsageError "sets-too-many" above 5,000 different sets.
std::vector<MeasuredUnits> measured_sets(const CodedUnits& units, SetDistance distance,
                                         const UnitMeasureOptions& options);

// Codes that exclude each other, as clustered_exclusive has them, then each category against the rest.
std::vector<MeasuredUnits> measured_exclusive(const CodedUnits& units, const UnitMeasureOptions& options);

}  // namespace coding
