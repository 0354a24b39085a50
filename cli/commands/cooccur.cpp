#include <algorithm>

#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/analysis/cooccurrence.hpp"
#include "coding/report/method_guard.hpp"
#include "coding/report/pair_tables.hpp"

namespace coding::cli {

namespace {

// What people see of a thousand pairs when they do not say how many.
constexpr std::size_t usual_top = 30;

// Those of the library, as the command line writes them.
std::vector<std::string> before_measures(std::vector<std::string> first) {
  for (const Similarity measure : all_similarities) {
    std::string name(name_of(measure));
    std::replace(name.begin(), name.end(), '_', '-');
    first.push_back(std::move(name));
  }
  return first;
}

std::optional<Similarity> measure_named(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return similarity_named(name);
}

PairOrder order_named(const std::string& name) {
  if (name == "codebook") return PairOrder::codebook;
  if (name == "both") return PairOrder::both;
  return name == "p" ? PairOrder::p : PairOrder::measure;
}

std::size_t top_of(const Session& session, const Request& request) {
  if (const auto wanted = request.optional_integer("top")) return static_cast<std::size_t>(*wanted);
  const Format format = format_of(session);
  return format == Format::csv || format == Format::tsv || format == Format::json ? 0 : usual_top;
}

Table cooccur_table(Session& session, const Request& request, const Counted& counted) {
  const Project& project = counted.project;
  CodeUnitsOptions wanted{.coder = counted.coder,
                          .unit = counted_unit_named(request.text("unit")),
                          .scope = scope_wanted(session, request, project),
                          .interviewers = request.flag("interviewers"),
                          .jobs = jobs_of(session)};
  const CodeUnits units = code_units(project, wanted, texts_of(session), marks_of(session));
  const CodePairs facts =
      cooccurrence(units, {.minimum = static_cast<std::size_t>(request.integer("minimum")),
                           .correction = multiplicity_named(request.text("correct")),
                           .jobs = wanted.jobs});
  const std::string sort = request.text("sort");
  if (request.given("matrix")) {
    return report::matrix_of(
        facts, project, {.reader = reader_of(session), .measure = measure_named(request.text("matrix"))});
  }
  return report::table_of(facts, project,
                          {.reader = reader_of(session),
                           .order = order_named(sort),
                           .measure = measure_named(sort).value_or(Similarity::jaccard),
                           .top = top_of(session, request)});
}

ExitCode run_cooccur(Session& session, const Request& request) {
  answer_counts(session, request, [&](const Counted& counted) -> std::vector<Table> {
    Table table = cooccur_table(session, request, counted);
    report::add_guard(table, counted.project.study, report::Output::counts);
    return {std::move(table)};
  });
  return ExitCode::done;
}

std::vector<OptionSpec> cooccur_options() {
  return {{.name = "unit",
           .value = "UNIT",
           .help = "where two codes stand together",
           .by_default = "participant",
           .choices = {"participant", "document", "turn", "paragraph", "sentence", "segment"}},
          {.name = "by", .value = "LEVEL", .help = "the level whose codes are paired", .by_default = "code"},
          {.name = "minimum",
           .value = "N",
           .help = "leave out codes that fewer units hold",
           .by_default = "1",
           .kind = ValueKind::integer,
           .minimum = 0},
          {.name = "sort",
           .value = "MEASURE",
           .help = "what puts the pairs in order, the largest first (of p the smallest)",
           .by_default = "both",
           .choices = before_measures({"codebook", "both", "p"})},
          {.name = "top",
           .value = "N",
           .help = "the first N pairs, 0 for all; when not given, 30 for people and all for machines",
           .kind = ValueKind::integer,
           .minimum = 0},
          correct_option(),
          {.name = "matrix",
           .value = "MEASURE",
           .help = "codes × codes with one measure instead of a row a pair",
           .choices = before_measures({"both"})},
          {.name = "interviewers", .help = "count what interviewers say, too"},
          question_option(),
          under_option(),
          set_option(),
          active_option()};
}

}  // namespace

CommandSpec cooccur_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {
      .words = "cooccur",
      .group = Group::count,
      .summary = "Find the codes that stand together.",
      .options = with_counting(cooccur_options()),
      .one_of = {{.options = {"matrix", "top"}}, {.options = {"matrix", "sort"}}},
      .takes = takes,
      .about =
          "Which codes come from the same people, or stand in the same documents, turns, paragraphs, "
          "sentences or passages? Every pair of codes with the units that hold both, each code's own, "
          "both conditional shares, Jaccard (the c-coefficient of ATLAS.ti), Dice, Ochiai, Kulczynski, "
          "simple matching, Russell–Rao, Kuckartz and Rädiker's ζ, φ, Yule's Q, lift, and Fisher's exact "
          "test. Among 50 codes there are 1,225 pairs, of which some 60 look remarkable by chance: "
          "p_adjusted is corrected for their number, and the notes say how many are left. "
          "docs/methods/cooccurrence.md has the formulas.\n\n"
          "The units are all of their kind, coded or not; without --interviewers, interviewers' turns "
          "are none. With --unit segment they are the coded passages: two codes share as many as there "
          "are pairs of overlapping passages with no passage in two pairs, so that no measure leaves its "
          "range.\n\n"
          "Columns: a, a_name, b, b_name, both, a_total, b_total, units, a_percent (of a's units, how "
          "many hold b), b_percent, jaccard, dice, ochiai, kulczynski, simple_matching, russell_rao, "
          "zeta, phi, yule_q, lift, p, p_adjusted. What does not exist is a dash, and a note says "
          "why.\n\n"
          "Cost: 500 codes on 1,000,000 segments in 10,000 documents, by sentence, take about five "
          "seconds on two cores.",
      .examples = {{"coding cooccur", "which codes the same people speak of"},
                   {"coding cooccur --minimum 3 --sort p", "of codes that three people or more have"},
                   {"coding cooccur --unit sentence --sort jaccard --top 10", "close together in the text"},
                   {"coding cooccur --by category --matrix both", "categories × categories, as counts"},
                   {"coding cooccur --unit segment -f json", "all pairs, for other programs"}},
      .run = run_cooccur};
}

}  // namespace coding::cli
