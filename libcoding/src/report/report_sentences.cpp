// What a report says besides its tables, as a table, so that the next report can tell what it says otherwise.
#include <utility>

#include "coding/report/report_changes.hpp"
#include "coding/table/read_table.hpp"
#include "coding/table/render.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

void add(Table& table, const std::string& part, const std::string& kind, const std::string& text) {
  if (!text.empty()) add_row(table, {part, kind, text});
}

void add_sentences_of(Table& table, const NamedTable& named) {
  add(table, named.file, "title", named.title.empty() ? named.table.title : named.title);
  for (const std::string& note : named.table.notes) add(table, named.file, "note", note);
}

// A folder may still hold the tables of a report that was written there before.
std::vector<std::string> files_of_tables(const Results& results) {
  std::vector<std::string> out;
  for (const Section& section : results.sections) {
    for (const NamedTable& named : section.tables) out.push_back(named.file);
  }
  for (const NamedTable& named : results.data) out.push_back(named.file);
  return out;
}

std::vector<std::pair<std::string, Cell>> origin_of(const Results& results) {
  const ResultsOptions& options = results.made_with;
  return {{"language", text_or_missing(results.reader.tag)}, {"coder", text_or_missing(options.coder.value)},
          {"title", text_or_missing(options.title)},         {"sections", options.sections},
          {"quotes", count_cell(options.quotes_per_code)},   {"tables", files_of_tables(results)}};
}

ReportTable read_back(const std::string& file, const Table& table) {
  return {file, read_table(render(table, Format::json), file)};
}

}  // namespace

Table sentences_table(const Results& results) {
  Table table{.schema = "coding.sentences/1", .meta = origin_of(results), .language = results.reader};
  table.columns = {{.key = "part", .title = "part"},
                   {.key = "kind", .title = "kind"},
                   {.key = "text", .title = say(Phrase::text, results.reader)}};
  add(table, "report", "title", results.title);
  add(table, "report", "lead", results.lead);
  for (const Section& section : results.sections) {
    add(table, section.id, "heading", section.heading);
    add(table, section.id, "note", section.note);
    for (const std::string& paragraph : section.paragraphs) add(table, section.id, "paragraph", paragraph);
    for (const NamedFigure& figure : section.figures) {
      add(table, figure.file, "title", figure.title);
      add(table, figure.file, "description", figure.drawing.description);
    }
    for (const NamedTable& named : section.tables) add_sentences_of(table, named);
  }
  for (const NamedTable& named : results.data) add_sentences_of(table, named);
  return table;
}

std::vector<ReportTable> tables_of(const Results& results) {
  std::vector<ReportTable> out;
  for (const Section& section : results.sections) {
    for (const NamedTable& named : section.tables) out.push_back(read_back(named.file, named.table));
  }
  for (const NamedTable& named : results.data) out.push_back(read_back(named.file, named.table));
  out.push_back(read_back(sentences_file, sentences_table(results)));
  return out;
}

}  // namespace coding::report
