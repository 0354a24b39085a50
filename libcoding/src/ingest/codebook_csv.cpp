#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_rows.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 22> fields = {
    "id",         "name",  "parent", "level",  "question", "brief",   "definition", "use",
    "avoid",      "stage", "role",   "action", "gloss",    "in_vivo", "properties", "examples",
    "borderline", "sets",  "color",  "active", "locked",   "guid"};

// What is taken as it stands.
constexpr std::array<std::pair<std::string_view, std::string Code::*>, 8> text_fields = {
    {{"name", &Code::name},
     {"level", &Code::level},
     {"question", &Code::question},
     {"brief", &Code::brief},
     {"definition", &Code::definition},
     {"use", &Code::use},
     {"avoid", &Code::avoid},
     {"guid", &Code::guid}}};

bool truth_named(const std::string& value) {
  if (value == "yes" || value == "no") return value == "yes";
  throw DataError({.slug = "truth-unknown",
                   .message = "'" + value + "' is neither yes nor no",
                   .hint = "write yes or no, or leave the cell empty"});
}

std::string color_named(const std::string& value) {
  const bool hexadecimal = value.size() == 7 && value[0] == '#' &&
                           value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  if (value.empty() || hexadecimal) return value;
  throw DataError({.slug = "color-malformed",
                   .message = "'" + value + "' is not a colour",
                   .hint = "write it as #RRGGBB: #2A9D8F"});
}

std::vector<std::string> sorted_names(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// The columns of a row that are fields of a code.
CodebookRow fields_of(const CsvRow& cells, const CodebookHeader& header, const CsvTable& table) {
  CodebookRow row{.line = cells.line};
  for (std::size_t column = 0; column < cells.cells.size(); ++column) {
    try {
      put_field(row, header.fields[column], cells.cells[column]);
    } catch (const DataError& error) {  // a stage, a role or a colour that there is not
      table.refuse(error.diagnostic(), cells.line, column);
    }
  }
  return row;
}

std::string field_named(std::string_view cell, const Language& language) {
  for (const std::string_view field : fields) {
    if (fold(cell, {}) == field || fold(cell, language) == field) return std::string(field);
  }
  return "";
}

Diagnostic unknown_column(const std::string& title, const Study& study) {
  std::vector<std::string> known(fields.begin(), fields.end());
  known.insert(known.end(), study.levels.begin(), study.levels.end());
  const auto close = nearest(title, known);
  return {.slug = "column-unknown",
          .message = "the column '" + title + "' is none that a codebook has",
          .hint = close.empty() ? "columns are id, name, parent, level, question, brief, definition, use, "
                                  "avoid, stage, role, action, gloss, in_vivo, properties, examples, "
                                  "borderline, sets, color, active, locked, "
                                  "guid, or the study's level names"
                                : "did you mean '" + close[0] + "'?"};
}

void check_columns(const CodebookHeader& header, const CsvTable& table, const Study& study) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < table.header().size(); ++i) {
    if (std::find(header.levels.begin(), header.levels.end(), i) != header.levels.end()) continue;
    const std::string& title = table.header()[i];
    const std::string& field = header.fields[i];
    if (field.empty()) table.refuse(unknown_column(title, study), table.header_line(), i);
    if (!seen.insert(field).second) {
      table.refuse({.slug = "column-twice",
                    .message = "two columns are named '" + field + "'",
                    .hint = "rename or remove one of them"},
                   table.header_line(), i);
    }
    if (!header.levels.empty() && (field == "parent" || field == "level")) {
      table.refuse({.slug = "column-unknown",
                    .message = "the column '" + title + "' repeats what the columns of the levels say",
                    .hint = "remove it, or name each code in a column `name`"},
                   table.header_line(), i);
    }
  }
}

void require_names(const CsvTable& table, const CodebookHeader& header) {
  if (header.is_codebook()) return;
  table.refuse({.slug = "column-missing",
                .message = "the table has no column 'name'",
                .hint = "the first line names the columns: name,parent,definition, or your level names"},
               table.header_line(), 0);
}

// A row of the wide shape: the rightmost filled level is the code, the ones to its left say where it stands.
class WideReader {
 public:
  WideReader(std::vector<std::size_t> columns, const Study& study, const CsvTable& table)
      : columns_(std::move(columns)), study_(study), table_(table) {}

  void read(const CsvRow& cells, const CodebookRow& stated) {
    std::vector<std::string> path;
    for (const std::size_t column : columns_) path.push_back(cells.cells[column]);
    const auto first = std::find_if(path.begin(), path.end(), [](auto& name) { return !name.empty(); });
    if (first == path.end()) {
      table_.refuse(
          {.slug = "code-name-empty", .message = "the row names no code", .hint = "fill in a level"},
          cells.line, columns_.front());
    }
    // Cells left empty before the first name repeat the row above.
    const auto filled = static_cast<std::size_t>(first - path.begin());
    for (std::size_t i = 0; i < filled && i < last_.size(); ++i) path[i] = last_[i];
    const std::size_t deepest = deepest_of(path);
    std::size_t above = 0;
    for (std::size_t level = 0; level < deepest; ++level) {
      if (path[level].empty()) continue;
      const CodebookRow implied{.line = cells.line};
      above = place_of(implied, path[level], level, above);
    }
    state(stated, path[deepest], deepest, above);
    last_ = path;
  }

  std::vector<CodebookRow> take() { return std::move(rows_); }

 private:
  static std::size_t deepest_of(const std::vector<std::string>& path) {
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
      if (!path[i].empty()) deepest = i;
    }
    return deepest;
  }

  // 1 + the row of the code of that name under `above`, made when it is new.
  std::size_t place_of(const CodebookRow& row, const std::string& name, std::size_t level,
                       std::size_t above) {
    const auto [place, is_new] = places_.emplace(std::pair{above, name}, rows_.size() + 1);
    if (is_new) rows_.push_back(placed(row, name, level, above));
    return place->second;
  }

  // A code that earlier rows only named on the way may get its own row, once.
  void state(const CodebookRow& row, const std::string& name, std::size_t level, std::size_t above) {
    const std::size_t place = place_of(row, name, level, above);
    const auto [first, is_new] = stated_.emplace(place, row.line);
    if (!is_new) {
      table_.refuse({.slug = "code-duplicate",
                     .message = "the code '" + name + "' is there twice, first in line " +
                                std::to_string(first->second),
                     .hint = "remove one of the rows"},
                    row.line, columns_[level]);
    }
    rows_[place - 1] = placed(row, name, level, above);
  }

  CodebookRow placed(CodebookRow row, const std::string& name, std::size_t level, std::size_t above) const {
    row.above = above;
    row.code.name = name;
    row.code.level = study_.levels[level];
    return row;
  }

  std::vector<std::size_t> columns_;
  const Study& study_;
  const CsvTable& table_;
  std::vector<std::string> last_;
  std::vector<CodebookRow> rows_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> places_;
  std::map<std::size_t, std::size_t> stated_;  // place → line
};

}  // namespace

bool put_field(CodebookRow& row, std::string_view field, const std::string& value) {
  Code& code = row.code;
  for (const auto& [name, text] : text_fields) {
    if (name == field) code.*text = value;
  }
  if (field == "id") code.id = {value};
  if (field == "parent") row.parent_name = value;
  if (field == "stage") code.stage = stage_named(value);
  if (field == "role") code.role = role_named(value);
  if (field == "action") code.action = action_level_named(value);
  if (field == "gloss") {
    for (const std::string& gloss : split_examples(value)) add_gloss(code.glosses, gloss);
  }
  if (field == "in_vivo" && !value.empty()) code.in_vivo = truth_named(value);
  if (field == "properties") {
    for (const std::string& property : split_examples(value))
      add_property(code.properties, property_of(property));
  }
  if (field == "examples") code.examples = split_examples(value);
  if (field == "borderline") code.borderline = split_examples(value);
  if (field == "sets") code.sets = sorted_names(split_examples(value));
  if (field == "active" && !value.empty()) {
    code.active = truth_named(value);
    row.says_active = true;
  }
  if (field == "locked" && !value.empty()) {
    code.locked = truth_named(value);
    row.says_locked = true;
  }
  if (field == "color") code.color = color_named(value);
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

bool CodebookHeader::is_long() const {
  return std::find(fields.begin(), fields.end(), "name") != fields.end();
}

CodebookHeader codebook_header(const std::vector<std::string>& cells, const Study& study) {
  CodebookHeader header;
  for (const std::string& cell : cells) header.fields.push_back(field_named(trim(cell), study.language));
  if (header.is_long()) return header;
  for (const std::string& level : study.levels) {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const std::string& cell) {
      return fold(trim(cell), study.language) == fold(level, study.language);
    });
    if (found == cells.end()) {
      header.levels.clear();
      return header;
    }
    header.levels.push_back(static_cast<std::size_t>(found - cells.begin()));
  }
  // A level may bear the name of a field, such as "question".
  for (const std::size_t column : header.levels) header.fields[column].clear();
  return header;
}

std::vector<std::string> split_examples(std::string_view cell) {
  std::vector<std::string> examples;
  for (const std::string_view example : split(cell, ';')) {
    if (!trim(example).empty()) examples.emplace_back(trim(example));
  }
  return examples;
}

std::vector<CodebookRow> rows_of_csv(std::string_view bytes, const std::string& file, const Study& study) {
  const CsvTable table(bytes, file);
  if (table.header().empty()) return {};
  const CodebookHeader header = codebook_header(table.header(), study);
  check_columns(header, table, study);
  require_names(table, header);
  const bool says_place =
      std::find(header.fields.begin(), header.fields.end(), "parent") != header.fields.end();
  std::vector<CodebookRow> rows;
  WideReader wide(header.levels, study, table);
  for (const CsvRow& cells : table.rows()) {
    CodebookRow row = fields_of(cells, header, table);
    if (header.is_long()) {
      row.says_place = says_place;
      rows.push_back(std::move(row));
    } else {
      wide.read(cells, row);
    }
  }
  return header.is_long() ? rows : wide.take();
}

}  // namespace coding
