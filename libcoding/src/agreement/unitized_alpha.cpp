#include "coding/agreement/unitized_alpha.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "agreement/unitized_parts.hpp"
#include "coding/base/error.hpp"

namespace coding {

UnitizedAlpha without_value(Status status) { return {std::nullopt, status, 0, 0}; }

UnitizedAlpha unitized_alpha_of(double observed, double expected) {
  if (expected == 0) return {std::nullopt, Status::no_variation, observed, expected};
  return {1 - observed / expected, Status::ok, observed, expected};
}

WholeLengths whole_of(const LengthSums& sums) {
  WholeLengths whole;
  const double marked = sums.total - sums.gaps;
  for (const CodeLengths& code : sums.codes) {
    whole.confused += code.confused;
    whole.unit_squares += code.squares;
    whole.products += code.length * (marked - code.length);
    whole.pairable += code.pairable;
    whole.pairable_unit_squares += code.pairable_squares;
  }
  // Not as a difference of squares: one rare code would be lost in the rounding.
  for (const CodeLengths& code : sums.codes)
    whole.pairable_products += code.pairable * (whole.pairable - code.pairable);
  return whole;
}

double scale_of_products(double total, double unit_squares) {
  return total == 0 ? 0 : total / (total * total - unit_squares);
}

namespace {

UnitizedAlpha both_of(const LengthSums& sums, const WholeLengths& whole) {
  const double products = 2 * sums.gaps * (sums.total - sums.gaps) + whole.products;
  return unitized_alpha_of(2 * sums.against_gaps + whole.confused,
                           scale_of_products(sums.total, sums.gaps + whole.unit_squares) * products);
}

UnitizedAlpha marking_of(const LengthSums& sums, const WholeLengths& whole) {
  return unitized_alpha_of(2 * sums.against_gaps,
                           scale_of_products(sums.total, sums.gaps + whole.unit_squares) * 2 * sums.gaps *
                               (sums.total - sums.gaps));
}

UnitizedAlpha coding_of(const WholeLengths& whole) {
  if (whole.pairable == 0) return without_value(Status::nothing_pairable);
  const double scale = scale_of_products(whole.pairable, whole.pairable_unit_squares);
  return unitized_alpha_of(whole.confused, scale * whole.pairable_products);
}

UnitizedAlpha one_code_of(const CodeLengths& code, const WholeLengths& whole) {
  if (code.pairable == 0) return without_value(Status::nothing_pairable);
  const double factor = scale_of_products(whole.pairable, whole.pairable_unit_squares);
  const double expected_length = factor * (code.pairable * whole.pairable - code.pairable_squares);
  UnitizedAlpha alpha = unitized_alpha_of(expected_length / code.pairable * code.confused,
                                          factor * code.pairable * (whole.pairable - code.pairable));
  if (alpha.status == Status::no_variation) alpha.value = 1;
  return alpha;
}

}  // namespace

UnitizedAlphas unitized_alphas_of(const LengthSums& sums) {
  const WholeLengths whole = whole_of(sums);
  UnitizedAlphas alphas{both_of(sums, whole), marking_of(sums, whole), coding_of(whole), {}, 0, 0};
  alphas.codes.reserve(sums.codes.size());
  for (const CodeLengths& code : sums.codes) {
    CodeAlpha one{code.code, one_code_of(code, whole), std::nullopt, code.length};
    if (code.length > 0) one.coverage = code.pairable / code.length;
    alphas.codes.push_back(one);
  }
  return alphas;
}

std::vector<LengthSums> sums_by_document(const Continuum& continuum) {
  std::vector<LengthSums> sums;
  for (const ContinuumDocument& document : continuum.documents)
    if (is_pairable(document)) sums.push_back(length_sums(document, continuum.codes.size()));
  return sums;
}

LengthSums summed(const std::vector<LengthSums>& documents, std::size_t code_count) {
  LengthSums all = no_sums(code_count);
  for (const LengthSums& one : documents) add(all, one, 1);
  return all;
}

namespace {

// Whether a coder of a pairable document marked nothing in any of them.
bool has_empty_coder(const Continuum& continuum) {
  for (std::size_t i = 0; i < continuum.coders.size(); ++i) {
    bool took_part = false;
    bool marked = false;
    for (const ContinuumDocument& document : continuum.documents) {
      if (!is_pairable(document) || !document.coders[i]) continue;
      took_part = true;
      marked = marked || !document.coders[i]->empty();
    }
    if (took_part && !marked) return true;
  }
  return false;
}

}  // namespace

void judge(UnitizedAlpha& alpha, const Continuum& continuum, std::size_t documents) {
  if (documents == 0) alpha = without_value(Status::nothing_pairable);
  if (alpha.status == Status::ok && has_empty_coder(continuum)) alpha.status = Status::coder_empty;
}

void check_disjoint(const Continuum& continuum) {
  check(continuum);
  require_no_overlap(continuum);
}

UnitizedAlphas unitized_alphas(const Continuum& continuum) {
  check_disjoint(continuum);
  const std::vector<LengthSums> documents = sums_by_document(continuum);
  UnitizedAlphas alphas = unitized_alphas_of(summed(documents, continuum.codes.size()));
  alphas.documents = documents.size();
  alphas.documents_left_out = continuum.documents.size() - documents.size();
  judge(alphas.both, continuum, alphas.documents);
  judge(alphas.marking, continuum, alphas.documents);
  return alphas;
}

namespace {

// The domains in order of appearance, and the number of each code's.
std::pair<std::vector<std::string>, std::vector<CodeNumber>> numbered(
    const std::vector<std::string>& domains) {
  std::vector<std::string> names;
  std::vector<CodeNumber> numbers;
  std::map<std::string, CodeNumber> known;
  for (const std::string& domain : domains) {
    const auto [place, is_new] = known.emplace(domain, static_cast<CodeNumber>(names.size()));
    if (is_new) names.push_back(domain);
    numbers.push_back(place->second);
  }
  return {std::move(names), std::move(numbers)};
}

DomainAlpha domain_alpha(std::string domain, const Continuum& inside) {
  if (first_overlap(inside))
    return {std::move(domain), without_value(Status::overlapping), without_value(Status::overlapping)};
  UnitizedAlphas alphas = unitized_alphas(inside);
  return {std::move(domain), alphas.marking, alphas.coding};
}

}  // namespace

AtlasAlphas atlas_alphas(const Continuum& continuum) {
  check(continuum);
  if (continuum.domains.empty() && !continuum.codes.empty())
    throw UsageError(
        {.slug = "domains-missing",
         .message = "nothing says which domain a code belongs to",
         .hint =
             "ATLAS.ti's coefficients need one for every code: in a table of segments the column `domain`"});
  const auto [names, numbers] = numbered(continuum.domains);
  AtlasAlphas out;
  const Continuum by_domain = with_codes(continuum, numbers, names);
  out.across =
      first_overlap(by_domain) ? without_value(Status::overlapping) : unitized_alphas(by_domain).coding;
  for (CodeNumber domain = 0; domain < names.size(); ++domain) {
    std::vector<bool> kept(numbers.size());
    for (std::size_t code = 0; code < numbers.size(); ++code) kept[code] = numbers[code] == domain;
    out.domains.push_back(domain_alpha(names[domain], only_codes(continuum, kept)));
  }
  return out;
}

}  // namespace coding
