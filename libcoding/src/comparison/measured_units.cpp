#include "coding/comparison/measured_units.hpp"

#include <algorithm>
#include <utility>

#include "coding/base/error.hpp"

namespace coding {

namespace {

constexpr std::size_t most_sets = 5000;  // a table of distances of 200 MB

bool is_of_tool(std::string_view measure) {
  return measure == "pooled" || measure.starts_with("nvivo") || measure.starts_with("maxqda");
}

// Over the units that somebody gave the code.
bool is_of_coded_alone(std::string_view measure) {
  return measure == "miles-huberman" || measure == "turkish";
}

bool is_positive(std::string_view measure) { return measure == "holsti" || measure == "iranian"; }

std::vector<std::string> without_tools(const std::vector<std::string>& measures) {
  std::vector<std::string> out;
  std::ranges::copy_if(measures, std::back_inserter(out),
                       [](const std::string& name) { return !is_of_tool(name); });
  return out;
}

// The one that is also said without uncoded text.
std::vector<std::string> of_coded_text(const std::vector<std::string>& measures) {
  const auto serves = [](const std::string& name) {
    return !is_of_tool(name) && name != "kappa-max" && is_corrected_for_chance(name);
  };
  if (std::ranges::find(measures, "alpha") != measures.end()) return {"alpha"};
  const auto found = std::ranges::find_if(measures, serves);
  return found == measures.end() ? std::vector<std::string>() : std::vector<std::string>{*found};
}

bool resamples_documents(const UnitMeasureOptions& options) {
  return options.how.resampling && options.how.resampled == Resampled::documents;
}

// The population is one of units: there are as many more pairs of a unit and a code, and of the units that
// somebody would code nobody knows how many there are.
UnitMeasureOptions of_decisions(UnitMeasureOptions options, std::size_t codes) {
  auto& population = options.how.precision.population;
  if (population) *population *= static_cast<double>(codes);
  return options;
}
UnitMeasureOptions of_coded_units(UnitMeasureOptions options) {
  options.how.precision.population = std::nullopt;
  return options;
}

// One measure of papers, over other patterns than the rest.
Measured on_coded_alone(const Patterns& patterns, const std::string& name, MeasureOptions how) {
  how.resampling = std::nullopt;
  how.precision.population = std::nullopt;
  const std::vector<std::string> names = {is_positive(name) ? "positive" : name};
  const Patterns coded = without_absence(patterns);
  Measured out = measured(is_positive(name) ? patterns : coded, names, how).front();
  out.measure = name;
  if (name == "iranian") out.scale = 100;
  return out;
}

// In the order asked for, without those of tools.
std::vector<Measured> measure(const ClusteredPatterns& clustered, const std::vector<std::string>& names,
                              const UnitMeasureOptions& options) {
  MeasureOptions how = options.how;
  how.clusters = clustered.clusters;
  std::vector<Measured> out = measured(clustered.patterns, names, how);
  for (Measured& each : out) {
    if (is_of_coded_alone(each.measure) || (is_positive(each.measure) && clustered.patterns.categories == 2))
      each = on_coded_alone(clustered.patterns, each.measure, how);
  }
  return out;
}

MeasuredUnits measured_one(RatedAs of, UnitChoice text, const ClusteredPatterns& clustered,
                           const UnitMeasureOptions& options) {
  MeasuredUnits out{.of = of, .text = text, .units = clustered.patterns.units};
  if (clustered.patterns.categories == 2) out.present = prevalence(clustered.patterns);
  const auto names =
      text == UnitChoice::coded ? of_coded_text(options.measures) : without_tools(options.measures);
  out.measures = measure(clustered, names, text == UnitChoice::coded ? of_coded_units(options) : options);
  if (options.differences && text == UnitChoice::all)
    out.differences = differences(clustered.patterns, out.measures, options.how.precision);
  return out;
}

// The patterns of rows, with documents only when they are resampled.
ClusteredPatterns patterns_of_rows(const CodedUnits& units, std::span<const Patterns> by_row,
                                   std::span<const std::size_t> rows, UnitChoice text, bool clusters) {
  if (clusters) return clustered_decisions(units, rows, text);
  if (rows.size() == 1) return {.patterns = by_row[rows.front()]};
  std::vector<Patterns> some;
  for (const std::size_t row : rows) some.push_back(by_row[row]);
  return {.patterns = joined(some)};
}

Measured without_error(std::string name, std::optional<double> value, std::uint64_t units, Status status) {
  Measured out{.measure = std::move(name)};
  out.agreement = {.status = value ? Status::ok : status,
                   .value = value,
                   .observed = value.value_or(0),
                   .units = units,
                   .rated = units,
                   .pairable = units};
  return out;
}

// Which of the tools' measures exist for these rows.
void add_tools(const CodedUnits& units, const std::vector<std::string>& measures, const ToolCounts& tools,
               std::span<const std::size_t> rows, std::span<const Patterns> codes, MeasuredUnits& out) {
  const bool two = units.coders.size() == 2;
  const auto nvivo = tools.characters && two ? nvivo_means(*tools.characters, rows) : NvivoMeans();
  MaxqdaCount segments;
  const auto used = static_cast<std::size_t>(
      std::ranges::count_if(tools.maxqda, [](const MaxqdaCount& each) { return each.segments > 0; }));
  for (const std::size_t row : rows) {
    if (row >= tools.maxqda.size()) continue;
    segments.segments += tools.maxqda[row].segments;
    segments.agreeing += tools.maxqda[row].agreeing;
  }
  const Status why = two ? Status::nothing_pairable : Status::not_applicable;
  for (const std::string& name : measures) {
    if (name == "nvivo") out.measures.push_back(without_error(name, nvivo.kappa, nvivo.cells, why));
    if (name == "nvivo-weighted")
      out.measures.push_back(without_error(name, nvivo.weighted, nvivo.cells, why));
    if (name == "nvivo-percent") out.measures.push_back(without_error(name, nvivo.percent, nvivo.cells, why));
    if (name != "maxqda" && name != "maxqda-percent" && name != "pooled") continue;
    if (name == "pooled") {
      if (out.of == RatedAs::decisions)
        out.measures.push_back({.measure = name, .agreement = pooled_kappa(codes)});
      continue;
    }
    Measured each{.measure = name, .agreement = maxqda_kappa(segments, used)};
    if (name == "maxqda-percent" && each.agreement.status != Status::nothing_pairable) {
      each.agreement.status = Status::ok;
      each.agreement.value = each.agreement.observed;
    }
    if (!two) each.agreement = {.status = Status::not_applicable};
    out.measures.push_back(std::move(each));
  }
}

// The tools' measures stand where they were asked for.
void put_in_order(const std::vector<std::string>& measures, MeasuredUnits& out) {
  std::ranges::stable_sort(out.measures, {}, [&](const Measured& each) {
    return std::ranges::find(measures, each.measure) - measures.begin();
  });
}

MeasuredUnits mean_of(const std::vector<MeasuredUnits>& codes, const std::vector<std::string>& measures) {
  MeasuredUnits out{.of = RatedAs::mean, .units = codes.size()};
  for (const std::string& name : measures) {
    double sum = 0;
    double scale = 1;
    std::uint64_t number = 0;
    bool exists = false;
    for (const MeasuredUnits& code : codes) {
      const auto found = std::ranges::find(code.measures, name, &Measured::measure);
      if (found == code.measures.end()) continue;
      exists = true;
      scale = found->scale;
      if (!found->agreement.value) continue;
      sum += *found->agreement.value;
      ++number;
    }
    if (!exists) continue;
    const auto value = number > 0 ? std::optional(sum / static_cast<double>(number)) : std::nullopt;
    out.measures.push_back(without_error(name, value, number, Status::no_variation));
    out.measures.back().scale = scale;
  }
  return out;
}

MeasuredUnits code_without_uncoded(const CodedUnits& units, std::span<const Patterns> coded, std::size_t row,
                                   const UnitMeasureOptions& options) {
  const std::vector<std::size_t> rows = {row};
  MeasuredUnits out = measured_one(
      RatedAs::code, UnitChoice::coded,
      patterns_of_rows(units, coded, rows, UnitChoice::coded, resamples_documents(options)), options);
  out.row = row;
  return out;
}

// Sets, or codes that exclude each other, with all text and without what nobody coded.
std::vector<MeasuredUnits> with_and_without(const ClusteredPatterns& all, const ClusteredPatterns& coded,
                                            const UnitMeasureOptions& options) {
  std::vector<MeasuredUnits> out = {measured_one(RatedAs::units, UnitChoice::all, all, options)};
  for (Measured& each : out.front().measures) {
    if (is_positive(each.measure)) each.agreement = {.status = Status::not_applicable};
  }
  if (!of_coded_text(options.measures).empty())
    out.push_back(measured_one(RatedAs::units, UnitChoice::coded, coded, options));
  for (MeasuredUnits& each : out) each.present = std::nullopt;
  return out;
}

}  // namespace

std::string_view name_of(RatedAs of) {
  switch (of) {
    case RatedAs::code:
      return "code";
    case RatedAs::decisions:
      return "decisions";
    case RatedAs::mean:
      return "mean";
    case RatedAs::units:
      return "units";
    case RatedAs::category:
      return "category";
  }
  return "";
}

bool needs_characters(const std::vector<std::string>& measures) {
  return std::ranges::any_of(measures, [](const std::string& name) { return name.starts_with("nvivo"); });
}

bool needs_segments(const std::vector<std::string>& measures) {
  return std::ranges::any_of(measures, [](const std::string& name) { return name.starts_with("maxqda"); });
}

std::vector<MeasuredUnits> measured_codes(const CodedUnits& units, const UnitMeasureOptions& options,
                                          const ToolCounts& tools) {
  const std::vector<std::size_t> used = used_rows(units);
  std::vector<std::size_t> decided = used;  // when nobody used any, all agree on nothing
  for (std::size_t row = 0; used.empty() && row < units.rows; ++row) decided.push_back(row);
  const std::vector<Patterns> all = code_patterns(units);
  const std::vector<Patterns> coded = code_patterns(units, UnitChoice::coded);
  const bool clusters = resamples_documents(options);
  const bool says_coded = !of_coded_text(options.measures).empty();
  std::vector<Patterns> of_used;
  for (const std::size_t row : used) of_used.push_back(all[row]);

  UnitMeasureOptions of_codes = options;
  of_codes.differences = false;
  std::vector<MeasuredUnits> codes;
  std::vector<MeasuredUnits> codes_coded;
  for (const std::size_t row : used) {
    const std::vector<std::size_t> rows = {row};
    codes.push_back(measured_one(RatedAs::code, UnitChoice::all,
                                 patterns_of_rows(units, all, rows, UnitChoice::all, clusters), of_codes));
    codes.back().row = row;
    add_tools(units, options.measures, tools, rows, {}, codes.back());
    put_in_order(options.measures, codes.back());
    if (says_coded) codes_coded.push_back(code_without_uncoded(units, coded, row, of_codes));
  }

  std::vector<MeasuredUnits> out = {measured_one(
      RatedAs::decisions, UnitChoice::all, patterns_of_rows(units, all, decided, UnitChoice::all, clusters),
      of_decisions(options, decided.size()))};
  add_tools(units, options.measures, tools, used, of_used, out.front());
  put_in_order(options.measures, out.front());
  if (says_coded)
    out.push_back(measured_one(RatedAs::decisions, UnitChoice::coded,
                               patterns_of_rows(units, coded, decided, UnitChoice::coded, clusters),
                               options));
  if (codes.size() > 1) {
    out.push_back(mean_of(codes, options.measures));
    if (says_coded) {
      out.push_back(mean_of(codes_coded, of_coded_text(options.measures)));
      out.back().text = UnitChoice::coded;
    }
  }
  for (std::size_t i = 0; i < codes.size(); ++i) {
    out.push_back(std::move(codes[i]));
    if (says_coded) out.push_back(std::move(codes_coded[i]));
  }
  return out;
}

std::vector<MeasuredUnits> measured_sets(const CodedUnits& units, SetDistance distance,
                                         const UnitMeasureOptions& options) {
  if (units.sets.size() > most_sets) {
    throw UsageError({.slug = "sets-too-many",
                      .message = std::to_string(units.sets.size()) +
                                 " different sets of codes are more than " + std::to_string(most_sets),
                      .hint = "take codes of a higher level (--by), or fewer (--under, --code)"});
  }
  std::vector<LabelSet> sets;
  for (const auto& set : units.sets) sets.emplace_back(set.begin(), set.end());
  UnitMeasureOptions how = options;
  how.how.weights = weights_from(sets.size(), set_weights(distance, sets));
  how.how.metric = Metric(sets.size(), set_distances(distance, sets));
  return with_and_without(clustered_sets(units), clustered_sets(units, UnitChoice::coded), how);
}

std::vector<MeasuredUnits> measured_exclusive(const CodedUnits& units, const UnitMeasureOptions& options) {
  const ClusteredPatterns all = clustered_exclusive(units);
  UnitMeasureOptions nominal = options;
  nominal.how.metric = Metric(Level::nominal, std::vector<double>(all.patterns.categories));
  std::vector<MeasuredUnits> out =
      with_and_without(all, clustered_exclusive(units, UnitChoice::coded), nominal);
  UnitMeasureOptions binary = options;
  binary.differences = false;
  binary.how.metric = Metric(Level::nominal, {0, 1});
  for (std::size_t category = 0; category < all.patterns.categories; ++category) {
    ClusteredPatterns against = against_the_rest(all, category);
    MeasuredUnits each = measured_one(RatedAs::category, UnitChoice::all, against, binary);
    if (each.present == 0.0) continue;
    each.row = category;
    out.push_back(std::move(each));
  }
  return out;
}

}  // namespace coding
