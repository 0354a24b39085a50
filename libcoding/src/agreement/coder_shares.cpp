#include "agreement/coder_shares.hpp"

namespace coding {

namespace {

void count_shares(const Patterns& patterns, CoderShares& out) {
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const auto pattern = patterns.pattern(i);
    const auto count = static_cast<double>(patterns.counts[i]);
    for (std::size_t coder = 0; coder < patterns.coders; ++coder) {
      if (pattern[coder] == no_rating) continue;
      out.rated[coder] += count;
      out.share[coder * out.categories + static_cast<std::size_t>(pattern[coder])] += count;
    }
  }
  for (std::size_t coder = 0; coder < patterns.coders; ++coder) {
    for (std::size_t k = 0; k < out.categories; ++k)
      out.share[coder * out.categories + k] /= out.rated[coder];
  }
}

void weigh_shares(const Weights& weights, std::size_t coders, CoderShares& out) {
  const std::size_t q = out.categories;
  std::vector<double> all(q, 0.0);
  for (std::size_t coder = 0; coder < coders; ++coder) {
    const auto begin = out.share.begin() + static_cast<std::ptrdiff_t>(coder * q);
    const std::vector<double> weighted =
        times(weights, std::vector<double>(begin, begin + static_cast<std::ptrdiff_t>(q)));
    for (std::size_t k = 0; k < q; ++k) all[k] += weighted[k];
    out.weighted.insert(out.weighted.end(), weighted.begin(), weighted.end());
  }
  out.others.resize(coders * q);
  for (std::size_t coder = 0; coder < coders; ++coder) {
    for (std::size_t k = 0; k < q; ++k) {
      out.others[coder * q + k] = all[k] - out.weighted[coder * q + k];
      out.own[coder] += out.share[coder * q + k] * out.others[coder * q + k];
    }
  }
}

}  // namespace

std::vector<double> times(const Weights& weights, const std::vector<double>& vector) {
  if (weights.is_identity()) return vector;
  std::vector<double> out(vector.size(), 0.0);
  for (std::size_t k = 0; k < vector.size(); ++k) {
    for (std::size_t l = 0; l < vector.size(); ++l) out[k] += weights.at(k, l) * vector[l];
  }
  return out;
}

CoderShares coder_shares(const Patterns& patterns, const Weights& weights) {
  CoderShares out{.categories = patterns.categories,
                  .units = static_cast<double>(patterns.units),
                  .rated = std::vector<double>(patterns.coders, 0.0),
                  .share = std::vector<double>(patterns.coders * patterns.categories, 0.0),
                  .own = std::vector<double>(patterns.coders, 0.0)};
  count_shares(patterns, out);
  weigh_shares(weights, patterns.coders, out);
  for (const double own : out.own) out.mean_chance += own;
  out.mean_chance /= static_cast<double>(patterns.coders) * static_cast<double>(patterns.coders - 1);
  return out;
}

double chance_moved_by(const CoderShares& shares, std::span<const double> centers, const Patterns& patterns,
                       std::size_t pattern) {
  double sum = 0;
  for (std::size_t coder = 0; coder < patterns.coders; ++coder) {
    const Rating rating = patterns.pattern(pattern)[coder];
    if (rating == no_rating) continue;
    const double moved =
        shares.others[coder * shares.categories + static_cast<std::size_t>(rating)] - centers[coder];
    sum += moved * shares.units / shares.rated[coder];
  }
  return 2 * sum / (static_cast<double>(patterns.coders) * static_cast<double>(patterns.coders - 1));
}

}  // namespace coding
