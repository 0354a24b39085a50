#include "coding/analysis/saturation.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "analysis/coded.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/project/coded_documents.hpp"

namespace coding {

namespace {

constexpr StopRule at_five{.base = 4, .run = 2, .percent = 5};
constexpr StopRule at_zero{.base = 4, .run = 2, .percent = 0};

std::vector<std::size_t> gone_through(const Project& project, const CoderId& coder) {
  const auto coded = documents_coded_by(project, coder);
  const std::unordered_set<DocumentId> ids(coded.begin(), coded.end());
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < project.documents.size(); ++i) {
    if (ids.contains(project.documents[i].id)) out.push_back(i);
  }
  return out;
}

// Kinds are the rows of the scope, samples the interviews in order.
SampledKinds sampled_rows(const Project& project, const CoderId& coder, const Scope& scope,
                          const std::vector<std::size_t>& interviews) {
  std::vector<std::vector<std::size_t>> rows_of(project.documents.size());
  for (const CodedPlace& place : coded_places(project, coder, interviewed(project))) {
    for (std::size_t row = scope.row_of[place.code]; row != no_row; row = scope.row_above[row]) {
      rows_of[place.document].push_back(row);
    }
  }
  SampledKinds out{.kinds = scope.rows.size()};
  for (const std::size_t document : interviews) {
    auto& rows = rows_of[document];
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    out.samples.push_back(std::move(rows));
  }
  return out;
}

std::vector<std::size_t> newly_seen_in_order(const SampledKinds& sampled) {
  SampleOrder order(sampled.samples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  return newly_seen(sampled, order);
}

std::vector<SaturationStep> curve_of(const Saturation& facts, const std::vector<std::size_t>& fresh) {
  const auto seen = cumulative(fresh);
  const auto rarefied = rarefaction(facts.unseen.incidence);
  std::vector<SaturationStep> out;
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    out.push_back(
        {.document = facts.order.documents[i], .fresh = fresh[i], .seen = seen[i], .rarefied = rarefied[i]});
    if (i < facts.orders.band.size()) out.back().band = facts.orders.band[i];
  }
  return out;
}

Unseen unseen_of(const SampledKinds& sampled) {
  Unseen out{.incidence = incidence_of(sampled)};
  out.richness = richness(out.incidence);
  out.coverage = coverage(out.incidence);
  out.expected_new = expected_new(out.incidence);
  out.chance_of_new = chance_of_new(out.incidence);
  std::vector<std::size_t> more = {5, 10, sampled.samples.size()};
  std::sort(more.begin(), more.end());
  more.erase(std::unique(more.begin(), more.end()), more.end());
  for (const std::size_t each : more) {
    if (each == 0) continue;
    out.outlooks.push_back({each, extrapolated(out.incidence, each), coverage(out.incidence, each)});
  }
  for (const std::size_t percent : {90U, 95U, 99U}) {
    out.goals.push_back({percent, samples_needed(out.incidence, static_cast<double>(percent) / 100)});
  }
  return out;
}

// The same samples with the kinds of which this holds alone.
SampledKinds only(const SampledKinds& sampled, const std::vector<bool>& taken) {
  SampledKinds out{.kinds = sampled.kinds, .samples = sampled.samples};
  for (auto& sample : out.samples) std::erase_if(sample, [&](std::size_t kind) { return !taken[kind]; });
  return out;
}

SaturationPart part_of(const SampledKinds& sampled, const std::vector<bool>& taken) {
  const SampledKinds mine = only(sampled, taken);
  const auto fresh = newly_seen_in_order(mine);
  const Incidence incidence = incidence_of(mine);
  SaturationPart out{.rows = static_cast<std::size_t>(std::count(taken.begin(), taken.end(), true)),
                     .seen = incidence.kinds(),
                     .once = incidence.once(),
                     .at_five = applied(at_five, fresh),
                     .at_zero = applied(at_zero, fresh),
                     .chao2 = richness(incidence).chao2,
                     .coverage = coverage(incidence)};
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    if (fresh[i] > 0) out.last_new = i + 1;
  }
  return out;
}

// By position in the codebook: the rows that stand below it.
std::vector<std::vector<std::size_t>> rows_below(const Codebook& codebook, const Scope& scope,
                                                 const CodeId& under) {
  std::vector<std::vector<std::size_t>> out(codebook.size());
  const auto top = under.empty() ? std::nullopt : codebook.position(codebook.at(under).id);
  for (std::size_t row = 0; row < scope.rows.size(); ++row) {
    if (scope.rows[row] == top) continue;
    for (auto above = codebook.parent(scope.rows[row]); above; above = codebook.parent(*above)) {
      out[*above].push_back(row);
      if (above == top) break;
    }
  }
  return out;
}

std::vector<SaturationPart> parts_of(const Project& project, const Scope& scope, const ScopeOptions& options,
                                     const SampledKinds& sampled) {
  const Codebook& codebook = project.codebook;
  std::vector<SaturationPart> out = {part_of(sampled, std::vector<bool>(sampled.kinds, true))};
  for (const ResearchQuestion& question : project.study.questions) {
    std::vector<bool> taken;
    for (const std::size_t at : scope.rows) taken.push_back(codebook.question(at) == question.id);
    if (!options.question.empty() || std::find(taken.begin(), taken.end(), true) == taken.end()) continue;
    out.push_back(part_of(sampled, taken));
    out.back().question = question.id;
  }
  const auto below = rows_below(codebook, scope, options.under);
  for (std::size_t at = 0; at < below.size(); ++at) {
    if (below[at].empty() || below[at].size() == scope.rows.size()) continue;
    std::vector<bool> taken(sampled.kinds, false);
    for (const std::size_t row : below[at]) taken[row] = true;
    out.push_back(part_of(sampled, taken));
    out.back().code = at;
  }
  return out;
}

}  // namespace

Saturation saturation(const Project& project, const SaturationOptions& options) {
  const Scope scope = scope_of(project, options.scope);
  Saturation facts{.options = options, .level = resolve_level(project.study, options.scope.level)};
  facts.order = order_interviews(project, gone_through(project, options.coder), options.order);
  facts.not_coded = project.documents.size() - facts.order.documents.size();
  facts.rows = scope.rows.size();
  const SampledKinds sampled = sampled_rows(project, options.coder, scope, facts.order.documents);
  const auto fresh = newly_seen_in_order(sampled);
  facts.orders = order_band(sampled, options.trials, usual_stop_rules());
  facts.unseen = unseen_of(sampled);
  facts.curve = curve_of(facts, fresh);
  for (const StopRule& rule : usual_stop_rules()) facts.rules.push_back(applied(rule, fresh));
  const auto seen = cumulative(fresh);
  for (const GrowthModel model : {GrowthModel::is, GrowthModel::iw, GrowthModel::sw}) {
    facts.growth.push_back(fitted(model, seen));
  }
  facts.parts = parts_of(project, scope, options.scope, sampled);
  return facts;
}

}  // namespace coding
