// codebook sets, group, ungroup: codes that belong together without standing together.
#include <algorithm>

#include "cli/codebook_change.hpp"
#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/report/codebook_tables.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

namespace {

ExitCode run_sets(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  answer_table(session, request, report::sets_table(project, reader_of(session)));
  return ExitCode::done;
}

std::string set_named(const std::string& wanted) {
  std::string name = collapse_spaces(wanted);
  if (!name.empty() && name.find(';') == std::string::npos) return name;
  throw UsageError({.slug = "set-name",
                    .message = "'" + wanted + "' cannot be the name of a set",
                    .hint = "use words, without a semicolon"});
}

std::vector<CodeId> codes_named(Session& session, const Request& request, const Project& project) {
  std::vector<CodeId> ids;
  const auto& operands = request.operands();
  for (std::size_t i = 1; i < operands.size(); ++i) ids.push_back(code_named(session, project, operands[i]));
  return ids;
}

std::string listed(const std::vector<CodeId>& ids) {
  std::string out;
  for (const CodeId& id : ids) out += (out.empty() ? "" : ", ") + id.value;
  return out;
}

ExitCode run_group(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const std::string set = set_named(request.operand("SET"));
  const auto ids = codes_named(session, request, project);
  return change_codes(session, request, {"put", "put", listed(ids) + " in the set '" + set + "'"},
                      [&](Codebook& codebook) {
                        for (const CodeId& id : ids) {
                          Code code = codebook.at(id);
                          const auto at = std::lower_bound(code.sets.begin(), code.sets.end(), set);
                          if (at == code.sets.end() || *at != set) code.sets.insert(at, set);
                          codebook.replace(code);
                        }
                      });
}

ExitCode run_ungroup(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const std::string set = set_named(request.operand("SET"));
  in_set(project.codebook, set);
  auto ids = codes_named(session, request, project);
  if (ids.empty()) {
    for (const Code& code : project.codebook.codes()) {
      if (std::find(code.sets.begin(), code.sets.end(), set) != code.sets.end()) ids.push_back(code.id);
    }
  }
  return change_codes(session, request, {"take", "took", listed(ids) + " out of the set '" + set + "'"},
                      [&](Codebook& codebook) {
                        for (const CodeId& id : ids) {
                          Code code = codebook.at(id);
                          std::erase(code.sets, set);
                          codebook.replace(code);
                        }
                      });
}

}  // namespace

CommandSpec codebook_sets_command() {
  return {
      .words = "codebook sets",
      .group = Group::code,
      .summary = "List the sets of codes.",
      .takes = reading,
      .about =
          "A set holds codes that belong together without standing together in the tree; a code may be in "
          "several. `coding codebook group` makes one. frequency, matrix and quotes take --set NAME and "
          "then look at its codes with what is below them.\n\n"
          "Columns: set, codes (how many), ids.",
      .examples = {{"coding codebook group sosyal duygudaşlık eğlenme", "two codes in a set"},
                   {"coding codebook sets", "the sets there are"}},
      .run = run_sets};
}

CommandSpec codebook_group_command() {
  return {.words = "codebook group",
          .group = Group::code,
          .summary = "Put codes in a set.",
          .operands = {{.name = "SET", .help = "the set's name; a new one makes a set"},
                       {.name = "CODE",
                        .help = "an id, a name, or the end of a path",
                        .times = Times::at_least_once,
                        .completion = Completion::code}},
          .takes = {.coder = true},
          .writes = true,
          .about =
              "The codes stay where they are in the tree and in other sets. The set is noted at each code, "
              "so that two people who group codes do not get into each other's way.",
          .examples = {{"coding codebook group sosyal duygudaşlık eğlenme", "two codes in a set"}},
          .run = run_group};
}

CommandSpec codebook_ungroup_command() {
  return {.words = "codebook ungroup",
          .group = Group::code,
          .summary = "Take codes out of a set.",
          .operands = {{.name = "SET", .help = "the set's name"},
                       {.name = "CODE",
                        .help = "an id, a name, or the end of a path; without one, all: the set is no more",
                        .times = Times::any,
                        .completion = Completion::code}},
          .takes = {.coder = true},
          .writes = true,
          .about = "The codes themselves stay. A set without codes is no more.",
          .examples = {{"coding codebook group sosyal duygudaşlık eğlenme", "two codes in a set"},
                       {"coding codebook ungroup sosyal duygudaşlık", "one of them taken out"}},
          .run = run_ungroup};
}

}  // namespace coding::cli
