// The figures of counts: heat map, bars, tree.
#include "coding/report/count_figures.hpp"

#include <algorithm>
#include <utility>

#include "cli/counting.hpp"
#include "cli/figure_kinds.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"

namespace coding::cli {

namespace {

Drawing draw_heat_map(Session& session, const Request& request) {
  const Counted counted = open_counted(session, request);
  const MatrixOptions options{
      .coder = counted.coder,
      .rows = request.text("rows") == "documents" ? MatrixRows::documents : MatrixRows::participants,
      .cells = matrix_cells_named(request.text("cells")),
      .scope = scope_wanted(session, request, counted.project)};
  const Matrix facts = matrix(counted.project, options);
  report::HeatFigure figure{.dendrogram = request.flag("dendrogram")};
  if (request.text("order") != "codebook")
    figure.order = report::heat_order(counted.project, options, jobs_of(session));
  return report::heat_figure(facts, figure, counted.project,
                             figure_look(request, counted.project.study, counted.notes));
}

FrequencyOptions frequency_wanted(Session& session, const Request& request, const Counted& counted) {
  return {.coder = counted.coder,
          .count = count_named(request.text("count")),
          .scope = scope_wanted(session, request, counted.project),
          .confidence = request.optional_real("interval")};
}

Drawing draw_bars(Session& session, const Request& request) {
  const Counted counted = open_counted(session, request);
  report::BarFigure figure{.by_frequency = request.text("order") != "codebook"};
  if (const auto top = request.optional_integer("top")) figure.top = static_cast<std::size_t>(*top);
  return report::bar_figure(frequency(counted.project, frequency_wanted(session, request, counted)), figure,
                            counted.project, figure_look(request, counted.project.study, counted.notes));
}

Drawing draw_tree(Session& session, const Request& request) {
  const Counted counted = open_counted(session, request);
  FrequencyOptions options = frequency_wanted(session, request, counted);
  const auto& levels = counted.project.study.levels;
  const std::string last = resolve_level(counted.project.study, options.scope.level);
  std::vector<Frequency> facts;
  for (const std::string& level : levels) {
    options.scope.level = level;
    facts.push_back(frequency(counted.project, options));
    if (level == last) break;
  }
  if (levels.empty()) facts.push_back(frequency(counted.project, options));
  return report::tree_figure(facts, counted.project,
                             figure_look(request, counted.project.study, counted.notes));
}

}  // namespace

std::vector<FigureKind> count_figures() {
  return {{.name = "heatmap",
           .help = "who said what: codes by participants (or --rows documents), a shade for each cell "
                   "(--cells); both sides in the order of a clustering, whose trees --dendrogram draws, or "
                   "with --order codebook as they are",
           .options = {"rows", "cells", "order", "dendrogram"},
           .draw = draw_heat_map},
          {.name = "bars",
           .help = "a bar for each code with f and %, the most frequent first, in the colours of the "
                   "categories; --count says what f counts, --interval adds Wilson's interval, --top N keeps "
                   "the most frequent",
           .options = {"count", "order", "interval", "top"},
           .draw = draw_bars},
          {.name = "tree",
           .help = "the codebook down to --by as a tree, with f, % and a bar for each code",
           .options = {"count"},
           .draw = draw_tree}};
}

std::vector<OptionSpec> count_figure_options() {
  return {{.name = "rows",
           .value = "WHAT",
           .help = "whose codes they are",
           .by_default = "participants",
           .choices = {"participants", "documents"}},
          {.name = "cells",
           .value = "WHAT",
           .help = "what a shade says: 0 or 1, how many segments, or how many characters",
           .by_default = "segments",
           .choices = {"presence", "segments", "characters"}},
          {.name = "count",
           .value = "WHAT",
           .help = "what f counts",
           .by_default = "participants",
           .choices = {"participants", "documents", "segments", "characters"}},
          {.name = "order",
           .value = "HOW",
           .help = "usual: what is alike side by side, or the most frequent first",
           .by_default = "usual",
           .choices = {"usual", "codebook"}},
          {.name = "dendrogram", .help = "with the trees that made the order"},
          {.name = "interval",
           .value = "C",
           .help = "with Wilson's interval, of confidence C (0.95 when not said)",
           .implied = "0.95",
           .kind = ValueKind::real,
           .minimum = 0.5,
           .maximum = 0.9999},
          {.name = "top",
           .value = "N",
           .help = "only the N most frequent",
           .kind = ValueKind::integer,
           .minimum = 1}};
}

}  // namespace coding::cli
