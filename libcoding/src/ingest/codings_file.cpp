#include "coding/ingest/codings_file.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

[[noreturn]] void fail(std::string slug, std::string message, std::string hint, Place place) {
  throw DataError(
      {.slug = std::move(slug), .message = std::move(message), .hint = std::move(hint), .place = std::move(place)});
}

bool is_coding_column(std::string_view name) {
  static constexpr std::string_view names[] = {"document", "code", "quote", "text", "nth",
                                               "start",    "end",  "memo",  "weight"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// One row's cells by column name.
struct Cells {
  const CsvRow& row;
  const std::map<std::string, std::size_t>& columns;
  const std::string& file;

  std::string text(const std::string& name) const {
    const auto column = columns.find(name);
    return column == columns.end() ? "" : formula_restored(trim(row.cells[column->second]));
  }

  std::optional<std::size_t> number(const std::string& name) const {
    const std::string cell = text(name);
    if (cell.empty()) return std::nullopt;
    const auto value = parse_integer(cell);
    if (!value || *value < 0) {
      fail("number-malformed", "'" + cell + "' in the column '" + name + "' is not a whole number",
           "give digits only, or leave the cell empty", {file, row.line});
    }
    return static_cast<std::size_t>(*value);
  }
};

CodingRow coding_row(const Cells& cells) {
  CodingRow out{.line = cells.row.line, .document = {cells.text("document")}, .code = cells.text("code")};
  const auto start = cells.number("start");
  const auto end = cells.number("end");
  const std::string quote = cells.text("quote").empty() ? cells.text("text") : cells.text("quote");
  if (start.has_value() != end.has_value() && quote.empty()) {
    fail("passage-missing", std::string("the row has ") + (start ? "a start and no end" : "an end and no start"),
         "fill in both, or a `quote`", {cells.file, cells.row.line});
  }
  if (start && end) {
    out.passage.span = Span{*start, *end};
  } else if (!quote.empty()) {
    out.passage.quote = quote;
    out.passage.nth = cells.number("nth").value_or(0);
  } else {
    fail("passage-missing", "the row names no passage", "fill in `quote`, or `start` and `end`",
         {cells.file, cells.row.line});
  }
  out.memo = cells.text("memo");
  if (const auto weight = cells.number("weight")) {
    if (*weight > 100) {
      fail("weight-outside", "the weight " + std::to_string(*weight) + " is not 0 to 100", "",
           {cells.file, cells.row.line});
    }
    out.weight = static_cast<int>(*weight);
  }
  return out;
}

std::map<std::string, std::size_t> columns_of(const CsvRow& header, const std::string& file) {
  std::map<std::string, std::size_t> columns;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const std::string name = fold(trim(header.cells[i]), {});
    const bool is_new = columns.emplace(name, i).second;
    if (is_new || !is_coding_column(name)) continue;
    fail("column-twice", "two columns are named '" + name + "'", "rename or remove one of them", {file, header.line});
  }
  for (const char* needed : {"document", "code"}) {
    if (columns.contains(needed)) continue;
    fail("column-missing", "the file has no column '" + std::string(needed) + "'",
         "the first line names them: document,code,quote", {file, header.line});
  }
  return columns;
}

}  // namespace

std::vector<CodingRow> read_codings(std::string_view bytes, const std::string& file) {
  auto rows = read_csv(bytes, file);
  std::erase_if(rows, is_blank);
  if (rows.size() < 2) {
    fail("codings-empty", "the file holds no codings", "the first line names the columns: document,code,quote",
         {file});
  }
  const auto columns = columns_of(rows.front(), file);
  std::vector<CodingRow> out;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].cells.size() != rows.front().cells.size()) {
      fail("row-length",
           "the row has " + std::to_string(rows[i].cells.size()) + " cells, the header " +
               std::to_string(rows.front().cells.size()),
           "fill in or remove cells; a cell with a comma stands in quotes", {file, rows[i].line});
    }
    out.push_back(coding_row({rows[i], columns, file}));
  }
  return out;
}

}  // namespace coding
