#include "cli/codebook_change.hpp"

#include "cli/project_access.hpp"
#include "coding/project/locked_codes.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

const OperandSpec code_operand = {
    .name = "CODE", .help = "an id, a name, or the end of a path", .completion = Completion::code};

ExitCode change_codes(Session& session, const Request& request, const Deed& deed,
                      const std::function<void(Codebook&)>& edit) {
  const std::string what = deed.did + " " + deed.what;
  if (session.globals().dry_run) {
    const Codebook before = open_project(session, {.segments = false, .quotes = false}).codebook;
    Codebook after = before;
    edit(after);
    require_locked_kept(before, after);
    session.say("would " + deed.would + " " + deed.what);
    return ExitCode::done;
  }
  const bool changed = change_codebook(session.project_folder(), edit, note_of(session, request, what));
  session.say(changed ? what : "nothing changed: it was so already");
  return ExitCode::done;
}

}  // namespace coding::cli
