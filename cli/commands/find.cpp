#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/lexicon/search.hpp"
#include "coding/report/lexicon_tables.hpp"

namespace coding::cli {

namespace {

ExitCode run_find(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false});
  std::vector<std::string> attributes;
  for (const Attribute& attribute : project.study.attributes) attributes.push_back(attribute.key);
  std::string words;
  for (const std::string& word : request.operands()) words += (words.empty() ? "" : " ") + word;
  const Query query = parse_query(words, attributes);
  const std::string unit = request.text("unit");
  const SearchOptions options{.unit = unit == "hit" ? Unit::turn : unit_named(unit),
                              .only_hits = unit == "hit"};
  const auto found = search(project, query, options, texts_of(session), marks_of(session));
  answer_table(session, request,
               report::found_table(project, words, found, texts_of(session), reader_of(session)));
  return found.empty() ? ExitCode::answer_is_no : ExitCode::done;
}

}  // namespace

CommandSpec find_command() {
  return {
      .words = "find",
      .group = Group::read,
      .summary = "Find passages by words, speakers and attributes.",
      .operands = {{.name = "QUERY",
                    .help = "words, phrases and fields, joined by AND, OR, NOT",
                    .times = Times::at_least_once}},
      .options = {{.name = "unit",
                   .value = "UNIT",
                   .help = "what must hold all that is asked for, and is printed",
                   .by_default = "turn",
                   .choices = {"hit", "sentence", "paragraph", "turn", "document"}}},
      .takes = reading,
      .about =
          "Words are compared up to case (by the language of the document), kinds of letters, quote marks "
          "and "
          "hyphens. kadın* finds kadınlar, k?r kar and kâr, /öğret(men|im)/ is a regular expression on one "
          "word, "
          "\"sınıf yönetimi\" a phrase, güven ~5 okul two words with at most five between them.\n\n"
          "AND, OR, NOT and parentheses join them; AND goes without saying between fields: speaker:Ana, "
          "participant:Y5, document:Y*, language:en, heading:\"3. *\" (all that "
          "stands under it), question:3 (in answer to the interview's question with that number), and the "
          "participants' attributes with = != < <= > >=: "
          "kıdem>=10. A value with blanks stands in quotation marks: cinsiyet=\"not said\".\n\n"
          "A unit is found when the whole query is true of it. In a text without turns a turn is a "
          "paragraph.\n\n"
          "Columns: document, participant, speaker, start, end, hits, text. Exit status 1: nothing was "
          "found.",
      .examples = {{"coding find sosyal*", "turns in which a word begins so"},
                   {"coding find \"çocuk* AND toplantı* NOT speaker:G\" --unit paragraph",
                    "both in a paragraph, not in the interviewer's words"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_find};
}

}  // namespace coding::cli
