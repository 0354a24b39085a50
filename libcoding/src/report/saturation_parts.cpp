#include "report/saturation_parts.hpp"

#include <set>

#include "coding/table/number_style.hpp"
#include "report/agreement_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = SaturationPhrase;

// One row of the estimates: `parameter` is the number in its name.
struct EstimateRow {
  std::string measure{};
  std::string name{};
  std::optional<std::size_t> parameter{};
  Estimate estimate{};
  std::optional<double> error{};
  double times = 1;  // 100 makes a share a percentage
};

Estimate counted(std::size_t count) { return {.value = static_cast<double>(count)}; }

std::vector<EstimateRow> estimate_rows(const Unseen& unseen, const Language& reader) {
  const Incidence& incidence = unseen.incidence;
  const Richness& all = unseen.richness;
  const auto name = [&](P phrase) { return say(phrase, reader); };
  const auto name_with = [&](P phrase, const std::string& gap) { return say(phrase, reader, {gap}); };
  std::vector<EstimateRow> out = {
      {.measure = "seen", .name = name(P::seen), .estimate = counted(incidence.kinds())},
      {.measure = "once", .name = name(P::once), .estimate = counted(incidence.once())},
      {.measure = "twice", .name = name(P::twice), .estimate = counted(incidence.twice())},
      {.measure = "chao2", .name = name(P::chao2), .estimate = all.chao2, .error = all.chao2_error},
      {.measure = "chao2-corrected", .name = name(P::chao2_corrected), .estimate = all.chao2_corrected},
      {.measure = "ice", .name = name(P::ice), .estimate = all.ice},
      {.measure = "jackknife1", .name = name(P::jackknife1), .estimate = all.jackknife1},
      {.measure = "jackknife2", .name = name(P::jackknife2), .estimate = all.jackknife2},
      {.measure = "coverage", .name = name(P::coverage_percent), .estimate = unseen.coverage, .times = 100},
      {.measure = "expected-new", .name = name(P::expected_new), .estimate = unseen.expected_new},
      {.measure = "chance-of-new",
       .name = name(P::chance_of_new),
       .estimate = unseen.chance_of_new,
       .times = 100}};
  for (const SaturationOutlook& each : unseen.outlooks) {
    out.push_back({.measure = "codes-after",
                   .name = name_with(P::codes_after, number(each.more, reader)),
                   .parameter = each.more,
                   .estimate = each.codes});
    out.push_back({.measure = "coverage-after",
                   .name = name_with(P::coverage_after, number(each.more, reader)),
                   .parameter = each.more,
                   .estimate = each.coverage,
                   .times = 100});
  }
  for (const SaturationGoal& each : unseen.goals) {
    const auto share = static_cast<double>(each.percent);
    out.push_back({.measure = "interviews-until",
                   .name = name_with(P::interviews_until, format_percent(share, 0, number_style(reader))),
                   .parameter = each.percent,
                   .estimate = each.more});
  }
  return out;
}

std::string order_note(const OrderedInterviews& order, const Language& reader) {
  switch (order.by) {
    case InterviewOrder::collection:
      return say(P::order_collection, reader);
    case InterviewOrder::date:
      return say(P::order_date, reader);
    case InterviewOrder::label:
      return say(P::order_label, reader);
  }
  return "";
}

std::vector<std::string> curve_notes(const Saturation& facts, const Project& project,
                                     const Language& reader) {
  std::vector<std::string> out = {order_note(facts.order, reader)};
  if (facts.order.tied > 0) out.push_back(say(P::tied, reader, {number(facts.order.tied, reader)}));
  out.push_back(say(P::interview_note, reader));
  if (facts.not_coded > 0) {
    out.push_back(say(Phrase::not_gone_through, reader,
                      {facts.options.coder.value, number(facts.order.documents.size(), reader),
                       number(project.documents.size(), reader)}));
  }
  out.push_back(say(P::rarefied_note, reader));
  if (facts.orders.all) {
    out.push_back(say(P::band_all_note, reader, {number(facts.orders.orders, reader)}));
  } else if (facts.orders.orders > 0) {
    out.push_back(say(P::band_note, reader,
                      {number(facts.orders.orders, reader), number(facts.options.trials.seed, reader)}));
  }
  return out;
}

// Each false stop once, whichever rules make it.
std::vector<std::string> rule_notes(const Saturation& facts, const Language& reader) {
  std::vector<std::string> out = {say(P::stop_note, reader)};
  std::set<std::pair<std::size_t, std::size_t>> told;
  for (const StopOutcome& each : facts.rules) {
    if (!each.stop || each.later == 0) continue;
    const std::size_t stop = *each.stop;
    const std::size_t run = each.rule.run;
    if (!told.emplace(stop, run).second) continue;
    out.push_back(say(P::false_stop, reader,
                      {number(stop, reader) + "+" + number(run, reader),
                       number(facts.unseen.incidence.kinds(), reader), number(each.later, reader),
                       number(stop, reader), number(each.later_still, reader), number(stop + run, reader)}));
  }
  return out;
}

std::vector<std::string> growth_notes(const Saturation& facts, const Language& reader) {
  std::vector<std::string> out = {say(P::growth_note, reader)};
  for (const GrowthCurve& each : facts.growth) {
    if (!each.fit || !each.fit->impossible) continue;
    out.push_back(say(P::impossible, reader,
                      {std::string(name_of(each.model)), number(facts.unseen.incidence.kinds(), reader)}));
  }
  return out;
}

std::vector<std::string> richness_notes(const Saturation& facts, const Language& reader) {
  std::vector<std::string> out = {say(P::richness_note, reader)};
  const std::size_t seen = facts.unseen.incidence.kinds();
  if (seen < facts.rows) {
    out.push_back(say(P::unused, reader, {number(facts.rows - seen, reader), number(facts.rows, reader)}));
  }
  return out;
}

}  // namespace

Column column(const std::string& key, SaturationPhrase title, const Language& reader, ColumnKind kind,
              int decimals) {
  return {.key = key, .title = say(title, reader), .kind = kind, .decimals = decimals};
}

Cell cell_of(const Estimate& estimate, const Language& reader, double times) {
  if (estimate.value) return times * *estimate.value;
  return Missing{reason_in_words(estimate.why_undefined, reader)};
}

Cell share_of_run(const StopOutcome& outcome, std::size_t s) {
  if (s < outcome.rule.base || s - outcome.rule.base >= outcome.runs.size() || outcome.base_codes == 0)
    return Missing{};
  return 100 * static_cast<double>(outcome.runs[s - outcome.rule.base]) /
         static_cast<double>(outcome.base_codes);
}

void add_richness(Table& table, const Unseen& unseen, const Language& reader) {
  table.columns = {
      machines("measure"),
      {.key = "measure_name", .title = say(AgreementPhrase::measure, reader), .audience = Audience::people},
      machines("parameters", ColumnKind::integer),
      real_column("value", say(AgreementPhrase::value, reader), 2),
      real_column("se", say(AgreementPhrase::standard_error, reader), 2),
      real_column("lower", say(AgreementPhrase::lower, reader), 1),
      real_column("upper", say(AgreementPhrase::upper, reader), 1),
      machines("undefined")};
  for (const EstimateRow& each : estimate_rows(unseen, reader)) {
    add_row(table,
            {each.measure, each.name, each.parameter ? count_cell(*each.parameter) : Cell(Missing{}),
             cell_of(each.estimate, reader, each.times), each.error ? Cell(*each.error) : Cell(Missing{}),
             bound(each.estimate.interval, &Interval::lower), bound(each.estimate.interval, &Interval::upper),
             text_or_missing(each.estimate.why_undefined)});
  }
}

std::vector<std::pair<std::string, Cell>> saturation_meta(const Saturation& facts) {
  return {{"level", facts.level},
          {"coder", facts.options.coder.value},
          {"interviews", count_cell(facts.order.documents.size())},
          {"order", std::string(name_of(facts.order.by))},
          {"order_assumed", std::string(facts.order.assumed() ? "yes" : "no")},
          {"orders", count_cell(facts.orders.orders)},
          {"orders_all", std::string(facts.orders.all ? "yes" : "no")},
          {"seed", count_cell(facts.options.trials.seed)},
          {"question", text_or_missing(facts.options.scope.question)},
          {"under", text_or_missing(facts.options.scope.under.value)}};
}

std::vector<std::string> saturation_notes(SaturationTable which, const Saturation& facts,
                                          const Project& project, const Language& reader) {
  switch (which) {
    case SaturationTable::curve:
      return curve_notes(facts, project, reader);
    case SaturationTable::rules:
      return rule_notes(facts, reader);
    case SaturationTable::growth:
      return growth_notes(facts, reader);
    case SaturationTable::richness:
      return richness_notes(facts, reader);
    case SaturationTable::runs:
    case SaturationTable::categories:
      return {order_note(facts.order, reader)};
  }
  return {};
}

}  // namespace coding::report
