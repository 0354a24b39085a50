// model draw: the theory as a figure or as a graph for other programs.
#include "cli/commands.hpp"
#include "cli/figure_answer.hpp"
#include "cli/project_access.hpp"
#include "coding/report/theory_figures.hpp"

namespace coding::cli {

namespace {

constexpr const char* extensions = ".svg, .pdf, .png, .dot or .graphml";

Drawing drawing_wanted(const Request& request, const Project& project, const Language& language) {
  return report::model_drawing(project, {.figure = *report::model_figure_named(request.text("figure")),
                                         .language = language,
                                         .counts = request.flag("counts"),
                                         .title = !request.flag("no-title"),
                                         .page = page_wanted(request)});
}

ExitCode run_draw(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const Language language = figure_language(request, project.study);
  const std::string extension = figure_extension(session, extensions);
  if (extension == ".dot") {
    session.answer(graph_dot(report::model_graph(project, language)));
  } else if (extension == ".graphml") {
    session.answer(graph_graphml(report::model_graph(project, language)));
  } else {
    const ImageFormat format = image_format_of(extension, extensions);
    answer_drawing(session, request, drawing_wanted(request, project, language), format);
  }
  return ExitCode::done;
}

std::vector<OptionSpec> draw_options() {
  std::vector<OptionSpec> out = {
      {.name = "figure",
       .value = "WHICH",
       .help = "what to draw",
       .by_default = "paradigm",
       .choices = {"paradigm", "story", "matrix"}},
      {.name = "counts", .help = "with open codes beside categories, passages beside relations"}};
  const auto page = page_options();
  out.insert(out.end(), page.begin(), page.end());
  return out;
}

}  // namespace

CommandSpec model_draw_command() {
  Takes takes{.project = true, .output = true};
  return {
      .words = "model draw",
      .group = Group::theory,
      .summary = "Draw the paradigm model, the storyline or the conditional matrix.",
      .options = draw_options(),
      .takes = takes,
      .about =
          "The file's name says what is written: .svg (letters as outlines, the text beneath them to be "
          "searched and read aloud), .pdf (fonts embedded), .png; .dot and .graphml hold the codes of the "
          "model and their relations as a graph, whatever --figure says.\n\n"
          "paradigm: causal conditions, core category, strategies and consequences in the direction of the "
          "language, context below, intervening conditions above; a Persian model is the mirror image of an "
          "English one. story: the relations as arrows; dashed where as many passages speak against them as "
          "for them. matrix: categories by component and level of action; empty cells are hatched. "
          "Docs: docs/methods/paradigm-figure.md.",
      .examples = {{"coding model draw -o model.dot", "the model as a graph"},
                   {"coding model draw --gloss en --counts -o model.graphml",
                    "with the codes' English names"}},
      .run = run_draw};
}

}  // namespace coding::cli
