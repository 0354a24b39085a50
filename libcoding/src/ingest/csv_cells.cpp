#include "ingest/csv_cells.hpp"

#include <algorithm>

#include "coding/base/number.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

std::string Cells::text(std::string_view name) const {
  const auto column = column_of(name);
  return column < row_.cells.size() ? row_.cells[column] : "";
}

std::optional<std::size_t> Cells::number(std::string_view name) const {
  const std::string cell = text(name);
  if (cell.empty()) return std::nullopt;
  const auto value = parse_integer(cell);
  if (value && *value >= 0) return static_cast<std::size_t>(*value);
  refuse({.slug = "number-malformed",
          .message = "'" + cell + "' in the column '" + std::string(name) + "' is not a whole number",
          .hint = "give digits only, or leave the cell empty"},
         name);
}

void Cells::refuse(Diagnostic diagnostic, std::string_view name) const {
  const std::size_t column = column_of(name);
  table_.refuse(std::move(diagnostic), row_.line, column < row_.cells.size() ? column : 0);
}

std::size_t Cells::column_of(std::string_view name) const {
  const auto& header = table_.header();
  const auto found = std::find_if(header.begin(), header.end(),
                                  [&](const std::string& title) { return fold(title, {}) == name; });
  return static_cast<std::size_t>(found - header.begin());
}

Passage passage_in(const Cells& cells, const std::string& hint) {
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
  Passage passage;
  if (start && end) {
    passage.span = Span{*start, *end};
  } else if (!quote.empty()) {
    passage.quote = quote;
    passage.nth = cells.number("nth").value_or(0);
  } else {
    cells.refuse({.slug = "passage-missing", .message = "the row names no passage", .hint = hint}, "quote");
  }
  return passage;
}

void require_column(const CsvTable& table, const std::string& needed, const std::string& usual) {
  const auto& header = table.header();
  for (const std::string& title : header) {
    if (fold(title, {}) == needed) return;
  }
  const auto close = nearest(needed, header);
  table.refuse({.slug = "column-missing",
                .message = "the file has no column '" + needed + "'",
                .hint = close.empty() ? "the first line names them: " + usual
                                      : "name the column '" + close[0] + "' '" + needed + "'"},
               table.header_line(), 0);
}

}  // namespace coding
