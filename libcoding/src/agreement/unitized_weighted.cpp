// uα and cuα with distances between codes.
#include <cmath>

#include "agreement/borders.hpp"
#include "agreement/unitized_parts.hpp"
#include "coding/base/error.hpp"

namespace coding {

namespace {

void check_distances(const CodeDistances& distances, std::size_t codes) {
  bool sound = distances.squared.size() == codes * codes && distances.to_gap >= 0;
  for (std::size_t a = 0; sound && a < codes; ++a)
    for (std::size_t b = 0; sound && b <= a; ++b) {
      const double there = distances.squared[a * codes + b];
      sound = there >= 0 && std::isfinite(there) && there == distances.squared[b * codes + a] &&
              (a != b || there == 0);
    }
  if (sound) return;
  throw UsageError({.slug = "distances-shape",
                    .message = "the distances are no symmetric table of " + std::to_string(codes) + " codes",
                    .hint = "give codes × codes squared distances, 0 on the diagonal, none negative"});
}

// The observed disagreements of one document, with and without gaps.
class WeightedSweep {
 public:
  WeightedSweep(std::size_t coders, std::size_t codes, const CodeDistances& distances)
      : gap_coders_(static_cast<std::int64_t>(coders)),
        counts_(codes),
        codes_(codes),
        distances_(distances) {}

  void border(std::int64_t position, CodeNumber code, bool opens) {
    advance(position);
    std::int64_t& count = counts_[code];
    if (opens && count == 0) active_.push_back(code);
    count += opens ? 1 : -1;
    if (count == 0) std::erase(active_, code);
    gap_coders_ -= opens ? 1 : -1;
  }

  double coding() const { return coding_; }
  double with_gaps() const { return coding_ + with_gaps_; }

 private:
  void advance(std::int64_t position) {
    const auto step = static_cast<double>(position - at_);
    at_ = position;
    if (step == 0 || active_.empty()) return;
    for (const CodeNumber a : active_) {
      const auto here = static_cast<double>(counts_[a]);
      with_gaps_ += 2 * step * here * static_cast<double>(gap_coders_) * distances_.to_gap;
      for (const CodeNumber b : active_)
        coding_ += step * here * static_cast<double>(counts_[b]) * distances_.squared[a * codes_ + b];
    }
  }

  std::int64_t gap_coders_;
  std::vector<std::int64_t> counts_;
  std::vector<CodeNumber> active_{};
  std::size_t codes_;
  const CodeDistances& distances_;
  std::int64_t at_ = 0;
  double coding_ = 0;
  double with_gaps_ = 0;
};

struct Observed {
  double both = 0;
  double coding = 0;
};

Observed observed_in(const ContinuumDocument& document, std::size_t codes, const CodeDistances& distances) {
  const SortedUnits units(document);
  WeightedSweep sweep(units.size(), codes, distances);
  for_each_border(units, [&sweep](std::int64_t position, std::size_t, const MarkedUnit& unit, bool opens) {
    sweep.border(position, unit.code, opens);
  });
  const auto others = static_cast<double>(units.size()) - 1;
  return {sweep.with_gaps() / others, sweep.coding() / others};
}

// Σ of products of two codes' lengths times their distance.
double weighted_products(const LengthSums& sums, const CodeDistances& distances,
                         double CodeLengths::*length) {
  double products = 0;
  for (const CodeLengths& a : sums.codes)
    for (const CodeLengths& b : sums.codes)
      products += a.*length * (b.*length) * distances.squared[a.code * sums.codes.size() + b.code];
  return products;
}

}  // namespace

WeightedAlphas weighted_unitized_alphas(const Continuum& continuum, const CodeDistances& distances) {
  check_disjoint(continuum);
  const std::size_t codes = continuum.codes.size();
  check_distances(distances, codes);
  Observed observed;
  for (const ContinuumDocument& document : continuum.documents) {
    if (!is_pairable(document)) continue;
    const Observed here = observed_in(document, codes, distances);
    observed.both += here.both;
    observed.coding += here.coding;
  }
  const std::vector<LengthSums> documents = sums_by_document(continuum);
  const LengthSums sums = summed(documents, codes);
  const WholeLengths whole = whole_of(sums);
  const double products = weighted_products(sums, distances, &CodeLengths::length) +
                          2 * sums.gaps * (sums.total - sums.gaps) * distances.to_gap;
  WeightedAlphas alphas{
      unitized_alpha_of(observed.both,
                        scale_of_products(sums.total, sums.gaps + whole.unit_squares) * products),
      unitized_alpha_of(observed.coding, scale_of_products(whole.pairable, whole.pairable_unit_squares) *
                                             weighted_products(sums, distances, &CodeLengths::pairable))};
  if (whole.pairable == 0) alphas.coding = without_value(Status::nothing_pairable);
  judge(alphas.both, continuum, documents.size());
  return alphas;
}

}  // namespace coding
