#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 13> fields = {"id",         "name",  "parent", "level", "question",
                                                     "definition", "use",   "avoid",  "stage", "role",
                                                     "examples",   "color", "guid"};

[[noreturn]] void fail(std::string slug, std::string message, std::string hint, Place place) {
  throw DataError({.slug = std::move(slug),
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .place = std::move(place)});
}

std::string color_named(const std::string& value) {
  const bool hexadecimal = value.size() == 7 && value[0] == '#' &&
                           value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  if (value.empty() || hexadecimal) return value;
  throw DataError({.slug = "color-malformed",
                   .message = "'" + value + "' is not a colour",
                   .hint = "write it as #RRGGBB: #2A9D8F"});
}

void put(CodebookRow& row, std::string_view field, const std::string& value, const std::string& file) {
  Code& code = row.code;
  try {
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
    if (field == "examples") code.examples = split_examples(value);
    if (field == "color") code.color = color_named(value);
    if (field == "guid") code.guid = value;
  } catch (const DataError& error) {
    Diagnostic diagnostic = error.diagnostic();
    diagnostic.place = {file, row.line};
    throw DataError(std::move(diagnostic));
  }
}

std::string field_named(std::string_view cell, const Language& language) {
  for (const std::string_view field : fields) {
    if (fold(cell, {}) == field || fold(cell, language) == field) return std::string(field);
  }
  return "";
}

void refuse_column(const std::string& cell, const Place& place) {
  const std::vector<std::string> known(fields.begin(), fields.end());
  const auto close = nearest(cell, known);
  fail("column-unknown", "the column '" + cell + "' is none that a codebook has",
       close.empty() ? "columns are id, name, parent, level, question, definition, use, avoid, stage, role, "
                       "examples, color, guid, or the study's level names"
                     : "did you mean '" + close[0] + "'?",
       place);
}

void check_columns(const CodebookHeader& header, const CsvRow& row, const std::string& file) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string cell(trim(row.cells[i]));
    if (std::find(header.levels.begin(), header.levels.end(), i) != header.levels.end()) continue;
    const std::string& field = header.fields[i];
    if (field.empty()) refuse_column(cell, {file, row.line});
    if (!seen.insert(field).second) {
      fail("column-twice", "two columns are named '" + field + "'", "rename or remove one of them",
           {file, row.line});
    }
    if (!header.is_long() && (field == "parent" || field == "level")) {
      fail("column-unknown", "the column '" + cell + "' repeats what the columns of the levels say",
           "remove it, or name each code in a column `name`", {file, row.line});
    }
  }
}

// A row of the wide shape: the rightmost filled level is the code, the ones to its left say where it stands.
class WideReader {
 public:
  WideReader(std::vector<std::size_t> columns, const Study& study, const std::string& file)
      : columns_(std::move(columns)), study_(study), file_(file) {}

  void read(const CsvRow& cells, const CodebookRow& stated) {
    std::vector<std::string> path;
    for (const std::size_t column : columns_) path.push_back(formula_restored(trim(cells.cells[column])));
    const auto first = std::find_if(path.begin(), path.end(), [](auto& name) { return !name.empty(); });
    if (first == path.end())
      fail("code-name-empty", "the row names no code", "fill in a level", {file_, cells.line});
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
  std::size_t place_of(const CodebookRow& row, const std::string& name, std::size_t level, std::size_t above) {
    const auto [place, is_new] = places_.emplace(std::pair{above, name}, rows_.size() + 1);
    if (is_new) rows_.push_back(placed(row, name, level, above));
    return place->second;
  }

  // A code that earlier rows only named on the way may get its own row, once.
  void state(const CodebookRow& row, const std::string& name, std::size_t level, std::size_t above) {
    const std::size_t place = place_of(row, name, level, above);
    const auto [first, is_new] = stated_.emplace(place, row.line);
    if (!is_new) {
      fail("code-duplicate",
           "the code '" + name + "' is there twice, first in line " + std::to_string(first->second),
           "remove one of the rows", {file_, row.line});
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
  const std::string& file_;
  std::vector<std::string> last_;
  std::vector<CodebookRow> rows_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> places_;
  std::map<std::size_t, std::size_t> stated_;  // place → line
};

CodebookRow row_of(const CsvRow& cells, const CodebookHeader& header, const std::string& file) {
  if (cells.cells.size() != header.fields.size()) {
    fail("row-length",
         "the row has " + std::to_string(cells.cells.size()) + " cells, the header " +
             std::to_string(header.fields.size()),
         "fill in or remove cells; a cell with a comma stands in quotes", {file, cells.line});
  }
  CodebookRow row{.line = cells.line};
  for (std::size_t column = 0; column < header.fields.size(); ++column) {
    put(row, header.fields[column], formula_restored(trim(cells.cells[column])), file);
  }
  return row;
}

}  // namespace

bool CodebookHeader::is_long() const { return std::find(fields.begin(), fields.end(), "name") != fields.end(); }

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
  const auto csv = read_csv(bytes, file);
  if (csv.empty()) return {};
  const CodebookHeader header = codebook_header(csv.front().cells, study);
  check_columns(header, csv.front(), file);
  const bool knows_place = std::find(header.fields.begin(), header.fields.end(), "parent") != header.fields.end();
  std::vector<CodebookRow> rows;
  WideReader wide(header.levels, study, file);
  for (std::size_t i = 1; i < csv.size(); ++i) {
    if (is_blank(csv[i])) continue;
    CodebookRow row = row_of(csv[i], header, file);
    if (header.is_long()) {
      row.knows_place = knows_place;
      rows.push_back(std::move(row));
    } else {
      wide.read(csv[i], row);
    }
  }
  return header.is_long() ? rows : wide.take();
}

}  // namespace coding
