#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/structure_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/method_guard.hpp"
#include "coding/report/sequence_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_sequence(Session& session, const Request& request) {
  answer_counts(session, request, [&](const Counted& counted) -> std::vector<Table> {
    SequenceOptions options{.coder = counted.coder,
                            .scope = scope_wanted(session, request, counted.project),
                            .lag = static_cast<std::size_t>(request.integer("lag")),
                            .permutations = permutations_wanted(request),
                            .seed = request.globals().seed,
                            .jobs = jobs_of(session)};
    Table table = report::sequence_table(
        code_sequence(counted.project, options), counted.project,
        {.reader = reader_of(session), .minimum = static_cast<std::size_t>(request.integer("minimum"))});
    report::add_guard(table, counted.project.study, report::Output::counts);
    return {std::move(table)};
  });
  return ExitCode::done;
}

std::vector<OptionSpec> sequence_options() {
  std::vector<OptionSpec> out = {
      {.name = "lag",
       .value = "K",
       .help = "how many passages later; 1 is the next one",
       .by_default = "1",
       .kind = ValueKind::integer,
       .minimum = 1,
       .maximum = 1000},
      {.name = "minimum",
       .value = "N",
       .help = "show transitions that occur at least so often; 0 for all there could be",
       .by_default = "2",
       .kind = ValueKind::integer,
       .minimum = 0},
      permutations_option("random orders to hold it against, 0 for none; by default 1000, fewer of large "
                          "projects")};
  const auto scope = code_scope_options("the level whose codes follow each other");
  out.insert(out.end(), scope.begin(), scope.end());
  return out;
}

}  // namespace

CommandSpec sequence_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  takes.seed = true;
  return {
      .words = "sequence",
      .group = Group::count,
      .summary = "Ask which code follows which in the documents.",
      .options = with_counting(sequence_options()),
      .takes = takes,
      .about =
          "Passages of a document stand by where they begin, then by where they end. Every code of a passage "
          "is followed by every code of the passage --lag later; codes on the same words are one step, and a "
          "code that comes twice in a row is followed by itself. Each count stands beside what its margins "
          "would give, with adjusted residual and Yule's Q, and beside random orders of the passages within "
          "each document, with p; p_adjusted is corrected among all transitions that could occur "
          "(Benjamini-Hochberg). Formulas and decided cases: docs/methods/sequences.md.\n\n"
          "Columns: from, to, from_name, to_name, f, expected, residual, yule_q, shuffled (mean in other "
          "orders), p, p_adjusted; the largest residuals first.",
      .examples = {{"coding sequence", "what follows what, the next passage"},
                   {"coding sequence --by category --minimum 0", "all transitions between categories"},
                   {"coding sequence --lag 2 --permutations 10000 --seed 7 -f csv",
                    "two passages later, against 10,000 orders"}},
      .run = run_sequence};
}

}  // namespace coding::cli
