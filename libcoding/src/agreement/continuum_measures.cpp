#include "coding/agreement/continuum_measures.hpp"

#include <algorithm>
#include <functional>

#include "coding/agreement/alpha_u.hpp"
#include "coding/agreement/segmentation.hpp"
#include "coding/base/error.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

namespace {

using Rows = std::vector<ContinuumMeasured>;

// Families are computed once, when the first of their measures is asked for.
class Measurer {
 public:
  Measurer(const Continuum& continuum, const ContinuumOptions& options)
      : continuum_(continuum), options_(options) {}

  Rows rows(const std::string& measure) {
    if (measure == "u-alpha") return {unitized(measure, alphas().both, intervals().both)};
    if (measure == "u-alpha-binary") return {unitized(measure, alphas().marking, intervals().marking)};
    if (measure == "cu-alpha") return {unitized(measure, alphas().coding, intervals().coding)};
    if (measure == "ku-alpha") return of_codes();
    if (measure == "alpha-u") return alpha_u_rows();
    if (measure == "gamma") return {gamma_row()};
    if (measure == "gamma-cat") return {gamma_code("gamma-cat", "", known_gamma().cat)};
    if (measure == "gamma-k") return gamma_codes();
    if (measure == "atlas-domains") return {unitized(measure, atlas().across, {})};
    if (measure.starts_with("atlas-")) return of_domains(measure);
    if (measure == "precision" || measure == "recall" || measure == "f1") return {matched(measure)};
    return {boundaries(measure)};
  }

 private:
  const UnitizedAlphas& alphas() {
    if (!alphas_) alphas_ = unitized_alphas(continuum_);
    return *alphas_;
  }

  const UnitizedIntervals& intervals() {
    if (!intervals_) {
      intervals_.emplace();
      intervals_->codes.resize(continuum_.codes.size());
      if (options_.bootstrap) intervals_ = unitized_intervals(continuum_, *options_.bootstrap);
    }
    return *intervals_;
  }

  const AtlasAlphas& atlas() {
    if (!atlas_) atlas_ = atlas_alphas(continuum_);
    return *atlas_;
  }

  const Gamma& known_gamma() {
    if (!gamma_) gamma_ = gamma(continuum_, options_.gamma);
    return *gamma_;
  }

  static ContinuumMeasured unitized(const std::string& measure, const UnitizedAlpha& alpha,
                                    const BootstrapInterval& interval) {
    return {.measure = measure,
            .value = alpha.value,
            .status = alpha.status,
            .interval = interval.interval,
            .observed = alpha.observed,
            .expected = alpha.expected};
  }

  Rows of_codes() {
    Rows out;
    for (std::size_t i = 0; i < alphas().codes.size(); ++i) {
      const CodeAlpha& code = alphas().codes[i];
      out.push_back(unitized("ku-alpha", code.alpha, intervals().codes[i]));
      out.back().code = continuum_.codes[code.code];
      out.back().coverage = code.coverage;
    }
    return out;
  }

  Rows of_domains(const std::string& measure) {
    Rows out;
    for (const DomainAlpha& domain : atlas().domains) {
      out.push_back(unitized(measure, measure == "atlas-codes" ? domain.coding : domain.binary, {}));
      out.back().code = domain.domain;
    }
    return out;
  }

  Rows alpha_u_rows() const {
    const AlphaUs all = alpha_u_2004(continuum_);
    const auto row = [](std::string code, const AlphaU& alpha) {
      return ContinuumMeasured{.measure = "alpha-u",
                               .code = std::move(code),
                               .value = alpha.value,
                               .status = alpha.status,
                               .observed = alpha.observed,
                               .expected = alpha.expected};
    };
    Rows out = {row("", all.all)};
    for (std::size_t i = 0; i < all.codes.size(); ++i) out.push_back(row(continuum_.codes[i], all.codes[i]));
    return out;
  }

  ContinuumMeasured gamma_row() {
    const Gamma& known = known_gamma();
    ContinuumMeasured out{.measure = "gamma",
                          .value = known.value,
                          .status = known.status,
                          .observed = known.observed,
                          .expected = known.expected,
                          .unique = known.unique};
    if (known.at_least != known.at_most) out.interval = Interval{*known.at_least, *known.at_most};
    return out;
  }

  // With one code no pair of units can differ by it.
  ContinuumMeasured gamma_code(const std::string& measure, std::string code, const GammaCode& gamma) const {
    const Status absent = continuum_.codes.size() < 2 ? Status::no_variation : Status::nothing_pairable;
    return {.measure = measure,
            .code = std::move(code),
            .value = gamma.value,
            .status = gamma.value ? Status::ok : absent,
            .observed = gamma.observed,
            .expected = gamma.expected,
            .unique = gamma_->unique};
  }

  Rows gamma_codes() {
    Rows out;
    for (std::size_t i = 0; i < known_gamma().codes.size(); ++i)
      out.push_back(gamma_code("gamma-k", continuum_.codes[i], known_gamma().codes[i]));
    return out;
  }

  // By document that all coded, then coder.
  std::vector<std::vector<Segmentation>> segmentations() const {
    std::vector<std::vector<Segmentation>> out;
    for (const ContinuumDocument& document : continuum_.documents) {
      if (coder_count(document) < continuum_.coders.size()) continue;
      out.emplace_back();
      for (const auto& units : document.coders)
        out.back().push_back(segmentation_of_units(*units, document.length));
    }
    return out;
  }

  ContinuumMeasured boundaries(const std::string& measure) const {
    check(continuum_);
    const auto items = segmentations();
    if (continuum_.coders.size() < 2 || items.empty())
      return {.measure = measure, .status = Status::nothing_pairable};
    if (!measure.starts_with("boundary") || measure == "boundary-edits")
      return mean_over_pairs(measure, items);
    const SegmentationAgreement all = segmentation_agreement(items, options_.near);
    if (measure == "boundary")
      return {.measure = measure,
              .value = all.observed,
              .status = all.observed ? Status::ok : Status::no_variation};
    const ChanceCorrected& corrected = measure == "boundary-pi" ? all.pi : all.kappa;
    return {.measure = measure,
            .value = corrected.value,
            .status = corrected.status,
            .observed = all.observed,
            .expected = corrected.expected};
  }

  std::optional<double> of_pair(const std::string& measure, const Segmentation& reference,
                                const Segmentation& other) const {
    if (measure == "boundary-edits")
      return static_cast<double>(boundary_edit_distance(boundary_edits(reference, other, options_.near)));
    if (measure == "segmentation") return segmentation_similarity(reference, other, options_.near);
    if (measure == "pk") return pk(other, reference);
    return window_diff(other, reference, measure == "windowdiff" ? WindowEnds::standard : WindowEnds::padded);
  }

  ContinuumMeasured mean_over_pairs(const std::string& measure,
                                    const std::vector<std::vector<Segmentation>>& items) const {
    double sum = 0;
    double number = 0;
    for (const auto& item : items) {
      for (std::size_t first = 0; first < item.size(); ++first) {
        for (std::size_t second = first + 1; second < item.size(); ++second) {
          const auto value = of_pair(measure, item[first], item[second]);
          sum += value.value_or(0);
          number += value ? 1 : 0;
        }
      }
    }
    if (number == 0) return {.measure = measure, .status = Status::not_applicable};
    return {.measure = measure, .value = sum / number};
  }

  ContinuumMeasured matched(const std::string& measure) const {
    double sum = 0;
    double number = 0;
    for (std::size_t first = 0; first < continuum_.coders.size(); ++first) {
      for (std::size_t second = first + 1; second < continuum_.coders.size(); ++second) {
        const MatchedUnits units = matched_units(continuum_, first, second, options_.match);
        const auto& value = measure == "f1" ? units.f1 : measure == "recall" ? units.recall : units.precision;
        sum += value.value_or(0);
        number += value ? 1 : 0;
      }
    }
    if (number == 0) return {.measure = measure, .status = Status::nothing_pairable};
    return {.measure = measure, .value = sum / number};
  }

  const Continuum& continuum_;
  const ContinuumOptions& options_;
  std::optional<UnitizedAlphas> alphas_;
  std::optional<UnitizedIntervals> intervals_;
  std::optional<AtlasAlphas> atlas_;
  std::optional<Gamma> gamma_;
};

void require_known(const std::string& measure) {
  const std::vector<std::string> names = continuum_measure_names();
  if (std::find(names.begin(), names.end(), measure) != names.end()) return;
  const auto near = nearest(measure, names);
  throw UsageError(
      {.slug = "measure-unknown",
       .message = "there is no measure '" + measure + "' for a continuum",
       .hint = near.empty() ? "`coding help agree` lists them" : "did you mean " + near.front() + "?"});
}

}  // namespace

std::vector<std::string> continuum_measure_names() {
  return {"u-alpha",
          "u-alpha-binary",
          "cu-alpha",
          "ku-alpha",
          "alpha-u",
          "gamma",
          "gamma-cat",
          "gamma-k",
          "boundary",
          "boundary-pi",
          "boundary-kappa",
          "boundary-edits",
          "segmentation",
          "pk",
          "windowdiff",
          "windowdiff-padded",
          "precision",
          "recall",
          "f1",
          "atlas-domains",
          "atlas-codes",
          "atlas-binary"};
}

std::vector<ContinuumMeasured> measured(const Continuum& continuum, std::span<const std::string> measures,
                                        const ContinuumOptions& options) {
  for (const std::string& measure : measures) require_known(measure);
  Measurer measurer(continuum, options);
  std::vector<ContinuumMeasured> out;
  for (const std::string& measure : measures) {
    Rows rows = measurer.rows(measure);
    std::move(rows.begin(), rows.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace coding
