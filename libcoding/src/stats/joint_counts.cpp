#include "coding/stats/joint_counts.hpp"

#include "base/common_bits.hpp"

namespace coding {

namespace {

constexpr std::size_t bits = 64;

std::vector<std::uint32_t> by_bits(const HoldersOfKinds& holders, std::size_t samples) {
  const std::size_t kinds = holders.size();
  const std::size_t words = (samples + bits - 1) / bits;
  std::vector<std::uint64_t> rows(kinds * words, 0);
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    for (const std::uint32_t sample : holders[kind])
      rows[kind * words + sample / bits] |= std::uint64_t{1} << (sample % bits);
  }
  std::vector<std::uint32_t> out(kinds * kinds);
  for (std::size_t a = 0; a < kinds; ++a) {
    out[a * kinds + a] = static_cast<std::uint32_t>(holders[a].size());
    for (std::size_t b = 0; b < a; ++b) {
      const std::size_t both = common_bits(&rows[a * words], &rows[b * words], words);
      out[a * kinds + b] = out[b * kinds + a] = static_cast<std::uint32_t>(both);
    }
  }
  return out;
}

// The table turned in one piece of memory: half a million small lists would cost more than the counting.
std::vector<std::uint32_t> by_samples(const HoldersOfKinds& holders, const std::vector<std::uint32_t>& held) {
  const std::size_t kinds = holders.size();
  std::vector<std::size_t> ends(held.size() + 1, 0);
  for (std::size_t i = 0; i < held.size(); ++i) ends[i + 1] = ends[i] + held[i];
  std::vector<std::uint32_t> within(ends.back());
  std::vector<std::size_t> at(ends.begin(), ends.end() - 1);
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    for (const std::uint32_t sample : holders[kind]) within[at[sample]++] = static_cast<std::uint32_t>(kind);
  }
  std::vector<std::uint32_t> out(kinds * kinds);
  for (std::size_t sample = 0; sample < held.size(); ++sample) {
    for (std::size_t a = ends[sample]; a < ends[sample + 1]; ++a) {
      for (std::size_t b = ends[sample]; b < ends[sample + 1]; ++b) ++out[within[a] * kinds + within[b]];
    }
  }
  return out;
}

}  // namespace

HoldersOfKinds turned(const HoldersOfKinds& holders, std::size_t samples) {
  HoldersOfKinds out(samples);
  for (std::size_t kind = 0; kind < holders.size(); ++kind) {
    for (const std::uint32_t sample : holders[kind]) out[sample].push_back(static_cast<std::uint32_t>(kind));
  }
  return out;
}

std::vector<std::uint32_t> joint_counts(const HoldersOfKinds& holders, std::size_t samples) {
  std::vector<std::uint32_t> held(samples, 0);
  for (const auto& each : holders) {
    for (const std::uint32_t sample : each) ++held[sample];
  }
  std::size_t pairs = 0;
  for (const std::size_t count : held) pairs += count * count;
  const std::size_t words = holders.size() * holders.size() / 2 * (samples / bits + 1);
  return pairs < words ? by_samples(holders, held) : by_bits(holders, samples);
}

}  // namespace coding
