#include "coding/ingest/codings_file.hpp"

#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"
#include "ingest/codebook_rows.hpp"
#include "ingest/csv_cells.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 11> columns_read = {
    "document", "code", "quote", "text", "nth", "start", "end", "memo", "weight", "stage", "values"};

// The hint when no passage is named: perhaps the column is there under another spelling.
std::string passage_hint(const CsvTable& table) {
  for (const std::string& title : table.header()) {
    if (std::find(columns_read.begin(), columns_read.end(), title) != columns_read.end()) continue;
    const auto close = nearest(title, {"quote", "text", "start", "end"});
    if (!close.empty()) return "the column '" + title + "' is passed over: did you mean '" + close[0] + "'?";
  }
  return "fill in `quote`, or `start` and `end`";
}

// In which stage it was coded, and where it stands on the properties of its code.
void read_theory(const Cells& cells, CodingRow& out) {
  const std::string stage = cells.text("stage");
  const std::string values = cells.text("values");
  std::string_view column = "stage";
  try {
    if (!stage.empty()) out.stage = stage_named(stage);
    column = "values";
    for (const std::string& value : split_examples(values)) add_value(out.values, property_value_of(value));
  } catch (const DataError& error) {
    cells.refuse(error.diagnostic(), column);
  }
}

CodingRow coding_row(const Cells& cells, const CsvTable& table) {
  CodingRow out{.line = cells.line(), .document = {cells.text("document")}, .code = cells.text("code")};
  out.passage = passage_in(cells, passage_hint(table));
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
  read_theory(cells, out);
  return out;
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
  require_column(table, "document", "document,code,quote");
  require_column(table, "code", "document,code,quote");
  std::vector<CodingRow> out;
  for (const CsvRow& row : table.rows()) out.push_back(coding_row({table, row}, table));
  return out;
}

}  // namespace coding
