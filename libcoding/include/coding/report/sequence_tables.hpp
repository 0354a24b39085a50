// Transitions between codes as a table.
#pragma once

#include "coding/analysis/code_sequence.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// The largest adjusted residuals first, those that do not exist last.
struct SequenceTableOptions {
  Language reader{"en"};
  std::size_t minimum = 2;  // shows transitions that occur at least so often
};
Table sequence_table(const CodeSequence& facts, const Project& project, const SequenceTableOptions& options);

}  // namespace coding::report
