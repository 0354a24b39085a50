#include <algorithm>

#include "cli/article_text.hpp"
#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/audit/quote_check.hpp"
#include "coding/report/quote_check_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_audit_quotes(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const GivenArticle manuscript = given_article(session, request.text("manuscript"), project.study.language);
  const QuoteCheck check =
      check_quotes(manuscript.reading.text, project, texts_of(session), marks_of(session));
  answer_table(session, request, report::quote_check_table(check, manuscript.name, reader_of(session)));
  const std::vector<std::string> bad = request.list("fail-on");
  const bool failed = std::any_of(check.quotes.begin(), check.quotes.end(), [&](const CheckedQuote& quote) {
    return std::find(bad.begin(), bad.end(), name_of(quote.verdict)) != bad.end();
  });
  return failed ? ExitCode::answer_is_no : ExitCode::done;
}

}  // namespace

CommandSpec audit_quotes_command() {
  return {
      .words = "audit quotes",
      .group = Group::publish,
      .summary = "Look for a manuscript's quotes in the transcripts.",
      .options = {{.name = "manuscript",
                   .value = "FILE",
                   .help = "text, Markdown, Word, PDF …; - for standard input",
                   .required = true,
                   .completion = Completion::file},
                  {.name = "fail-on",
                   .value = "LIST",
                   .help = "verdicts that make the exit status 1",
                   .by_default = "wrong-speaker,missing",
                   .choices = {"exact", "normalised", "edited", "wrong-speaker", "missing", "not-checkable",
                               "none"},
                   .comma_separated = true}},
      .takes = reading,
      .about =
          "Does every quote stand in the transcripts, said by the person the manuscript names? Each is "
          "looked "
          "for in all of them: exact (the same words and marks), normalised (what differs is typography, or "
          "marked as the conventions ask: … for a cut, [ ] for an addition), edited (words were put in, "
          "taken "
          "out or changed without a mark; a diff shows them), wrong-speaker (the words stand in another's "
          "transcript and nothing like them in the one that is named), missing (no transcript has anything "
          "near them), not-checkable with the reason (no such participant, no transcript, another language, "
          "too short, something near).\n\n"
          "A false accusation is worse than a miss, so the two that accuse are said only where nothing "
          "speaks "
          "against them. Words in quote marks without a speaker that are short, cited or in no transcript "
          "are "
          "left out and counted. Rules and numbers: docs/methods/quote-check.md.\n\n"
          "Columns: line, column (of the manuscript), speaker, verdict, reason, document, start, end (code "
          "points, the end exclusive), document_line, found (whose words they are), text, diff, taken_out, "
          "put_in, cuts, additions, changes, likeness, remark.\n\n"
          "Exit status 1: a verdict of --fail-on was given. Cost: each transcript is read twice.",
      .examples = {{"coding audit quotes --manuscript manuscript.txt",
                    "all quotes, with what a reviewer would say"},
                   {"coding audit quotes --manuscript manuscript.txt --fail-on none -f html -o quotes.html",
                    "the same as a page, whatever was found"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_audit_quotes};
}

}  // namespace coding::cli
