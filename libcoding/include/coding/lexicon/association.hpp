// How strongly two words attract each other: collocation measures.
//
// A word is counted near a node: within so many words of it. By chance a word of frequency f stands there
// E = f_node · window · f / N times, where window is the number of places around one node (left + right);
// without that correction a wide window makes everything look attracted (Evert 2008). All measures are from
// O and E or from O and the two frequencies; docs/methods/collocation.md has formulas, sources and worked
// numbers. What surprises: PMI is largest for words that occur once, hence its floor.
#pragma once

#include <cstdint>

#include "coding/base/estimate.hpp"

namespace coding {

struct Cooccurrence {
  std::uint64_t node = 0;  // how often the node occurs
  std::uint64_t word = 0;  // how often the other word occurs
  // Occurrences of the word inside at least one node's window; one between two nodes counts once.
  std::uint64_t both = 0;
  std::uint64_t total = 0;   // words of the texts
  std::uint64_t window = 1;  // places around a node: left + right; 1 for "the word right behind it"
  // Words inside at least one window, counted; 0 takes node · window, which is too many where windows overlap
  // or run over the end of a text.
  std::uint64_t covered = 0;
};

enum class LogBase { two, natural };

struct AssociationOptions {
  std::uint64_t pmi_floor = 5;      // PMI of fewer co-occurrences is undefined; 1 for every pair
  LogBase pmi_base = LogBase::two;  // of pmi only; natural as in quanteda. MI3 and logDice are in bits
};

struct Association {
  double expected = 0;        // E; 0 when the total is 0
  Estimate log_likelihood{};  // G² of the 2×2 table (in a window or not) × (the word or another)
  Estimate p{};               // of G², one degree of freedom
  Estimate pmi{};             // log(O / E)
  Estimate mi3{};             // log2(O³ / E), Daille 1994
  Estimate t_score{};         // (O - E) / √O, Church et al. 1991
  Estimate log_dice{};        // 14 + log2(2 O / (f_node + f_word)), Rychlý 2008: needs no N, at most 14
  bool attracted = false;     // O > E
  bool operator==(const Association&) const = default;
};

// Undefined, with the reason: everything but E when both is 0 (no logarithm; for t no variance) except G²,
// which then says how surely the two avoid each other; everything when node, word or total is 0; G² when the
// windows cover all of the text. Throws UsageError "cooccurrence-counts" when both exceeds word or the
// covered words, or a count exceeds the total.
Association association(const Cooccurrence& counts, const AssociationOptions& options = {});

}  // namespace coding
