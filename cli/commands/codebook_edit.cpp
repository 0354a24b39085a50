// codebook add, set, move, rename, remove: one code at a time.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

namespace {

// What a change does, in the two tenses in which it is told.
struct Deed {
  std::string would{};  // "add"
  std::string did{};    // "added"
  std::string what{};   // "the code 'tea' as tea"
};

// Runs `edit` on the codebook as it is on disk, or only tries it with --dry-run, and says what was done.
ExitCode change(Session& session, const Request& request, const Deed& deed,
                const std::function<void(Codebook&)>& edit) {
  const std::string what = deed.did + " " + deed.what;
  if (session.globals().dry_run) {
    Codebook codebook = open_project(session, {.segments = false, .quotes = false}).codebook;
    edit(codebook);
    session.say("would " + deed.would + " " + deed.what);
    return ExitCode::done;
  }
  const bool changed = change_codebook(session.project_folder(), edit, note_of(session, request, what));
  session.say(changed ? what : "nothing changed: it was so already");
  return ExitCode::done;
}

void set_fields(Code& code, const Request& request, const Study& study) {
  if (request.given("definition")) code.definition = request.text("definition");
  if (request.given("use")) code.use = request.text("use");
  if (request.given("avoid")) code.avoid = request.text("avoid");
  if (request.given("color")) code.color = request.text("color");
  if (request.given("stage")) code.stage = stage_named(request.text("stage"));
  if (request.given("role")) code.role = role_named(request.text("role"));
  if (request.given("level")) code.level = resolve_level(study, request.text("level"));
  if (request.given("question")) {
    code.question = request.text("question");
    if (!code.question.empty()) require_question(study, code.question);
  }
  const std::string& color = code.color;
  const bool hexadecimal = color.size() == 7 && color[0] == '#' &&
                           color.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  if (!color.empty() && !hexadecimal) {
    throw UsageError({.slug = "color-malformed",
                      .message = "'" + color + "' is not a colour",
                      .hint = "write it as #RRGGBB: #2A9D8F"});
  }
}

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

CodeId resolved(const Project& project, const std::string& wanted) {
  return resolve_one(project.codebook, wanted, project.study.language);
}

const std::vector<OptionSpec>& field_options() {
  static const std::vector<OptionSpec> options = {
      {.name = "definition", .value = "TEXT", .help = "what the code means"},
      {.name = "use", .value = "TEXT", .help = "when to use it"},
      {.name = "avoid", .value = "TEXT", .help = "when not to use it"},
      {.name = "level", .value = "LEVEL", .help = "one of the study's level names"},
      {.name = "question", .value = "ID", .help = "the research question it answers"},
      {.name = "stage",
       .value = "STAGE",
       .help = "in which coding it arose",
       .choices = {"open", "axial", "selective"}},
      {.name = "role",
       .value = "ROLE",
       .help = "its place in the paradigm model",
       .choices = {"causal", "phenomenon", "context", "intervening", "strategy", "consequence"}},
      {.name = "color", .value = "#RRGGBB", .help = "its colour in figures"}};
  return options;
}

ExitCode run_add(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  Code code{.name = request.operand("NAME")};
  if (request.given("parent")) code.parent = resolved(project, request.text("parent"));
  code.level = level_below(project, code.parent);
  set_fields(code, request, project.study);
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
  return change(session, request,
                {"add", "added",
                 "'" + code.name + "' (" + level_name(project, code) + ") with the id " + code.id.value},
                [&](Codebook& codebook) { codebook.add(code); });
}

ExitCode run_set(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const CodeId id = resolved(project, request.operand("CODE"));
  const auto given = [&](const OptionSpec& field) { return request.given(field.name); };
  if (std::none_of(field_options().begin(), field_options().end(), given)) {
    throw UsageError({.slug = "field-missing",
                      .message = "no field to change is named",
                      .hint = "name one or more, such as --definition TEXT; an empty value clears one"});
  }
  return change(session, request, {"change", "changed", "the code " + id.value}, [&](Codebook& codebook) {
    Code code = codebook.at(id);
    set_fields(code, request, project.study);
    codebook.replace(code);
  });
}

ExitCode run_move(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const CodeId id = resolved(project, request.operand("CODE"));
  if (!request.given("parent") && !request.given("before") && !request.flag("root")) {
    throw UsageError({.slug = "place-missing",
                      .message = "no place to move the code to is named",
                      .hint = "name one with --parent CODE, --root or --before CODE"});
  }
  CodeId parent = project.codebook.at(id).parent;
  CodeId before;
  if (request.flag("root")) parent = {};
  if (request.given("parent")) parent = resolved(project, request.text("parent"));
  if (request.given("before")) {
    before = resolved(project, request.text("before"));
    if (!request.given("parent") && !request.flag("root")) parent = project.codebook.at(before).parent;
  }
  const std::string where = parent.empty() ? "to the top" : "under " + parent.value;
  return change(
      session, request,
      {"move", "moved", id.value + " " + where + (before.empty() ? "" : ", before " + before.value)},
      [&](Codebook& codebook) { codebook.move(id, parent, before); });
}

ExitCode run_rename(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  const CodeId id = resolved(project, request.operand("CODE"));
  const std::string name = request.operand("NAME");
  const std::string old = project.codebook.at(id).name;
  return change(session, request, {"rename", "renamed", id.value + " from '" + old + "' to '" + name + "'"},
                [&](Codebook& codebook) {
                  Code code = codebook.at(id);
                  code.name = name;
                  codebook.replace(code);
                });
}

ExitCode run_remove(Session& session, const Request& request) {
  const Project project = open_project(session, {.quotes = false});
  const CodeId id = resolved(project, request.operand("CODE"));
  const auto uses = std::count_if(project.segments.begin(), project.segments.end(),
                                  [&](const CodedSegment& segment) { return segment.code == id; });
  if (uses > 0) {
    throw UsageError(
        {.slug = "code-in-use",
         .message = std::to_string(uses) + (uses == 1 ? " segment carries" : " segments carry") +
                    " the code '" + id.value + "'",
         .hint = "`coding uncode` takes it off; `coding quotes " + id.value + "` shows where it stands"});
  }
  return change(session, request, {"remove", "removed", "the code " + id.value},
                [&](Codebook& codebook) { codebook.remove(id); });
}

std::vector<OptionSpec> with_fields(std::vector<OptionSpec> options) {
  options.insert(options.end(), field_options().begin(), field_options().end());
  return options;
}

const OperandSpec code_operand = {
    .name = "CODE", .help = "an id, a name, or the end of a path", .completion = Completion::code};

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
