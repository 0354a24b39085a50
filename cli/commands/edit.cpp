// Coding in the user's own editor. The file is kept in the project's private folder until it has been
// applied, so that nothing that was typed is ever lost.
#include <filesystem>
#include <istream>

#include "cli/commands.hpp"
#include "cli/editor.hpp"
#include "cli/markup_change.hpp"
#include "coding/base/disk.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/store/private_folder.hpp"

namespace coding::cli {

namespace {

namespace fs = std::filesystem;

fs::path kept_file(const Session& session, const CodedDocument& coded) {
  const fs::path folder = session.project_folder() / ".coding" / "edit";
  make_private_folder(session.project_folder());
  fs::create_directories(folder);
  return folder / (coded.document().id.value + "." + coded.coder.value + ".coded");
}

void require_nothing_waits(const fs::path& file, const std::string& document) {
  if (!fs::exists(file)) return;
  throw UsageError({.slug = "edit-waiting",
                    .message = "an edit of " + document + " has not been applied yet",
                    .hint = "coding edit " + document + " --continue opens it again, --fresh throws it away",
                    .place = {file.string()}});
}

// A file that nobody could look at does not wait for anybody.
void open_editor(const Session& session, const fs::path& file, bool goes_on) {
  try {
    edit_file(session, file);
  } catch (const UsageError&) {
    if (!goes_on) real_disk().remove(file);
    throw;
  }
}

bool agrees(Session& session, const MarkupOutcome& outcome) {
  if (!session.in_is_terminal()) return false;
  std::string names;
  for (const std::string& name : outcome.unknown) names += (names.empty() ? "" : ", ") + name;
  session.err() << "coding: not in the codebook: " << names << "\nMake "
                << (outcome.unknown.size() == 1 ? "this code" : "these codes") << "? [y/N] " << std::flush;
  std::string answer;
  std::getline(session.in(), answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

ExitCode run_edit(Session& session, const Request& request) {
  const CodedDocument coded = open_coded(session, request.operand("DOC"));
  const std::string id = coded.document().id.value;
  const fs::path file = kept_file(session, coded);
  const bool goes_on = request.flag("continue") && fs::exists(file);
  if (!goes_on) {
    if (!request.flag("fresh")) require_nothing_waits(file, id);
    write_file(file, markup_of(coded), true);
  }
  open_editor(session, file, goes_on);
  const std::string bytes = read_file(file);
  MarkupWish wish{.file = file.string(), .may_add = request.flag("new")};
  MarkupOutcome outcome = apply_markup(session, request, coded, bytes, wish);
  if (!outcome.unknown.empty() && agrees(session, outcome)) {
    wish.may_add = true;
    outcome = apply_markup(session, request, coded, bytes, wish);
  }
  const ExitCode code = tell(session, outcome);
  if (outcome.applied && !session.globals().dry_run) {
    real_disk().remove(file);
  } else {
    session.say("your file is kept",
                "coding edit " + id + " --continue opens it again, --fresh throws it away");
  }
  return code;
}

}  // namespace

CommandSpec edit_command() {
  return {
      .words = "edit",
      .group = Group::code,
      .summary = "Code a transcript in your editor.",
      .operands = {{.name = "DOC", .help = "the document's id", .completion = Completion::document}},
      .options = {{.name = "new", .help = "make the codes that are not there yet, without asking"},
                  {.name = "continue", .help = "open the file again that could not be applied"},
                  {.name = "fresh", .help = "throw away a file that waits, and begin again"}},
      .one_of = {{.options = {"continue", "fresh"}}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Opens $VISUAL, else $EDITOR, else vi on the transcript with your segments (or --coder's) shown "
          "as brackets: [[words]]{code}. What is saved is applied as one change. The transcript itself "
          "cannot be changed there; when it was, or when a bracket or a code is not understood, nothing is "
          "applied, every fault is told with its line and column, and the file is kept for --continue. "
          "docs/formats/markup.md has the rules; docs/editors has colours for vim and VS Code.\n\n"
          "Cost: in proportion to the text and to that coder's file.",
      .examples = {{"coding edit Y5 --coder arastirmaci", "with the researcher's segments"}},
      .run = run_edit};
}

}  // namespace coding::cli
