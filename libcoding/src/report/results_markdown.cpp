#include "coding/report/results_files.hpp"
#include "coding/table/render.hpp"
#include "coding/text/escape.hpp"
#include "report/quotation.hpp"

namespace coding::report {

namespace {

void append_section(std::string& out, const Section& section, const Results& results) {
  out += "\n## " + markdown_escape(section.heading) + "\n";
  if (!section.note.empty()) out += "\n" + markdown_escape(section.note) + "\n";
  for (const std::string& paragraph : section.paragraphs) out += "\n" + markdown_escape(paragraph) + "\n";
  for (const NamedFigure& figure : section.figures)
    out += "\n![" + markdown_escape(figure.title) + "](figures/" + figure.file + ".svg)\n";
  for (const NamedTable& table : section.tables) {
    out += "\n" + render(table.table, Format::markdown, {.language = results.reader});
  }
  for (const QuoteBlock& block : section.quotes) {
    out += "\n### " + markdown_escape(block.heading) + "\n";
    for (const SpokenLine& line : block.lines) {
      out += "\n> " + markdown_escape(quoted(line.text, results.study)) + " (" +
             markdown_escape(line.speaker) + ")\n";
    }
  }
}

}  // namespace

std::string results_markdown(const Results& results) {
  std::string out = "# " + markdown_escape(results.title) + "\n";
  if (!results.lead.empty()) out += "\n" + markdown_escape(results.lead) + "\n";
  for (const Section& section : results.sections) {
    if (!section.appendix) append_section(out, section, results);
  }
  return out;
}

}  // namespace coding::report
