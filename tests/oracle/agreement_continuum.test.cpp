// Agreement on a continuum against values that other programs computed and books printed: uα family, α_U, γ
// and segmentations. Each line of tests/oracle/agreement/*.jsonl names its source.
#include <fstream>
#include <functional>
#include <map>

#include <nlohmann/json.hpp>

#include "coding/agreement/alpha_u.hpp"
#include "coding/agreement/continuum.hpp"
#include "coding/agreement/gamma.hpp"
#include "coding/agreement/overlap_lengths.hpp"
#include "coding/agreement/segmentation.hpp"
#include "coding/agreement/unitized_alpha.hpp"
#include "tests/catch.hpp"

using namespace coding;
using nlohmann::json;

namespace {

std::vector<json> cases_of(const std::string& file) {
  std::ifstream in(std::string(CODING_SOURCE_DIR) + "/" + file);
  std::vector<json> cases;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) cases.push_back(json::parse(line));
  return cases;
}

// What a case expects and what came out; expected members are compared by name.
using Values = std::map<std::string, std::optional<double>>;

void compare(const json& one, const Values& values) {
  INFO(one.at("name").get<std::string>() + ", " + one.at("source").get<std::string>());
  std::size_t compared = 0;
  for (const auto& [key, value] : values) {
    if (!one.at("expected").contains(key)) continue;
    ++compared;
    INFO(key);
    REQUIRE(value);
    CHECK(std::abs(*value - one.at("expected").at(key).get<double>()) <= one.at("tolerance").get<double>());
  }
  CHECK(compared > 0);
}

// Numbers for names, in order of appearance.
CodeNumber number_of(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<CodeNumber>(found - names.begin());
  names.push_back(name);
  return static_cast<CodeNumber>(names.size() - 1);
}

Continuum continuum_of(const json& data) {
  const std::int64_t origin = data.at("continuum")[0];
  Continuum out{{}, {}, {}, {{"", data.at("continuum")[1].get<std::int64_t>() - origin, {}}}};
  for (const json& coder : data.at("coders")) {
    out.coders.push_back(std::to_string(out.coders.size()));
    std::vector<MarkedUnit> units;
    for (const json& unit : coder)
      units.push_back({unit.at("start").get<std::int64_t>() - origin,
                       unit.at("end").get<std::int64_t>() - origin, number_of(out.codes, unit.at("code"))});
    out.documents[0].coders.emplace_back(std::move(units));
  }
  return out;
}

CodeNumber code_of(const json& one, const Continuum& continuum) {
  const std::string code = one.at("options").at("code");
  const auto found = std::find(continuum.codes.begin(), continuum.codes.end(), code);
  REQUIRE(found != continuum.codes.end());
  return static_cast<CodeNumber>(found - continuum.codes.begin());
}

Values unitized(const json& one) {
  if (one.at("measure") == "percent_agreement_length") {
    const json& data = one.at("data");
    return {{"value", agreement_by_length({.document = 0,
                                           .both = data.at("both"),
                                           .first_only = data.at("only_one"),
                                           .second_only = 0,
                                           .neither = data.at("neither")})}};
  }
  const Continuum continuum = continuum_of(one.at("data"));
  const std::string measure = one.at("measure");
  if (measure == "alpha_U") return {{"value", alpha_u_2004(continuum).all.value}};
  if (measure == "alpha_U_category") {
    const AlphaU alpha = alpha_u_2004(continuum).codes[code_of(one, continuum)];
    return {{"value", alpha.value}, {"D_o", alpha.observed}, {"D_e", alpha.expected}};
  }
  const UnitizedAlphas alphas = unitized_alphas(continuum);
  if (measure == "u_alpha") return {{"value", alphas.both.value}};
  if (measure == "u_alpha_binary") return {{"value", alphas.marking.value}};
  if (measure == "cu_alpha") return {{"value", alphas.coding.value}};
  const CodeAlpha& code = alphas.codes[code_of(one, continuum)];
  return {{"value", code.alpha.value}, {"coverage", code.coverage}};
}

// γ's units by coder, in the order of coders' and codes' appearance.
struct Named {
  std::vector<std::string> coders{};
  std::vector<std::string> codes{};

  PlacedUnit unit(const json& one) {
    return {one.at("start").get<double>(), one.at("end").get<double>(), number_of(codes, one.at("category"))};
  }

  PlacedUnits units(const json& list) {
    PlacedUnits out(coders.size());
    for (const json& one : list) {
      const CodeNumber coder = number_of(coders, one.at("annotator"));
      if (coder >= out.size()) out.resize(coder + 1);
      out[coder].push_back(unit(one));
    }
    return out;
  }
};

Dissimilarity dissimilarity_of(const json& options) {
  Dissimilarity how;
  how.position = options.value("alpha", 1.0);
  how.code = options.value("beta", 0.0);
  how.empty = options.value("delta_empty", 1.0);
  return how;
}

Values disorder_of_alignment(const json& one) {
  Named named;
  PlacedUnits units;
  std::vector<UnitaryAlignment> unitary;
  for (const json& group : one.at("data").at("alignment")) {
    units.resize(group.size());
    unitary.emplace_back(group.size(), no_unit);
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (group[i].value("empty", false)) continue;
      unitary.back()[i] = units[i].size();
      units[i].push_back(named.unit(group[i]));
    }
  }
  std::optional<CodeNumber> code;
  if (one.at("options").contains("category")) code = number_of(named.codes, one.at("options").at("category"));
  return {{"value",
           code_disorder(units, unitary, dissimilarity_of(one.at("options")), code, EmptyPairs::counted)}};
}

Values gamma_with_samples(const json& one, Named& named, const PlacedUnits& units) {
  std::vector<PlacedUnits> samples;
  for (const json& sample : one.at("data").at("sampled_continua")) {
    samples.push_back(named.units(sample));
    samples.back().resize(units.size());
  }
  GammaOptions options;
  options.dissimilarity = dissimilarity_of(one.at("options"));
  const Gamma found = gamma_of_samples(units, samples, options);
  const auto expected = one.at("expected").at("sample_disorders").get<std::vector<double>>();
  REQUIRE(found.sample_disorders.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i)
    CHECK(found.sample_disorders[i] == Approx(expected[i]).margin(one.at("tolerance").get<double>()));
  return {{"value", found.value}, {"observed", found.observed}, {"expected_disorder", found.expected}};
}

Values gamma_by_chance(const json& one, const Named& named, const PlacedUnits& units) {
  Continuum continuum{named.coders, named.codes, {}, {{"", 0, {}}}};
  for (const auto& coder : units) {
    std::vector<MarkedUnit> marked;
    for (const PlacedUnit& unit : coder)
      marked.push_back(
          {static_cast<std::int64_t>(unit.begin), static_cast<std::int64_t>(unit.end), unit.code});
    for (const MarkedUnit& unit : marked)
      continuum.documents[0].length = std::max(continuum.documents[0].length, unit.end);
    continuum.documents[0].coders.emplace_back(std::move(marked));
  }
  GammaOptions options;
  options.dissimilarity = dissimilarity_of(one.at("options"));
  options.samples = one.at("options").at("n_samples");
  return {{"value", gamma(continuum, options).value}};
}

Values gamma_value(const json& one) {
  const std::string measure = one.at("measure");
  if (measure.find("given_alignment") != std::string::npos) return disorder_of_alignment(one);
  Named named;
  const PlacedUnits units = named.units(one.at("data").at("units"));
  if (measure == "gamma_given_samples") return gamma_with_samples(one, named, units);
  if (measure == "gamma") return gamma_by_chance(one, named, units);
  const Alignment alignment = best_alignment(units, dissimilarity_of(one.at("options")));
  CHECK(alignment.exact);
  return {{"value", alignment.disorder}};
}

Values segmentation_group(const json& one) {
  std::vector<std::vector<Segmentation>> items;
  for (const json& item : one.at("data").at("items")) {
    items.emplace_back();
    for (const json& masses : item)
      items.back().push_back(segmentation_of_masses(masses.get<std::vector<std::int64_t>>()));
  }
  const SegmentationAgreement found = segmentation_agreement(items, one.at("options").at("n_t"));
  const std::map<std::string, std::optional<double>> by_measure = {
      {"segmentation_actual_agreement_linear", found.observed},
      {"segmentation_fleiss_pi_linear", found.pi.value},
      {"segmentation_fleiss_kappa_linear", found.kappa.value},
      {"segmentation_artstein_poesio_bias_linear", found.bias}};
  return {{"value", by_measure.at(one.at("measure"))}};
}

Values windowed(const json& one, const Segmentation& a, const Segmentation& b) {
  const json& options = one.at("options");
  const Segmentation& hypothesis = options.at("hypothesis") == "a" ? a : b;
  const Segmentation& reference = options.at("reference") == "a" ? a : b;
  CHECK(window_size(reference) == options.at("window_size").get<std::int64_t>());
  if (one.at("measure") == "pk") return {{"value", pk(hypothesis, reference)}};
  const bool padded = options.value("lamprier_et_al_2007_fix", false);
  return {{"value", window_diff(hypothesis, reference, padded ? WindowEnds::padded : WindowEnds::standard)}};
}

Values segmented(const json& one) {
  if (one.at("data").contains("items")) return segmentation_group(one);
  const auto side = [&one](const char* name) {
    return segmentation_of_masses(one.at("data").at(name).get<std::vector<std::int64_t>>());
  };
  const Segmentation a = side("a_masses");
  const Segmentation b = side("b_masses");
  if (!one.at("options").contains("n_t")) return windowed(one, a, b);
  const std::int64_t near = one.at("options").at("n_t");
  if (one.at("measure") == "boundary_similarity") return {{"value", boundary_similarity(a, b, near)}};
  if (one.at("measure") == "segmentation_similarity") return {{"value", segmentation_similarity(a, b, near)}};
  const BoundaryEdits edits = boundary_edits(a, b, near);
  return {{"value", static_cast<double>(boundary_edit_distance(edits))},
          {"additions", static_cast<double>(edits.additions.size())},
          {"transpositions", static_cast<double>(edits.transpositions.size())}};
}

void compare_all(const std::string& file, std::size_t count,
                 const std::function<Values(const json&)>& values) {
  std::vector<json> cases = cases_of(file);
  // The published ones stand with those of units and sets.
  std::erase_if(cases, [](const json& one) { return one.value("kind", "unitizing") != "unitizing"; });
  CHECK(cases.size() == count);
  for (const json& one : cases) {
    INFO(one.at("name").get<std::string>());
    compare(one, values(one));
  }
}

}  // namespace

TEST_CASE("the uα family and α_U have the values of three other programs") {
  compare_all("tests/oracle/agreement/unitizing.jsonl", 67, unitized);
}

TEST_CASE("the uα family, α_U and the percentage by characters have the values that were printed") {
  compare_all("data/published/agreement.jsonl", 13, unitized);
}

TEST_CASE("best alignments, γ and the disorders of codes have the values of two other programs") {
  compare_all("tests/oracle/agreement/gamma.jsonl", 83, gamma_value);
}

TEST_CASE("segmentations have the values of segeval") {
  compare_all("tests/oracle/agreement/segmentation.jsonl", 152, segmented);
}
