// The words that make one set of texts differ from another: key words.
//
// For each word: its counts in target and reference, the four-term log-likelihood G² (Dunning 1993; how sure)
// and the log ratio (Hardie 2014; how much), see stats/contingency.hpp. What surprises: p is one word's own;
// among ten thousand words, hundreds fall below 0.05 by chance alone, and words are not drawn independently
// of each other, so G² ranks better than it tests. docs/methods/keyness.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "coding/base/estimate.hpp"
#include "coding/stats/contingency.hpp"

namespace coding {

// Which set of texts the word is more frequent in, as a share of the words.
enum class KeySide { target, neither, reference };

struct KeyWord {
  std::size_t word = 0;  // index into the words given
  std::uint64_t target = 0;
  std::uint64_t reference = 0;
  Estimate log_likelihood{};
  Estimate p{};
  LogRatio log_ratio{};
  KeySide side = KeySide::neither;
  bool operator==(const KeyWord&) const = default;
};

struct KeynessOptions {
  std::uint64_t minimum = 1;  // words that occur less often, target and reference together, are left out
  // The words of the two sets. 0: the sum of the counts. Give them when stop words were left out of the
  // counts and are to stay in the whole.
  std::uint64_t target_size = 0;
  std::uint64_t reference_size = 0;
};

// target[i] and reference[i] are how often words[i] occurs. Ordered by G², largest first (an undefined G²
// last), then by the size of the log ratio, then by the word in natural order. Words that occur nowhere are
// left out. With no words in the target or the reference, every value is undefined and says so. Throws
// UsageError "keyness-counts" when the three lists differ in length or a size is below the sum of its counts.
// O(n log n).
std::vector<KeyWord> keyness(std::span<const std::string_view> words, std::span<const std::uint64_t> target,
                             std::span<const std::uint64_t> reference, const KeynessOptions& options = {});

}  // namespace coding
