// recode, and codebook split: segments of one code go to another.
#include <map>

#include "cli/codebook_change.hpp"
#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/recoding.hpp"
#include "coding/base/error.hpp"
#include "coding/project/locked_codes.hpp"

namespace coding::cli {

namespace {

// Where segments go, and whether that code is made for them.
struct Target {
  CodeId id{};
  std::string name{};
  std::vector<Code> new_codes{};
};

ExitCode nothing_chosen(Session& session) {
  session.say("no segment was chosen; nothing changed");
  return ExitCode::answer_is_no;
}

void require_two_codes(const CodeId& from, const CodeId& to) {
  if (from != to) return;
  throw UsageError({.slug = "code-same",
                    .message = "'" + from.value + "' is the code that the segments have already",
                    .hint = "name another code"});
}

// Tries what the change would refuse, and says it.
ExitCode only_show(Session& session, const Request& request, const Project& project,
                   const std::vector<CodedSegment>& chosen, const Target& target, const std::string& what) {
  require_unlocked(project.codebook, project.codebook.followed(chosen.front().code));
  if (target.new_codes.empty()) require_codable(project.codebook, target.id);
  show_chosen(session, request, project, chosen, {"would", what});
  return ExitCode::done;
}

void recode(Session& session, const Request& request, const std::vector<CodedSegment>& chosen,
            const Target& target, const std::string& what) {
  const auto keys = keys_of(chosen);
  change_own_segments(
      session.project_folder(), {session.coder()},
      [&](const std::vector<CodedSegment>& own) {
        SegmentChange change = recoding(own, keys, target.id);
        change.new_codes = target.new_codes;
        return change;
      },
      note_of(session, request, what));
  session.say(what);
}

ExitCode run_recode(Session& session, const Request& request) {
  const CoderId coder{session.coder()};
  const Project project = open_project(session, {.only_coder = coder});
  const CodeId from = code_named(session, project, request.operand("FROM"));
  const Target target{.id = code_named(session, project, request.operand("TO"))};
  require_two_codes(from, target.id);
  const auto candidates = segments_with(project, coder, from);
  const auto chosen =
      chosen_segments(session, request, project, candidates, project.codebook.at(target.id).name);
  if (chosen.empty()) return nothing_chosen(session);
  const std::string whose =
      share(chosen.size(), candidates.size()) + " from " + from.value + " to " + target.id.value;
  if (session.globals().dry_run)
    return only_show(session, request, project, chosen, target, "recode " + whose);
  recode(session, request, chosen, target, "recoded " + whose);
  return ExitCode::done;
}

Target target_of(Session& session, const Request& request, const Project& project, const Code& from) {
  const std::string name = request.text("to");
  if (!resolve(project.codebook, name, project.study.language).empty()) {
    const CodeId id = code_named(session, project, name);
    return {.id = id, .name = project.codebook.at(id).name};
  }
  Code code{.name = name, .parent = from.parent, .level = from.level};
  if (request.given("parent")) code.parent = code_named(session, project, request.text("parent"));
  code.question = request.given("parent") ? "" : from.question;
  code.definition = request.text("definition");
  code.id = new_code_id(project.codebook, name, code.parent, project.study.language);
  return {.id = code.id, .name = name, .new_codes = {code}};
}

// Coding is everybody's own: what the others have stays with the code until they decide.
void say_whose_stay(Session& session, const Project& project, const CodeId& code) {
  std::map<CoderId, std::size_t> others;
  for (const CodedSegment& segment : project.segments) {
    if (segment.code == code && segment.coder.value != session.coder()) ++others[segment.coder];
  }
  for (const auto& [coder, count] : others) {
    session.say(std::to_string(count) + (count == 1 ? " segment of " : " segments of ") + coder.value +
                (count == 1 ? " stays" : " stay") + " with " + code.value);
  }
}

ExitCode run_split(Session& session, const Request& request) {
  const CoderId coder{session.coder()};
  const Project project = open_project(session);
  const CodeId from = code_named(session, project, request.operand("CODE"));
  const Target target = target_of(session, request, project, project.codebook.at(from));
  require_two_codes(from, target.id);
  const auto candidates = segments_with(project, coder, from);
  const auto chosen = chosen_segments(session, request, project, candidates, target.name);
  if (chosen.empty()) return nothing_chosen(session);
  const std::string whose = from.value + ": " + share(chosen.size(), candidates.size()) + " to " +
                            (target.new_codes.empty() ? "" : "the new code ") + target.id.value;
  if (session.globals().dry_run)
    return only_show(session, request, project, chosen, target, "split " + whose);
  recode(session, request, chosen, target, "split " + whose);
  say_whose_stay(session, project, from);
  return ExitCode::done;
}

Takes writing_a_table() {
  Takes takes = reading;
  takes.coder = true;
  return takes;
}

const std::string how_to_choose =
    "--where takes a query as `find` has it, true or not of the segment's own words, its speaker and its "
    "participant; --document and --segments narrow it down. Without any of the three each segment is shown "
    "with what stands around it, and a question: y yes, n no, a this one and all that follow, d done, the "
    "rest stay, q stop and change nothing. The answers may come from another program, one a line.";

}  // namespace

CommandSpec recode_command() {
  return {
      .words = "recode",
      .group = Group::code,
      .summary = "Give segments of a code another code.",
      .operands = {{.name = "FROM", .help = "the code they have", .completion = Completion::code},
                   {.name = "TO", .help = "the code they get", .completion = Completion::code}},
      .options = selection_options(),
      .takes = writing_a_table(),
      .writes = true,
      .about = how_to_choose +
               "\n\nOnly your own segments (or --coder's) are looked at. Memo, weight and stage go along; "
               "where the passage has the other code already, the two become one segment with both memos. "
               "Exit status 1: no segment was chosen.",
      .examples = {{"coding recode eğlenme \"mutlu olma\" --where \"gülmek*\" --coder arastirmaci",
                    "the passages that speak of laughing"},
                   {"coding recode eğlenme \"mutlu olma\" --document Y5,Y20 --coder arastirmaci --dry-run",
                    "which of two interviews would change"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_recode};
}

CommandSpec codebook_split_command() {
  std::vector<OptionSpec> options = {
      {.name = "to", .value = "NAME", .help = "the other code, made when there is none", .required = true},
      {.name = "parent",
       .value = "CODE",
       .help = "where a new code stands; by default beside the one that is split",
       .completion = Completion::code},
      {.name = "definition", .value = "TEXT", .help = "what a new code means"}};
  for (OptionSpec& option : selection_options()) options.push_back(std::move(option));
  return {.words = "codebook split",
          .group = Group::code,
          .summary = "Divide a code: some of its segments go to another.",
          .operands = {code_operand},
          .options = options,
          .takes = writing_a_table(),
          .writes = true,
          .about =
              how_to_choose +
              "\n\nThe new code and the segments are one change, which `coding undo` takes back whole. "
              "Coding is everybody's own: other coders' segments stay with the code, and it is said how many "
              "there are. Exit status 1: no segment was chosen.",
          .examples = {{"coding codebook split eğlenme --to \"oyunla eğlenme\" --where \"oyun*\" --coder "
                        "arastirmaci --why \"oyun ayrı bir yaşantı\"",
                        "what speaks of games becomes a code of its own"}},
          .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
          .run = run_split};
}

}  // namespace coding::cli
