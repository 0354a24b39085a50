#include "coding/report/results_files.hpp"

#include "coding/figure/render.hpp"
#include "coding/table/render.hpp"

namespace coding::report {

namespace {

void append_data(std::vector<std::pair<std::string, std::string>>& files, const NamedTable& named) {
  files.emplace_back("data/" + named.file + ".csv", render(named.table, Format::csv));
  files.emplace_back("data/" + named.file + ".json", render(named.table, Format::json));
}

}  // namespace

std::vector<std::pair<std::string, std::string>> files_of(const Results& results) {
  std::vector<std::pair<std::string, std::string>> files = {{"results.html", results_html(results)},
                                                            {"results.md", results_markdown(results)},
                                                            {"results.tex", results_latex(results)}};
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
  return files;
}

}  // namespace coding::report
