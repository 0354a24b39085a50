#include "coding/exchange/table_files.hpp"

#include <algorithm>

#include "coding/text/csv.hpp"
#include "coding/text/escape.hpp"

namespace coding {

namespace {

std::string extension_of(const TableFileOptions& options) {
  return options.separator == '\t' ? ".tsv" : ".csv";
}

std::string cell_of(const DataValue& value, const TableFileOptions& options, TableFile& file) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return text_of(value);
  std::string out = options.raw ? *text : without_formula(*text);
  if (out.size() != text->size()) ++file.guarded;
  if (options.separator != '\t') return out;
  bool changed = false;
  for (char& c : out) {
    if (c != '\t' && c != '\n' && c != '\r') continue;
    c = ' ';
    changed = true;
  }
  if (changed) ++file.flattened;
  return out;
}

void add_line(std::string& out, const std::vector<std::string>& cells, char separator) {
  if (separator == ',') {
    out += csv_line(cells);
    return;
  }
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) out += separator;
    out += cell;
  }
  out += '\n';
}

std::string json_list(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) out += (out.size() > 1 ? "," : "") + item;
  return out + "]";
}

std::string field_json(const DataField& field) {
  const std::string_view type = field.kind == FieldKind::text      ? "string"
                                : field.kind == FieldKind::integer ? "integer"
                                : field.kind == FieldKind::real    ? "number"
                                                                   : "boolean";
  std::string out = "{\"name\":" + json_cell(field.key) + ",\"type\":\"" + std::string(type) + "\"";
  if (field.kind == FieldKind::truth) out += R"(,"trueValues":["1"],"falseValues":["0"])";
  if (!field.about.empty()) out += ",\"description\":" + json_cell(field.about);
  return out + "}";
}

// The first field of the table that it refers to is its key.
std::string foreign_key(const DataField& field, const std::vector<DataTable>& tables) {
  const DataTable* other = find_table(tables, field.refers);
  if (other == nullptr || other->key != 1) return {};
  return "{\"fields\":" + json_cell(field.key) + ",\"reference\":{\"resource\":" + json_cell(other->name) +
         ",\"fields\":" + json_cell(other->fields.front().key) + "}}";
}

std::string resource_json(const DataTable& table, const std::vector<DataTable>& tables,
                          const TableFileOptions& options) {
  std::vector<std::string> fields, keys, foreign;
  for (const DataField& field : table.fields) {
    fields.push_back(field_json(field));
    if (keys.size() < table.key) keys.push_back(json_cell(field.key));
    const std::string key = foreign_key(field, tables);
    if (!key.empty()) foreign.push_back(key);
  }
  std::string out = "{\"name\":" + json_cell(table.name) +
                    ",\"path\":" + json_cell(table.name + extension_of(options)) +
                    ",\"profile\":\"tabular-data-resource\",\"encoding\":\"utf-8\",\"description\":" +
                    json_cell(table.about);
  if (options.separator == '\t') out += R"(,"dialect":{"delimiter":"\t","doubleQuote":false})";
  out += ",\"schema\":{\"fields\":" + json_list(fields);
  if (!keys.empty()) out += ",\"primaryKey\":" + json_list(keys);
  if (!foreign.empty()) out += ",\"foreignKeys\":" + json_list(foreign);
  return out + "}}";
}

std::string package_json(const Study& study, const std::vector<DataTable>& tables,
                         const TableFileOptions& options) {
  std::string out = "{\n\"profile\": \"tabular-data-package\",\n\"id\": " + json_cell(study.id) +
                    ",\n\"title\": " + json_cell(study.title) +
                    ",\n\"description\": " + json_cell(study.description) + ",\n\"resources\": [\n";
  for (const DataTable& table : tables)
    out += resource_json(table, tables, options) + (&table == &tables.back() ? "\n" : ",\n");
  return out + "]\n}\n";
}

std::string readme_text(const Study& study, const std::vector<DataTable>& tables,
                        const TableFileOptions& options) {
  std::string out = study.title + "\n\nThe data of this study as plain tables, written by coding.\n\n";
  out +=
      "UTF-8 without a byte order mark; the first line of a file has the names of its columns; an empty\n"
      "cell says that something is not known or does not apply. Positions count Unicode code points from 0,\n"
      "as R and Python do; the end is exclusive.\n";
  if (options.separator == '\t')
    out +=
        "Columns are separated by tabs and nothing is quoted; tabs and line ends in cells became spaces.\n";
  if (!options.raw) {
    out +=
        "A text that begins with = + - @ TAB or CR, after any apostrophes, has one apostrophe before it, so\n"
        "that no spreadsheet runs it: take that one away before you compare texts.\n";
  }
  out += "datapackage.json says the same to programs (Tabular Data Package, Frictionless Data).\n";
  for (const DataTable& table : tables) {
    out += "\n" + table.name + extension_of(options) + ": " + table.about + "\n";
    for (const DataField& field : table.fields) {
      out += "  " + field.key + " (" + std::string(name_of(field.kind)) + ")";
      if (!field.about.empty()) out += ": " + field.about;
      if (!field.refers.empty()) out += "; see " + field.refers;
      out += "\n";
    }
  }
  return out;
}

}  // namespace

TableFile table_file(const DataTable& table, const TableFileOptions& options) {
  TableFile out;
  std::vector<std::string> cells;
  cells.reserve(table.fields.size());
  for (const DataField& field : table.fields) cells.push_back(cell_of(field.key, options, out));
  add_line(out.bytes, cells, options.separator);
  table.rows([&](const DataRow& row) {
    cells.clear();
    for (const DataValue& value : row) cells.push_back(cell_of(value, options, out));
    add_line(out.bytes, cells, options.separator);
    ++out.rows;
  });
  return out;
}

void add_cell_losses(Losses& losses, const TableFile& file) {
  add_loss(losses, {.what = "cells that begin like a formula",
                    .count = file.guarded,
                    .fate = Fate::changed,
                    .why = "an apostrophe stands before them; --raw leaves it away"});
  add_loss(losses, {.what = "cells with tabs or line ends",
                    .count = file.flattened,
                    .fate = Fate::changed,
                    .why = "TSV has no quoting; they became spaces"});
}

TableFolder table_folder(const Study& study, const std::vector<DataTable>& tables,
                         const TableFileOptions& options) {
  TableFolder out;
  for (const DataTable& table : tables) {
    TableFile file = table_file(table, options);
    add_cell_losses(out.losses, file);
    if (file.rows > 0) ++out.tables;
    out.files.emplace_back(table.name + extension_of(options), std::move(file.bytes));
  }
  out.files.emplace_back("datapackage.json", package_json(study, tables, options));
  out.files.emplace_back("README.txt", readme_text(study, tables, options));
  return out;
}

}  // namespace coding
