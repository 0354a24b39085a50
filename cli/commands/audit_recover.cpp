#include <filesystem>

#include "cli/article_text.hpp"
#include "cli/commands.hpp"
#include "cli/counted.hpp"
#include "cli/project_access.hpp"
#include "cli/recovered_folder.hpp"
#include "cli/table_answer.hpp"
#include "coding/audit/recover.hpp"
#include "coding/audit/recovered_project.hpp"
#include "coding/ingest/importing.hpp"
#include "coding/report/recovery_tables.hpp"

namespace coding::cli {

namespace {

using report::RecoveryTable;

std::vector<std::string> table_names() {
  std::vector<std::string> out;
  for (const RecoveryTable each : report::all_recovery_tables) out.emplace_back(name_of(each));
  return out;
}

// A machine reads one table at a time: the codes when it does not say which.
std::vector<RecoveryTable> tables_wanted(const Session& session, const Request& request, bool nothing) {
  if (const auto wanted = report::recovery_table_named(request.text("table"))) return {*wanted};
  if (!facts_of(format_of(session)).for_people) return {RecoveryTable::codes};
  if (nothing) return {RecoveryTable::not_read};
  return {report::all_recovery_tables.begin(), report::all_recovery_tables.end()};
}

void answer(Session& session, const Request& request, const Recovered& recovered,
            const std::string& article) {
  std::vector<Table> tables;
  for (const RecoveryTable which : tables_wanted(session, request, is_empty(recovered)))
    tables.push_back(report::recovery_table(which, recovered, article, reader_of(session)));
  answer_tables(session, request, std::move(tables));
}

std::string extension_of(const std::string& file) {
  const std::string extension = std::filesystem::path(file).extension().string();
  return extension.empty() ? "txt" : extension.substr(1);
}

// The article as a document of nobody.
NewDocument article_document(GivenArticle& article, const Language& language) {
  Import import = import_reading(std::move(article.reading), {.file = article.name,
                                                              .of_study = language,
                                                              .speakers = {.by = SpeakerChoice::By::none},
                                                              .participant = "none",
                                                              .id = "article",
                                                              .title = article.name});
  return {.document = std::move(import.document),
          .text = std::move(import.text),
          .marks = std::move(import.marks),
          .source = std::move(article.bytes),
          .extension = extension_of(article.name)};
}

void write(Session& session, const Request& request, GivenArticle& article, const Recovered& recovered) {
  const std::string folder = request.text("output");
  const std::string title = request.text("title");
  const RecoveredProject project =
      project_of(recovered, {.title = title.empty() ? article.name : title, .article = article.name});
  std::size_t codes = 0;
  for (const RecoveredCode& each : recovered.codes) codes += each.rank == code_rank ? 1 : 0;
  const std::string what = counted(recovered.participants.size(), "participant") + ", " +
                           counted(codes, "code") + ", " + counted(recovered.placements.size(), "placement") +
                           " and " + counted(recovered.quotes.size(), "quote");
  write_recovered(session.path(folder), project, article_document(article, project.study.language),
                  note_of(session, request, "recovered " + what + " from " + article.name));
  session.say("recovered " + what + "; could not tell " + std::to_string(recovered.not_read.size()),
              "coding -C " + folder + " frequency");
}

ExitCode run_recover(Session& session, const Request& request) {
  const Language language{request.text("language")};
  GivenArticle article = given_article(session, request.operand("ARTICLE"), language);
  const Recovered recovered = recover(article.reading.text, {.language = language});
  if (is_empty(recovered) || !request.given("output"))
    answer(session, request, recovered, article.name);
  else
    write(session, request, article, recovered);
  return is_empty(recovered) ? ExitCode::answer_is_no : ExitCode::done;
}

}  // namespace

CommandSpec audit_recover_command() {
  return {
      .words = "audit recover",
      .group = Group::publish,
      .summary = "Read a study's data back from its printed article.",
      .operands = {{.name = "ARTICLE",
                    .help = "text, Markdown, Word, PDF …; - for standard input",
                    .completion = Completion::file}},
      .options = {{.name = "output",
                   .letter = 'o',
                   .value = "DIR",
                   .help = "make a project there; without it, print the proposal",
                   .completion = Completion::folder},
                  {.name = "table",
                   .value = "NAME",
                   .help =
                       "this table alone; by default all of them for people, and codes for csv, tsv and json",
                   .choices = table_names()},
                  {.name = "language",
                   .value = "TAG",
                   .help = "of the article: tr, fa, az, en; by default what it looks like"},
                  {.name = "title", .value = "TEXT", .help = "of the project; by default the file's name"}},
      .takes = {.project = false, .format = true, .language = true, .coder = true},
      .about =
          "What does a published study say about its data? Findings print it as prose: \"autonomy (P1, P4), "
          "trust (P2)\", quotes with P4 behind them, a table of participants, headings and announcements "
          "that "
          "make the tree. This reads it back, and proposes participants, codes, who is named for which code, "
          "and quotes with their speakers, each with its line and column, how certain it is and why. What "
          "could not be told is itemised. The rules, each in a sentence: docs/methods/recovery.md.\n\n"
          "With -o a project is made, so that every command works on the printed study: frequency gives the "
          "paper's counts. There are no transcripts: each participant has a document with one line a "
          "placement, coded by the coder \"article\", and the printed quotes, without a code. Its note says "
          "so. Counts of segments and characters mean nothing there.\n\n"
          "Columns: participants: participant, value1 and so on (titled as the article's), certainty, why, "
          "line, column. codes: name, path, level, question, f, participants, printed, certainty, why, line, "
          "column. placements: code, path, participant, times, certainty, why, line, column. quotes: "
          "speaker, "
          "text, under, block, certainty, why, line, column. not-read: why, text, line, column.\n\n"
          "Exit status 1: nothing was found.",
      .examples = {{"coding audit recover article.txt", "the proposal, to be looked through"},
                   {"coding audit recover article.txt --table placements -f csv",
                    "who is named for which code"},
                   {"coding audit recover article.txt -o recovered", "a project of what is printed"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_recover};
}

}  // namespace coding::cli
