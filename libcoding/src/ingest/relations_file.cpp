#include "coding/ingest/relations_file.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "ingest/csv_cells.hpp"

namespace coding {

namespace {

constexpr const char* usual = "from,relation,to,document,quote,evidence";

std::string filled_cell(const Cells& cells, std::string_view name) {
  std::string text(trim(cells.text(name)));
  if (!text.empty()) return text;
  cells.refuse({.slug = "cell-empty",
                .message = "the row has no '" + std::string(name) + "'",
                .hint = "a relation leads from one code to another: fill in from, relation and to"},
               name);
}

bool speaks_against(const Cells& cells) {
  const std::string word(trim(cells.text("evidence")));
  if (word.empty() || word == "for" || word == "against") return word == "against";
  cells.refuse({.slug = "evidence-unknown",
                .message = "'" + word + "' is neither for nor against",
                .hint = "write for or against, or leave the cell empty"},
               "evidence");
}

}  // namespace

std::vector<RelationRow> read_relations(std::string_view bytes, const std::string& file) {
  const CsvTable table(bytes, file);
  if (table.rows().empty()) {
    throw DataError({.slug = "relations-empty",
                     .message = "the file holds no relations",
                     .hint = std::string("the first line names the columns: ") + usual,
                     .place = {file}});
  }
  const auto& header = table.header();
  const bool has_kind = std::find(header.begin(), header.end(), "kind") != header.end();
  const std::string kind = has_kind ? "kind" : "relation";
  for (const std::string& column : {std::string("from"), kind, std::string("to")})
    require_column(table, column, usual);
  std::vector<RelationRow> out;
  for (const CsvRow& each : table.rows()) {
    const Cells cells(table, each);
    RelationRow row{.line = each.line,
                    .from = filled_cell(cells, "from"),
                    .kind = filled_cell(cells, kind),
                    .to = filled_cell(cells, "to"),
                    .document = {std::string(trim(cells.text("document")))},
                    .note = std::string(trim(cells.text("note")))};
    row.against = speaks_against(cells);
    if (!row.document.empty()) row.passage = passage_in(cells, "fill in `quote`, or `start` and `end`");
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace coding
