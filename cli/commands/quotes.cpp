#include "coding/analysis/quotes.hpp"

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/project_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_quotes(Session& session, const Request& request) {
  const Project project = open_shown_project(session);
  QuoteOptions options{
      .coder = shown_coder(session, project),
      .set = request.text("set"),
      .only_active = request.flag("active"),
      .longest = static_cast<std::size_t>(request.optional_integer("longest").value_or(0)),
      .per_participant = static_cast<std::size_t>(request.optional_integer("per-participant").value_or(0))};
  if (request.has_operand("CODE")) {
    options.code = code_named(session, project, request.operand("CODE"));
  }
  const auto found = quotes(project, options, texts_of(session));
  answer_table(session, request,
               report::quotes_table(project, found, {.reader = reader_of(session), .code = options.code}));
  return ExitCode::done;
}

}  // namespace

CommandSpec quotes_command() {
  Takes takes = reading;
  takes.coder = true;
  return {
      .words = "quotes",
      .group = Group::read,
      .summary = "Print the passages that were given a code.",
      .operands = {{.name = "CODE",
                    .help = "an id, a name, or the end of a path; without it, all codes",
                    .times = Times::optional,
                    .completion = Completion::code}},
      .options = {set_option(),
                  active_option(),
                  {.name = "longest",
                   .value = "N",
                   .help = "only the N longest",
                   .kind = ValueKind::integer,
                   .minimum = 1},
                  {.name = "per-participant",
                   .value = "N",
                   .help = "at most N of each participant, the longest",
                   .kind = ValueKind::integer,
                   .minimum = 1}},
      .takes = takes,
      .about =
          "The words themselves, with who said them, in codebook order and then by participant and place. A "
          "code brings everything below it along. Positions are code points, the end exclusive.\n\n"
          "Columns: document, participant, coder, code, start, end, text, memo.",
      .examples = {{"coding quotes duygudaşlık", "the passages of one code"},
                   {"coding quotes \"Sosyal gelişim\" --per-participant 1",
                    "one of each participant in a category"},
                   {"coding quotes -f csv", "all coded passages as data"}},
      .run = run_quotes};
}

}  // namespace coding::cli
