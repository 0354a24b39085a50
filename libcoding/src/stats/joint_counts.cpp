#include "coding/stats/joint_counts.hpp"

#include "base/common_bits.hpp"

namespace coding {

namespace {

constexpr std::size_t bits = 64;

JointCounts by_bits(const SamplesOfKinds& holders, std::size_t samples) {
  const std::size_t kinds = holders.size();
  const std::size_t words = (samples + bits - 1) / bits;
  std::vector<std::uint64_t> rows(kinds * words, 0);
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    for (const std::uint32_t sample : holders[kind])
      rows[kind * words + sample / bits] |= std::uint64_t{1} << (sample % bits);
  }
  JointCounts out{.kinds = kinds, .counts = std::vector<std::uint32_t>(kinds * kinds)};
  for (std::size_t a = 0; a < kinds; ++a) {
    out.counts[a * kinds + a] = static_cast<std::uint32_t>(holders[a].size());
    for (std::size_t b = 0; b < a; ++b) {
      const auto both = static_cast<std::uint32_t>(common_bits(&rows[a * words], &rows[b * words], words));
      out.counts[a * kinds + b] = out.counts[b * kinds + a] = both;
    }
  }
  return out;
}

JointCounts by_samples(const SampledKinds& sampled) {
  JointCounts out{.kinds = sampled.kinds,
                  .counts = std::vector<std::uint32_t>(sampled.kinds * sampled.kinds)};
  for (const auto& held : sampled.samples) {
    for (const std::size_t a : held) {
      for (const std::size_t b : held) ++out.counts[a * sampled.kinds + b];
    }
  }
  return out;
}

}  // namespace

SamplesOfKinds samples_of_kinds(const SampledKinds& sampled) {
  SamplesOfKinds out(sampled.kinds);
  for (std::size_t i = 0; i < sampled.samples.size(); ++i) {
    for (const std::size_t kind : sampled.samples[i]) out[kind].push_back(static_cast<std::uint32_t>(i));
  }
  return out;
}

JointCounts joint_counts(const SampledKinds& sampled) {
  std::size_t pairs = 0;
  for (const auto& held : sampled.samples) pairs += held.size() * held.size();
  const std::size_t words = sampled.kinds * sampled.kinds / 2 * (sampled.samples.size() / bits + 1);
  if (pairs < words) return by_samples(sampled);
  return by_bits(samples_of_kinds(sampled), sampled.samples.size());
}

JointCounts joint_counts(const SamplesOfKinds& holders, std::size_t samples) {
  std::vector<std::size_t> held(samples, 0);
  for (const auto& each : holders) {
    for (const std::uint32_t sample : each) ++held[sample];
  }
  std::size_t pairs = 0;
  for (const std::size_t count : held) pairs += count * count;
  if (pairs >= holders.size() * holders.size() / 2 * (samples / bits + 1)) return by_bits(holders, samples);
  SampledKinds turned{.kinds = holders.size(), .samples = std::vector<std::vector<std::size_t>>(samples)};
  for (std::size_t kind = 0; kind < holders.size(); ++kind) {
    for (const std::uint32_t sample : holders[kind]) turned.samples[sample].push_back(kind);
  }
  return by_samples(turned);
}

}  // namespace coding
