// The options that name a table of ratings and say how its categories stand to each other, and what comes of
// them.
#pragma once

#include <optional>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/agreement/measures.hpp"
#include "coding/agreement/ratings.hpp"
#include "coding/report/agreement_tables.hpp"

namespace coding::cli {

// --ratings, --coders, --categories, --na, --by-category, --sets, --weights, --level, --distances, --ranks
std::vector<OptionSpec> ratings_options();

struct RatingsInput {
  Ratings ratings;
  Patterns patterns{};
  Weights weights{};
  std::optional<Metric> metric{};
  report::AgreementNotes notes{};
  int jobs = 1;
};

// Throws UsageError "order-unknown" when weights or a level ask for an order that nobody declared, and what
// read_ratings, weights_of and Metric throw.
RatingsInput ratings_input(Session& session, const Request& request);

}  // namespace coding::cli
