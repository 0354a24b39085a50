#include "coding/analysis/quotes.hpp"

#include <utility>

#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/project_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_quotes(Session& session, const Request& request) {
  const Counted counted = open_where(session, request, {});
  const Project& project = counted.project;
  QuoteOptions options{
      .coder = counted.coder,
      .set = request.text("set"),
      .only_active = request.flag("active"),
      .longest = static_cast<std::size_t>(request.optional_integer("longest").value_or(0)),
      .per_participant = static_cast<std::size_t>(request.optional_integer("per-participant").value_or(0)),
      .spread = static_cast<std::size_t>(request.optional_integer("spread").value_or(0))};
  if (request.has_operand("CODE")) {
    options.code = code_named(session, project, request.operand("CODE"));
  }
  const auto found = quotes(project, options, texts_of(session));
  const QuoteConcentration concentration = concentration_of(project, options, found);
  const bool chosen = options.spread > 0 || options.longest > 0 || options.per_participant > 0;
  Table table = report::quotes_table(
      project, found,
      {.reader = reader_of(session),
       .code = options.code,
       .style = style_of(session),
       .shorten = static_cast<std::size_t>(request.optional_integer("shorten").value_or(0)),
       .spread = options.spread > 0,
       .concentration = chosen || style_of(session) != TableStyle::plain ? &concentration : nullptr});
  table.notes.insert(table.notes.end(), counted.notes.begin(), counted.notes.end());
  answer_table(session, request, std::move(table));
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
      .options = {where_option(),
                  set_option(),
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
                   .minimum = 1},
                  {.name = "spread",
                   .value = "N",
                   .help = "N of the code, or of each, over as many participants as possible",
                   .kind = ValueKind::integer,
                   .minimum = 1},
                  {.name = "shorten",
                   .value = "N",
                   .help =
                       "the first N words of a longer passage, at the end of a sentence if it can be, and …",
                   .kind = ValueKind::integer,
                   .minimum = 3}},
      .one_of = {{.options = {"spread", "longest"}}, {.options = {"spread", "per-participant"}}},
      .takes = takes,
      .about =
          "The words themselves, with who said them, in codebook order and then by participant and place. A "
          "code brings everything below it along. Positions are code points, the end exclusive.\n\n"
          "--spread chooses for a paper: who was quoted least comes first, then the longest passage; what "
          "was given "
          "as evidence against a relation of the code (relate --against) is kept besides and says so. Notes "
          "below tell "
          "how the quotes are spread: the most of one participant, Gini's coefficient, who is never quoted. "
          "With --style passages are cited: “…” (Y5). The rules: docs/methods/quotes.md; `audit quotes` "
          "checks what a "
          "manuscript makes of them.\n\n"
          "Columns: document, participant, coder, code, start, end, text, memo, against.",
      .examples = {{"coding quotes duygudaşlık", "the passages of one code"},
                   {"coding quotes \"Sosyal gelişim\" --per-participant 1",
                    "one of each participant in a category"},
                   {"coding quotes \"Mesleki gelişim\" --spread 5 --shorten 40 --style turkish",
                    "five for a Turkish paper"},
                   {"coding quotes --where \"cinsiyet=Erkek öğrenci*\"", "what a query leaves"},
                   {"coding quotes -f csv", "all coded passages as data"}},
      .run = run_quotes};
}

}  // namespace coding::cli
