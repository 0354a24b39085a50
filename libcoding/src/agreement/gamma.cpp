#include "coding/agreement/gamma.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"

namespace coding {

namespace {

// Documents of a continuum or of a sample of it.
using Documents = std::vector<PlacedUnits>;

double mean_units(const PlacedUnits& units) {
  std::size_t all = 0;
  for (const auto& coder : units) all += coder.size();
  return static_cast<double>(all) / static_cast<double>(units.size());
}

// The disorder over all documents, and what the codes' disorders are made of.
struct Disorder {
  double value = 0;
  double lower_bound = 0;
  std::optional<double> cat{};
  std::vector<std::optional<double>> codes{};
  std::vector<Alignment> alignments{};
};

// All documents beside each other, so that the disorders of codes are over all of them.
struct Joined {
  PlacedUnits units{};
  std::vector<UnitaryAlignment> unitary{};

  void append(const PlacedUnits& more, const std::vector<UnitaryAlignment>& aligned) {
    if (units.size() < more.size()) units.resize(more.size());
    for (UnitaryAlignment group : aligned) {
      for (std::size_t i = 0; i < group.size(); ++i)
        if (group[i] != no_unit) group[i] += units[i].size();
      unitary.push_back(std::move(group));
    }
    for (std::size_t i = 0; i < more.size(); ++i)
      units[i].insert(units[i].end(), more[i].begin(), more[i].end());
  }
};

Disorder disorder_of(const Documents& documents, std::size_t code_count, const GammaOptions& options) {
  Disorder out;
  Joined joined;
  double units = 0;
  for (const PlacedUnits& document : documents) {
    Alignment alignment = best_alignment(document, options.dissimilarity, options.limits);
    const double here = mean_units(document);
    out.value += alignment.disorder * here;
    out.lower_bound += alignment.lower_bound * here;
    units += here;
    joined.append(document, alignment.unitary);
    out.alignments.push_back(std::move(alignment));
  }
  if (units > 0) {
    out.value /= units;
    out.lower_bound /= units;
  }
  out.cat =
      code_disorder(joined.units, joined.unitary, options.dissimilarity, std::nullopt, options.empty_pairs);
  for (CodeNumber code = 0; code < code_count; ++code)
    out.codes.push_back(
        code_disorder(joined.units, joined.unitary, options.dissimilarity, code, options.empty_pairs));
  return out;
}

void check_options(const GammaOptions& options) {
  const bool precise = !options.precision || (*options.precision > 0 && *options.precision < 1);
  if (options.samples > 0 && precise) return;
  throw UsageError({.slug = "gamma-options",
                    .message = std::to_string(options.samples) + " samples" +
                               (precise ? "" : " with a precision of " + shortest(*options.precision)),
                    .hint = "ask for at least one sample, and a precision between 0 and 1"});
}

// How many samples the precision needs, after these.
std::size_t samples_needed(const std::vector<Disorder>& samples, double precision) {
  constexpr double most = 100'000;
  const auto count = static_cast<double>(samples.size());
  double mean = 0;
  for (const Disorder& one : samples) mean += one.value / count;
  if (mean == 0 || samples.size() < 2) return samples.size();
  double squares = 0;
  for (const Disorder& one : samples) squares += (one.value - mean) * (one.value - mean);
  const double variation = std::sqrt(squares / (count - 1)) / mean;
  const double needed = std::ceil(std::pow(1.96 * variation / precision, 2));
  return static_cast<std::size_t>(std::min(needed, most));
}

std::vector<Disorder> disorders_of(const std::vector<Documents>& samples, std::size_t code_count,
                                   const GammaOptions& options) {
  std::vector<Disorder> out(samples.size());
  in_parallel(samples.size(), options.jobs, [&](std::size_t i, std::size_t) {
    out[i] = disorder_of(samples[i], code_count, options);
    out[i].alignments.clear();
  });
  return out;
}

GammaCode code_of(const std::optional<double>& observed, const std::vector<std::optional<double>>& samples) {
  GammaCode out{std::nullopt, observed, std::nullopt};
  double sum = 0;
  double count = 0;
  for (const auto& one : samples) {
    if (!one) continue;
    sum += *one;
    ++count;
  }
  if (count > 0) out.expected = sum / count;
  if (observed && out.expected && *out.expected > 0) out.value = 1 - *observed / *out.expected;
  return out;
}

void judge_codes(Gamma& out, const Disorder& observed, const std::vector<Disorder>& samples) {
  std::vector<std::optional<double>> values;
  for (const Disorder& one : samples) values.push_back(one.cat);
  out.cat = code_of(observed.cat, values);
  for (std::size_t code = 0; code < observed.codes.size(); ++code) {
    values.clear();
    for (const Disorder& one : samples) values.push_back(one.codes[code]);
    out.codes.push_back(code_of(observed.codes[code], values));
  }
}

Gamma gamma_from(Disorder observed, const std::vector<Disorder>& samples) {
  Gamma out;
  out.observed = observed.value;
  double expected_bound = 0;
  const auto count = static_cast<double>(samples.size());
  for (const Disorder& one : samples) {
    out.sample_disorders.push_back(one.value);
    out.expected += one.value / count;
    expected_bound += one.lower_bound / count;
  }
  judge_codes(out, observed, samples);
  out.unique = true;
  for (const Alignment& alignment : observed.alignments) {
    if (out.unique && !alignment.unique) out.unique = std::nullopt;
    if (alignment.unique && !*alignment.unique) out.unique = false;
    if (out.unique && !*out.unique) break;
  }
  if (out.expected > 0) {
    out.value = 1 - out.observed / out.expected;
    out.at_most = 1 - observed.lower_bound / out.expected;
    if (expected_bound > 0) out.at_least = 1 - out.observed / expected_bound;
  } else {
    out.status = Status::no_variation;
  }
  out.alignments = std::move(observed.alignments);
  return out;
}

bool has_empty_coder(const Documents& documents, const Continuum& continuum,
                     const std::vector<std::size_t>& numbers) {
  std::vector<char> took_part(continuum.coders.size(), false);
  std::vector<char> marked(continuum.coders.size(), false);
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (std::size_t i = 0; i < continuum.coders.size(); ++i) {
      const auto& units = continuum.documents[numbers[d]].coders[i];
      if (!units) continue;
      took_part[i] = true;
      if (!units->empty()) marked[i] = true;
    }
  return took_part != marked;
}

CodeNumber codes_in(const PlacedUnits& units) {
  CodeNumber count = 0;
  for (const auto& coder : units)
    for (const PlacedUnit& unit : coder) count = std::max(count, unit.code + 1);
  return count;
}

}  // namespace

Gamma gamma(const Continuum& continuum, const GammaOptions& options) {
  check(continuum);
  check_options(options);
  Documents documents;
  std::vector<double> lengths;
  std::vector<std::size_t> numbers;
  for (std::size_t d = 0; d < continuum.documents.size(); ++d) {
    if (!is_pairable(continuum.documents[d])) continue;
    documents.push_back(placed_units(continuum.documents[d]));
    lengths.push_back(static_cast<double>(continuum.documents[d].length));
    numbers.push_back(d);
  }
  if (documents.empty()) {
    Gamma out;
    out.status = Status::nothing_pairable;
    out.codes.resize(continuum.codes.size());
    return out;
  }
  Random random(options.seed);
  const auto draw = [&](std::size_t count) {
    std::vector<Documents> samples(count);
    for (Documents& sample : samples)
      for (std::size_t d = 0; d < documents.size(); ++d)
        sample.push_back(sampled_units(documents[d], lengths[d], options.sampler, random));
    return samples;
  };
  std::vector<Disorder> samples = disorders_of(draw(options.samples), continuum.codes.size(), options);
  if (options.precision) {
    const std::size_t needed = samples_needed(samples, *options.precision);
    if (needed > samples.size()) {
      auto more = disorders_of(draw(needed - samples.size()), continuum.codes.size(), options);
      std::move(more.begin(), more.end(), std::back_inserter(samples));
    }
  }
  Gamma out = gamma_from(disorder_of(documents, continuum.codes.size(), options), samples);
  if (out.status == Status::ok && has_empty_coder(documents, continuum, numbers))
    out.status = Status::coder_empty;
  out.documents = std::move(numbers);
  return out;
}

Gamma gamma_of_samples(const PlacedUnits& units, const std::vector<PlacedUnits>& samples,
                       const GammaOptions& options) {
  const bool alike = std::all_of(samples.begin(), samples.end(),
                                 [&](const PlacedUnits& one) { return one.size() == units.size(); });
  if (samples.empty() || !alike)
    throw UsageError({.slug = "gamma-options",
                      .message = std::to_string(samples.size()) + " samples for " +
                                 std::to_string(units.size()) + " coders",
                      .hint = "give at least one sample, each with as many coders as the units have"});
  CodeNumber codes = codes_in(units);
  for (const PlacedUnits& sample : samples) codes = std::max(codes, codes_in(sample));
  std::vector<Documents> documents;
  for (const PlacedUnits& sample : samples) documents.push_back({sample});
  Gamma out = gamma_from(disorder_of({units}, codes, options), disorders_of(documents, codes, options));
  out.documents = {0};
  return out;
}

}  // namespace coding
