// The results section as a document of Word and as a workbook, in the style of the reader's language.
#include "coding/figure/render.hpp"
#include "coding/report/paper.hpp"
#include "coding/report/results_files.hpp"
#include "coding/table/render.hpp"
#include "coding/table/word_document.hpp"
#include "report/quotation.hpp"

namespace coding::report {

namespace {

using Kind = WordPart::Kind;

RenderOptions options_of(const Results& results) {
  return {.language = results.reader,
          .style = usual_table_style(results.reader),
          .words = caption_words(results.reader)};
}

Table numbered(const NamedTable& named) {
  Table table = named.table;
  table.title = named.title;
  table.number = named.number;
  return table;
}

WordPart image_of(const NamedFigure& figure) {
  return {.kind = Kind::image,
          .text = figure.title,
          .image = {.png = render_drawing(figure.drawing, ImageFormat::png, {.dpi = 200}),
                    .width = figure.drawing.width,
                    .height = figure.drawing.height,
                    .description = figure.drawing.description}};
}

void append_section(std::vector<WordPart>& parts, const Section& section, const Results& results) {
  parts.push_back({.kind = Kind::heading, .text = section.heading});
  if (!section.note.empty()) parts.push_back({.text = section.note});
  for (const std::string& paragraph : section.paragraphs) parts.push_back({.text = paragraph});
  for (const NamedFigure& figure : section.figures) parts.push_back(image_of(figure));
  for (const NamedTable& table : section.tables)
    parts.push_back({.kind = Kind::table, .table = numbered(table)});
  for (const QuoteBlock& block : section.quotes) {
    parts.push_back({.kind = Kind::subheading, .text = block.heading});
    for (const SpokenLine& line : block.lines)
      parts.push_back(
          {.kind = Kind::quote, .text = quoted(line.text, results.study) + " (" + line.speaker + ")"});
  }
}

}  // namespace

std::string results_docx(const Results& results) {
  std::vector<WordPart> parts = {{.kind = Kind::title, .text = results.title}};
  if (!results.lead.empty()) parts.push_back({.text = results.lead});
  for (const Section& section : results.sections) {
    if (!section.appendix) append_section(parts, section, results);
  }
  return word_document(parts, options_of(results));
}

std::string tables_xlsx(const Results& results) {
  std::vector<Table> tables;
  for (const Section& section : results.sections) {
    for (const NamedTable& table : section.tables) tables.push_back(numbered(table));
  }
  for (const NamedTable& table : results.data) tables.push_back(numbered(table));
  return render_all(tables, Format::xlsx, options_of(results));
}

}  // namespace coding::report
