#include "coding/report/method_text.hpp"
#include "coding/report/results_files.hpp"
#include "coding/table/render.hpp"
#include "coding/text/escape.hpp"
#include "report/quotation.hpp"

namespace coding::report {

namespace {

// More columns than fit a page upright are set on a turned one.
constexpr std::size_t columns_of_a_page = 16;

// LaTeX numbers the tables itself. A table over several pages is set small, as floats are by their own.
std::string table_of(const NamedTable& named, const Results& results) {
  Table table = named.table;
  table.title = named.title;
  const std::string fragment = render(table, Format::latex, {.language = results.reader});
  if (table.columns.size() <= columns_of_a_page) return "\n{\\footnotesize\n" + fragment + "}\n";
  return "\n\\begin{landscape}\\tiny\\setlength{\\tabcolsep}{1.5pt}\n" + fragment + "\\end{landscape}\n";
}

// A section begins on a page of its own, so that the tables of the one before, which float, stay with it.
void append_section(std::string& out, const Section& section, const Results& results) {
  if (&section != &results.sections.front()) out += "\n\\clearpage\n";
  out += "\n\\section*{" + latex_escape(section.heading) + "}\n";
  if (!section.note.empty()) out += latex_escape(section.note) + "\n";
  for (const std::string& paragraph : section.paragraphs)
    out += "\n" + latex_escape(without_isolates(paragraph)) + "\n";
  for (const NamedFigure& figure : section.figures) {
    out += "\\begin{figure}[p]\n\\centering\n\\includegraphics[width=\\linewidth]{figures/" + figure.file +
           ".pdf}\n\\caption{" + latex_escape(figure.title) + "}\n\\end{figure}\n";
  }
  for (const NamedTable& table : section.tables) out += table_of(table, results);
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
