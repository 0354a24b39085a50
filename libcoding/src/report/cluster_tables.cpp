#include "coding/report/cluster_tables.hpp"

#include <algorithm>

#include "report/structure_parts.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = StructurePhrase;

constexpr ColumnKind integer = ColumnKind::integer;
constexpr ColumnKind real = ColumnKind::real;

// Lists of what was left out end somewhere.
constexpr std::size_t most_named = 30;

Phrase one_of(Things things, const CodeUnits& units) {
  if (things == Things::codes) return Phrase::code;
  return units.options.unit == CountedUnit::document ? Phrase::document : Phrase::participant;
}

std::string many_of(Things things, const CodeUnits& units, const Language& reader) {
  if (things == Things::codes) return units.level;
  return say(units.options.unit == CountedUnit::document ? Phrase::documents : Phrase::participants, reader);
}

std::string key_of(Things things, const CodeUnits& units) {
  if (things == Things::codes) return "codes";
  return units.options.unit == CountedUnit::document ? "documents" : "participants";
}

P title_of(ClusterTable which) {
  switch (which) {
    case ClusterTable::steps:
      return P::steps_title;
    case ClusterTable::leaves:
      return P::leaves_title;
    case ClusterTable::groups:
      return P::groups_title;
  }
  return P::steps_title;
}

std::string schema_of(ClusterTable which) {
  switch (which) {
    case ClusterTable::steps:
      return "coding.cluster-steps/1";
    case ClusterTable::leaves:
      return "coding.clusters/1";
    case ClusterTable::groups:
      return "coding.cluster-groups/1";
  }
  return "";
}

// What a step joins: a thing by its name, what was joined before by the step's number.
std::string joined_name(const Clusters& facts, const ThingNames& names, std::size_t group,
                        const Language& reader) {
  const std::size_t things = facts.tree.things;
  if (group < things) return names.name(facts.options.things, facts.sets.items[group]);
  return say(P::step_number, reader, {number(group - things + 1, reader)});
}

// Things as their ids, earlier steps as # and their number.
std::string joined_id(const Clusters& facts, const ThingNames& names, std::size_t group) {
  const std::size_t things = facts.tree.things;
  if (group < things) return names.id(facts.options.things, facts.sets.items[group]);
  return "#" + std::to_string(group - things + 1);
}

void add_steps(Table& table, const Clusters& facts, const ThingNames& names, const Column& name,
               const Language& reader) {
  table.columns = {structure_column("step", P::step, reader, integer),
                   machines("left"),
                   machines("right"),
                   {.key = "left_name", .title = name.title, .audience = Audience::people},
                   {.key = "right_name", .title = "+", .audience = Audience::people},
                   structure_column("height", P::height, reader, real, 3),
                   structure_column("members", P::members, reader, integer)};
  std::size_t step = 0;
  for (const MergeStep& each : facts.tree.steps) {
    add_row(table, {count_cell(++step), joined_id(facts, names, each.left),
                    joined_id(facts, names, each.right), joined_name(facts, names, each.left, reader),
                    joined_name(facts, names, each.right, reader), each.height, count_cell(each.members)});
  }
}

void add_leaves(Table& table, const Clusters& facts, const ThingNames& names, const Column& name,
                const Language& reader) {
  const bool codes = facts.options.things == Things::codes;
  table.columns = {everyone("place", Phrase::place, reader, integer), machines("id"), name,
                   structure_column("size", codes ? P::held_by : P::holds, reader, integer),
                   structure_column("group", P::group, reader, integer)};
  if (facts.groups.empty()) table.columns.back().audience = Audience::machines;
  std::size_t place = 0;
  for (const std::size_t thing : facts.order) {
    const std::size_t item = facts.sets.items[thing];
    add_row(table, {count_cell(++place), names.id(facts.options.things, item),
                    names.name(facts.options.things, item), count_cell(facts.sets.sets[thing].size()),
                    facts.groups.empty() ? Cell(Missing{}) : count_cell(facts.group_of[thing] + 1)});
  }
}

void add_groups(Table& table, const Clusters& facts, const ThingNames& names, const std::string& many,
                const Language& reader) {
  table.columns = {structure_column("group", P::group, reader, integer),
                   structure_column("members", P::members, reader, integer),
                   share_column("stability", say(P::stability, reader), 2),
                   {.key = "ids", .title = "ids", .kind = ColumnKind::list, .audience = Audience::machines},
                   {.key = "names", .title = many, .kind = ColumnKind::list}};
  if (facts.options.resamples == 0) table.columns[2].audience = Audience::machines;
  std::size_t number = 0;
  for (const ClusterGroup& group : facts.groups) {
    std::vector<std::string> ids;
    std::vector<std::string> shown;
    for (const std::size_t thing : group.members) {
      ids.push_back(names.id(facts.options.things, facts.sets.items[thing]));
      shown.push_back(names.name(facts.options.things, facts.sets.items[thing]));
    }
    add_row(table, {count_cell(++number), count_cell(group.members.size()),
                    structure_cell(group.stability, reader), ids, shown});
  }
}

std::string left_out(const ThingSets& sets, std::size_t minimum, const ThingNames& names,
                     const Language& reader) {
  std::vector<std::size_t> named = sets.left_out;
  if (named.size() > most_named) named.resize(most_named);
  std::string list = names.list(sets.things, named);
  if (named.size() < sets.left_out.size()) list += ", …";
  return say(P::left_out_note, reader,
             {number(std::max<std::size_t>(minimum, 1), reader),
              number(sets.left_out.size(), reader) + " (" + list + ")"});
}

std::vector<std::string> cluster_notes(const Clusters& facts, const ThingNames& names,
                                       const Language& reader) {
  const ClusterOptions& options = facts.options;
  std::vector<std::string> out = {say(P::distance_note, reader, {std::string(name_of(options.distance))}) +
                                  " " +
                                  say(P::linkage_note, reader, {std::string(name_of(options.linkage))})};
  out.push_back(
      facts.cophenetic.value
          ? say(P::cophenetic_note, reader, {real_in_words(*facts.cophenetic.value, 3, reader)})
          : say(P::cophenetic_none, reader, {structure_reason(facts.cophenetic.why_undefined, reader)}));
  if (options.resamples > 0 && !facts.groups.empty()) {
    out.push_back(
        say(P::stability_note, reader, {number(options.resamples, reader), number(options.seed, reader)}));
  }
  if (facts.tree.things > precise_things) out.push_back(say(P::single_precision, reader));
  out.push_back(say(P::reading_aid, reader));
  if (!facts.sets.left_out.empty()) out.push_back(left_out(facts.sets, options.minimum, names, reader));
  return out;
}

P judgement_of(double stress) {
  if (stress < 0.1) return P::stress_good;
  return stress < 0.2 ? P::stress_fair : P::stress_poor;
}

std::vector<std::string> scaling_notes(const ThingMap& facts, const ThingNames& names,
                                       const Language& reader) {
  const ScaledMap& map = facts.map;
  std::vector<std::string> out = {
      say(P::distance_note, reader, {std::string(name_of(facts.options.distance))}),
      map.stress.value
          ? say(P::stress_note, reader,
                {real_in_words(*map.stress.value, 3, reader), say(judgement_of(*map.stress.value), reader)})
          : say(P::stress_none, reader, {structure_reason(map.stress.why_undefined, reader)}),
      say(P::stress_metric, reader)};
  if (map.stress.value && !map.settled)
    out.push_back(say(P::unsettled_note, reader, {number(map.steps, reader)}));
  out.push_back(say(P::reading_aid, reader));
  if (!facts.sets.left_out.empty()) out.push_back(left_out(facts.sets, facts.options.minimum, names, reader));
  return out;
}

}  // namespace

Table cluster_table(ClusterTable which, const Clusters& facts, const CodeUnits& units, const Project& project,
                    const Language& reader) {
  Table table{.schema = schema_of(which), .language = reader};
  const Things things = facts.options.things;
  table.title = say(title_of(which), reader) + " · " + many_of(things, units, reader) +
                limits_of(units.options.scope, project);
  const ThingNames names(units, project);
  const Column thing{.key = "name", .title = say(one_of(things, units), reader)};
  switch (which) {
    case ClusterTable::steps:
      add_steps(table, facts, names, thing, reader);
      break;
    case ClusterTable::leaves:
      add_leaves(table, facts, names, thing, reader);
      break;
    case ClusterTable::groups:
      add_groups(table, facts, names,
                 things == Things::codes ? say(Phrase::codes, reader) : many_of(things, units, reader),
                 reader);
      break;
  }
  table.meta = structure_meta(units);
  table.meta.insert(table.meta.end(), {{"things", key_of(things, units)},
                                       {"distance", std::string(name_of(facts.options.distance))},
                                       {"linkage", std::string(name_of(facts.options.linkage))},
                                       {"minimum", count_cell(facts.options.minimum)},
                                       {"cophenetic", estimate_cell(facts.cophenetic)},
                                       {"resamples", count_cell(facts.options.resamples)},
                                       {"seed", count_cell(facts.options.seed)}});
  table.notes = cluster_notes(facts, names, reader);
  return table;
}

Table scaling_table(const ThingMap& facts, const CodeUnits& units, const Project& project,
                    const Language& reader) {
  const bool codes = facts.options.things == Things::codes;
  Table table{.schema = "coding.scaling/1", .language = reader};
  const Things things = facts.options.things;
  table.title = say(P::points_title, reader) + " · " + many_of(things, units, reader) +
                limits_of(units.options.scope, project);
  const ThingNames names(units, project);
  table.columns = {machines("id"),
                   {.key = "name", .title = say(one_of(things, units), reader)},
                   structure_column("size", codes ? P::held_by : P::holds, reader, integer)};
  for (std::size_t k = 1; k <= facts.options.dimensions; ++k) {
    table.columns.push_back(
        real_column("dimension_" + std::to_string(k), say(P::dimension, reader, {number(k, reader)}), 3));
  }
  table.columns.push_back(structure_column("stress_share", P::stress_share, reader, ColumnKind::percent, 1));
  for (std::size_t i = 0; i < facts.sets.items.size(); ++i) {
    Row row = {names.id(facts.options.things, facts.sets.items[i]),
               names.name(facts.options.things, facts.sets.items[i]), count_cell(facts.sets.sets[i].size())};
    for (std::size_t k = 0; k < facts.options.dimensions; ++k)
      row.push_back(facts.map.points.empty() ? Cell(Missing{}) : Cell(facts.map.points[i].coordinates[k]));
    row.push_back(facts.map.points.empty() ? Cell(Missing{}) : Cell(100 * facts.map.points[i].stress_share));
    add_row(table, std::move(row));
  }
  table.meta = structure_meta(units);
  table.meta.insert(table.meta.end(), {{"things", key_of(things, units)},
                                       {"distance", std::string(name_of(facts.options.distance))},
                                       {"minimum", count_cell(facts.options.minimum)},
                                       {"stress", estimate_cell(facts.map.stress)},
                                       {"steps", count_cell(facts.map.steps)},
                                       {"settled", std::string(facts.map.settled ? "yes" : "no")}});
  table.notes = scaling_notes(facts, names, reader);
  return table;
}

}  // namespace coding::report
