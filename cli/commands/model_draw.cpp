// model draw: the theory as a figure or as a graph for other programs.
#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/figure/render.hpp"
#include "coding/figure/typeset.hpp"
#include "coding/report/theory_figures.hpp"

namespace coding::cli {

namespace {

constexpr const char* extensions = ".svg, .pdf, .png, .dot or .graphml";

PageSize page_named(const std::string& name) {
  if (name == "a3") return PageSize::a3;
  return name == "fit" ? PageSize::fit : PageSize::a4;
}

// What the file is to be is told by its name.
std::string bytes_for(Session& session, const Request& request, const Project& project,
                      const std::string& extension, const Language& language) {
  if (extension == ".dot") return graph_dot(report::model_graph(project, language));
  if (extension == ".graphml") return graph_graphml(report::model_graph(project, language));
  const std::string_view wanted = std::string_view(extension).substr(extension.empty() ? 0 : 1);
  const auto format = image_format_named(wanted);
  if (!format) {
    throw UsageError({.slug = "figure-format",
                      .message = "'" + extension + "' is no format of a figure",
                      .hint = std::string("name a file that ends in ") + extensions});
  }
  const Drawing drawing =
      report::model_drawing(project, {.figure = *report::model_figure_named(request.text("figure")),
                                      .language = language,
                                      .counts = request.flag("counts"),
                                      .title = !request.flag("no-title"),
                                      .page = page_named(request.text("page"))});
  session.complain(missing_letters(drawing));
  return render_drawing(drawing, *format, {.dpi = request.real("dpi")});
}

ExitCode run_draw(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const Language language = request.given("gloss") ? Language{request.text("gloss")} : project.study.language;
  const auto& output = session.globals().output;
  if (!output) {
    throw UsageError({.slug = "output-missing",
                      .message = "no file is named for the figure",
                      .hint = std::string("name one with -o that ends in ") + extensions});
  }
  session.answer(bytes_for(session, request, project, output->extension().string(), language));
  return ExitCode::done;
}

}  // namespace

CommandSpec model_draw_command() {
  Takes takes{.project = true, .output = true};
  return {
      .words = "model draw",
      .group = Group::theory,
      .summary = "Draw the paradigm model, the storyline or the conditional matrix.",
      .options = {{.name = "figure",
                   .value = "WHICH",
                   .help = "what to draw",
                   .by_default = "paradigm",
                   .choices = {"paradigm", "story", "matrix"}},
                  {.name = "gloss",
                   .value = "LANGUAGE",
                   .help =
                       "names from the codes' glosses, words and direction of this language; by default the "
                       "study's"},
                  {.name = "counts", .help = "with open codes beside categories, passages beside relations"},
                  {.name = "no-title", .help = "without the study's title above it"},
                  {.name = "page",
                   .value = "SIZE",
                   .help = "a4 and a3 lie on their side and grow when the letters would become too small",
                   .by_default = "a4",
                   .choices = {"a4", "a3", "fit"}},
                  {.name = "dpi",
                   .value = "N",
                   .help = "dots an inch of a .png",
                   .by_default = "300",
                   .kind = ValueKind::real,
                   .minimum = 36,
                   .maximum = 2400}},
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
