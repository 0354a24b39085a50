// What follows what: transitions between kinds at a lag, against the same steps in other orders.
//
// A sequence is a list of steps, and a step holds one kind or several at once. Every kind of a step is
// followed by every kind of the step `lag` later; sequences never run into each other. n_ij counts these,
// e_ij = n_i. n_.j / n, and the adjusted residual is (n_ij - e_ij) / √(e_ij (1 - n_i./n)(1 - n_.j/n))
// (Haberman 1973; Bakeman & Quera 2011). The residual takes transitions as independent, which neighbours are
// not; the permutation does not: it shuffles the steps within each sequence. docs/methods/sequences.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "coding/base/estimate.hpp"

namespace coding {

// Kinds numbered from 0; a step's each once.
using SequenceStep = std::vector<std::uint32_t>;
using StepSequence = std::vector<SequenceStep>;

struct TransitionOptions {
  std::size_t lag = 1;
  std::size_t permutations = 1000;
  std::uint64_t seed = 1;
  int jobs = 1;
};

struct Transition {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t count = 0;
  Estimate expected{};  // of margins; undefined when there are no transitions
  Estimate residual{};  // undefined when a margin is all or nothing
  Estimate yule_q{};    // (ad - bc) / (ad + bc) of from/not from × to/not to; undefined when that is 0/0
  Estimate shuffled{};  // mean count over the permutations; undefined without any
  // Two-sided: twice the share of orders, this one among them, with at least as many, or at most as many,
  // whichever is less.
  Estimate p{};
};

struct Transitions {
  std::size_t kinds = 0;
  std::size_t total = 0;                   // n
  std::vector<std::size_t> from_totals{};  // n_i.
  std::vector<std::size_t> to_totals{};    // n_.j
  std::vector<Transition> all{};           // kinds × kinds, by from and then by to
};

// Requires lag > 0. O(permutations × transitions + kinds²) time, O(kinds² × 8) numbers.
Transitions transitions(std::size_t kinds, const std::vector<StepSequence>& sequences,
                        const TransitionOptions& options);

}  // namespace coding
