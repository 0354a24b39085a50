#include "coding/analysis/saturation.hpp"

#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/report/method_guard.hpp"
#include "coding/report/saturation_tables.hpp"
#include "coding/store/as_first_coded.hpp"

namespace coding::cli {

namespace {

using report::SaturationTable;

std::vector<std::string> table_names() {
  std::vector<std::string> out;
  for (const SaturationTable each : report::all_saturation_tables) out.emplace_back(name_of(each));
  return out;
}

// A machine reads one table at a time: the estimates when it does not say which.
std::vector<SaturationTable> tables_wanted(const Session& session, const Request& request) {
  if (const auto wanted = report::saturation_table_named(request.text("table"))) return {*wanted};
  if (!facts_of(format_of(session)).for_people) return {SaturationTable::richness};
  return {report::all_saturation_tables.begin(), report::all_saturation_tables.end()};
}

// A query is asked of the segments as they are.
void refuse_query_of_then(const Request& request) {
  if (!request.given("where") || request.text("codebook") != "then") return;
  throw UsageError(
      {.slug = "where-then",
       .message = "--where asks of the codes as they are now, --codebook then of those that were",
       .hint = "leave one of the two away"});
}

ExitCode run_saturation(Session& session, const Request& request) {
  refuse_query_of_then(request);
  Counted counted = open_where(session, request, {.quotes = false});
  Project& project = counted.project;
  const CoderId coder = counted.coder;
  const bool then = request.text("codebook") == "then";
  if (then) project = as_first_coded(std::move(project), read_journal(session.project_folder()), coder);
  SaturationOptions options{.coder = coder,
                            .scope = scope_wanted(session, request, project),
                            .order = interview_order_named(request.text("order")),
                            .trials = {.orders = static_cast<std::size_t>(request.integer("permutations")),
                                       .seed = request.globals().seed}};
  const Saturation facts = saturation(project, options);
  std::vector<Table> tables;
  for (const SaturationTable which : tables_wanted(session, request)) {
    tables.push_back(report::saturation_table(which, facts, project, reader_of(session)));
  }
  if (then) tables.back().notes.push_back(report::codebook_then(reader_of(session)));
  tables.back().notes.insert(tables.back().notes.end(), counted.notes.begin(), counted.notes.end());
  report::add_guard(tables.back(), project.study, report::Output::saturation);
  answer_tables(session, request, std::move(tables));
  return ExitCode::done;
}

}  // namespace

CommandSpec saturation_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  takes.seed = true;
  return {
      .words = "saturation",
      .group = Group::theory,
      .summary = "Ask whether more interviews would bring new codes.",
      .options =
          {{.name = "by",
            .value = "LEVEL",
            .help = "the level whose codes are counted, by your name for it or code, subcategory, category",
            .by_default = "code"},
           {.name = "order",
            .value = "WHAT",
            .help = "how the interviews came; by default the first of these that is known of all of them",
            .choices = {"collection", "date", "label"}},
           {.name = "table",
            .value = "NAME",
            .help = "this table alone; by default all of them for people, and richness for csv, tsv and json",
            .choices = table_names()},
           {.name = "codebook",
            .value = "WHICH",
            .help = "codes as they are now, or as each passage was coded then, before merging and recoding",
            .by_default = "now",
            .choices = {"now", "then"}},
           {.name = "permutations",
            .value = "N",
            .help = "compare with so many other orders of the interviews; 0 for none",
            .by_default = "1000",
            .kind = ValueKind::integer,
            .minimum = 0,
            .maximum = 100000},
           question_option(),
           under_option(),
           set_option(),
           active_option(),
           where_option()},
      .takes = takes,
      .about =
          "Would one more interview have brought a new code? The answers stand side by side, because they "
          "disagree: how many codes each interview added (curve); where rules for stopping would have "
          "stopped "
          "(runs, rules: Guest, Namey and Chen with bases of 4 to 6, runs of 2 and 3, 5 % and 0 %; Francis "
          "et al.'s 10+3), how many codes came after that, and where they stop in other orders of the same "
          "interviews; three curves drawn on (growth: Lowe et al.); how many codes are likely to be unseen "
          "(richness: Chao2 with its interval, ICE, jackknives, Good-Turing coverage, what further "
          "interviews "
          "would bring); and the same for each research question and category (categories). Formulas, "
          "sources and decided cases: docs/methods/saturation.md.\n\n"
          "An interview is a document that the coder has gone through; others are left out, for they would "
          "look like interviews that brought nothing. The order is the documents' place in the collection, "
          "else their date, else that of the labels, which is an assumption and is told as one.\n\n"
          "Columns: curve: place, interview, new, cumulative, rarefied, lower, upper. runs: after, "
          "base4_run2 "
          "and so on, in percent. rules: rule, base, run, percent, stop, verdict, later, later_after_run, "
          "median, ninetieth, never. growth: curve, end, share, index, error, impossible, undefined. "
          "richness: measure, parameters, value, se, lower, upper, undefined. categories: part, id, name, "
          "level, codes, seen, once, last_new, stop_5, stop_0, chao2, lower, upper, coverage. Coverage and "
          "chances are percentages.\n\n"
          "This counts codes. It says nothing about saturation of meaning or of theory, and does not suit "
          "reflexive thematic analysis.",
      .examples = {{"coding saturation", "everything"},
                   {"coding saturation --by subcategory --table rules", "the rules, one level up"},
                   {"coding saturation --table curve -f csv", "the curve, to be drawn"},
                   {"coding saturation --codebook then --table curve",
                    "with the codes that were given at first"},
                   {"coding saturation --order label --permutations 10000 --seed 7",
                    "in the order of labels, against 10,000 others"}},
      .run = run_saturation};
}

}  // namespace coding::cli
