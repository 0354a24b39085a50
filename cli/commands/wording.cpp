#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/own_words.hpp"

namespace coding::cli {

namespace {

ExitCode run_wording(Session& session, const Request& request) {
  answer_table(session, request, report::words_table(reader_of(session)));
  return ExitCode::done;
}

}  // namespace

CommandSpec wording_command() {
  return {
      .words = "wording",
      .group = Group::publish,
      .summary = "List the fixed words of tables, to change or translate.",
      .takes = reading,
      .about =
          "Headings, titles and notes come from one table of messages in English, Turkish, Persian and "
          "Azerbaijani. A file words.csv in the project's folder, or in coding/ of your configuration "
          "(~/.config), says what to print instead: a column en with the English words, then a column a "
          "language. A column of another language makes it one that --lang takes. What the file does not "
          "name "
          "stays as it is; the project's file goes before yours.\n\n"
          "As CSV the answer is such a file, with your own words in it: keep the rows that you change. A gap "
          "{} is filled with a name or a number. docs/formats/words.md has the rest.\n\n"
          "Columns: en, tr, fa, az, and a column for each other language.",
      .examples = {{"coding wording -f csv -o all-words.csv", "everything that can be changed"}},
      .run = run_wording};
}

}  // namespace coding::cli
