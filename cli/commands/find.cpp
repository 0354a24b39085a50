#include "cli/commands.hpp"
#include "cli/counting.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/query/search.hpp"
#include "coding/query/segments.hpp"
#include "coding/report/lexicon_tables.hpp"

namespace coding::cli {

namespace {

std::string query_of(const Request& request) {
  std::string words;
  for (const std::string& word : request.operands()) words += (words.empty() ? "" : " ") + word;
  return words;
}

// Segments when the query asks about them, else turns.
std::string unit_of(const Request& request, const Query& query) {
  if (request.given("unit")) return request.text("unit");
  return asks_about_segments(query) ? "segment" : "turn";
}

template <class Found>
ExitCode answer_found(Session& session, const Request& request, const Found& found, Table table) {
  answer_table(session, request, std::move(table));
  return found.empty() ? ExitCode::answer_is_no : ExitCode::done;
}

ExitCode run_find(Session& session, const Request& request) {
  const std::string words = query_of(request);
  // Reading the segments takes longer than anything else, so the query is read first, with the codebook.
  Project project = open_project(session, {.segments = false});
  const Query query = parse_query(words, project);
  const std::string unit = unit_of(request, query);
  if (unit == "segment" || asks_about_segments(query)) {
    ReadOptions options{.quotes = false};
    if (!names_field(query, "coder")) options.only_coder = shown_coder(session, project);
    project = open_project(session, options);
  }
  if (unit == "segment") {
    const auto found = find_segments(project, query, texts_of(session), marks_of(session));
    return answer_found(session, request, found,
                        report::found_table(project, words, found, reader_of(session)));
  }
  const SearchOptions options{.unit = unit == "hit" ? Unit::turn : unit_named(unit),
                              .only_hits = unit == "hit"};
  const auto found = search(project, query, options, texts_of(session), marks_of(session));
  return answer_found(session, request, found,
                      report::found_table(project, words, found, texts_of(session), reader_of(session)));
}

}  // namespace

CommandSpec find_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {
      .words = "find",
      .group = Group::read,
      .summary = "Find passages by words, codes, speakers and attributes.",
      .operands = {{.name = "QUERY",
                    .help = "words, phrases and fields, joined by AND, OR, NOT",
                    .times = Times::at_least_once}},
      .options = {{.name = "unit",
                   .value = "UNIT",
                   .help =
                       "what must hold all that is asked for, and is printed; turn, or segment when codes "
                       "are asked for",
                   .choices = {"hit", "segment", "sentence", "paragraph", "turn", "document"}}},
      .takes = takes,
      .about =
          "Words are compared up to case (by the language of the document), kinds of letters, quote marks "
          "and "
          "hyphens. kadın* finds kadınlar, k?r kar and kâr, /öğret(men|im)/ is a regular expression on one "
          "word, "
          "\"sınıf yönetimi\" a phrase, güven ~5 okul two words with at most five between them.\n\n"
          "AND, OR, XOR (exactly one), NOT and parentheses join them; AND goes without saying between "
          "fields: "
          "speaker:Ana, participant:Y5, document:Y*, language:en, date>=2021-05, heading:\"3. *\" (all that "
          "stands under it), question:3 (in answer to the interview's question with that number), and the "
          "participants' attributes with = != < <= > >=: "
          "kıdem>=10. A value with blanks stands in quotation marks: cinsiyet=\"not said\".\n\n"
          "Of coded segments: code:güven (with what is below it; code=güven without), parent:, below:, "
          "above:, sibling:, set:, level:, rq:, coder:ayse, stage:axial, weight>=50, length>200, "
          "memo:word, value:\"intensity=high\". Segments stand to each other: code:a OVERLAPS code:b, "
          "WITHIN, "
          "CONTAINS, EQUALS, FOLLOWS, PRECEDES (… WITHIN 3 TURNS), SAME SENTENCE, TURN, PARAGRAPH, DOCUMENT, "
          "PARTICIPANT; NOT OVERLAPS and so on for none. @name is a query that the study keeps "
          "(coding study set --query). The whole language: docs/formats/queries.md.\n\n"
          "A unit is found when the whole query is true of it; of a unit of text a field of segments is true "
          "when such a segment touches it. In a text without turns a turn is a paragraph. Segments are those "
          "of one coder, yours or --coder's, unless the query names coders.\n\n"
          "Columns: document, participant, speaker, start, end, hits, text; of segments document, "
          "participant, coder, code, start, end, text, memo. Exit status 1: nothing was found.",
      .examples = {{"coding find sosyal*", "turns in which a word begins so"},
                   {"coding find \"çocuk* AND toplantı* NOT speaker:G\" --unit paragraph",
                    "both in a paragraph, not in the interviewer's words"},
                   {"coding find \"code:duygudaşlık SAME PARTICIPANT code:sosyallesme\"",
                    "passages of one code by people who have the other, too"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_find};
}

}  // namespace coding::cli
