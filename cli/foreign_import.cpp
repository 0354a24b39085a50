#include "cli/foreign_import.hpp"

#include <array>

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

ForeignOptions options_of(const Session& session, const Request& request) {
  return {.from = request.text("from"),
          .language = Language{request.text("language")},
          .coder = {session.coder()},
          .title = request.text("title"),
          .project = request.text("which")};
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
           .help = "which project of a FILE that has several, by name or number"}};
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
