#include "coding/report/saturation_tables.hpp"

#include <algorithm>

#include "coding/base/names.hpp"
#include "coding/table/number_style.hpp"
#include "report/agreement_wording.hpp"
#include "report/code_labels.hpp"
#include "report/saturation_parts.hpp"
#include "report/saturation_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = SaturationPhrase;

constexpr Names<SaturationTable, 6> table_names = {{{"curve", SaturationTable::curve},
                                                    {"runs", SaturationTable::runs},
                                                    {"rules", SaturationTable::rules},
                                                    {"growth", SaturationTable::growth},
                                                    {"richness", SaturationTable::richness},
                                                    {"categories", SaturationTable::categories}}};

constexpr ColumnKind integer = ColumnKind::integer;
constexpr ColumnKind real = ColumnKind::real;
constexpr ColumnKind percent = ColumnKind::percent;

std::string id_at(const Project& project, const Saturation& facts, std::size_t place) {
  return project.documents[facts.order.documents[place]].id.value;
}

P title_of(SaturationTable which) {
  switch (which) {
    case SaturationTable::curve:
      return P::curve_title;
    case SaturationTable::runs:
      return P::runs_title;
    case SaturationTable::rules:
      return P::rules_title;
    case SaturationTable::growth:
      return P::growth_title;
    case SaturationTable::richness:
      return P::richness_title;
    case SaturationTable::categories:
      return P::parts_title;
  }
  return P::curve_title;
}

void add_curve(Table& table, const Saturation& facts, const Project& project, const Language& reader) {
  Column lower = real_column("lower", say(AgreementPhrase::lower, reader), 1);
  Column upper = real_column("upper", say(AgreementPhrase::upper, reader), 1);
  if (facts.orders.orders == 0) lower.audience = upper.audience = Audience::machines;
  table.columns = {column("place", P::place, reader, integer),
                   column("interview", P::interview, reader),
                   column("new", P::fresh, reader, integer),
                   column("cumulative", P::seen_so_far, reader, integer),
                   column("rarefied", P::rarefied, reader, real, 1),
                   lower,
                   upper};
  for (std::size_t i = 0; i < facts.curve.size(); ++i) {
    const SaturationStep& step = facts.curve[i];
    add_row(table,
            {count_cell(i + 1), id_at(project, facts, i), count_cell(step.fresh), count_cell(step.seen),
             step.rarefied, bound(step.band, &Interval::lower), bound(step.band, &Interval::upper)});
  }
}

// The shares do not depend on the threshold, so that those of 5 % stand for all.
void add_runs(Table& table, const Saturation& facts, const Language& reader) {
  std::vector<const StopOutcome*> shown;
  std::size_t last = 0;
  table.columns = {column("after", P::after, reader, integer)};
  for (const StopOutcome& each : facts.rules) {
    if (each.rule.family != StopFamily::guest || each.rule.percent != 5) continue;
    shown.push_back(&each);
    const std::string base = std::to_string(each.rule.base);
    const std::string run = std::to_string(each.rule.run);
    table.columns.push_back({.key = "base" + base + "_run" + run,
                             .title = say(P::base_and_run, reader,
                                          {number(each.rule.base, reader), number(each.rule.run, reader)}),
                             .kind = percent});
    if (!each.runs.empty()) last = std::max(last, each.rule.base + each.runs.size());
  }
  for (std::size_t s = 4; s < last; ++s) {
    Row row = {count_cell(s)};
    for (const StopOutcome* each : shown) row.push_back(share_of_run(*each, s));
    add_row(table, std::move(row));
  }
}

// "4+2", or in words why not.
std::string stop_in_words(const StopOutcome& outcome, const Language& reader) {
  if (outcome.stop) return number(*outcome.stop, reader) + "+" + number(outcome.rule.run, reader);
  return say(outcome.verdict == StopVerdict::too_few ? P::too_few
             : outcome.verdict == StopVerdict::never ? P::never
                                                     : P::nothing_yet,
             reader);
}

const StopSpread* spread_of(const Saturation& facts, const StopRule& rule) {
  const auto& all = facts.orders.stops;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.rule == rule; });
  return found == all.end() ? nullptr : &*found;
}

Row rule_row(const StopOutcome& outcome, const StopSpread* spread, const Language& reader) {
  const auto counted = [](const std::optional<std::size_t>& count, const std::string& why = "") -> Cell {
    return count ? count_cell(*count) : Cell(Missing{why});
  };
  const bool guest = outcome.rule.family == StopFamily::guest;
  const auto if_stopped = [&](std::size_t count) {
    return outcome.stop ? count_cell(count) : Cell(Missing{});
  };
  Row row = {std::string(name_of(outcome.rule.family)),
             say(guest ? P::guest : P::francis, reader),
             count_cell(outcome.rule.base),
             count_cell(outcome.rule.run),
             static_cast<double>(outcome.rule.percent),
             counted(outcome.stop),
             stop_in_words(outcome, reader),
             std::string(name_of(outcome.verdict)),
             if_stopped(outcome.later),
             if_stopped(outcome.later_still)};
  if (spread == nullptr) {
    row.insert(row.end(), {Missing{}, Missing{}, Missing{}});
  } else {
    const std::string why = say(P::why_never, reader);
    row.insert(row.end(), {counted(spread->median, why), counted(spread->ninetieth, why), spread->never});
  }
  return row;
}

void add_rules(Table& table, const Saturation& facts, const Language& reader) {
  Column at_most = column("percent", P::at_most, reader, percent, 0);
  table.columns = {machines("rule"),
                   {.key = "rule_name",
                    .title = say(Phrase::rule, reader),
                    .audience = Audience::people,
                    .collapse = true},
                   column("base", P::base, reader, integer),
                   column("run", P::run, reader, integer),
                   at_most,
                   machines("stop", integer),
                   {.key = "stop_name", .title = say(P::stop, reader), .audience = Audience::people},
                   machines("verdict"),
                   column("later", P::later, reader, integer),
                   column("later_after_run", P::later_still, reader, integer),
                   column("median", P::median, reader, integer),
                   column("ninetieth", P::ninetieth, reader, integer),
                   column("never", P::never_share, reader, percent)};
  if (facts.orders.orders == 0) {
    for (std::size_t i = table.columns.size() - 3; i < table.columns.size(); ++i)
      table.columns[i].audience = Audience::machines;
  }
  for (const StopOutcome& each : facts.rules)
    add_row(table, rule_row(each, spread_of(facts, each.rule), reader));
}

void add_growth(Table& table, const Saturation& facts, const Language& reader) {
  table.columns = {column("curve", P::curve, reader),
                   column("end", P::end, reader, real, 1),
                   column("share", P::share, reader, real, 3),
                   column("index", P::index, reader, percent),
                   column("error", P::error, reader, real, 2),
                   machines("impossible"),
                   machines("undefined")};
  for (const GrowthCurve& each : facts.growth) {
    const std::string name(name_of(each.model));
    if (!each.fit) {
      const Cell none = Missing{reason_in_words(each.why_undefined, reader)};
      add_row(table, {name, none, none, none, none, Missing{}, each.why_undefined});
      continue;
    }
    const Cell index = each.fit->index ? Cell(*each.fit->index) : Cell(Missing{});
    add_row(table, {name, each.fit->end, each.fit->share, index, each.fit->error,
                    std::string(each.fit->impossible ? "yes" : "no"), Missing{}});
  }
}

Row part_row(const SaturationPart& part, const Saturation& facts, const Project& project,
             const CodeLabels& labels, const Language& reader) {
  const bool question = !part.question.empty();
  const std::string kind = part.code ? "code" : question ? "question" : "whole";
  Cell id = text_or_missing(part.question);
  Cell name = id;
  Cell shown = question ? name : say(P::whole, reader);
  Cell level = Missing{};
  if (part.code) {
    const Code& code = project.codebook.codes()[*part.code];
    id = code.id.value;
    name = code.name;
    shown = labels.of(*part.code);
    level = level_at(project, *part.code);
  }
  const auto stop = [](const StopOutcome& each) {
    return each.stop ? count_cell(*each.stop) : Cell(Missing{});
  };
  const auto& interval = part.chao2.interval;
  return {kind,
          id,
          name,
          shown,
          level,
          count_cell(part.rows),
          count_cell(part.seen),
          count_cell(part.once),
          part.last_new == 0 ? Cell(Missing{}) : Cell(id_at(project, facts, part.last_new - 1)),
          stop(part.at_five),
          stop_in_words(part.at_five, reader),
          stop(part.at_zero),
          stop_in_words(part.at_zero, reader),
          cell_of(part.chao2, reader),
          bound(interval, &Interval::lower),
          bound(interval, &Interval::upper),
          cell_of(part.coverage, reader, 100)};
}

void add_parts(Table& table, const Saturation& facts, const Project& project, const Language& reader) {
  const auto stop_title = [&](int share) {
    return say(P::stop_at, reader, {format_percent(share, 0, number_style(reader))});
  };
  table.columns = {machines("part"),
                   machines("id"),
                   machines("name"),
                   {.key = "part_name", .title = say(P::part, reader), .audience = Audience::people},
                   everyone("level", Phrase::level, reader),
                   machines("codes", integer),
                   column("seen", P::seen, reader, integer),
                   column("once", P::once, reader, integer),
                   column("last_new", P::last_new, reader),
                   machines("stop_5", integer),
                   {.key = "stop_5_name", .title = stop_title(5), .audience = Audience::people},
                   machines("stop_0", integer),
                   {.key = "stop_0_name", .title = stop_title(0), .audience = Audience::people},
                   column("chao2", P::chao2, reader, real, 1),
                   real_column("lower", say(AgreementPhrase::lower, reader), 1),
                   real_column("upper", say(AgreementPhrase::upper, reader), 1),
                   column("coverage", P::coverage, reader, percent)};
  const CodeLabels labels(project.codebook);
  for (const SaturationPart& each : facts.parts)
    add_row(table, part_row(each, facts, project, labels, reader));
}

}  // namespace

std::string_view name_of(SaturationTable which) { return name_in(table_names, which); }

std::optional<SaturationTable> saturation_table_named(std::string_view name) {
  return value_in(table_names, name);
}

Table saturation_table(SaturationTable which, const Saturation& facts, const Project& project,
                       const Language& reader) {
  Table table{.schema = "coding.saturation-" + std::string(name_of(which)) + "/1", .language = reader};
  table.title = say(title_of(which), reader) + " · " + facts.level + limits_of(facts.options.scope, project);
  switch (which) {
    case SaturationTable::curve:
      add_curve(table, facts, project, reader);
      break;
    case SaturationTable::runs:
      add_runs(table, facts, reader);
      break;
    case SaturationTable::rules:
      add_rules(table, facts, reader);
      break;
    case SaturationTable::growth:
      add_growth(table, facts, reader);
      break;
    case SaturationTable::richness:
      add_richness(table, facts.unseen, reader);
      break;
    case SaturationTable::categories:
      add_parts(table, facts, project, reader);
      break;
  }
  table.meta = saturation_meta(facts);
  table.notes = saturation_notes(which, facts, project, reader);
  return table;
}

std::string codebook_then(const Language& reader) { return say(SaturationPhrase::codebook_then, reader); }

}  // namespace coding::report
