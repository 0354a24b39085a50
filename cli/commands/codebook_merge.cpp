// codebook merge: several codes become one; every segment stays as it is written.
#include "cli/codebook_change.hpp"
#include "cli/commands.hpp"
#include "cli/project_access.hpp"

namespace coding::cli {

namespace {

std::string listed(const Codebook& codebook, const std::vector<CodeId>& ids) {
  std::string out;
  for (const CodeId& id : ids)
    out += (out.empty() ? "'" : ", '") + codebook.at(id).name + "' (" + id.value + ")";
  return out;
}

ExitCode run_merge(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  std::vector<CodeId> ids;
  for (const std::string& wanted : request.operands()) {
    const CodeId id = code_named(session, project, wanted);
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  const CodeId into = code_named(session, project, request.text("into"));
  const std::string what =
      listed(project.codebook, ids) + " into '" + project.codebook.at(into).name + "' (" + into.value + ")";
  return change_codes(session, request, {"merge", "merged", what}, [&](Codebook& codebook) {
    for (const CodeId& id : ids) codebook.merge(id, into);
  });
}

}  // namespace

CommandSpec codebook_merge_command() {
  return {
      .words = "codebook merge",
      .group = Group::code,
      .summary = "Make several codes one.",
      .operands = {{.name = "CODE",
                    .help = "a code that goes into another",
                    .times = Times::at_least_once,
                    .completion = Completion::code}},
      .options = {{.name = "into",
                   .value = "CODE",
                   .help = "the code they become",
                   .required = true,
                   .completion = Completion::code}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "From now on every segment of the merged codes, of every coder, counts for the code they went "
          "into; a passage that one coder had given both counts once. No segment is rewritten: the merged "
          "code stays in codebook.jsonl with its words as an alias, so that its id still means something in "
          "other people's copies, in files and on the command line. What stood below it comes to stand below "
          "the other code. When that one stands below the merged code, it takes its place first.\n\n"
          "`coding undo` takes a merging back as long as nobody changed these lines of the codebook since. "
          "`coding codebook --merged` lists what was merged into what.\n\n"
          "Cost: that of changing the codebook, however many segments there are.",
      .examples = {{"coding codebook merge \"monotonluktan kurtulma\" --into \"yılmazlık kazanma\" --why "
                    "\"dayanma gücü\"",
                    "two codes that mean the same"},
                   {"coding codebook --merged", "what was merged into what"}},
      .run = run_merge};
}

}  // namespace coding::cli
