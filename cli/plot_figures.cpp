// The kinds of figure that show structure, growth, documents and time: saturation, network, portrait,
// timeline.
#include "coding/report/plot_figures.hpp"

#include "cli/counting.hpp"
#include "cli/figure_answer.hpp"
#include "cli/figure_kinds.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/structure_options.hpp"
#include "coding/analysis/network_threshold.hpp"
#include "coding/base/error.hpp"
#include "coding/report/method_guard.hpp"
#include "coding/store/coding_events.hpp"

namespace coding::cli {

namespace {

// With the sentence of the study's method about such an output, where it has one.
report::FigureLook look_of(const Request& request, const Counted& counted,
                           const std::optional<report::Output>& output = {}) {
  std::vector<std::string> notes = counted.notes;
  const Study& study = counted.project.study;
  if (output) {
    std::string foreign = report::foreign_to(study.method, *output, figure_language(request, study));
    if (!foreign.empty()) notes.push_back(std::move(foreign));
  }
  return figure_look(request, study, std::move(notes));
}

std::size_t minimum_wanted(Session& session, const Request& request, const CodeUnits& units) {
  const auto minimum = request.optional_integer("minimum");
  return minimum ? static_cast<std::size_t>(*minimum) : readable_minimum(units, jobs_of(session));
}

// Of the options that all figures have, those that a kind has no use for.
void refuse(const Request& request, const std::string& kind, const std::vector<std::string>& options,
            const std::string& hint) {
  for (const std::string& option : options) {
    if (!request.given(option)) continue;
    throw UsageError({.slug = "option-not-taken",
                      .message = "--" + option + " means nothing to the figure '" + kind + "'",
                      .hint = hint});
  }
}

Drawing draw_network(Session& session, const Request& request) {
  const Counted counted = open_counted(session, request);
  const CodeUnits units = units_wanted(session, request, counted);
  const Network facts = network(units, {.minimum = minimum_wanted(session, request, units),
                                        .permutations = 0,
                                        .seed = request.globals().seed,
                                        .jobs = jobs_of(session)});
  return report::network_figure(facts, units, counted.project,
                                look_of(request, counted, report::Output::counts));
}

Drawing draw_saturation(Session& session, const Request& request) {
  refuse(request, "saturation", {"combine", "coders"}, "whose interviews are meant is --coder NAME");
  const Counted counted = open_where(session, request, {.quotes = false});
  const auto orders = permutations_wanted(request);
  const Saturation facts = saturation(
      counted.project, {.coder = counted.coder,
                        .scope = scope_wanted(session, request, counted.project),
                        .order = interview_order_named(request.text("interviews")),
                        .trials = {.orders = orders.value_or(1000), .seed = request.globals().seed}});
  return report::saturation_figure(facts, counted.project,
                                   look_of(request, counted, report::Output::saturation));
}

std::vector<DocumentId> documents_wanted(const Request& request) {
  std::vector<DocumentId> out;
  for (const std::string& id : request.list("document")) out.push_back({id});
  return out;
}

Drawing draw_portrait(Session& session, const Request& request) {
  const Counted counted = open_counted(session, request);
  const Portraits facts = portraits(
      counted.project, {.coder = counted.coder, .scope = scope_wanted(session, request, counted.project)},
      documents_wanted(request));
  const report::FigureLook look = look_of(request, counted);
  if (request.flag("squares")) return report::squares_figure(facts, counted.project, look);
  return report::portrait_figure(facts, counted.project, marks_of(session), look);
}

Drawing draw_timeline(Session& session, const Request& request) {
  refuse(request, "timeline", {"by", "question", "under", "set", "active", "where", "combine", "coders"},
         "the journal tells when something was coded; one coder's work is --coder NAME");
  const Project project = open_project(session, {.segments = false, .quotes = false});
  std::optional<CoderId> coder;
  if (session.globals().coder) coder = CoderId{*session.globals().coder};
  const auto entries = read_journal(session.project_folder(), coder);
  const Timeline facts = timeline(coding_events(entries), time_step_named(request.text("every")));
  return report::timeline_figure(facts, figure_look(request, project.study));
}

}  // namespace

std::vector<FigureKind> plot_figures() {
  return {
      {.name = "saturation",
       .help = "the curve of new codes, interview by interview, as `coding saturation` has it, with the band "
               "of other orders and the places where rules say stop",
       .options = {"interviews", "permutations"},
       .draw = draw_saturation},
      {.name = "network",
       .help = "codes that stand together, as `coding network` has them: circles by how many units hold the "
               "code, lines by how many hold both, communities by colour and number",
       .options = {"unit", "minimum"},
       .draw = draw_network},
      {.name = "portrait",
       .help = "coded passages at their places in the text: documents by category, of one --document its "
               "codes; --squares draws one square a passage",
       .options = {"document", "squares"},
       .draw = draw_portrait},
      {.name = "timeline",
       .help = "passages coded by each coder a day, week, month or year, with memos and changes of the "
               "codebook, as the journal tells",
       .options = {"every"},
       .draw = draw_timeline}};
}

std::vector<OptionSpec> plot_figure_options() {
  OptionSpec minimum = minimum_option(
      "network: units that must hold both codes of a line; by default as few as leave at most four lines a "
      "code",
      "");
  OptionSpec unit = unit_option({"participant", "document", "turn", "paragraph", "sentence", "segment"},
                                "network: where codes stand together");
  return {
      unit,
      minimum,
      {.name = "interviews",
       .value = "ORDER",
       .help = "saturation: how the interviews came; by default the first of these that is known of all",
       .choices = {"collection", "date", "label"}},
      permutations_option("saturation: orders of the interviews that make the band, 0 for none; by default "
                          "1000"),
      {.name = "document",
       .value = "ID",
       .help = "portrait: only these documents",
       .repeatable = true,
       .comma_separated = true,
       .completion = Completion::document},
      {.name = "squares", .help = "portrait: one square a passage, in the order of the text"},
      {.name = "every",
       .value = "STEP",
       .help = "timeline: what a bar stands for; by default the finest with few enough bars",
       .choices = {"day", "week", "month", "year"}}};
}

}  // namespace coding::cli
