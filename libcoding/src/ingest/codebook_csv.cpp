#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_rows.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 13> fields = {"id",         "name",  "parent", "level", "question",
                                                     "definition", "use",   "avoid",  "stage", "role",
                                                     "examples",   "color", "guid"};

void put(CodebookRow& row, std::string_view field, const std::string& value) {
  Code& code = row.code;
  if (field == "id") code.id = {value};
  if (field == "name") code.name = value;
  if (field == "parent") row.parent_name = value;
  if (field == "level") code.level = value;
  if (field == "question") code.question = value;
  if (field == "definition") code.definition = value;
  if (field == "use") code.use = value;
  if (field == "avoid") code.avoid = value;
  if (field == "stage") code.stage = stage_named(value);
  if (field == "role") code.role = role_named(value);
  if (field == "color") code.color = value;
  if (field == "guid") code.guid = value;
  if (field != "examples") return;
  for (const std::string_view example : split(value, ';')) {
    if (!trim(example).empty()) code.examples.emplace_back(trim(example));
  }
}

// The columns of a row that are fields of a code.
CodebookRow fields_of(const CsvRow& cells, const CsvTable& table) {
  CodebookRow row{.line = cells.line};
  for (std::size_t column = 0; column < cells.cells.size(); ++column) {
    if (!is_codebook_field(table.header()[column])) continue;
    try {
      put(row, table.header()[column], cells.cells[column]);
    } catch (const DataError& error) {  // a stage or a role that there is not
      table.refuse(error.diagnostic(), cells.line, column);
    }
  }
  return row;
}

void refuse_unknown_columns(const CsvTable& table, const std::vector<std::size_t>& levels,
                            const Study& study) {
  const auto& header = table.header();
  std::vector<std::string> known(fields.begin(), fields.end());
  known.insert(known.end(), study.levels.begin(), study.levels.end());
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (is_codebook_field(header[i]) || std::find(levels.begin(), levels.end(), i) != levels.end()) continue;
    const auto close = nearest(header[i], known);
    table.refuse(
        {.slug = "column-unknown",
         .message = "the column '" + header[i] + "' is none that a codebook has",
         .hint = close.empty() ? "columns are id, name, parent, level, question, definition, use, avoid, "
                                 "stage, role, examples, color, guid, or the study's level names"
                               : "did you mean '" + close[0] + "'?"},
        table.header_line(), i);
  }
}

void require_names(const CsvTable& table, const std::vector<std::size_t>& levels, bool is_long) {
  if (is_long || !levels.empty()) return;
  table.refuse({.slug = "column-missing",
                .message = "the table has no column 'name'",
                .hint = "the first line names the columns: name,parent,definition, or your level names"},
               table.header_line(), 0);
}

// A row of the wide shape: the rightmost filled level is the code, the ones to its left say where it stands.
class WideReader {
 public:
  WideReader(std::vector<std::size_t> columns, const Study& study)
      : columns_(std::move(columns)), study_(study) {}

  void read(const CsvRow& cells, CodebookRow& proto, const CsvTable& table, std::vector<CodebookRow>& rows) {
    std::vector<std::string> path;
    for (const std::size_t column : columns_) path.push_back(cells.cells[column]);
    const auto first = std::find_if(path.begin(), path.end(), [](auto& name) { return !name.empty(); });
    if (first == path.end()) {
      table.refuse({.slug = "code-name-empty", .message = "the row names no code", .hint = "fill in a level"},
                   cells.line, columns_.front());
    }
    // Cells left empty before the first name repeat the row above.
    const auto filled = static_cast<std::size_t>(first - path.begin());
    for (std::size_t i = 0; i < filled && i < last_.size(); ++i) path[i] = last_[i];
    const std::size_t deepest = deepest_of(path);
    std::size_t above = 0;
    for (std::size_t i = 0; i <= deepest; ++i) {
      if (path[i].empty()) continue;
      above = place_of(path, i, above, i == deepest ? &proto : nullptr, cells.line, table, rows);
    }
    last_ = path;
  }

 private:
  static std::size_t deepest_of(const std::vector<std::string>& path) {
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
      if (!path[i].empty()) deepest = i;
    }
    return deepest;
  }

  // 1 + the row of the code at a level of the path, made when it is new.
  std::size_t place_of(const std::vector<std::string>& path, std::size_t level, std::size_t above,
                       const CodebookRow* proto, std::size_t line, const CsvTable& table,
                       std::vector<CodebookRow>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].above != above || rows[i].code.name != path[level]) continue;
      if (proto && level + 1 == path.size()) {
        table.refuse({.slug = "code-duplicate",
                      .message = "the code '" + path[level] + "' is there twice, first in line " +
                                 std::to_string(rows[i].line),
                      .hint = "remove one of the rows"},
                     line, columns_[level]);
      }
      if (proto) rows[i].code = with_place(*proto, path, level, above, line).code;
      return i + 1;
    }
    rows.push_back(with_place(proto ? *proto : CodebookRow{}, path, level, above, line));
    return rows.size();
  }

  CodebookRow with_place(CodebookRow row, const std::vector<std::string>& path, std::size_t level,
                         std::size_t above, std::size_t line) const {
    row.line = line;
    row.above = above;
    row.code.name = path[level];
    row.code.level = study_.levels[level];
    return row;
  }

  std::vector<std::size_t> columns_;
  const Study& study_;
  std::vector<std::string> last_;
};

}  // namespace

bool is_codebook_field(std::string_view header) {
  return std::find(fields.begin(), fields.end(), header) != fields.end();
}

std::vector<std::size_t> level_columns(const std::vector<std::string>& header, const Study& study) {
  std::vector<std::size_t> columns;
  for (const std::string& level : study.levels) {
    const auto found = std::find_if(header.begin(), header.end(), [&](const std::string& cell) {
      return fold(trim(cell), study.language) == fold(level, study.language);
    });
    if (found == header.end()) return {};
    columns.push_back(static_cast<std::size_t>(found - header.begin()));
  }
  return columns;
}

std::vector<CodebookRow> rows_of_csv(std::string_view bytes, const std::string& file, const Study& study) {
  const CsvTable table(bytes, file);
  std::vector<CodebookRow> rows;
  if (table.header().empty()) return rows;
  const auto& header = table.header();
  const bool is_long = std::find(header.begin(), header.end(), "name") != header.end();
  const auto levels = is_long ? std::vector<std::size_t>{} : level_columns(header, study);
  refuse_unknown_columns(table, levels, study);
  require_names(table, levels, is_long);
  const bool says_place = !is_long || std::find(header.begin(), header.end(), "parent") != header.end();
  WideReader wide(levels, study);
  for (const CsvRow& cells : table.rows()) {
    CodebookRow row = fields_of(cells, table);
    row.says_place = says_place;
    if (is_long) {
      rows.push_back(std::move(row));
    } else {
      wide.read(cells, row, table, rows);
    }
  }
  return rows;
}

}  // namespace coding
