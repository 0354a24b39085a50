// Whether further interviews would bring further codes: what was new in each, what rules and curves say of
// it, and how much is likely to be unseen.
//
// An interview is a document that the coder has gone through. A document that is not coded yet would look
// like one that brought nothing, so it is left out and counted. What surprises: rules for stopping differ
// widely on the same interviews; the estimates of what is unseen do not depend on the order.
// Formulas, sources and decided cases: docs/methods/saturation.md.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/analysis/interview_order.hpp"
#include "coding/analysis/order_band.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/analysis/stop_rules.hpp"
#include "coding/stats/growth_curves.hpp"
#include "coding/stats/richness.hpp"

namespace coding {

struct SaturationOptions {
  CoderId coder{};
  ScopeOptions scope{};
  std::optional<InterviewOrder> order{};  // none: the best that is known
  OrderTrials trials{};                   // 0 orders: no band
};

// One interview, in order.
struct SaturationStep {
  std::size_t document = 0;  // position in project.documents
  std::size_t fresh = 0;     // codes first seen here
  std::size_t seen = 0;      // codes seen so far
  double rarefied = 0;       // codes expected in so many interviews whatever their order
  std::optional<Interval> band{};
};

// After some more interviews.
struct SaturationOutlook {
  std::size_t more = 0;
  Estimate codes{};
  Estimate coverage{};
};

// How many more interviews until a share of Chao2 is seen.
struct SaturationGoal {
  std::size_t percent = 0;
  Estimate more{};
};

struct Unseen {
  Incidence incidence{};
  Richness richness{};
  Estimate coverage{};                        // 0 … 1
  Estimate expected_new{};                    // codes, in the next interview
  Estimate chance_of_new{};                   // of at least one
  std::vector<SaturationOutlook> outlooks{};  // 5, 10 and as many again
  std::vector<SaturationGoal> goals{};        // 90, 95 and 99 %
};

// A part of the codebook by itself: what answers a question, or stands below a code.
struct SaturationPart {
  std::string question{};             // of a question
  std::optional<std::size_t> code{};  // of a code: position in the codebook; of neither: the whole scope
  std::size_t rows = 0;               // codes of the level
  std::size_t seen = 0;               // of these, given in some interview
  std::size_t once = 0;               // of these, in one interview alone
  std::size_t last_new = 0;           // place of the last interview with a new one, from 1; 0: none
  StopOutcome at_five{};              // base 4, run 2, 5 %
  StopOutcome at_zero{};              // base 4, run 2, 0 %
  Estimate chao2{};
  Estimate coverage{};
};

struct Saturation {
  SaturationOptions options{};
  std::string level{};
  OrderedInterviews order{};
  std::size_t not_coded = 0;  // documents that the coder has not gone through
  std::size_t rows = 0;       // codes of the level, given or not
  std::vector<SaturationStep> curve{};
  std::vector<StopOutcome> rules{};
  std::vector<GrowthCurve> growth{};
  OrderBand orders{};
  Unseen unseen{};
  std::vector<SaturationPart> parts{};  // the whole, then questions, then the codes above rows in tree order
};

// Needs project.segments and declarations, not quotes and texts. Throws as scope_of and order_interviews do.
// O(segments × depth + orders × (incidences + rows)).
Saturation saturation(const Project& project, const SaturationOptions& options);

}  // namespace coding
