#include "coding/report/refi_tables.hpp"

#include "report/refi_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = RefiPhrase;

Column titled(const std::string& key, P title, const Language& reader, ColumnKind kind = ColumnKind::text) {
  return {.key = key, .title = say(title, reader), .kind = kind};
}

Column of_people(const std::string& key, P title, const Language& reader) {
  Column column = titled(key, title, reader);
  column.audience = Audience::people;
  return column;
}

std::vector<Column> columns(const Language& reader) {
  return {machines("severity"),
          of_people("severity_name", P::severity, reader),
          titled("slug", P::rule, reader),
          titled("message", P::message, reader),
          titled("file", P::file, reader),
          titled("line", P::line, reader, ColumnKind::integer),
          titled("column", P::column, reader, ColumnKind::integer),
          titled("tools", P::tools, reader, ColumnKind::list),
          titled("hint", P::hint, reader)};
}

Cell position(std::size_t value) { return value == 0 ? Cell{Missing{}} : count_cell(value); }

std::vector<Cell> cells_of(const RefiFinding& finding, const Language& reader) {
  const Diagnostic& fault = finding.fault;
  return {name_of(fault.severity),
          say(fault.severity, reader),
          fault.slug,
          fault.message,
          text_or_missing(fault.place.file),
          position(fault.place.line),
          position(fault.place.column),
          finding.tools,
          text_or_missing(fault.hint)};
}

void add_state(Table& table, const std::vector<RefiFinding>& findings, P state, const std::string& key,
               const Language& reader) {
  for (const RefiFinding& each : findings) {
    std::vector<Cell> row = {key, say(state, reader)};
    for (Cell& cell : cells_of(each, reader)) row.push_back(std::move(cell));
    table.rows.push_back(std::move(row));
  }
}

}  // namespace

Table refi_lint_table(const std::vector<RefiFinding>& findings, const Language& reader) {
  Table table{
      .schema = "coding.refi-lint/1", .title = say(P::lint_title, reader), .columns = columns(reader)};
  for (const RefiFinding& each : findings) table.rows.push_back(cells_of(each, reader));
  if (findings.empty()) table.notes.push_back(say(P::nothing_found, reader));
  return table;
}

Table refi_repair_table(const RefiRepair& repair, const Language& reader) {
  Table table{.schema = "coding.refi-repair/1",
              .title = say(P::repair_title, reader),
              .columns = {machines("state"), of_people("state_name", P::state, reader)}};
  for (Column& column : columns(reader)) table.columns.push_back(std::move(column));
  add_state(table, repair.repaired, P::repaired, "repaired", reader);
  add_state(table, repair.remaining, P::remains, "remains", reader);
  if (table.rows.empty()) table.notes.push_back(say(P::nothing_to_repair, reader));
  return table;
}

}  // namespace coding::report
