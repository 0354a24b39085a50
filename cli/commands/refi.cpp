// refi lint, refi repair: files of REFI-QDA that need have nothing to do with us.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/complaint.hpp"
#include "cli/faults_answer.hpp"
#include "cli/given_file.hpp"
#include "cli/project_access.hpp"
#include "coding/report/refi_tables.hpp"

namespace coding::cli {

namespace {

// With the programs in the hint, for people who read lines.
Diagnostics faults_of(const std::vector<RefiFinding>& findings) {
  Diagnostics out;
  for (const RefiFinding& each : findings) {
    out.push_back(each.fault);
    std::string tools;
    for (const std::string& tool : each.tools) tools += (tools.empty() ? "" : ", ") + tool;
    if (!tools.empty()) out.back().hint += "; known to stumble: " + tools;
  }
  return out;
}

// "file:line:column: repaired: message [slug]".
std::string repaired_lines(const std::vector<RefiFinding>& repaired) {
  std::string out;
  for (const RefiFinding& each : repaired) {
    const Place& place = each.fault.place;
    out += place.file;
    if (place.line > 0) out += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    out += ": repaired: " + each.fault.message + " [" + each.fault.slug + "]\n";
  }
  return out;
}

// An error, or with --strict a warning.
bool fails(const std::vector<RefiFinding>& findings, const Request& request) {
  return std::any_of(findings.begin(), findings.end(), [&](const RefiFinding& each) {
    return each.fault.severity == Severity::error ||
           (request.flag("strict") && each.fault.severity == Severity::warning);
  });
}

ExitCode run_lint(Session& session, const Request& request) {
  const GivenFile file = given_file(session, request.operand("FILE"));
  const std::vector<RefiFinding> findings = lint_refi(file.bytes, file.name);
  answer_faults(session, request, faults_of(findings), report::refi_lint_table(findings, reader_of(session)),
                "nothing is wrong");
  return fails(findings, request) ? ExitCode::answer_is_no : ExitCode::done;
}

ExitCode run_repair(Session& session, const Request& request) {
  const GivenFile file = given_file(session, request.operand("FILE"));
  const std::string output = request.text("output");
  const RefiRepair repair = repair_refi(file.bytes, file.name, {.private_paths = request.flag("private")});
  session.write(output, repair.bytes);
  if (session.globals().format == "text") session.answer(shown(repaired_lines(repair.repaired), true));
  answer_faults(session, request, faults_of(repair.remaining),
                report::refi_repair_table(repair, reader_of(session)), "nothing remains");
  session.say("wrote " + output + "; " + std::to_string(repair.repaired.size()) + " repaired, " +
              std::to_string(repair.remaining.size()) + " remain");
  return fails(repair.remaining, request) ? ExitCode::answer_is_no : ExitCode::done;
}

OperandSpec refi_file() {
  return {.name = "FILE",
          .help = "a .qdpx, .qde or .qdc file of any program; - for standard input",
          .completion = Completion::file};
}

}  // namespace

CommandSpec refi_lint_command() {
  return {
      .words = "refi lint",
      .group = Group::exchange,
      .summary = "Look for what is wrong in a file of REFI-QDA.",
      .operands = {refi_file()},
      .options = {{.name = "strict", .help = "exit status 1 when there is a warning, too"}},
      .takes = {.project = false, .format = true, .output = true, .language = true},
      .about =
          "For projects (.qdpx, .qde) and codebooks (.qdc) of any program; no project of ours is needed. "
          "Looks "
          "at the archive, the XML, the schema's rules, references, paths, texts and the positions in them, "
          "and "
          "says of each finding where it is, what to do, and which programs are known to stumble over it.\n\n"
          "An error breaks the standard or its schema, or loses data; a warning is allowed and goes wrong in "
          "some programs; a note is worth knowing. docs/formats/refi-lint.md lists every rule. Nothing is "
          "changed; `coding refi repair` does that.\n\n"
          "Columns: severity, slug, message, file, line, column, tools, hint. Exit status 1: there is an "
          "error.",
      .examples = {{"coding refi lint theirs.qdc", "what is wrong in a codebook that was sent"},
                   {"coding refi lint theirs.qdc -f json -o findings.json", "the same for programs"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_lint};
}

CommandSpec refi_repair_command() {
  return {
      .words = "refi repair",
      .group = Group::exchange,
      .summary = "Put right what can be put right in a file of REFI-QDA.",
      .operands = {refi_file()},
      .options = {{.name = "output",
                   .letter = 'o',
                   .value = "FILE",
                   .help = "where the repaired file is written",
                   .required = true,
                   .completion = Completion::file},
                  {.name = "private", .help = "take out the paths of folders at home, which name their user"},
                  {.name = "strict", .help = "exit status 1 when a warning remains, too"}},
      .takes = {.project = false, .format = true, .language = true, .force = true},
      .about =
          "Empty lists, colours, namespaces, the order of elements, names of the project and the folder of "
          "sources, GUIDs that stand twice or in braces, missing isCodable, members named by the wrong "
          "attribute, characters that XML does not have, paths: what has one right answer is written so, and "
          "docs/formats/refi-lint.md says for each rule what is done. Everything else stays byte for byte, "
          "texts and positions above all; a file without faults comes back as it is. Repairing twice is "
          "repairing once.\n\n"
          "Answers with what was repaired and what remains.\n\n"
          "Columns: state, severity, slug, message, file, line, column, tools, hint. Exit status 1: an error "
          "remains.",
      .examples = {{"coding refi repair theirs.qdc -o repaired.qdc", "a file that other programs read"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_repair};
}

}  // namespace coding::cli
