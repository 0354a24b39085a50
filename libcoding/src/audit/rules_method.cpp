// What was done: R14 (saturation), R15 (reliability), R19 (criteria), R20 (components), and procedures.
#include <algorithm>
#include <cmath>
#include <set>

#include "audit/rules.hpp"
#include "audit/subjects.hpp"
#include "coding/analysis/saturation.hpp"
#include "coding/base/number.hpp"
#include "coding/comparison/measured_units.hpp"

namespace coding {

namespace {

// How a rule for stopping takes the claim: it holds when the stop comes before the interviews are over, and
// by the interview that is named, and nothing new comes after the run.
AuditReading reading_of(const StopOutcome& outcome, const std::optional<std::int64_t>& claimed,
                        std::size_t interviews) {
  AuditReading out{.name = {Told::stop_rule,
                            {WordNamed{std::string(name_of(outcome.rule.family))}, gap(outcome.rule.base),
                             gap(outcome.rule.run), gap(outcome.rule.percent)}}};
  if (!outcome.stop) {
    out.value = {Told::stop_never, {}};
    return out;
  }
  const auto by = claimed ? static_cast<std::size_t>(*claimed) : interviews;
  out.value = {Told::saturated_at, {gap(*outcome.stop), gap(outcome.later_still)}};
  out.holds = *outcome.stop <= by && outcome.later_still == 0;
  return out;
}

}  // namespace

AuditFinding check_saturation(const Claim& claim, const AuditFacts& facts) {
  const Saturation found = saturation(
      facts.project(),
      {.coder = facts.coder(),
       .scope = {.level = claim.about.level, .question = claim.about.question, .under = claim.about.under}});
  AuditFinding out;
  out.claimed = {claim.number ? Telling{Told::saturated_by, {*claim.number}} : Telling{Told::saturated, {}}};
  for (const StopOutcome& outcome : found.rules) {
    if (outcome.verdict == StopVerdict::reached || outcome.verdict == StopVerdict::never)
      out.readings.push_back(reading_of(outcome, claim.number, found.curve.size()));
  }
  if (out.readings.empty()) {
    out.why = {{Told::too_few_interviews, {gap(found.curve.size())}}};
    return out;
  }
  // The rules are conventions with parameters of ours, and saturation in a study's sense is more than codes:
  // no curve contradicts it.
  out.verdict = verdict_of(out.readings) == Verdict::holds ? Verdict::holds : Verdict::depends;
  for (const AuditReading& each : out.readings) out.recomputed.push_back(each.value);
  out.recomputed.erase(std::unique(out.recomputed.begin(), out.recomputed.end()), out.recomputed.end());
  out.why.push_back({Told::order_taken, {WordNamed{std::string(name_of(found.order.by))}}});
  if (found.unseen.coverage.value)
    out.why.push_back({Told::coverage, {ShareOfOne{*found.unseen.coverage.value}}});
  out.why.push_back({Told::saturation_of_codes, {}});
  return out;
}

namespace {

// Every code by itself, with what is below it.
CodeRows own_rows(const Codebook& codebook) {
  CodeRows out{.rows = codebook.size(), .of = std::vector<std::vector<std::size_t>>(codebook.size())};
  for (std::size_t i = 0; i < codebook.size(); ++i) out.of[i] = {i};
  return out;
}

// The measure over all decisions, with this unit of text. Nothing where it does not exist.
std::optional<double> agreement_of(const std::string& measure, CodedUnit unit, const AuditFacts& facts) {
  const CodedUnits units = coded_units(
      facts.project(), {.coders = facts.project().coders, .rows = own_rows(facts.codebook()), .unit = unit},
      facts.text_of(), facts.marks_of());
  for (const MeasuredUnits& each : measured_codes(units, {.measures = {measure}})) {
    if (each.of != RatedAs::decisions || each.text != UnitChoice::all) continue;
    for (const Measured& value : each.measures) {
      if (value.agreement.value) return *value.agreement.value * value.scale;
    }
  }
  return std::nullopt;
}

bool rounds_to(double value, double claimed, int decimals) {
  return fixed(value, decimals) == fixed(claimed, decimals);
}

std::vector<CodedUnit> units_to_try(const std::string& wanted) {
  if (const auto unit = coded_unit_named(wanted)) return {*unit};
  return {CodedUnit::sentence, CodedUnit::turn, CodedUnit::paragraph, CodedUnit::document};
}

// Whether two coders have gone through a document together.
bool can_compare(const AuditFacts& facts) {
  return facts.text_of() && facts.marks_of() && facts.project().coders.size() >= 2 &&
         facts.project().coders.size() <= 64 &&
         !shared_documents(facts.project(), facts.project().coders).empty();
}

std::vector<std::string> coder_names(const Project& project) {
  std::vector<std::string> out;
  for (const CoderId& coder : project.coders) out.push_back(coder.value);
  return out;
}

}  // namespace

AuditFinding check_reliability(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out;
  const auto names = measure_names();
  const bool is_known = std::ranges::find(names, claim.measure) != names.end();
  if (!claim.value || !is_known) {
    out.claimed = {{Told::no_statistic, {}}};
    if (claim.value)
      out.claimed = {{Told::statistic, {claim.measure, RealShown{*claim.value, claim.decimals}}}};
    out.why = {claim.value ? Telling{Told::measure_unknown, {claim.measure}}
                           : Telling{Told::no_statistic_why, {}}};
    if (facts.project().coders.size() > 1)
      out.why.push_back({Told::second_coder_here, {coder_names(facts.project())}});
    return out;
  }
  out.claimed = {{Told::statistic, {claim.measure, RealShown{*claim.value, claim.decimals}}}};
  if (!can_compare(facts)) {
    out.why = {{Told::no_second_coder, {}}};
    return out;
  }
  for (const CodedUnit unit : units_to_try(claim.text_unit)) {
    const auto value = agreement_of(claim.measure, unit, facts);
    if (!value) continue;
    out.readings.push_back({.name = {Told::plain, {WordNamed{std::string(name_of(unit))}}},
                            .value = {Told::statistic, {claim.measure, RealShown{*value, claim.decimals}}},
                            .holds = rounds_to(*value, *claim.value, claim.decimals)});
    out.recomputed.push_back(out.readings.back().value);
  }
  out.verdict = verdict_of(out.readings);
  // Without the unit that was rated, another number is no contradiction.
  if (out.verdict == Verdict::contradicted && claim.text_unit.empty()) out.verdict = Verdict::depends;
  if (out.readings.empty()) out.why.push_back({Told::no_second_coder, {}});
  if (claim.text_unit.empty()) out.why.push_back({Told::unit_not_said, {}});
  out.why.push_back({Told::second_coder_here, {coder_names(facts.project())}});
  return out;
}

AuditFinding check_criterion(const Claim& claim, const AuditFacts& facts) {
  const ToldGap name = subject_name(claim.about, facts);
  AuditFinding out{.claimed = {{Told::plain, {name}}}};
  const ChosenPeople chosen = people_where(claim.about.who, facts);
  if (chosen.why_not || facts.project().participants.empty()) {
    out.why = {chosen.why_not.value_or(Telling{Told::no_people, {}})};
    return out;
  }
  const std::size_t all = facts.project().participants.size();
  out.recomputed = {{Told::share, {PeopleShare{chosen.people.size(), all}}}};
  if (chosen.people.size() == all) {
    out.verdict = Verdict::holds;
    out.why = {{Told::criterion_met, {gap(all)}}};
    return out;
  }
  std::vector<std::string> failing;
  for (std::size_t i = 0; i < all; ++i) {
    if (!std::ranges::binary_search(chosen.people, i))
      failing.push_back(facts.project().participants[i].id.value);
  }
  out.verdict = Verdict::contradicted;
  out.why = {{Told::criterion_failed, {PeopleShare{chosen.people.size(), all}, failing}}};
  return out;
}

namespace {

// Levels that every code is said to stand under.
AuditFinding check_levels(const Claim& claim, const AuditFacts& facts) {
  const Codebook& codebook = facts.codebook();
  AuditFinding out{.claimed = {{Told::names, {claim.listed}}}};
  std::size_t all = 0;
  std::size_t whole = 0;
  std::set<std::string> missing;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (codebook.has_children(i)) continue;
    std::set<std::string> levels = {level_at(facts.project(), i)};
    for (auto above = codebook.parent(i); above; above = codebook.parent(*above))
      levels.insert(level_at(facts.project(), *above));
    ++all;
    bool complete = true;
    for (const std::string& level : claim.listed) {
      if (levels.contains(level)) continue;
      complete = false;
      missing.insert(level);
      if (const auto parent = codebook.parent(i);
          parent && std::ranges::find(out.codes, *parent) == out.codes.end())
        out.codes.push_back(*parent);
    }
    if (complete) ++whole;
  }
  if (all == 0) return cannot_tell({Told::nothing_named, {}});
  out.recomputed = {{Told::share_of, {gap(whole), gap(all)}}};
  if (missing.empty())
    out.why = {{Told::levels_all, {gap(all)}}};
  else
    out.why = {{Told::levels_ragged,
                {gap(whole), gap(all), std::vector<std::string>(missing.begin(), missing.end())}}};
  out.verdict = missing.empty() ? Verdict::holds : Verdict::contradicted;
  return out;
}

bool has_stage(Stage stage, const Codebook& codebook) {
  return std::ranges::any_of(codebook.codes(), [&](const Code& code) { return code.stage == stage; });
}

// Stages of grounded theory: codes of each, and a core category, which selective coding arrives at.
AuditFinding check_stages(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out;
  std::vector<std::string> used;
  for (const std::string& stage : claim.listed) {
    out.claimed.push_back({Told::plain, {WordNamed{stage}}});
    if (!has_stage(stage_named(stage), facts.codebook())) continue;
    used.push_back(stage);
    out.recomputed.push_back(out.claimed.back());
  }
  out.readings = {{.name = {Told::reading_stages, {}},
                   .value = {Told::share_of, {gap(used.size()), gap(claim.listed.size())}},
                   .holds = used.size() == claim.listed.size()}};
  if (std::ranges::find(claim.listed, "selective") != claim.listed.end()) {
    const bool core = std::ranges::any_of(facts.codebook().codes(),
                                          [](const Code& code) { return code.role == Role::phenomenon; });
    out.readings.push_back({.name = {Told::reading_core, {}},
                            .value = {Told::plain, {std::int64_t{core ? 1 : 0}}},
                            .holds = core});
  }
  out.verdict = verdict_of(out.readings);
  return out;
}

bool are_stages(const std::vector<std::string>& words) {
  return std::ranges::all_of(words, [](const std::string& word) {
    return word == "open" || word == "axial" || word == "selective";
  });
}

}  // namespace

AuditFinding check_components(const Claim& claim, const AuditFacts& facts) {
  if (!claim.listed.empty())
    return are_stages(claim.listed) ? check_stages(claim, facts) : check_levels(claim, facts);
  AuditFinding out;
  std::vector<std::string> labels;
  std::vector<std::string> missing;
  std::set<std::size_t> found;
  for (const ClaimPart& part : claim.parts) {
    const std::string& label = part.about.label.empty() ? part.name : part.about.label;
    labels.push_back(label);
    if (part.about.codes.empty()) missing.push_back(label);
    for (const CodeId& id : part.about.codes) found.insert(facts.position(id));
  }
  std::vector<std::string> unnamed;
  const CodeId core = facts.codebook().followed(facts.project().study.core);
  for (const std::size_t root : facts.codebook().roots()) {
    if (facts.codebook().codes()[root].id == core) continue;  // what the components are arranged around
    out.recomputed.push_back(named(facts.label(root)));
    if (!found.contains(root)) {
      unnamed.push_back(facts.label(root));
      out.codes.push_back(root);
    }
  }
  out.claimed = {{Told::names, {labels}}};
  if (missing.empty() && unnamed.empty()) out.why = {{Told::component_found, {labels}}};
  if (!missing.empty()) out.why.push_back({Told::component_missing, {missing}});
  if (!unnamed.empty()) out.why.push_back({Told::component_unnamed, {unnamed}});
  // What is named and not found may be another name for what is found; what nobody names is left out.
  out.verdict = missing.empty() && unnamed.empty() ? Verdict::holds
                : unnamed.empty()                  ? Verdict::depends
                                                   : Verdict::contradicted;
  return out;
}

AuditFinding check_procedure(const Claim& claim, const AuditFacts& /*facts*/) {
  const ToldGap what = claim.stated.empty() ? ToldGap(WordNamed{claim.needs.front()}) : ToldGap(claim.stated);
  AuditFinding out{.claimed = {{Told::plain, {what}}}};
  for (const std::string& need : claim.needs) out.why.push_back({Told::no_record, {WordNamed{need}}});
  return out;
}

}  // namespace coding
