#include "cli/export_tables.hpp"

#include <stdexcept>

#include "cli/counted.hpp"
#include "cli/export_data.hpp"
#include "cli/export_folder.hpp"
#include "cli/export_workbook.hpp"
#include "coding/analysis/matrix.hpp"
#include "coding/base/error.hpp"
#include "coding/exchange/data_losses.hpp"
#include "coding/exchange/project_database.hpp"
#include "coding/exchange/project_json.hpp"
#include "coding/exchange/table_files.hpp"

namespace coding::cli {

namespace {

std::vector<DataField> matrix_fields(const Project& project, const Matrix& facts) {
  std::vector<DataField> out = {{.key = "coder", .about = "whose coding", .refers = "coders"},
                                {.key = "participant", .about = "who", .refers = "participants"}};
  for (const std::size_t column : facts.columns) {
    const Code& code = project.codebook.codes()[column];
    const bool taken = code.id.value == "coder" || code.id.value == "participant";
    out.push_back({.key = (taken ? "code:" : "") + code.id.value,
                   .kind = FieldKind::integer,
                   .about = "segments of " + code.name + " and what is below it"});
  }
  return out;
}

// Counting is no matter of the library's room for exchange, so this table is made here.
DataTable matrix_table(const Project& project) {
  return {
      .name = "matrix",
      .about = "one row a coder and a participant who has a document, one column a code of the last level",
      .fields = matrix_fields(project, matrix(project, {.cells = MatrixCells::segments})),
      .key = 2,
      .rows = [&project](const TakeDataRow& take) {
        for (const CoderId& coder : project.coders) {
          const Matrix facts = matrix(project, {.coder = coder, .cells = MatrixCells::segments});
          for (std::size_t row = 0; row < facts.rows.size(); ++row) {
            DataRow cells{coder.value, facts.rows[row]};
            for (std::size_t column = 0; column < facts.columns.size(); ++column)
              cells.emplace_back(static_cast<std::int64_t>(facts.at(row, column)));
            take(cells);
          }
        }
      }};
}

std::vector<DataTable> all_tables(const ProjectData& data, const DataTableOptions& options) {
  std::vector<DataTable> out = data_tables(data, options);
  out.push_back(matrix_table(data.project));
  return out;
}

std::vector<std::string> table_names() {
  std::vector<std::string> out;
  for (const DataTable& table : data_tables({}, {.with_texts = true})) out.push_back(table.name);
  out.emplace_back("matrix");
  return out;
}

void add_missing_texts(OpenedData& opened, const std::string& why) {
  add_loss(opened.losses,
           {.what = "texts of documents", .count = opened.data.project.documents.size(), .why = why});
}

// What a single table leaves out, by the noun it is about.
void add_other_tables(OpenedData& opened, const std::string& table) {
  const Project& project = opened.data.project;
  const std::string why = "the file is one table; FOLDER/ --as csv writes all";
  const auto add = [&](const char* what, const char* name, std::size_t count) {
    if (table != name) add_loss(opened.losses, {.what = what, .count = count, .why = why});
  };
  add("participants", "participants", project.participants.size());
  add("documents", "documents", project.documents.size());
  add("codes with their definitions", "codes", project.codebook.size());
  add("segments", "segments", project.segments.size());
  add("memos", "memos", opened.data.memos.size());
  add("relations", "relations", project.relations.size());
  if (table != "texts") add_missing_texts(opened, why);
}

ExportedFile one_table(OpenedData& opened, const std::string& name, const std::vector<DataTable>& tables,
                       const TableFileOptions& options) {
  const DataTable* table = find_table(tables, name);
  if (table == nullptr) throw std::logic_error("the table " + name + " is not there");
  TableFile file = table_file(*table, options);
  add_other_tables(opened, name);
  add_cell_losses(opened.losses, file);
  return {.bytes = std::move(file.bytes),
          .what = counted(file.rows, "row") + " of " + name,
          .losses = std::move(opened.losses)};
}

ExportedFile export_separated(Session& session, const Request& request, char separator) {
  OpenedData opened = open_data(session, request);
  const TableFileOptions options{.separator = separator, .raw = request.flag("raw")};
  const std::string name = request.text("table");
  const bool with_texts = request.flag("with-texts");
  const auto tables = all_tables(opened.data, {.with_attributes = request.flag("with-attributes"),
                                               .with_texts = with_texts || name == "texts"});
  if (!names_folder(session, request.operand("FILE"))) return one_table(opened, name, tables, options);
  if (request.given("table")) {
    throw UsageError({.slug = "option-meaningless",
                      .message = "--table names one table, and a folder holds all of them",
                      .hint = "leave --table away, or name a file"});
  }
  TableFolder folder = table_folder(opened.data.project.study, tables, options);
  if (!with_texts) add_missing_texts(opened, "only --with-texts writes them");
  for (Loss& loss : folder.losses) add_loss(opened.losses, std::move(loss));
  return {.what = counted(folder.tables, "table"),
          .losses = std::move(opened.losses),
          .files = std::move(folder.files)};
}

}  // namespace

std::vector<OptionSpec> table_option_specs() {
  return {{.name = "table",
           .value = "NAME",
           .help = "of CSV and TSV: which table",
           .by_default = "segments",
           .choices = table_names()},
          {.name = "with-attributes", .help = "segments with the attributes of their participants"},
          {.name = "with-texts", .help = "with the texts of the documents"},
          {.name = "raw", .help = "of CSV and TSV: texts as they are, also where a spreadsheet runs them"}};
}

std::vector<std::string> table_options() { return {"table", "with-attributes", "with-texts", "raw"}; }

ExportedFile export_csv(Session& session, const Request& request) {
  return export_separated(session, request, ',');
}

ExportedFile export_tsv(Session& session, const Request& request) {
  return export_separated(session, request, '\t');
}

ExportedFile export_workbook(Session& session, const Request& request) {
  OpenedData opened = open_data(session, request);
  const auto tables = all_tables(opened.data, {.with_attributes = request.flag("with-attributes")});
  Workbook made = workbook_of(tables);
  add_missing_texts(opened, "a cell has no room for them");
  add_loss(opened.losses, {.what = "cells of more than 32,767 characters",
                           .count = made.cut,
                           .fate = Fate::changed,
                           .why = "a cell has no room for more; they end in …"});
  return {.bytes = std::move(made.bytes),
          .what = counted(made.sheets, "sheet"),
          .losses = std::move(opened.losses),
          .readable = session.guarded() ? texts_of_tables(tables) : std::vector<std::string>()};
}

ExportedFile export_json(Session& session, const Request& request) {
  OpenedData opened = open_data(session, request);
  const bool with_texts = request.flag("with-texts");
  if (!with_texts) add_missing_texts(opened, "only --with-texts writes them");
  const Project& project = opened.data.project;
  return {.bytes = project_json(opened.data, {.with_texts = with_texts}),
          .what = counted(project.documents.size(), "document") + ", " +
                  counted(project.codebook.size(), "code") + " and " +
                  counted(project.segments.size(), "segment"),
          .losses = std::move(opened.losses)};
}

ExportedFile export_database(Session& session, const Request& request) {
  OpenedData opened = open_data(session, request);
  ProjectDatabase made = project_database(opened.data);
  add_loss(opened.losses, {.what = "rows whose key another row has",
                           .count = made.doubled,
                           .why = "`coding check` says what is there twice"});
  const auto tables =
      session.guarded() ? data_tables(opened.data, {.with_texts = true}) : std::vector<DataTable>();
  return {.bytes = std::move(made.bytes),
          .what = counted(opened.data.project.segments.size(), "segment") + " and their project",
          .losses = std::move(opened.losses),
          .readable = texts_of_tables(tables)};
}

}  // namespace coding::cli
