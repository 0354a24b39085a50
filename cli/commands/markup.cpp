// A coded transcript as editable text on stdout, and back from a file: `edit` for scripts and other editors.

#include "cli/commands.hpp"
#include "cli/given_file.hpp"
#include "cli/markup_change.hpp"

namespace coding::cli {

namespace {

ExitCode run_show(Session& session, const Request& request) {
  session.answer(markup_of(open_coded(session, request.operand("DOC"))));
  return ExitCode::done;
}

ExitCode run_apply(Session& session, const Request& request) {
  const std::string file = request.operand("FILE");
  const CodedDocument coded = open_coded(session, request.operand("DOC"));
  const GivenFile given = given_file(session, file);
  const MarkupWish wish{.file = given.name, .may_add = request.flag("new")};
  return tell(session, apply_markup(session, request, coded, given.bytes, wish));
}

OperandSpec document_operand() {
  return {.name = "DOC", .help = "the document's id", .completion = Completion::document};
}

}  // namespace

CommandSpec markup_show_command() {
  return {.words = "markup show",
          .group = Group::code,
          .summary = "A transcript with its codings as text to edit.",
          .operands = {document_operand()},
          .takes = {.output = true, .coder = true},
          .about =
              "The transcript with the segments of one coder (--coder, else $CODING_CODER, else your user "
              "name) as brackets, and the codebook as comments below it: what `coding edit` opens. "
              "`coding markup apply` takes it back. docs/formats/markup.md has the rules.\n\n"
              "Cost: in proportion to the text and to that coder's file.",
          .examples = {{"coding markup show Y5 --coder arastirmaci", "with the researcher's segments"}},
          .run = run_show};
}

CommandSpec markup_apply_command() {
  return {
      .words = "markup apply",
      .group = Group::code,
      .summary = "Take a transcript with edited codings back.",
      .operands = {document_operand(),
                   {.name = "FILE",
                    .help = "what `markup show` wrote; - is standard input",
                    .completion = Completion::file}},
      .options = {{.name = "new", .help = "make the codes that are not there yet"}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "The coder's segments of the document become what the file says, as one change. Nothing is "
          "applied when the transcript itself differs, when a bracket or a code is not understood, or "
          "when the document was coded otherwise since the file was written; every fault is told with "
          "its line and column. Applying what `markup show` wrote changes nothing.\n\n"
          "Cost: in proportion to the text and to that coder's file.",
      .examples = {{"coding markup apply Y5 y5.coded --coder arastirmaci --dry-run", "what would change"}},
      .run = run_apply};
}

}  // namespace coding::cli
