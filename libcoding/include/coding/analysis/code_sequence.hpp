// Which code follows which in a conversation: transitions between passages, document by document.
//
// A step is a passage: what was coded from one place to another, with all its codes at once. Steps stand by
// where they begin, those that begin together by where they end, the shorter first; between the codes of one
// passage there is no transition, because nothing tells their order. A code that comes twice in a row is
// followed by itself. Documents never run into each other. docs/methods/sequences.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "coding/analysis/scope.hpp"
#include "coding/project/project.hpp"
#include "coding/stats/transitions.hpp"

namespace coding {

struct SequenceOptions {
  CoderId coder{};
  ScopeOptions scope{};
  std::size_t lag = 1;
  std::optional<std::size_t> permutations{};  // absent: permutations_for the size
  std::uint64_t seed = 1;
  int jobs = 1;
};

// What is drawn when nobody says how many: 1,000, fewer of long sequences, at least 50.
std::size_t permutations_for(std::size_t transitions);

struct CodeSequence {
  SequenceOptions options{};
  std::string level{};
  std::vector<std::size_t> codes{};  // positions in the codebook, tree order: the kinds of `found`
  Transitions found{};
  std::vector<Estimate> adjusted{};  // by transition: p among those that could occur (Benjamini–Hochberg)
  std::size_t tests = 0;             // how many these are
  std::size_t permutations = 0;      // that were drawn
  std::size_t documents = 0;         // with at least one step
  std::size_t steps = 0;
  std::size_t several = 0;  // steps with more than one code
  std::size_t outside = 0;  // segments under none of the codes
};

// Throws what scope_of throws. Segments that cover nothing are no steps. O(segments log segments +
// permutations × transitions + codes²).
CodeSequence code_sequence(const Project& project, const SequenceOptions& options);

}  // namespace coding
