#include "coding/report/network_tables.hpp"

#include <algorithm>

#include "report/structure_parts.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = StructurePhrase;

constexpr ColumnKind integer = ColumnKind::integer;
constexpr ColumnKind real = ColumnKind::real;

// A measure has five columns, of which people see the value, what it is by chance, and z.
void add_measure_columns(Table& table, const std::string& key, P title, int decimals,
                         const Language& reader) {
  const std::string name = say(title, reader);
  table.columns.push_back(real_column(key, name, decimals));
  table.columns.push_back(real_column(key + "_expected", say(P::by_chance, reader, {name}), decimals));
  table.columns.push_back(real_column(key + "_z", say(P::z_of, reader, {name}), 2));
  table.columns.push_back(machines(key + "_p", real));
  table.columns.push_back(machines(key + "_p_adjusted", real));
}

void add_measure(Row& row, const NodeMeasure& measure, const Language& reader) {
  row.emplace_back(measure.value);
  for (const Estimate* each :
       {&measure.chance.expected, &measure.chance.z, &measure.chance.p, &measure.chance.p_adjusted})
    row.push_back(structure_cell(*each, reader));
}

void add_nodes(Table& table, const Network& facts, const ThingNames& names, const Language& reader) {
  table.columns = {machines("id"), structure_column("name", P::one, reader),
                   structure_column("units", P::held_by, reader, integer)};
  add_measure_columns(table, "degree", P::degree, 0, reader);
  const int decimals = facts.options.weight == TieWeight::count ? 0 : 2;
  add_measure_columns(table, "strength", P::strength, decimals, reader);
  add_measure_columns(table, "betweenness", P::betweenness, 3, reader);
  add_measure_columns(table, "eigenvector", P::eigenvector, 2, reader);
  table.columns.push_back(structure_column("community", P::community, reader, integer));
  for (Column& column : table.columns) {
    const bool of_degree = column.key == "degree_expected" || column.key == "degree_z";
    const bool expected = column.key == "betweenness_expected" || column.key == "eigenvector_expected";
    // A mean of counts is no count.
    if (column.key == "strength_expected") column.decimals = decimals + 1;
    if (of_degree || expected || (facts.tables == 0 && column.key.find('_') != std::string::npos))
      column.audience = Audience::machines;
  }
  for (const NetworkNode& node : facts.nodes) {
    Row row = {names.id(Things::codes, node.code), names.name(Things::codes, node.code),
               count_cell(node.units)};
    for (const NodeMeasure* each : {&node.degree, &node.strength, &node.betweenness, &node.eigenvector})
      add_measure(row, *each, reader);
    row.push_back(count_cell(node.community + 1));
    add_row(table, std::move(row));
  }
}

void add_ties(Table& table, const Network& facts, const ThingNames& names, const Language& reader) {
  table.columns = {machines("a"),
                   machines("b"),
                   structure_column("a_name", P::one, reader),
                   structure_column("b_name", P::other, reader),
                   structure_column("both", P::both, reader, integer),
                   structure_column("weight", P::weight, reader, real, 3),
                   structure_column("expected", P::expected, reader, real),
                   structure_column("z", P::z, reader, real),
                   p_column("p", say(P::p, reader), 3),
                   p_column("p_adjusted", say(P::p_adjusted, reader), 3)};
  if (facts.options.weight == TieWeight::count) table.columns[5].audience = Audience::machines;
  if (facts.tables == 0) {
    for (std::size_t i = 6; i < table.columns.size(); ++i) table.columns[i].audience = Audience::machines;
  }
  for (const NetworkTie& tie : facts.ties) {
    const std::size_t a = facts.nodes[tie.a].code;
    const std::size_t b = facts.nodes[tie.b].code;
    add_row(table, {names.id(Things::codes, a), names.id(Things::codes, b), names.name(Things::codes, a),
                    names.name(Things::codes, b), count_cell(tie.both), tie.weight,
                    structure_cell(tie.chance.expected, reader), structure_cell(tie.chance.z, reader),
                    structure_cell(tie.chance.p, reader), structure_cell(tie.chance.p_adjusted, reader)});
  }
}

// A node by itself is no community to speak of.
std::size_t communities_of_several(const Network& facts) {
  std::vector<std::size_t> members(facts.communities.count, 0);
  for (const std::size_t community : facts.communities.of) ++members[community];
  return static_cast<std::size_t>(
      std::count_if(members.begin(), members.end(), [](std::size_t count) { return count > 1; }));
}

bool is_dependent(CountedUnit unit) {
  return unit != CountedUnit::participant && unit != CountedUnit::document;
}

std::vector<std::string> network_notes(NetworkTable which, const Network& facts, const CodeUnits& units,
                                       const Language& reader) {
  const auto count = [&](std::size_t value) { return number(value, reader); };
  std::vector<std::string> out = {
      say(P::tie_note, reader,
          {count(facts.options.minimum), say(phrase_of(units.options.unit), reader), count(units.units)}),
      say(facts.options.weight == TieWeight::count ? P::weight_count : P::weight_jaccard, reader)};
  if (which == NetworkTable::nodes) out.push_back(say(P::paths_note, reader));
  if (facts.tables > 0) {
    const double least = std::min(1.0, 2 / static_cast<double>(facts.tables + 1));
    const std::size_t nodes = facts.nodes.size();
    const std::size_t compared = which == NetworkTable::nodes ? nodes : nodes * (nodes - 1) / 2;
    out.push_back(say(
        P::chance_note, reader,
        {count(facts.tables), count(facts.options.seed), count(compared), real_in_words(least, 4, reader)}));
  } else {
    out.push_back(say(P::no_chance_note, reader, {structure_reason(facts.why_no_chance, reader)}));
  }
  if (facts.tables > 0 && is_dependent(units.options.unit)) out.push_back(say(P::dependent_note, reader));
  if (which == NetworkTable::nodes) {
    const auto& modularity = facts.communities.modularity.value;
    out.push_back(modularity ? say(P::community_note, reader,
                                   {count(facts.options.seed), count(communities_of_several(facts)),
                                    real_in_words(*modularity, 3, reader)})
                             : say(P::community_none, reader));
  }
  if (facts.unused > 0) out.push_back(say(P::unused_note, reader, {count(facts.unused)}));
  if (facts.weak > 0) out.push_back(say(P::weak_note, reader, {count(facts.weak)}));
  if (units.segments == 0) out.push_back(say(Phrase::nothing_coded, reader));
  return out;
}

void add_estimate(GraphAttributes& attributes, const std::string& key, const Estimate& estimate) {
  if (estimate.value) attributes.emplace_back(key, *estimate.value);
}

}  // namespace

Table network_table(NetworkTable which, const Network& facts, const CodeUnits& units, const Project& project,
                    const Language& reader) {
  const bool nodes = which == NetworkTable::nodes;
  Table table{.schema = nodes ? "coding.network/1" : "coding.network-ties/1", .language = reader};
  table.title = say(nodes ? P::nodes_title : P::ties_title, reader) + " · " + units.level +
                limits_of(units.options.scope, project);
  const ThingNames names(units, project);
  if (nodes) {
    add_nodes(table, facts, names, reader);
  } else {
    add_ties(table, facts, names, reader);
  }
  table.meta = structure_meta(units);
  const auto& modularity = facts.communities.modularity.value;
  table.meta.insert(table.meta.end(), {{"weight", std::string(name_of(facts.options.weight))},
                                       {"minimum", count_cell(facts.options.minimum)},
                                       {"permutations", count_cell(facts.tables)},
                                       {"seed", count_cell(facts.options.seed)},
                                       {"communities", count_cell(facts.communities.count)},
                                       {"modularity", modularity ? Cell(*modularity) : Cell(Missing{})}});
  table.notes = network_notes(which, facts, units, reader);
  return table;
}

LabelledGraph network_graph(const Network& facts, const CodeUnits& units, const Project& project) {
  const ThingNames names(units, project);
  LabelledGraph out{.title = project.study.title, .language = project.study.language, .directed = false};
  for (const NetworkNode& node : facts.nodes) {
    GraphNode drawn{.id = names.id(Things::codes, node.code),
                    .label = names.name(Things::codes, node.code),
                    .attributes = {{"units", static_cast<double>(node.units)},
                                   {"degree", node.degree.value},
                                   {"strength", node.strength.value},
                                   {"betweenness", node.betweenness.value},
                                   {"eigenvector", node.eigenvector.value},
                                   {"community", static_cast<double>(node.community + 1)}}};
    add_estimate(drawn.attributes, "strength_z", node.strength.chance.z);
    out.nodes.push_back(std::move(drawn));
  }
  for (const NetworkTie& tie : facts.ties) {
    GraphEdge drawn{.from = out.nodes[tie.a].id,
                    .to = out.nodes[tie.b].id,
                    .attributes = {{"both", static_cast<double>(tie.both)}, {"weight", tie.weight}}};
    add_estimate(drawn.attributes, "expected", tie.chance.expected);
    add_estimate(drawn.attributes, "z", tie.chance.z);
    add_estimate(drawn.attributes, "p_adjusted", tie.chance.p_adjusted);
    out.edges.push_back(std::move(drawn));
  }
  return out;
}

}  // namespace coding::report
