#include "coding/lexicon/keyness.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "coding/base/error.hpp"
#include "coding/stats/distributions.hpp"
#include "coding/text/collate.hpp"

namespace coding {

namespace {

[[noreturn]] void refuse(std::string message) {
  throw UsageError({.slug = "keyness-counts",
                    .message = std::move(message),
                    .hint = "count target and reference over the same list of words"});
}

double whole(std::span<const std::uint64_t> counts, std::uint64_t given, const char* name) {
  const std::uint64_t sum = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  if (given != 0 && given < sum) {
    refuse(std::string("the ") + name + " has " + std::to_string(given) + " words and counts of " +
           std::to_string(sum));
  }
  return static_cast<double>(given == 0 ? sum : given);
}

struct Sizes {
  double target = 0;
  double reference = 0;
};

// The counts are whole numbers below 2^53 and the sizes too, so the products decide exactly enough.
KeySide side_of(const KeyWord& word, const Sizes& sizes) {
  const double here = static_cast<double>(word.target) * sizes.reference;
  const double there = static_cast<double>(word.reference) * sizes.target;
  if (here == there) return KeySide::neither;
  return here > there ? KeySide::target : KeySide::reference;
}

KeyWord measured(KeyWord word, const Sizes& sizes) {
  const auto here = static_cast<double>(word.target);
  const auto there = static_cast<double>(word.reference);
  if (sizes.target == 0 || sizes.reference == 0) {
    word.log_likelihood.why_undefined =
        sizes.target == 0 ? "the target has no words" : "the reference has no words";
  } else {
    word.log_likelihood = log_likelihood({here, there, sizes.target - here, sizes.reference - there});
  }
  if (word.log_likelihood.value) {
    word.p.value = chi_square_tail(*word.log_likelihood.value, 1);
  } else {
    word.p.why_undefined = word.log_likelihood.why_undefined;
  }
  word.log_ratio = log_ratio(here, sizes.target, there, sizes.reference);
  word.side = side_of(word, sizes);
  return word;
}

double size_of_ratio(const KeyWord& word) { return std::abs(word.log_ratio.ratio.value.value_or(0)); }

}  // namespace

std::vector<KeyWord> keyness(std::span<const std::string_view> words, std::span<const std::uint64_t> target,
                             std::span<const std::uint64_t> reference, const KeynessOptions& options) {
  if (words.size() != target.size() || words.size() != reference.size()) {
    refuse(std::to_string(words.size()) + " words have " + std::to_string(target.size()) + " and " +
           std::to_string(reference.size()) + " counts");
  }
  const Sizes sizes{whole(target, options.target_size, "target"),
                    whole(reference, options.reference_size, "reference")};
  std::vector<KeyWord> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint64_t count = target[i] + reference[i];
    if (count == 0 || count < options.minimum) continue;
    out.push_back(measured({.word = i, .target = target[i], .reference = reference[i]}, sizes));
  }
  std::sort(out.begin(), out.end(), [&](const KeyWord& a, const KeyWord& b) {
    const double left = a.log_likelihood.value.value_or(-1);
    const double right = b.log_likelihood.value.value_or(-1);
    if (left != right) return left > right;
    if (size_of_ratio(a) != size_of_ratio(b)) return size_of_ratio(a) > size_of_ratio(b);
    const auto order = natural_compare(words[a.word], words[b.word]);
    return order != 0 ? order < 0 : a.word < b.word;
  });
  return out;
}

}  // namespace coding
