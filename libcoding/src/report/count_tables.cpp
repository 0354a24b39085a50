#include "coding/report/count_tables.hpp"

#include <algorithm>
#include <cmath>

#include "coding/table/number_style.hpp"
#include "coding/text/fold.hpp"
#include "report/count_notes.hpp"
#include "report/pair_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

// The levels from the root down to the one that is counted.
std::vector<std::string> levels_down_to(const Study& study, const std::string& level) {
  const auto found = std::find(study.levels.begin(), study.levels.end(), level);
  if (found == study.levels.end()) return {level};
  return {study.levels.begin(), found + 1};
}

// The name of the nearest ancestor-or-self that stands at a level; missing in a ragged tree.
Cell name_at_level(const Project& project, std::size_t position, const std::string& level) {
  for (std::optional<std::size_t> at = position; at; at = project.codebook.parent(*at)) {
    if (level_at(project, *at) == level) return project.codebook.codes()[*at].name;
  }
  return Missing{};
}

Phrase title_of(Count count) {
  switch (count) {
    case Count::participants:
      return Phrase::frequency_of_participants;
    case Count::documents:
      return Phrase::frequency_of_documents;
    case Count::segments:
      return Phrase::frequency_of_segments;
    case Count::characters:
      return Phrase::frequency_of_characters;
  }
  return Phrase::frequency_of_participants;
}

Phrase note_of(Count count) {
  switch (count) {
    case Count::participants:
      return Phrase::counts_participants;
    case Count::documents:
      return Phrase::counts_documents;
    case Count::segments:
      return Phrase::counts_segments;
    case Count::characters:
      return Phrase::counts_characters;
  }
  return Phrase::counts_participants;
}

bool some_row_has_codes_below(const Frequency& facts, const Project& project) {
  return std::any_of(facts.rows.begin(), facts.rows.end(),
                     [&](const FrequencyRow& row) { return project.codebook.has_children(row.code); });
}

void add_frequency_notes(Table& table, const Frequency& facts, const Project& project,
                         const Language& reader) {
  const Count count = facts.options.count;
  table.notes.push_back(say(note_of(count), reader));
  if (facts.segments == 0) table.notes.push_back(say(Phrase::nothing_coded, reader));
  if (count == Count::participants) {
    std::size_t sum = 0;
    for (const FrequencyRow& row : facts.rows) sum += row.f;
    if (some_row_has_codes_below(facts, project)) {
      table.notes.push_back(say(Phrase::union_note, reader));
    }
    if (sum > facts.whole) table.notes.push_back(say(Phrase::several_views, reader));
    if (facts.unattributed > 0) {
      table.notes.push_back(say(Phrase::unattributed, reader, {number(facts.unattributed, reader)}));
    }
    if (facts.unheard > 0)
      table.notes.push_back(say(Phrase::unheard, reader, {number(facts.unheard, reader)}));
  }
  if (facts.options.confidence) {
    const double percent = 100 * *facts.options.confidence;
    const int decimals = percent == std::floor(percent) ? 0 : 1;
    table.notes.push_back(
        say(PairPhrase::wilson_note, reader, {format_real(percent, decimals, number_style(reader))}));
  }
  if (facts.outside > 0 && facts.options.scope.question.empty() && facts.options.scope.under.empty()) {
    table.notes.push_back(
        say(Phrase::outside_rows, reader, {number(facts.outside, reader), number(facts.segments, reader)}));
  }
  if (facts.segments > 0) add_note_on_documents(table, project, facts.options.coder, reader);
}

std::vector<Column> frequency_columns(const Project& project, const std::vector<std::string>& levels) {
  std::vector<Column> columns = {
      {.key = "id", .title = "id", .audience = Audience::machines},
      {.key = "name", .title = "name", .audience = Audience::machines},
      {.key = "path", .title = "path", .kind = ColumnKind::list, .audience = Audience::machines},
      {.key = "level", .title = "level", .audience = Audience::machines}};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    columns.push_back({.key = "level_" + std::to_string(i + 1),
                       .title = title_case(levels[i], project.study.language),
                       .audience = Audience::people,
                       .collapse = i + 1 < levels.size()});
  }
  return columns;
}

void add_interval_columns(Table& table, const Language& reader) {
  table.columns.push_back(
      {.key = "lower", .title = say(PairPhrase::lower, reader), .kind = ColumnKind::percent});
  table.columns.push_back(
      {.key = "upper", .title = say(PairPhrase::upper, reader), .kind = ColumnKind::percent});
}

// Column keys must differ from the fixed ones; a code may well be called "total".
std::string column_key(const std::string& id, const std::string& prefix) {
  return id == "participant" || id == "document" || id == "code" || id == "name" || id == "row" ||
                 id == "total"
             ? prefix + id
             : id;
}

// The name of a column's code; its whole path when another column bears the same name.
std::string heading_of(const Matrix& facts, const Project& project, std::size_t position) {
  const std::string& name = project.codebook.codes()[position].name;
  const auto same = [&](std::size_t other) { return project.codebook.codes()[other].name == name; };
  if (std::count_if(facts.columns.begin(), facts.columns.end(), same) < 2) return name;
  std::string out;
  for (const std::string& step : project.codebook.path(position)) out += (out.empty() ? "" : " › ") + step;
  return out;
}

Phrase title_of(MatrixCells cells) {
  switch (cells) {
    case MatrixCells::presence:
      return Phrase::matrix_presence;
    case MatrixCells::segments:
      return Phrase::matrix_segments;
    case MatrixCells::characters:
      return Phrase::matrix_characters;
  }
  return Phrase::matrix_presence;
}

Table upright(const Matrix& facts, const Project& project, const Language& reader) {
  const bool people = facts.options.rows == MatrixRows::participants;
  Table table;
  const std::string row_key = people ? "participant" : "document";
  const std::string row_title = say(people ? Phrase::participant : Phrase::document, reader);
  // The last row is "total" for machines, in every language; people read it in theirs.
  table.columns = {{.key = row_key, .title = row_title, .audience = Audience::machines},
                   {.key = "row", .title = row_title, .audience = Audience::people}};
  for (std::size_t i = 0; i < facts.columns.size(); ++i) {
    table.columns.push_back({.key = column_key(project.codebook.codes()[facts.columns[i]].id.value, "code:"),
                             .title = heading_of(facts, project, facts.columns[i]),
                             .abbreviation = number(i + 1, reader),
                             .kind = ColumnKind::integer});
  }
  table.columns.push_back({.key = "total", .title = say(Phrase::total, reader), .kind = ColumnKind::integer});
  for (std::size_t row = 0; row < facts.rows.size(); ++row) {
    Row cells{facts.rows[row], facts.rows[row]};
    for (std::size_t column = 0; column < facts.columns.size(); ++column) {
      cells.push_back(count_cell(facts.at(row, column)));
    }
    cells.push_back(count_cell(facts.row_totals[row]));
    add_row(table, std::move(cells));
  }
  Row totals{std::string("total"), say(Phrase::total, reader)};
  for (const std::size_t total : facts.column_totals) totals.push_back(count_cell(total));
  totals.push_back(count_cell(facts.total));
  add_total(table, std::move(totals));
  return table;
}

Table transposed(const Matrix& facts, const Project& project, const Language& reader) {
  Table table;
  table.columns.push_back({.key = "code", .title = "code", .audience = Audience::machines});
  table.columns.push_back({.key = "name", .title = say(Phrase::code, reader)});
  for (const std::string& row : facts.rows) {
    table.columns.push_back({.key = column_key(row, "row:"), .title = row, .kind = ColumnKind::integer});
  }
  table.columns.push_back({.key = "total", .title = say(Phrase::total, reader), .kind = ColumnKind::integer});
  for (std::size_t column = 0; column < facts.columns.size(); ++column) {
    const Code& code = project.codebook.codes()[facts.columns[column]];
    Row cells{code.id.value, heading_of(facts, project, facts.columns[column])};
    for (std::size_t row = 0; row < facts.rows.size(); ++row)
      cells.push_back(count_cell(facts.at(row, column)));
    cells.push_back(count_cell(facts.column_totals[column]));
    add_row(table, std::move(cells));
  }
  Row totals{std::string("total"), say(Phrase::total, reader)};
  for (const std::size_t total : facts.row_totals) totals.push_back(count_cell(total));
  totals.push_back(count_cell(facts.total));
  add_total(table, std::move(totals));
  return table;
}

}  // namespace

Table table_of(const Frequency& facts, const Project& project, const Language& reader) {
  const auto levels = levels_down_to(project.study, facts.level);
  Table table{.schema = "coding.frequency/1", .language = reader};
  table.title = say(title_of(facts.options.count), reader, {facts.level, number(facts.whole, reader)}) +
                limits_of(facts.options.scope, project);
  table.columns = frequency_columns(project, levels);
  table.columns.push_back({.key = "f", .title = "f", .kind = ColumnKind::integer});
  table.columns.push_back({.key = "percent", .title = "%", .kind = ColumnKind::percent});
  if (facts.options.confidence) add_interval_columns(table, reader);
  table.columns.push_back(
      {.key = "participants", .title = say(Phrase::participants, reader), .kind = ColumnKind::list});
  for (const FrequencyRow& row : facts.rows) {
    const Code& code = project.codebook.codes()[row.code];
    std::vector<std::string> people;
    for (const ParticipantId& id : row.participants) people.push_back(id.value);
    Row cells{code.id.value, code.name, project.codebook.path(row.code), facts.level};
    for (const std::string& level : levels) cells.push_back(name_at_level(project, row.code, level));
    cells.push_back(count_cell(row.f));
    cells.push_back(estimate_cell(row.percent));
    if (facts.options.confidence) {
      cells.push_back(bound(row.percent.interval, &Interval::lower));
      cells.push_back(bound(row.percent.interval, &Interval::upper));
    }
    cells.emplace_back(std::move(people));
    add_row(table, std::move(cells));
  }
  table.meta = {{"count", name_of(facts.options.count)},
                {"level", facts.level},
                {"coder", facts.options.coder.value},
                {"n", count_cell(facts.whole)},
                {"question", text_or_missing(facts.options.scope.question)},
                {"under", text_or_missing(facts.options.scope.under.value)}};
  add_frequency_notes(table, facts, project, reader);
  return table;
}

Table table_of(const Matrix& facts, const Project& project, const MatrixTableOptions& options) {
  const Language& reader = options.reader;
  Table table = options.transpose ? transposed(facts, project, reader) : upright(facts, project, reader);
  table.schema = "coding.matrix/1";
  table.language = reader;
  const bool people = facts.options.rows == MatrixRows::participants;
  table.title = say(title_of(facts.options.cells), reader,
                    {say(people ? Phrase::participants : Phrase::documents, reader), facts.level}) +
                limits_of(facts.options.scope, project);
  table.meta = {{"rows", name_of(facts.options.rows)},
                {"cells", name_of(facts.options.cells)},
                {"level", facts.level},
                {"coder", facts.options.coder.value},
                {"question", text_or_missing(facts.options.scope.question)},
                {"under", text_or_missing(facts.options.scope.under.value)}};
  if (facts.unattributed > 0) {
    table.notes.push_back(say(Phrase::unattributed, reader, {number(facts.unattributed, reader)}));
  }
  add_note_on_documents(table, project, facts.options.coder, reader);
  return table;
}

}  // namespace coding::report
