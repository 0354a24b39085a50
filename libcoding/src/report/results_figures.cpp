// The section of a report with the figures of its counts: who said what, how often, the codebook as a tree,
// and which codes stand together, all of the last level that a page can hold.
#include <algorithm>

#include "coding/analysis/frequency.hpp"
#include "coding/analysis/matrix.hpp"
#include "coding/analysis/network.hpp"
#include "coding/analysis/network_threshold.hpp"
#include "coding/report/count_figures.hpp"
#include "coding/report/plot_figures.hpp"
#include "report/figure_wording.hpp"
#include "report/results_maker.hpp"

namespace coding::report {

namespace {

constexpr std::size_t most_rows = 120;     // that are read on a page
constexpr std::size_t most_columns = 120;  // of a heat map
constexpr std::size_t most_bars = 40;

// The frequencies of all levels down to the last that fits; none when the first has too many codes.
std::vector<Frequency> readable_levels(const SectionMaker& maker) {
  std::vector<std::string> levels = maker.project.study.levels;
  if (levels.empty()) levels = {""};
  std::vector<Frequency> out;
  std::size_t rows = 0;
  for (const std::string& level : levels) {
    Frequency facts = frequency(maker.project, {.coder = maker.options.coder, .scope = {.level = level}});
    rows += facts.rows.size();
    if (rows > most_rows) break;
    out.push_back(std::move(facts));
  }
  while (!out.empty() && out.back().rows.empty()) out.pop_back();
  return out;
}

// Of people who have both codes; nothing where no two codes have two people in common.
std::optional<Drawing> network_of(const SectionMaker& maker, const std::string& level,
                                  const FigureLook& look) {
  const int jobs = maker.options.jobs;
  const CodeUnits units =
      code_units(maker.project, {.coder = maker.options.coder, .scope = {.level = level}, .jobs = jobs},
                 maker.text_of, {});
  const Network facts =
      network(units, {.minimum = readable_minimum(units, jobs), .permutations = 0, .seed = 1, .jobs = jobs});
  if (facts.ties.empty()) return std::nullopt;
  return network_figure(facts, units, maker.project, look);
}

}  // namespace

bool has_count_figures(const Project& project) {
  return !project.segments.empty() && !interviewed(project).empty();
}

Section figures_section(SectionMaker& maker) {
  const Language& reader = maker.options.reader;
  Section section{.id = "figures", .heading = say(FigurePhrase::figures_section, reader)};
  const std::vector<Frequency> levels = readable_levels(maker);
  const Frequency codes =
      levels.empty() ? frequency(maker.project, {.coder = maker.options.coder}) : levels.back();
  if (codes.rows.empty() || codes.whole == 0) {
    section.note = say(FigurePhrase::no_figures, reader);
    return section;
  }
  const FigureLook look{.language = reader, .title = false, .page = PageSize::fit};
  const auto add = [&](const std::string& file, const Drawing& drawing) {
    section.figures.push_back({.file = file, .title = drawing.title, .drawing = drawing});
  };
  const MatrixOptions options{
      .coder = maker.options.coder, .cells = MatrixCells::segments, .scope = {.level = codes.level}};
  const Matrix who = matrix(maker.project, options);
  if (who.rows.size() <= most_columns && who.columns.size() <= most_rows) {
    add("who-said-what",
        heat_figure(who, {.order = heat_order(maker.project, options, 1)}, maker.project, look));
  }
  add("frequency", bar_figure(codes, {.top = most_bars}, maker.project, look));
  if (levels.empty()) return section;
  add("code-tree", tree_figure(levels, maker.project, look));
  if (const auto drawn = network_of(maker, codes.level, look)) add("code-network", *drawn);
  return section;
}

}  // namespace coding::report
