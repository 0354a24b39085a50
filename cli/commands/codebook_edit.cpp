// codebook add, set, move, rename, remove: one code at a time.
#include <algorithm>

#include "cli/code_fields.hpp"
#include "cli/codebook_change.hpp"
#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

namespace {

// Below a code the next level; at the top the first. The last level has codes of its own level below it.
std::string level_below(const Project& project, const CodeId& parent) {
  const auto& levels = project.study.levels;
  if (levels.empty()) return "";
  if (parent.empty()) return levels.front();
  const auto above =
      std::find(levels.begin(), levels.end(), level_at(project, *project.codebook.position(parent)));
  return above == levels.end() || above + 1 == levels.end() ? levels.back() : *(above + 1);
}

std::string level_name(const Project& project, const Code& code) {
  return code.level.empty() ? code_level(project.study) : code.level;
}

ExitCode run_add(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  Code code{.name = request.operand("NAME"), .stage = project.study.stage};
  if (request.given("parent")) code.parent = code_named(session, project, request.text("parent"));
  code.level = level_below(project, code.parent);
  fields_of(session, request, project).apply(code);
  const bool own_id = request.given("id");
  code.id = own_id ? CodeId{request.text("id")}
                   : new_code_id(project.codebook, code.name, code.parent, project.study.language);
  const auto same_place = [&](const Code& there) {
    return there.name == code.name && there.parent == code.parent;
  };
  const auto twin =
      std::find_if(project.codebook.codes().begin(), project.codebook.codes().end(), same_place);
  if (twin != project.codebook.codes().end()) {
    throw UsageError(
        {.slug = "code-duplicate",
         .message = "there is a code '" + code.name + "' in that place already",
         .hint = "its id is " + twin->id.value + "; the same name may stand under another parent"});
  }
  return change_codes(
      session, request,
      {"add", "added",
       "'" + code.name + "' (" + level_name(project, code) + ") with the id " + code.id.value},
      [&](Codebook& codebook) { codebook.add(code); });
}

ExitCode run_set(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const CodeId id = code_named(session, project, request.operand("CODE"));
  const CodeFields fields = fields_of(session, request, project);
  const auto given = [&](const OptionSpec& field) { return request.given(field.name); };
  if (std::none_of(field_options().begin(), field_options().end(), given)) {
    throw UsageError({.slug = "field-missing",
                      .message = "no field to change is named",
                      .hint = "name one or more, such as --definition TEXT; an empty value clears one"});
  }
  return change_codes(session, request, {"change", "changed", "the code " + id.value},
                      [&](Codebook& codebook) {
                        Code code = codebook.at(id);
                        fields.apply(code);
                        codebook.replace(code);
                      });
}

ExitCode run_move(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const CodeId id = code_named(session, project, request.operand("CODE"));
  if (!request.given("parent") && !request.given("before") && !request.flag("root")) {
    throw UsageError({.slug = "place-missing",
                      .message = "no place to move the code to is named",
                      .hint = "name one with --parent CODE, --root or --before CODE"});
  }
  CodeId parent = project.codebook.at(id).parent;
  CodeId before;
  if (request.flag("root")) parent = {};
  if (request.given("parent")) parent = code_named(session, project, request.text("parent"));
  if (request.given("before")) {
    before = code_named(session, project, request.text("before"));
    if (!request.given("parent") && !request.flag("root")) parent = project.codebook.at(before).parent;
  }
  const std::string where = parent.empty() ? "to the top" : "under " + parent.value;
  return change_codes(
      session, request,
      {"move", "moved", id.value + " " + where + (before.empty() ? "" : ", before " + before.value)},
      [&](Codebook& codebook) { codebook.move(id, parent, before); });
}

ExitCode run_rename(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const CodeId id = code_named(session, project, request.operand("CODE"));
  const std::string name = request.operand("NAME");
  const std::string old = project.codebook.at(id).name;
  return change_codes(session, request,
                      {"rename", "renamed", id.value + " from '" + old + "' to '" + name + "'"},
                      [&](Codebook& codebook) {
                        Code code = codebook.at(id);
                        code.name = name;
                        codebook.replace(code);
                      });
}

void require_unrelated(const Project& project, const CodeId& id) {
  if (project.study.core == id) {
    throw UsageError({.slug = "code-in-use",
                      .message = "the code '" + id.value + "' is the core category",
                      .hint = "`coding study set --core CODE` names another"});
  }
  const auto uses = std::count_if(project.relations.begin(), project.relations.end(),
                                  [&](const auto& each) { return each.key.from == id || each.key.to == id; });
  if (uses == 0) return;
  throw UsageError({.slug = "code-in-use",
                    .message = std::to_string(uses) + (uses == 1 ? " relation names" : " relations name") +
                               " the code '" + id.value + "'",
                    .hint = "`coding relations " + id.value +
                            "` shows them; `coding relate … --remove` takes "
                            "one away"});
}

ExitCode run_remove(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const CodeId id = code_named(session, project, request.operand("CODE"));
  const auto uses = std::count_if(project.segments.begin(), project.segments.end(),
                                  [&](const CodedSegment& segment) { return segment.code == id; });
  if (uses > 0) {
    throw UsageError(
        {.slug = "code-in-use",
         .message = std::to_string(uses) + (uses == 1 ? " segment carries" : " segments carry") +
                    " the code '" + id.value + "'",
         .hint = "`coding uncode` takes it off; `coding quotes " + id.value + "` shows where it stands"});
  }
  require_unrelated(project, id);
  return change_codes(session, request, {"remove", "removed", "the code " + id.value},
                      [&](Codebook& codebook) { codebook.remove(id); });
}

}  // namespace

CommandSpec codebook_add_command() {
  return {
      .words = "codebook add",
      .group = Group::code,
      .summary = "Add a code.",
      .operands = {{.name = "NAME", .help = "the code's name"}},
      .options = with_fields({{.name = "parent",
                               .value = "CODE",
                               .help = "the code to stand under",
                               .completion = Completion::code},
                              {.name = "id", .value = "ID", .help = "by default made from the name"}}),
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Adds the code as the last below its parent, or at the top. Its level is the one after its "
          "parent's "
          "unless --level says otherwise. The id is a slug of the name, made unique by the parent's; it "
          "never "
          "changes.",
      .examples = {{"coding codebook add \"Mesleki dayanışma\" --definition \"…\"", "a category at the top"},
                   {"coding codebook add \"birlikte hazırlık\" --parent \"Mesleki gelişim\" --level kod",
                    "a code straight below a category"}},
      .run = run_add};
}

CommandSpec codebook_set_command() {
  return {
      .words = "codebook set",
      .group = Group::code,
      .summary = "Change what a code says about itself.",
      .operands = {code_operand},
      .options = field_options(),
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Changes the named fields; an empty value clears one. Name, id and place have their own commands.",
      .examples =
          {{"coding codebook set duygudaşlık --avoid \"Yalnızca bilgi paylaşılıyorsa\" --why \"toplantı 3\"",
            "sharpen a rule, and say why"}},
      .run = run_set};
}

CommandSpec codebook_move_command() {
  return {
      .words = "codebook move",
      .group = Group::code,
      .summary = "Move a code, with all below it, to another place.",
      .operands = {code_operand},
      .options = {{.name = "parent",
                   .value = "CODE",
                   .help = "the code to stand under",
                   .completion = Completion::code},
                  {.name = "root", .help = "to the top of the tree"},
                  {.name = "before",
                   .value = "CODE",
                   .help = "before this sibling instead of last",
                   .completion = Completion::code}},
      .one_of = {{.options = {"parent", "root"}}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Only the codebook changes: segments refer to a code's id. Levels stay as they are; codebook set "
          "--level changes one.",
      .examples = {{"coding codebook move duygudaşlık --parent \"kolektif öğrenme becerisi\"",
                    "to another subcategory"},
                   {"coding codebook move yazma --before konuşma", "another order among siblings"}},
      .run = run_move};
}

CommandSpec codebook_rename_command() {
  return {.words = "codebook rename",
          .group = Group::code,
          .summary = "Give a code another name.",
          .operands = {code_operand, {.name = "NAME", .help = "the new name"}},
          .takes = {.coder = true},
          .writes = true,
          .about = "The id stays, so that segments, links and other people's work still find the code.",
          .examples = {{"coding codebook rename eğlenme \"derste eğlenme\" --why \"daha açık\"",
                        "a clearer name"}},
          .run = run_rename};
}

CommandSpec codebook_remove_command() {
  return {
      .words = "codebook remove",
      .group = Group::code,
      .summary = "Remove a code that nothing uses.",
      .operands = {code_operand},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "Refused while codes stand below it or anybody's segments carry it: nothing is lost by removing.",
      .examples = {{"coding codebook add \"eski kod\"", "a code made by mistake"},
                   {"coding codebook remove \"eski kod\"", "and taken away again"}},
      .run = run_remove};
}

}  // namespace coding::cli
