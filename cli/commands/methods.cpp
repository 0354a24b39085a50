#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/study_record.hpp"
#include "cli/table_answer.hpp"
#include "coding/audit/method_facts.hpp"
#include "coding/base/version.hpp"
#include "coding/comparison/coded_units.hpp"
#include "coding/report/method_text.hpp"
#include "coding/report/paper.hpp"

namespace coding::cli {

namespace {

bool is_prose(Format format) {
  return format == Format::text || format == Format::markdown || format == Format::html ||
         format == Format::latex || format == Format::docx;
}

ExitCode run_methods(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const Language reader = reader_of(session);
  const MethodFacts facts = method_facts(project, record_of(session),
                                         {.coder = shown_coder(session, project),
                                          .measure = request.text("measure"),
                                          .unit = coded_unit_named(request.text("unit")).value(),
                                          .jobs = jobs_of(session)});
  const auto sentences = report::method_sentences(
      facts, project,
      {.reader = reader, .gloss = {request.text("gloss")}, .version = std::string(version())});
  const Format format = format_of(session);
  if (!is_prose(format) || session.globals().style || !session.globals().captions.empty()) {
    answer_table(session, request, report::method_table(sentences, reader));
    return ExitCode::done;
  }
  const RenderOptions options{
      .language = reader, .style = style_of(session), .words = report::caption_words(reader)};
  // Nobody would see a name in what is packed.
  if (facts_of(format).binary)
    session.require_allowed(report::method_prose(sentences, Format::text, options));
  session.answer(report::method_prose(sentences, format, options));
  return ExitCode::done;
}

}  // namespace

CommandSpec methods_command() {
  Takes takes = reading;
  takes.coder = true;
  takes.jobs = true;
  return {
      .words = "methods",
      .group = Group::publish,
      .summary = "Write the methods paragraph from what the project holds.",
      .options = {{.name = "measure",
                   .value = "MEASURE",
                   .help = "the coefficient of agreement, where two coders worked through the same documents",
                   .by_default = "alpha",
                   .choices = {"alpha", "cohen", "scott", "fleiss", "conger", "brennan-prediger", "ac",
                               "percent"}},
                  {.name = "unit",
                   .value = "UNIT",
                   .help = "what agreement is computed on",
                   .by_default = "sentence",
                   .choices = {"document", "participant", "turn", "paragraph", "sentence", "line", "word",
                               "character"}},
                  {.name = "gloss",
                   .value = "LANGUAGE",
                   .help = "names of codes from their glosses of this language, where they have one"}},
      .takes = takes,
      .about =
          "What a methods section has to say and a project knows: the method, documents and participants, "
          "who coded what and how much of it twice, the stages of coding with the days on which they were "
          "entered, the codebook by level, agreement between coders with its interval (only where two "
          "coders worked through the same documents; else why it was not assessed), saturation by the rule "
          "of Guest, Namey and Chen with the coverage, and the program. In sentences of English, Turkish, "
          "Persian or Azerbaijani.\n\n"
          "What the project does not know is never guessed: it stands in [brackets], for the author to fill "
          "in. docs/methods/methods-paragraph.md says which sentence comes when, and from what.\n\n"
          "As text, Markdown, HTML, LaTeX and .docx the answer is prose, in the other formats (and with "
          "--style or --caption) a table of its sentences.\n\n"
          "Columns: topic, state (project, partly, author), text.",
      .examples = {{"coding methods", "the paragraph, in English"},
                   {"coding methods --lang tr -f markdown", "in Turkish, to paste into a paper"},
                   {"coding methods -f json", "sentence by sentence"}},
      .run = run_methods};
}

}  // namespace coding::cli
