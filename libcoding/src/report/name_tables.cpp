#include "coding/report/name_tables.hpp"

#include "report/table_parts.hpp"

namespace coding::report {

Table replacements_table(const std::vector<NamePlace>& places, const Language& reader) {
  Table table{.schema = "coding.pseudonymise/1", .title = "names", .language = reader};
  table.columns = {{.key = "file", .title = "file"},
                   {.key = "line", .title = "line", .kind = ColumnKind::integer},
                   {.key = "column", .title = "column", .kind = ColumnKind::integer},
                   {.key = "written", .title = "written"},
                   {.key = "label", .title = "label"},
                   {.key = "state", .title = "state"},
                   {.key = "context", .title = "context"}};
  for (const NamePlace& place : places) {
    add_row(table, {place.file, count_cell(place.line), count_cell(place.column), place.written, place.label,
                    std::string(place.sure ? "replaced" : "review"), in_one_line(place.context)});
  }
  return table;
}

Table suggestions_table(const std::vector<SuggestedName>& names, const Language& reader) {
  Table table{.schema = "coding.pseudonymise-suggest/1", .title = "perhaps names", .language = reader};
  table.columns = {{.key = "name", .title = "name"},
                   {.key = "label", .title = "label"},
                   {.key = "kind", .title = "kind"},
                   {.key = "count", .title = "count", .kind = ColumnKind::integer},
                   {.key = "documents", .title = "documents", .kind = ColumnKind::integer},
                   {.key = "context", .title = "context"}};
  for (const SuggestedName& name : names) {
    add_row(table, {name.name, Missing{}, Missing{}, count_cell(name.count), count_cell(name.documents),
                    in_one_line(name.context)});
  }
  return table;
}

}  // namespace coding::report
