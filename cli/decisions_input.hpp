// A table of decisions, matched with the disagreements that they are about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/reconciling.hpp"
#include "coding/base/diagnostic.hpp"

namespace coding::cli {

// The decisions of a file for the disagreements, in their order. Faults, with their lines, are added to
// `faults`. Throws what read_decisions throws.
std::vector<std::optional<Decision>> decisions_of(const Reconciling& work, const std::string& bytes,
                                                  const std::string& file, Diagnostics& faults);

}  // namespace coding::cli
