#include "coding/report/results_files.hpp"

#include <algorithm>

#include "coding/figure/render.hpp"
#include "coding/report/report_changes.hpp"
#include "coding/table/render.hpp"

namespace coding::report {

namespace {

void append_data(std::vector<std::pair<std::string, std::string>>& files, const NamedTable& named) {
  files.emplace_back("data/" + named.file + ".csv", render(named.table, Format::csv));
  files.emplace_back("data/" + named.file + ".json", render(named.table, Format::json));
}

bool has_tables(const Results& results) {
  return !results.data.empty() || std::any_of(results.sections.begin(), results.sections.end(),
                                              [](const Section& each) { return !each.tables.empty(); });
}

}  // namespace

std::vector<std::pair<std::string, std::string>> files_of(const Results& results) {
  std::vector<std::pair<std::string, std::string>> files = {{"results.html", results_html(results)},
                                                            {"results.md", results_markdown(results)},
                                                            {"results.tex", results_latex(results)},
                                                            {"results.docx", results_docx(results)}};
  if (has_tables(results)) files.emplace_back("tables.xlsx", tables_xlsx(results));
  for (const Section& section : results.sections) {
    for (const NamedTable& named : section.tables) append_data(files, named);
    for (const NamedFigure& figure : section.figures) {
      for (const ImageFormat format : {ImageFormat::svg, ImageFormat::pdf}) {
        const std::string extension = format == ImageFormat::svg ? ".svg" : ".pdf";
        files.emplace_back("figures/" + figure.file + extension, render_drawing(figure.drawing, format));
      }
    }
  }
  for (const NamedTable& named : results.data) append_data(files, named);
  append_data(files, {.file = sentences_file, .table = sentences_table(results)});
  return files;
}

}  // namespace coding::report
