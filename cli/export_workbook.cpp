#include "cli/export_workbook.hpp"

#include "coding/table/render.hpp"
#include "coding/text/utf8.hpp"

namespace coding::cli {

namespace {

constexpr std::size_t longest_text = 32767;  // of a cell, in units of UTF-16

bool is_too_long(const std::string& text) {
  if (text.size() <= longest_text) return false;
  std::size_t units = 0;
  for (const char32_t c : to_code_points(text)) units += c > 0xFFFF ? 2 : 1;
  return units > longest_text;
}

Cell cell_of(const DataValue& value, std::size_t& cut) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    cut += is_too_long(*text) ? 1 : 0;
    return *text;
  }
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return Missing{};
}

Table sheet_of_table(const DataTable& table, std::size_t& cut) {
  Table out{.schema = "coding.export-" + table.name + "/1", .title = table.name, .language = {"en"}};
  for (const DataField& field : table.fields) {
    const ColumnKind kind = field.kind == FieldKind::text   ? ColumnKind::text
                            : field.kind == FieldKind::real ? ColumnKind::real
                                                            : ColumnKind::integer;
    out.columns.push_back({.key = field.key, .title = field.key, .kind = kind, .decimals = 3});
  }
  table.rows([&](const DataRow& row) {
    Row cells;
    for (const DataValue& value : row) cells.push_back(cell_of(value, cut));
    out.rows.push_back(std::move(cells));
  });
  return out;
}

}  // namespace

Workbook workbook_of(const std::vector<DataTable>& tables) {
  Workbook out;
  std::vector<Table> sheets;
  for (const DataTable& table : tables) {
    Table sheet = sheet_of_table(table, out.cut);
    if (!sheet.rows.empty()) sheets.push_back(std::move(sheet));
  }
  out.sheets = sheets.size();
  out.bytes = render_all(sheets, Format::xlsx, {.data_sheets = true});
  return out;
}

std::vector<std::string> texts_of_tables(const std::vector<DataTable>& tables) {
  std::vector<std::string> out;
  for (const DataTable& table : tables) {
    std::string& all = out.emplace_back();
    for (const DataField& field : table.fields) all += field.key + "\n";
    table.rows([&](const DataRow& row) {
      for (const DataValue& value : row)
        if (const auto* text = std::get_if<std::string>(&value)) all += *text + "\n";
    });
  }
  return out;
}

}  // namespace coding::cli
