// A table as data: what every answer of the program is before it has a format.
//
// A number stays a number until a renderer prints it (table/render.hpp): people's formats round it as the
// column says and write it as their language does, machines' formats print all of it. Absence is a value of
// its own and may carry its reason, which people read as a numbered note under the table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "coding/base/estimate.hpp"
#include "coding/text/language.hpp"

namespace coding {

// What the cells of a column are. A percent is 0 … 100, not 0 … 1.
enum class ColumnKind { text, integer, real, percent, list };

// Who sees a column: people read text, markdown, HTML and LaTeX; machines read CSV, TSV and JSON.
enum class Audience { everyone, people, machines };

// What a number cannot be beyond. APA writes what cannot exceed 1 without its leading zero (.05); a
// probability that rounds to nothing is below the smallest that its decimals can say (<0.0001, <.001).
enum class Range { any, within_one, probability };

struct Column {
  std::string key{};    // stable, snake_case: the name in CSV and JSON
  std::string title{};  // for people, in their language
  std::string
      abbreviation{};  // stands for the title where room is short, explained under the table; may be empty
  ColumnKind kind = ColumnKind::text;
  int decimals = 1;          // of real and percent, for people
  Range range = Range::any;  // of a real
  Audience audience = Audience::everyone;
  // For people, a cell equal to the one above is left blank when the collapsing columns to its left are equal
  // too.
  bool collapse = false;
  bool operator==(const Column&) const = default;
};

// No value: – for people, null in JSON, empty in CSV.
struct Missing {
  std::string why{};
  bool operator==(const Missing&) const = default;
};

// A real that is not finite is printed as missing.
using Cell = std::variant<Missing, std::int64_t, double, std::string, std::vector<std::string>>;
using Row = std::vector<Cell>;

struct Table {
  std::string schema{};  // what the columns mean, with a version: "coding.frequency/1"
  std::string title{};
  std::vector<Column> columns{};
  std::vector<Row> rows{};
  std::size_t footer_rows = 0;  // how many of the last rows are totals
  std::vector<std::string> notes{};
  std::vector<std::pair<std::string, Cell>>
      meta{};           // how the table came about, for JSON: version, command, seed
  Language language{};  // of titles and names; unknown: that of the reader
  // What a paper adds (table/table_style.hpp); plain tables and machines' formats do not print it.
  std::size_t number = 0;       // of the table in the paper; 0: none
  std::string other_caption{};  // the whole caption in a second language: "Table 3. Codes"
  Language other_language{};    // of that caption
  bool operator==(const Table&) const = default;
};

// The number of something, or a number that may not exist, as a cell.
Cell count_cell(std::size_t count);
Cell estimate_cell(const Estimate& estimate);

// Appends a row, above the totals or as one of them. A cell may be missing, or of its column's kind (real and
// percent also take integers); a text column takes any cell. Throws Error "table-shape" otherwise.
void add_row(Table& table, Row row);
void add_total(Table& table, Row row);

// Throws Error "table-shape" when a row does not fit its columns, two columns share a key, or there are more
// totals than rows. Every renderer asks first.
void require_shape(const Table& table);

}  // namespace coding
