#include "coding/ingest/codings_file.hpp"

#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 9> columns_read = {"document", "code", "quote", "text",  "nth",
                                                          "start",    "end",  "memo",  "weight"};

// One row's cells by column name.
class Cells {
 public:
  Cells(const CsvTable& table, const CsvRow& row) : table_(table), row_(row) {}

  std::string text(std::string_view name) const {
    const auto column = column_of(name);
    return column < row_.cells.size() ? row_.cells[column] : "";
  }

  std::optional<std::size_t> number(std::string_view name) const {
    const std::string cell = text(name);
    if (cell.empty()) return std::nullopt;
    const auto value = parse_integer(cell);
    if (value && *value >= 0) return static_cast<std::size_t>(*value);
    refuse({.slug = "number-malformed",
            .message = "'" + cell + "' in the column '" + std::string(name) + "' is not a whole number",
            .hint = "give digits only, or leave the cell empty"},
           name);
  }

  [[noreturn]] void refuse(Diagnostic diagnostic, std::string_view name) const {
    const std::size_t column = column_of(name);
    table_.refuse(std::move(diagnostic), row_.line, column < row_.cells.size() ? column : 0);
  }

  std::size_t line() const { return row_.line; }

 private:
  std::size_t column_of(std::string_view name) const {
    const auto& header = table_.header();
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const std::string& title) { return fold(title, {}) == name; });
    return static_cast<std::size_t>(found - header.begin());
  }

  const CsvTable& table_;
  const CsvRow& row_;
};

// The hint when no passage is named: perhaps the column is there under another spelling.
std::string passage_hint(const CsvTable& table) {
  for (const std::string& title : table.header()) {
    if (std::find(columns_read.begin(), columns_read.end(), title) != columns_read.end()) continue;
    const auto close = nearest(title, {"quote", "text", "start", "end"});
    if (!close.empty()) return "the column '" + title + "' is passed over: did you mean '" + close[0] + "'?";
  }
  return "fill in `quote`, or `start` and `end`";
}

CodingRow coding_row(const Cells& cells, const CsvTable& table) {
  CodingRow out{.line = cells.line(), .document = {cells.text("document")}, .code = cells.text("code")};
  const auto start = cells.number("start");
  const auto end = cells.number("end");
  const std::string quote = cells.text("quote").empty() ? cells.text("text") : cells.text("quote");
  if (start.has_value() != end.has_value() && quote.empty()) {
    cells.refuse(
        {.slug = "passage-missing",
         .message = std::string("the row has ") + (start ? "a start and no end" : "an end and no start"),
         .hint = "fill in both, or a `quote`"},
        start ? "end" : "start");
  }
  if (start && end) {
    out.passage.span = Span{*start, *end};
  } else if (!quote.empty()) {
    out.passage.quote = quote;
    out.passage.nth = cells.number("nth").value_or(0);
  } else {
    cells.refuse(
        {.slug = "passage-missing", .message = "the row names no passage", .hint = passage_hint(table)},
        "quote");
  }
  out.memo = cells.text("memo");
  if (const auto weight = cells.number("weight")) {
    if (*weight > 100) {
      cells.refuse({.slug = "weight-outside",
                    .message = "the weight " + std::to_string(*weight) + " is not 0 to 100",
                    .hint = "give a weight from 0 to 100, or leave the cell empty"},
                   "weight");
    }
    out.weight = static_cast<int>(*weight);
  }
  return out;
}

void require_column(const CsvTable& table, const std::string& needed) {
  const auto& header = table.header();
  for (const std::string& title : header) {
    if (fold(title, {}) == needed) return;
  }
  const auto close = nearest(needed, header);
  table.refuse({.slug = "column-missing",
                .message = "the file has no column '" + needed + "'",
                .hint = close.empty() ? "the first line names them: document,code,quote"
                                      : "name the column '" + close[0] + "' '" + needed + "'"},
               table.header_line(), 0);
}

}  // namespace

std::vector<CodingRow> read_codings(std::string_view bytes, const std::string& file) {
  const CsvTable table(bytes, file);
  if (table.rows().empty()) {
    throw DataError({.slug = "codings-empty",
                     .message = "the file holds no codings",
                     .hint = "the first line names the columns: document,code,quote",
                     .place = {file}});
  }
  require_column(table, "document");
  require_column(table, "code");
  std::vector<CodingRow> out;
  for (const CsvRow& row : table.rows()) out.push_back(coding_row({table, row}, table));
  return out;
}

}  // namespace coding
