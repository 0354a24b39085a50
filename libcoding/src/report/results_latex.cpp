#include "coding/report/method_text.hpp"
#include "coding/report/results_files.hpp"
#include "coding/table/render.hpp"
#include "coding/text/escape.hpp"
#include "report/quotation.hpp"

namespace coding::report {

namespace {

// LaTeX numbers the tables itself. A table over several pages is set small, as floats are by their own; a
// wide one turns its page and has its own print.
std::string table_of(const NamedTable& named, const Results& results) {
  Table table = named.table;
  table.title = named.title;
  return "\n{\\footnotesize\n" + render(table, Format::latex, {.language = results.reader}) + "}\n";
}

// A turned page begins a new one, so a heading that a turned table follows stands on the table's page.
std::string headed(const std::string& heading, std::string table) {
  static const std::string turned = "\\begin{landscape}";
  const auto at = table.find(turned);
  return at == std::string::npos ? heading + table : table.insert(at + turned.size(), "\n" + heading);
}

// A section begins on a page of its own, so that the tables of the one before, which float, stay with it.
void append_section(std::string& out, const Section& section, const Results& results) {
  if (&section != &results.sections.front()) out += "\n\\clearpage\n";
  std::string heading = "\n\\section*{" + latex_escape(section.heading) + "}\n";
  if (!section.note.empty()) heading += latex_escape(section.note) + "\n";
  for (const std::string& paragraph : section.paragraphs)
    heading += "\n" + latex_escape(without_isolates(paragraph)) + "\n";
  std::size_t headed_tables = 0;
  if (section.figures.empty() && !section.tables.empty()) {
    out += headed(heading, table_of(section.tables.front(), results));
    headed_tables = 1;
  } else {
    out += heading;
  }
  for (const NamedFigure& figure : section.figures) {
    // Not so high that the heading would stand alone on the page before.
    out +=
        "\\begin{figure}[htbp]\n\\centering\n\\includegraphics[width=\\linewidth,height=0.8\\textheight,"
        "keepaspectratio]{figures/" +
        figure.file + ".pdf}\n\\caption{" + latex_escape(figure.title) + "}\n\\end{figure}\n";
  }
  for (std::size_t i = headed_tables; i < section.tables.size(); ++i)
    out += table_of(section.tables[i], results);
  for (const QuoteBlock& block : section.quotes) {
    out += "\n\\subsection*{" + latex_escape(block.heading) + "}\n";
    for (const SpokenLine& line : block.lines) {
      out += "\\begin{quote}\n" + latex_escape(quoted(line.text, results.study)) + " (" +
             latex_escape(line.speaker) + ")\n\\end{quote}\n";
    }
  }
}

}  // namespace

std::string results_latex(const Results& results) {
  std::string body = "\\title{" + latex_escape(results.title) + "}\n\\date{}\\maketitle\n";
  if (!results.lead.empty()) body += "\n" + latex_escape(results.lead) + "\n";
  for (const Section& section : results.sections) {
    if (!section.appendix) append_section(body, section, results);
  }
  return latex_document(body, results.reader);
}

}  // namespace coding::report
