// Comma-separated values in and out: RFC 4180, and what spreadsheets make of it.
//
// Reading forgives what programs really write: semicolons (Excel in Turkish, German, …) or tabs as
// separators, a byte order mark, CR LF, LF or CR line ends, a quote inside an unquoted cell. It refuses what
// would silently move cells: an unclosed quote, or text behind a closing one. Writing ends lines with LF,
// where RFC 4180 says CR LF: every reader takes it, and version control shows it well.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"

namespace coding {

struct CsvRow {
  std::size_t line = 1;  // where the row begins in the file, from 1; a row may span several lines
  std::vector<std::string> cells{};
  bool operator==(const CsvRow&) const = default;
};

// The separator of CSV bytes: the one of , ; TAB that stands most often outside quotes in the first row that
// is not blank; a comma when there is none.
char csv_separator(std::string_view bytes);

// The rows of CSV bytes; lines without any byte are no rows. A line end within quotes stays as it was
// written. Rows may differ in length: the caller knows what that means. `file` names the source in messages.
// Throws DataError "not-utf8", "utf-16", "nul-byte", "csv-quote-open" (the place is where it opened) or
// "csv-after-quote".
std::vector<CsvRow> read_csv(std::string_view bytes, std::string_view file);
std::vector<CsvRow> read_csv(std::string_view bytes, std::string_view file, char separator);

// The same row by row, without keeping any: the line it begins on and its cells, which are valid only during
// the call.
using CsvVisitor = std::function<void(std::size_t line, std::span<const std::string_view> cells)>;
void visit_csv(std::string_view bytes, std::string_view file, char separator, const CsvVisitor& take);

// The complaint about a cell (from 0) of the row that begins on `row_line`, with line, column and source
// line; place.file is kept. The bytes are those that read_csv took. Costs reading the file once more.
Diagnostic at_cell(Diagnostic diagnostic, std::string_view bytes, std::size_t row_line, std::size_t cell);

// A cell as it stands in a CSV file: quoted when it holds the separator, a quote or a line end.
std::string csv_cell(std::string_view text, char separator = ',');

// A row with its LF. A single empty cell is written "" so that the line is not blank.
std::string csv_line(const std::vector<std::string>& cells, char separator = ',');

// Text that a spreadsheet shows and does not run: an apostrophe goes before a leading = + - @ TAB or CR, and
// before apostrophes that stand there already, so that nothing is lost.
std::string without_formula(std::string_view text);

// The text that without_formula() was given; any other text as it is.
std::string formula_restored(std::string_view text);

// Whether all cells are empty or spaces: the rows that spreadsheets leave at the end.
bool is_blank(const CsvRow& row);

}  // namespace coding
