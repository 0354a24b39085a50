// Agreement on a continuum as a table.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/agreement/continuum_measures.hpp"
#include "coding/table/table.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

struct ContinuumTableOptions {
  Language reader{"en"};
  std::size_t coders = 0;
  std::size_t documents = 0;  // that two coders or more coded
  std::size_t units = 0;      // that they marked there
  std::optional<DocumentBootstrap> bootstrap{};
  std::optional<std::size_t> samples{};  // of γ, when it was asked for
  std::optional<std::uint64_t> seed{};
};

// Fixed keys code (null: all), measure, value, se (never there), lower, upper, units, coders, undefined (null
// or the name of a Status); beside them observed, expected, coverage, documents, unique (of γ: is the best
// alignment the only one).
Table continuum_table(const std::vector<ContinuumMeasured>& measures, const ContinuumTableOptions& options);

}  // namespace coding::report
