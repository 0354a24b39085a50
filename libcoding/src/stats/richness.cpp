#include "coding/stats/richness.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

#include "coding/stats/distributions.hpp"

namespace coding {

namespace {

// Kinds of more samples tell nothing about unseen ones (Lee & Chao 1994).
constexpr std::size_t rare = 10;

double real(std::size_t count) { return static_cast<double>(count); }

// The numbers that all formulas are made of. Names as in the papers.
struct Counts {
  double t;
  double s;
  double q1;
  double q2;
  double a;  // (T - 1) / T

  explicit Counts(const Incidence& incidence)
      : t(real(incidence.samples)),
        s(real(incidence.kinds())),
        q1(real(incidence.once())),
        q2(real(incidence.twice())),
        a(incidence.samples == 0 ? 0 : (t - 1) / t) {}

  // Chao2 less what was seen.
  double unseen() const { return q2 > 0 ? a * q1 * q1 / (2 * q2) : a * q1 * (q1 - 1) / 2; }
  // The share of the missing mass that one more sample leaves missing.
  double left_by_one_more() const { return q1 > 0 ? t * unseen() / (t * unseen() + q1) : 0; }
};

std::string why_not(const Incidence& incidence) {
  if (incidence.samples < 2) return "fewer than two samples";
  if (incidence.kinds() == 0) return "nothing was found";
  return {};
}

double variance_of_chao2(const Counts& n) {
  if (n.q2 > 0) {
    const double ratio = n.q1 / n.q2;
    return n.q2 *
           (n.a * ratio * ratio / 2 + n.a * n.a * std::pow(ratio, 3) + n.a * n.a * std::pow(ratio, 4) / 4);
  }
  const double chao2 = n.s + n.unseen();
  return n.a * n.q1 * (n.q1 - 1) / 2 + n.a * n.a * n.q1 * std::pow(2 * n.q1 - 1, 2) / 4 -
         n.a * n.a * std::pow(n.q1, 4) / (4 * chao2);
}

void add_chao2(Richness& out, const Counts& n, double confidence) {
  const double unseen = n.unseen();
  out.chao2.value = n.s + unseen;
  if (n.q1 == 0) return;
  const double variance = std::max(variance_of_chao2(n), 0.0);
  out.chao2_error = std::sqrt(variance);
  if (unseen <= 0) return;
  const double z = normal_quantile((1 + confidence) / 2);
  const double factor = std::exp(z * std::sqrt(std::log1p(variance / (unseen * unseen))));
  out.chao2.interval = Interval{n.s + unseen / factor, n.s + unseen * factor};
}

Estimate ice(const Incidence& incidence) {
  double kinds = 0;
  double mass = 0;
  double pairs = 0;
  for (std::size_t k = 1; k <= std::min(rare, incidence.held.size()); ++k) {
    const double held = real(incidence.held[k - 1]);
    kinds += held;
    mass += real(k) * held;
    pairs += real(k) * real(k - 1) * held;
  }
  const double frequent = real(incidence.kinds()) - kinds;
  if (mass == 0) return {.value = frequent};
  const double once = real(incidence.once());
  const double covered = 1 - once / mass;
  if (covered <= 0) return {.why_undefined = "everything rare was found once"};
  const double samples = real(incidence.rare_samples);
  const double spread = std::max(kinds / covered * samples / (samples - 1) * pairs / (mass * mass) - 1, 0.0);
  return {.value = frequent + kinds / covered + once / covered * spread};
}

}  // namespace

std::size_t Incidence::kinds() const {
  std::size_t sum = 0;
  for (const std::size_t count : held) sum += count;
  return sum;
}

std::size_t Incidence::incidences() const {
  std::size_t sum = 0;
  for (std::size_t k = 0; k < held.size(); ++k) sum += (k + 1) * held[k];
  return sum;
}

Incidence incidence_of(const SampledKinds& sampled) {
  std::vector<std::size_t> counts(sampled.kinds, 0);
  for (const auto& sample : sampled.samples) {
    for (const std::size_t kind : sample) ++counts[kind];
  }
  Incidence out{.samples = sampled.samples.size(),
                .held = std::vector<std::size_t>(sampled.samples.size(), 0)};
  for (const std::size_t count : counts) {
    if (count > 0) ++out.held[count - 1];
  }
  for (const auto& sample : sampled.samples) {
    const bool any =
        std::any_of(sample.begin(), sample.end(), [&](auto kind) { return counts[kind] <= rare; });
    out.rare_samples += any ? 1 : 0;
  }
  return out;
}

Richness richness(const Incidence& incidence, double confidence) {
  if (const std::string why = why_not(incidence); !why.empty()) {
    const Estimate none{.why_undefined = why};
    return {none, std::nullopt, none, none, none, none};
  }
  const Counts n(incidence);
  Richness out;
  add_chao2(out, n, confidence);
  out.chao2_corrected.value = n.s + n.a * n.q1 * (n.q1 - 1) / (2 * (n.q2 + 1));
  out.ice = ice(incidence);
  out.jackknife1.value = n.s + n.q1 * n.a;
  out.jackknife2.value = n.s + n.q1 * (2 * n.t - 3) / n.t - n.q2 * (n.t - 2) * (n.t - 2) / (n.t * (n.t - 1));
  return out;
}

Estimate coverage(const Incidence& incidence, std::size_t more) {
  if (const std::string why = why_not(incidence); !why.empty()) return {.why_undefined = why};
  const Counts n(incidence);
  const double missing = n.q1 / real(incidence.incidences()) * std::pow(n.left_by_one_more(), real(more + 1));
  return {.value = 1 - missing};
}

std::vector<double> rarefaction(const Incidence& incidence) {
  const std::size_t samples = incidence.samples;
  std::vector<double> out(samples, 0);
  for (std::size_t k = 1; k <= incidence.held.size(); ++k) {
    if (incidence.held[k - 1] == 0) continue;
    // The chance that t samples miss a kind that k of them hold: C(T-k, t) / C(T, t).
    double missed = 1;
    for (std::size_t t = 1; t <= samples; ++t) {
      missed *= t + k > samples ? 0 : real(samples - k - t + 1) / real(samples - t + 1);
      out[t - 1] += real(incidence.held[k - 1]) * (1 - missed);
    }
  }
  return out;
}

Estimate extrapolated(const Incidence& incidence, std::size_t more) {
  if (const std::string why = why_not(incidence); !why.empty()) return {.why_undefined = why};
  const Counts n(incidence);
  return {.value = n.s + n.unseen() * (1 - std::pow(n.left_by_one_more(), real(more)))};
}

Estimate samples_needed(const Incidence& incidence, double share) {
  assert(share > 0 && share < 1);
  if (const std::string why = why_not(incidence); !why.empty()) return {.why_undefined = why};
  const Counts n(incidence);
  const double wanted = share * (n.s + n.unseen());
  if (wanted <= n.s) return {.value = 0};
  return {.value = std::log(1 - (wanted - n.s) / n.unseen()) / std::log(n.left_by_one_more())};
}

Estimate expected_new(const Incidence& incidence) {
  if (const std::string why = why_not(incidence); !why.empty()) return {.why_undefined = why};
  const Counts n(incidence);
  return {.value = n.unseen() * (1 - n.left_by_one_more())};
}

Estimate chance_of_new(const Incidence& incidence) {
  Estimate out = expected_new(incidence);
  if (out.value) out.value = -std::expm1(-*out.value);
  return out;
}

}  // namespace coding
