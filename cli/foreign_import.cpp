#include "cli/foreign_import.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "cli/counted.hpp"
#include "cli/exchange_answer.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/exchange/foreign.hpp"

namespace coding::cli {

namespace {

// What is about a transcript means nothing for a project.
void refuse_transcript_options(const Request& request) {
  for (const char* const option : {"participant", "as", "date", "note", "encoding", "speakers", "map",
                                   "interviewer", "clean", "merge"}) {
    if (!request.given(option)) continue;
    throw UsageError(
        {.slug = "option-meaningless",
         .message = "--" + std::string(option) + " is about a transcript, and -o makes a project",
         .hint = "leave it out"});
  }
}

// Nothing where the option is not given: then the file says it.
std::optional<bool> choice_of(const Request& request, const std::string& option, std::string_view yes) {
  if (!request.given(option)) return std::nullopt;
  return request.text(option) == yes;
}

OffsetHabit offsets_of(const Request& request) {
  return {.utf16 = choice_of(request, "offset-unit", "utf-16"),
          .crlf_is_two = choice_of(request, "newline", "2"),
          .bom_counts = choice_of(request, "bom", "counted"),
          .end_inclusive = choice_of(request, "end", "included")};
}

ForeignOptions options_of(const Session& session, const Request& request) {
  return {.from = request.text("from"),
          .language = Language{request.text("language")},
          .coder = {session.coder()},
          .title = request.text("title"),
          .project = request.text("which"),
          .offsets = offsets_of(request)};
}

std::string described(const NewProject& project) {
  return counted(project.documents.size(), "document") + ", " +
         counted(project.participants.size(), "participant") + ", " +
         counted(project.codebook.size(), "code") + ", " + counted(project.segments.size(), "segment") +
         ", " + counted(project.memos.size(), "memo");
}

}  // namespace

std::vector<OptionSpec> foreign_options() {
  return {{.name = "output",
           .letter = 'o',
           .value = "DIR",
           .help = "FILE is a project of another program: make a project of it there",
           .completion = Completion::folder},
          {.name = "which",
           .value = "NAME",
           .help = "which project of a FILE that has several, by name or number"},
          {.name = "offset-unit",
           .value = "UNIT",
           .help = "what positions of a REFI-QDA project count; by default the file's own evidence decides",
           .choices = {"code-point", "utf-16"}},
          {.name = "newline",
           .value = "N",
           .help = "what a line end of CR and LF counts there",
           .choices = {"1", "2"}},
          {.name = "bom",
           .value = "HOW",
           .help = "whether a byte-order mark counts there",
           .choices = {"counted", "not-counted"}},
          {.name = "end",
           .value = "HOW",
           .help = "whether the end position is part of a selection there",
           .choices = {"included", "not-included"}}};
}

ExitCode import_foreign(Session& session, const Request& request) {
  if (request.operands().size() != 1) {
    throw UsageError({.slug = "project-foreign-one",
                      .message = "-o takes one project at a time",
                      .hint = "import each into a folder of its own"});
  }
  refuse_transcript_options(request);
  const std::string file = request.operands().front();
  const std::string folder = request.text("output");
  Incoming incoming = read_foreign(session.path(file), options_of(session, request));
  session.complain(incoming.notes);
  const std::string what = described(incoming.project);
  if (!session.globals().dry_run) {
    write_new_project(session.path(folder), std::move(incoming.project),
                      note_of(session, request, "imported " + what + " from " + file));
  }
  answer_losses(session, request, incoming.losses);
  const std::string rest = summary_of(incoming.losses);
  session.say((session.globals().dry_run ? "would import " : "imported ") + what +
                  (rest.empty() ? "; nothing was lost" : "; " + rest),
              "coding -C " + folder + " status");
  return ExitCode::done;
}

void refuse_foreign(const Session& session, const Request& request) {
  for (const std::string& operand : request.operands()) {
    if (operand == "-") continue;
    const std::string format = foreign_format_of(session.path(operand));
    if (format.empty()) continue;
    throw UsageError({.slug = "project-given",
                      .message = "'" + operand + "' is a project of another program (" + format + ")",
                      .hint = "`coding import " + operand + " -o FOLDER` makes a project of it"});
  }
}

}  // namespace coding::cli
