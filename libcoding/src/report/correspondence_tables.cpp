#include "coding/report/correspondence_tables.hpp"

#include <algorithm>

#include "report/structure_parts.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = StructurePhrase;

constexpr ColumnKind integer = ColumnKind::integer;
constexpr ColumnKind real = ColumnKind::real;
constexpr ColumnKind percent = ColumnKind::percent;

std::size_t axes_shown(const CorrespondenceMap& facts) {
  return facts.map.rows.empty() ? 0 : facts.map.rows.front().coordinates.size();
}

void add_axes(Table& table, const CorrespondenceMap& facts, const Language& reader) {
  table.columns = {structure_column("axis", P::axis, reader, integer),
                   structure_column("inertia", P::inertia, reader, real, 4),
                   structure_column("share", P::share, reader, percent, 1),
                   structure_column("cumulative", P::cumulative, reader, percent, 1)};
  double sum = 0;
  for (std::size_t k = 0; k < facts.map.axes.size(); ++k) {
    const CorrespondenceAxis& axis = facts.map.axes[k];
    sum += axis.share;
    add_row(table, {count_cell(k + 1), axis.inertia, 100 * axis.share, 100 * std::min(sum, 1.0)});
  }
}

// Coordinates, contributions and cos² side by side, axis after axis.
void add_place_columns(Table& table, std::size_t axes, bool active, const Language& reader) {
  for (std::size_t k = 1; k <= axes; ++k) {
    const std::string number_of = std::to_string(k);
    const std::string shown = number(k, reader);
    table.columns.push_back(real_column("axis_" + number_of, say(P::coordinate, reader, {shown}), 3));
    if (active) {
      table.columns.push_back({.key = "contribution_" + number_of,
                               .title = say(P::contribution, reader, {shown}),
                               .kind = percent});
    }
    table.columns.push_back(share_column("cos2_" + number_of, say(P::cosine, reader, {shown}), 3));
  }
}

void add_place(Row& row, const CorrespondencePoint* point, std::size_t axes, bool active,
               const Language& reader) {
  for (std::size_t k = 0; k < axes; ++k) {
    if (point == nullptr) {
      row.insert(row.end(), active ? 3 : 2, Cell(Missing{}));
      continue;
    }
    row.emplace_back(point->coordinates[k]);
    if (active) row.emplace_back(100 * point->contributions[k]);
    row.push_back(point->cosines.empty() ? Cell(Missing{structure_reason("lies in the centre", reader)})
                                         : Cell(point->cosines[k]));
  }
}

void add_points(Table& table, const CorrespondenceMap& facts, const Project& project, bool codes,
                const Language& reader) {
  const CodeLabels labels(project.codebook);
  const std::size_t axes = axes_shown(facts);
  const bool people = facts.options.matrix.rows == MatrixRows::participants;
  table.columns = {machines("id"),
                   {.key = "name",
                    .title = say(codes    ? Phrase::code
                                 : people ? Phrase::participant
                                          : Phrase::document,
                                 reader)},
                   structure_column("mass", P::mass, reader, real, 3),
                   structure_column("inertia", P::inertia, reader, percent, 1)};
  add_place_columns(table, axes, true, reader);
  for (const CorrespondencePoint& point : codes ? facts.map.columns : facts.map.rows) {
    Row row = codes ? Row{project.codebook.codes()[facts.codes[point.item]].id.value,
                          labels.of(facts.codes[point.item])}
                    : Row{facts.rows[point.item], facts.rows[point.item]};
    row.emplace_back(point.mass);
    row.emplace_back(100 * point.inertia);
    add_place(row, &point, axes, true, reader);
    add_row(table, std::move(row));
  }
}

void add_groups(Table& table, const CorrespondenceMap& facts, const Language& reader) {
  const std::size_t axes = axes_shown(facts);
  table.columns = {structure_column("value", P::value, reader),
                   structure_column("n", P::rows, reader, integer)};
  add_place_columns(table, axes, false, reader);
  for (const CorrespondenceGroup& group : facts.groups) {
    Row row = {group.value, count_cell(group.rows)};
    add_place(row, group.point ? &*group.point : nullptr, axes, false, reader);
    add_row(table, std::move(row));
  }
}

std::string title_of(CorrespondenceTable which, const CorrespondenceMap& facts, const Language& reader) {
  const bool people = facts.options.matrix.rows == MatrixRows::participants;
  switch (which) {
    case CorrespondenceTable::axes:
      return say(P::axes_title, reader);
    case CorrespondenceTable::codes:
      return say(P::codes_title, reader);
    case CorrespondenceTable::rows:
      return say(P::rows_title, reader, {say(people ? Phrase::participants : Phrase::documents, reader)});
    case CorrespondenceTable::groups:
      return say(P::supplementary_title, reader, {facts.options.grouping.attribute});
  }
  return "";
}

std::string schema_of(CorrespondenceTable which) {
  switch (which) {
    case CorrespondenceTable::axes:
      return "coding.correspondence-axes/1";
    case CorrespondenceTable::codes:
      return "coding.correspondence-codes/1";
    case CorrespondenceTable::rows:
      return "coding.correspondence-rows/1";
    case CorrespondenceTable::groups:
      return "coding.correspondence-groups/1";
  }
  return "";
}

std::vector<std::string> correspondence_notes(CorrespondenceTable which, const CorrespondenceMap& facts,
                                              const Project& project, const Language& reader) {
  const auto count = [&](std::size_t value) { return number(value, reader); };
  std::vector<std::string> out;
  if (!facts.map.why_undefined.empty()) {
    out.push_back(say(P::no_map_note, reader, {structure_reason(facts.map.why_undefined, reader)}));
  } else {
    if (which != CorrespondenceTable::axes) out.push_back(say(P::map_note, reader));
    out.push_back(say(P::inertia_note, reader,
                      {real_in_words(facts.map.inertia, 4, reader), real_in_words(facts.map.total, 0, reader),
                       count(facts.map.empty_rows.size())}));
  }
  if (which == CorrespondenceTable::groups) {
    out.push_back(say(P::supplementary_note, reader));
    if (facts.without_value > 0)
      out.push_back(say(P::without_value_note, reader, {count(facts.without_value)}));
  }
  if (!facts.rare.empty()) {
    constexpr std::size_t most_named = 30;
    const CodeLabels labels(project.codebook);
    std::string list;
    for (std::size_t i = 0; i < std::min(most_named, facts.rare.size()); ++i)
      list += (i == 0 ? "" : ", ") + labels.of(facts.rare[i]);
    if (facts.rare.size() > most_named) list += ", …";
    out.push_back(say(P::rare_note, reader,
                      {count(facts.options.minimum), count(facts.rare.size()) + " (" + list + ")"}));
  }
  if (facts.unused > 0) out.push_back(say(P::unused_note, reader, {count(facts.unused)}));
  return out;
}

}  // namespace

Table correspondence_table(CorrespondenceTable which, const CorrespondenceMap& facts, const Project& project,
                           const Language& reader) {
  const MatrixOptions& options = facts.options.matrix;
  Table table{.schema = schema_of(which), .language = reader};
  table.title = title_of(which, facts, reader) + " · " + facts.level + limits_of(options.scope, project);
  if (which == CorrespondenceTable::axes) {
    add_axes(table, facts, reader);
  } else if (which == CorrespondenceTable::groups) {
    add_groups(table, facts, reader);
  } else {
    add_points(table, facts, project, which == CorrespondenceTable::codes, reader);
  }
  table.meta = {{"rows", name_of(options.rows)},
                {"cells", name_of(options.cells)},
                {"level", facts.level},
                {"coder", options.coder.value},
                {"minimum", count_cell(facts.options.minimum)},
                {"inertia", facts.map.axes.empty() ? Cell(Missing{}) : Cell(facts.map.inertia)},
                {"n", facts.map.total},
                {"attribute", text_or_missing(facts.options.grouping.attribute)},
                {"question", text_or_missing(options.scope.question)},
                {"under", text_or_missing(options.scope.under.value)}};
  table.notes = correspondence_notes(which, facts, project, reader);
  return table;
}

}  // namespace coding::report
