// What R's irrCAC, irr, vcd and icr, Python's krippendorff, NLTK and scikit-learn, DKPro Statistics,
// misskappa and the literature say of the same ratings.
#include <cmath>
#include <set>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/coefficients.hpp"
#include "coding/agreement/measures.hpp"
#include "coding/agreement/precision.hpp"
#include "coding/agreement/resampling.hpp"
#include "coding/agreement/sets.hpp"
#include "tests/catch.hpp"
#include "tests/oracle/agreement_cases.hpp"

using namespace coding;

namespace {

// Programs that rank categories do not see their numbers.
bool ranks_only(const Json& options) {
  const std::string scores = options.value("category_scores", "");
  return scores.starts_with("1..q") || scores.starts_with("rank");
}

Weights weights_for(const Json& options, const Ratings& ratings) {
  if (options.contains("weight_matrix")) {
    std::vector<double> values;
    for (const Json& row : options.at("weight_matrix")) {
      for (const Json& value : row) values.push_back(value.get<double>());
    }
    return weights_from(ratings.categories().size(), std::move(values));
  }
  const std::string name = options.value("weights", "unweighted");
  const auto weighting = weighting_named(name == "unweighted" ? "identity" : name);
  return weights_of(weighting.value(), ranks_only(options) ? ranks_of(ratings) : scores_of(ratings));
}

// DKPro's two distances of sets are its own, so they are written here.
double dkpro_distance(bool masi, const LabelSet& one, const LabelSet& other) {
  if (one == other) return 0;
  LabelSet shared;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(shared));
  const double step = shared.size() == std::min(one.size(), other.size()) ? 1.0 / 3
                      : shared.empty()                                    ? 1
                                                                          : 2.0 / 3;
  const auto either = static_cast<double>(one.size() + other.size() - shared.size());
  return masi ? step * (1 - static_cast<double>(shared.size()) / either) : step;
}

// With NLTK's rounded thirds.
double rounded_masi(const LabelSet& one, const LabelSet& other) {
  const double exact = 1 - set_distance(SetDistance::masi, one, other);
  const double jaccard = 1 - set_distance(SetDistance::jaccard, one, other);
  if (one == other || jaccard == 0) return 1 - exact;
  return 1 - jaccard * (exact / jaccard > 0.5 ? 0.67 : 0.33);
}

std::vector<double> distances_for(const Json& options, const CaseRatings& given) {
  std::vector<double> out;
  if (options.at("distance").is_object()) {
    for (const Category& c : given.ratings.categories()) {
      for (const Category& k : given.ratings.categories()) {
        const Json& table = options.at("distance");
        const std::string there = c.name + "|" + k.name;
        const std::string back = k.name + "|" + c.name;
        out.push_back(c == k                  ? 0
                      : table.contains(there) ? table.at(there).get<double>()
                                              : table.at(back).get<double>());
      }
    }
    return out;
  }
  const std::string name = options.at("distance");
  const bool rounded = options.contains("masi_constants") && options.at("masi_constants")[1] == 0.67;
  for (const LabelSet& one : given.sets) {
    for (const LabelSet& other : given.sets) {
      if (name.starts_with("dkpro"))
        out.push_back(dkpro_distance(name == "dkpro_masi", one, other));
      else
        out.push_back(rounded ? rounded_masi(one, other)
                              : set_distance(set_distance_named(name).value(), one, other));
    }
  }
  return out;
}

Agreement alpha_for(const Json& options, const CaseRatings& given) {
  if (options.contains("level"))
    return krippendorff_alpha(
        given.patterns,
        Metric(level_named(options.at("level").get<std::string>()).value(), scores_of(given.ratings)));
  if (options.contains("distance"))
    return krippendorff_alpha(given.patterns,
                              Metric(given.ratings.categories().size(), distances_for(options, given)));
  return agreement(given.patterns, Coefficient::weighted_alpha,
                   {.weights = weights_for(options, given.ratings)});
}

Patterns one_category(const CaseRatings& given, const Json& options) {
  const std::string wanted = cases::label(options.at("category"));
  for (std::size_t k = 0; k < given.ratings.categories().size(); ++k) {
    if (given.ratings.categories()[k].name == wanted) return patterns_of(against_the_rest(given.ratings, k));
  }
  throw std::runtime_error("no category " + wanted);
}

const std::map<std::string, Coefficient> names = {
    {"percent_agreement", Coefficient::percent},
    {"percent_agreement_mean_pairwise", Coefficient::percent_pairwise},
    {"percent_agreement_unanimous", Coefficient::percent_unanimous},
    {"cohen_kappa", Coefficient::cohen},
    {"scott_pi", Coefficient::scott},
    {"fleiss_kappa", Coefficient::fleiss},
    {"conger_kappa", Coefficient::conger},
    {"light_kappa", Coefficient::light},
    {"brennan_prediger", Coefficient::brennan_prediger},
    {"bennett_s", Coefficient::brennan_prediger},
    {"randolph_kappa", Coefficient::brennan_prediger},
    {"gwet_ac", Coefficient::gwet},
    {"bangdiwala_b", Coefficient::bangdiwala}};

MissingRatings missing_for(const Json& options) {
  const std::string missing = options.value("missing", "");
  if (missing.starts_with("available")) return MissingRatings::pair_weighted;
  return missing.starts_with("inverse") ? MissingRatings::ipw : MissingRatings::unit_mean;
}

Agreement computed(const std::string& measure, const Json& options, const CaseRatings& given) {
  if (measure == "krippendorff_alpha") return alpha_for(options, given);
  if (measure == "krippendorff_alpha_category")
    return krippendorff_alpha(one_category(given, options), Metric(Level::nominal, {0, 1}));
  if (measure == "fleiss_kappa_category" || measure == "kappa_category")
    return agreement(one_category(given, options), Coefficient::fleiss);
  if (measure == "cohen_kappa_max") return greatest_kappa(given.patterns);
  if (measure == "cohen_kappa_weighted" || measure == "weighted_kappa_mean_pairwise") {
    std::vector<double> weights = distances_for(options, given);
    const double greatest = *std::max_element(weights.begin(), weights.end());
    for (double& weight : weights) weight = 1 - weight / greatest;
    return agreement(given.patterns, Coefficient::light,
                     {.weights = weights_from(given.ratings.categories().size(), weights)});
  }
  if (measure == "max_percentage") {  // Véronis (1998): units whose sets share a label
    std::vector<double> weights = set_weights(SetDistance::jaccard, given.sets);
    for (double& weight : weights) weight = weight > 0 ? 1 : 0;
    return agreement(given.patterns, Coefficient::percent,
                     {.weights = weights_from(given.sets.size(), std::move(weights))});
  }
  if (measure == "dice")
    return agreement(
        given.patterns, Coefficient::percent,
        {.weights = weights_from(given.sets.size(), set_weights(SetDistance::dice, given.sets))});
  return agreement(given.patterns, names.at(measure),
                   {.weights = weights_for(options, given.ratings), .missing = missing_for(options)});
}

// Divided by n and not n - 1.
bool is_delta_error(const Json& one) {
  const Json& options = one.at("options");
  return one.at("data").at("layout") == "contingency" || options.contains("missing") ||
         options.value("se", "").starts_with("asymptotic");
}

// What is expected under the key, if anything is, and what came out.
void check_member(const Json& one, const char* key, std::optional<double> got) {
  const Json& expected = one.at("expected");
  if (!expected.contains(key) || expected.at(key).is_null()) return;
  INFO(key);
  REQUIRE(got);
  CHECK(*got == Approx(expected.at(key).get<double>()).margin(one.at("tolerance").get<double>()).epsilon(0));
}

void check_precision(const Json& one, const CaseRatings& given, const Agreement& got) {
  const Json& options = one.at("options");
  const Json& expected = one.at("expected");
  if (!expected.contains("se") || expected.at("se").is_null()) return;
  PrecisionOptions how{.error = is_delta_error(one) ? ErrorKind::delta : ErrorKind::linearised,
                       .confidence = options.value("confidence", 0.95)};
  if (options.contains("population_N")) how.population = options.at("population_N").get<double>();
  const Precision precision = precision_of(got, given.patterns, how);
  check_member(one, "se", precision.standard_error);
  check_member(one, "p_one_sided", precision.p_one_sided);
  check_member(one, "df", precision.degrees);
  if (!expected.contains("ci")) return;
  const double tolerance = one.at("tolerance").get<double>();
  CHECK(precision.interval->lower == Approx(expected.at("ci")[0].get<double>()).margin(tolerance).epsilon(0));
  CHECK(precision.interval->upper == Approx(expected.at("ci")[1].get<double>()).margin(tolerance).epsilon(0));
}

void check_case(const Json& one) {
  INFO(one.at("name").get<std::string>());
  const Json& options = one.at("options");
  const CaseRatings given = ratings_of_case(one.at("data"));
  const Agreement got = computed(one.at("measure"), options, given);
  check_member(one, "value", got.value);
  check_member(one, "pa", got.observed);
  check_member(one, "pe", got.expected);
  check_member(one, "D_o", got.observed);
  check_member(one, "D_e", got.expected);
  if (one.at("expected").contains("z_null"))
    check_member(one, "z_null",
                 null_z(given.patterns, names.at(one.at("measure")), weights_for(options, given.ratings)));
  check_precision(one, given, got);
}

void check_group(const std::string& group, const std::set<std::string>& otherwise = {}) {
  std::size_t checked = 0;
  for (const Json& one : agreement_cases(group)) {
    if (otherwise.contains(one.at("name"))) continue;
    if (one.at("expected").at("value").is_null()) continue;
    check_case(one);
    ++checked;
  }
  CHECK(checked > 0);
}

}  // namespace

TEST_CASE("raw ratings give irrCAC's coefficients, errors, intervals and p") { check_group("irrcac-raw"); }
TEST_CASE("tables of two coders give irrCAC's coefficients and errors") { check_group("irrcac-table"); }
TEST_CASE("distributions of ratings give irrCAC's coefficients and errors") { check_group("irrcac-dist"); }
TEST_CASE("alpha is that of krippendorff, DKPro and NLTK at all levels") { check_group("krippendorff"); }
TEST_CASE("missing ratings are weighed as misskappa does") { check_group("missing-data"); }
TEST_CASE("NLTK's coefficients agree") { check_group("nltk"); }
TEST_CASE("irr's and vcd's coefficients agree") { check_group("rpeers"); }
TEST_CASE("set-valued ratings agree with NLTK and DKPro") {
  // One of its units is rated with two empty sets, which agree here and count 0 in DKPro.
  check_group("sets", {"dkpro_sets__dice_dkpro", "dkpro_sets__max_percentage_dkpro"});
}
TEST_CASE("degenerate ratings have the values that all give who give one") { check_group("edge"); }

TEST_CASE("published coefficients come out as they were printed") {
  std::size_t checked = 0;
  for (const Json& one : json_lines("data/published/agreement.jsonl")) {
    if (one.at("kind") == "unitizing" || !one.at("data").contains("layout")) continue;
    check_case(one);
    ++checked;
  }
  CHECK(checked > 150);
}

TEST_CASE("published distances of sets are exact") {
  for (const Json& one : json_lines("data/published/agreement.jsonl")) {
    if (one.at("kind") != "sets") continue;
    INFO(one.at("name").get<std::string>());
    std::vector<std::optional<std::vector<std::string>>> cells;
    for (const char* side : {"a", "b"}) {
      cells.emplace_back(std::vector<std::string>());
      for (const Json& each : one.at("data").at(side)) cells.back()->push_back(cases::label(each));
    }
    const SetRatings given = set_ratings({"a", "b"}, cells);
    const bool rounded =
        one.at("options").contains("masi_constants") && one.at("options").at("masi_constants")[1] == 0.67;
    const auto distance = one.at("measure") == "jaccard_distance" ? SetDistance::jaccard : SetDistance::masi;
    const double got = rounded ? rounded_masi(given.sets[0], given.sets[1])
                               : set_distance(distance, given.sets[0], given.sets[1]);
    CHECK(got == Approx(one.at("expected").at("value").get<double>())
                     .margin(one.at("tolerance").get<double>())
                     .epsilon(0));
  }
}

TEST_CASE("where programs disagree about degenerate ratings there is a number or a reason") {
  std::size_t cases = 0;
  for (const Json& one : agreement_cases("edge")) {
    if (!one.at("expected").at("value").is_null()) continue;
    INFO(one.at("name").get<std::string>());
    const CaseRatings given = ratings_of_case(one.at("data"));
    const MeasureOptions options{.metric = Metric(Level::nominal, scores_of(given.ratings))};
    for (const Measured& each : measured(given.patterns, measure_names(), options)) {
      INFO(each.measure);
      CHECK(each.agreement.value.has_value() == (each.agreement.status == Status::ok));
      if (each.agreement.value) CHECK(std::isfinite(*each.agreement.value));
      if (each.precision.standard_error) CHECK(std::isfinite(*each.precision.standard_error));
    }
    ++cases;
  }
  CHECK(cases == 9);
}

TEST_CASE("resamples of units and of pairs fall as krippendorff's and icr's do") {
  for (const Json& one : agreement_cases("bootstrap")) {
    INFO(one.at("name").get<std::string>());
    const CaseRatings given = ratings_of_case(one.at("data"));
    const Metric metric(level_named(one.at("options").at("level").get<std::string>()).value(),
                        scores_of(given.ratings));
    const ResamplingOptions options{.replicates = 20000, .seed = 5, .jobs = 2};
    const bool pairs = one.at("options").at("method").get<std::string>().starts_with("Krippendorff");
    const Replicates drawn =
        pairs ? resample_pairs(given.patterns, metric, options)
              : resample_units(given.patterns, alpha_statistic(given.patterns, metric), options);
    const Json& expected = one.at("expected");
    // Theirs and ours are random; the ends of intervals of a dozen units are steps.
    const double tolerance = one.at("tolerance").get<double>();
    CHECK(mean_of(drawn) == Approx(expected.at("mean").get<double>()).margin(tolerance));
    if (expected.contains("se"))
      CHECK(standard_error_of(drawn) == Approx(expected.at("se").get<double>()).margin(tolerance));
    const Estimate interval = percentile_interval(drawn, expected.at("value").get<double>());
    CHECK(interval.interval->lower == Approx(expected.at("ci")[0].get<double>()).margin(0.02));
    CHECK(interval.interval->upper == Approx(expected.at("ci")[1].get<double>()).margin(0.02));
  }
}
