#include "coding/text/csv.hpp"

#include <algorithm>
#include <cmath>

#include "coding/base/number.hpp"
#include "coding/text/visible.hpp"
#include "table/columns.hpp"
#include "table/renderers.hpp"

namespace coding {

namespace {

// Controls are shown, but a tab is an honest part of a cell.
std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t stop = std::min(text.find('\t', start), text.size());
    out += visible(text.substr(start, stop - start), true);
    if (stop < text.size()) out += '\t';
    start = stop + 1;
  }
  return out;
}

std::string plain_text(std::string_view text) { return without_formula(shown(text)); }

std::string plain(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return plain_text(*text);
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* value = std::get_if<double>(&cell)) return std::isfinite(*value) ? shortest(*value) : "";
  const auto* list = std::get_if<std::vector<std::string>>(&cell);
  if (list == nullptr) return "";
  std::string joined;
  for (std::size_t i = 0; i < list->size(); ++i) joined += (i > 0 ? ";" : "") + (*list)[i];
  return plain_text(joined);
}

std::vector<std::vector<std::string>> plain_rows(const Table& table) {
  require_shape(table);
  const auto columns = columns_for(table, Audience::machines);
  std::vector<std::vector<std::string>> rows(1);
  for (const std::size_t i : columns) rows.front().push_back(plain_text(table.columns[i].key));
  for (const Row& row : table.rows) {
    std::vector<std::string>& cells = rows.emplace_back();
    for (const std::size_t i : columns) cells.push_back(plain(row[i]));
  }
  return rows;
}

std::string tsv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += '\t';
    for (const char c : cells[i]) line += c == '\t' || c == '\n' ? ' ' : c;
  }
  return line + '\n';
}

}  // namespace

std::string render_csv(const Table& table, const RenderOptions&) {
  std::string out;
  for (const auto& cells : plain_rows(table)) out += csv_line(cells);
  return out;
}

std::string render_tsv(const Table& table, const RenderOptions&) {
  std::string out;
  for (const auto& cells : plain_rows(table)) out += tsv_line(cells);
  return out;
}

}  // namespace coding
