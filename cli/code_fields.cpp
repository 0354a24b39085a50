#include "cli/code_fields.hpp"

#include <algorithm>

#include "cli/passage_options.hpp"
#include "cli/project_access.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/project/passage.hpp"
#include "coding/project/passage_link.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

namespace {

void require_color(const std::string& color) {
  const bool hexadecimal = color.size() == 7 && color[0] == '#' &&
                           color.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  if (color.empty() || hexadecimal) return;
  throw UsageError({.slug = "color-malformed",
                    .message = "'" + color + "' is not a colour",
                    .hint = "write it as #RRGGBB: #2A9D8F"});
}

std::string example_of(Session& session, const Project& project, const std::string& wanted) {
  const auto link = linked_passage(session, project, wanted);
  return link ? name_of(*link) : wanted;
}

using Examples = std::vector<std::string> Code::*;

void add_examples(CodeFields& fields, Session& session, const Request& request, const Project& project,
                  const std::string& option, Examples member) {
  if (!request.given(option)) return;
  for (const std::string& wanted : request.list(option)) {
    if (trim(wanted).empty()) {
      fields.changes.emplace_back([member](Code& code) { (code.*member).clear(); });
      continue;
    }
    fields.changes.emplace_back([member, example = example_of(session, project, wanted)](Code& code) {
      auto& examples = code.*member;
      if (std::find(examples.begin(), examples.end(), example) == examples.end()) examples.push_back(example);
    });
  }
}

void add_text(CodeFields& fields, const Request& request, const std::string& option,
              std::string Code::*member) {
  if (!request.given(option)) return;
  fields.changes.emplace_back([member, text = request.text(option)](Code& code) { code.*member = text; });
}

// "none" takes a code's own level away: it stands where its place puts it, a core category at no level.
std::string level_named(const Study& study, const std::string& wanted) {
  const bool is_theirs = std::find(study.levels.begin(), study.levels.end(), wanted) != study.levels.end();
  return wanted == "none" && !is_theirs ? "" : resolve_level(study, wanted);
}

void add_glosses(CodeFields& fields, const Request& request) {
  for (const std::string& text : request.list("gloss")) {
    try {
      Glosses tried;
      add_gloss(tried, text);
    } catch (const DataError& error) {
      throw UsageError(error.diagnostic());
    }
    fields.changes.emplace_back([text](Code& code) { add_gloss(code.glosses, text); });
  }
}

void add_properties(CodeFields& fields, const Request& request) {
  for (const std::string& text : request.list("property")) {
    if (trim(text).empty()) {
      fields.changes.emplace_back([](Code& code) { code.properties.clear(); });
      continue;
    }
    try {
      fields.changes.emplace_back(
          [property = property_of(text)](Code& code) { add_property(code.properties, property); });
    } catch (const DataError& error) {
      throw UsageError(error.diagnostic());
    }
  }
}

OptionSpec yes_or_no(std::string name, std::string help) {
  return {.name = std::move(name), .value = "yes|no", .help = std::move(help), .choices = {"yes", "no"}};
}

}  // namespace

const std::vector<OptionSpec>& field_options() {
  static const std::vector<OptionSpec> options = {
      {.name = "brief", .value = "TEXT", .help = "the definition in one line"},
      {.name = "definition", .value = "TEXT", .help = "what the code means"},
      {.name = "use", .value = "TEXT", .help = "when to use it"},
      {.name = "avoid", .value = "TEXT", .help = "when not to use it"},
      {.name = "example",
       .value = "EXAMPLE",
       .help = "a typical passage, DOC:A:B or DOC:words; or words alone; adds one, empty takes all out",
       .repeatable = true},
      {.name = "borderline",
       .value = "EXAMPLE",
       .help = "a passage at its edge, written in the same way",
       .repeatable = true},
      {.name = "level",
       .value = "LEVEL",
       .help = "one of the study's level names; none: that of its place, of a core category none"},
      {.name = "question", .value = "ID", .help = "the research question it answers"},
      {.name = "stage",
       .value = "STAGE",
       .help = "in which coding it arose",
       .choices = {"open", "axial", "selective"}},
      {.name = "role",
       .value = "ROLE",
       .help = "its place in the paradigm model",
       .choices = {"causal", "phenomenon", "context", "intervening", "strategy", "consequence"}},
      {.name = "action",
       .value = "LEVEL",
       .help = "where what it is about takes place, for the conditional matrix",
       .choices = {"individual", "interaction", "group", "suborganization", "organization", "community",
                   "society", "international"}},
      {.name = "gloss",
       .value = "LANGUAGE: NAME",
       .help = "its name in another language: \"en: individual health\"; without a name takes it out",
       .repeatable = true},
      yes_or_no("in-vivo", "yes: its name is a participant's own words"),
      {.name = "property",
       .value = "NAME: A, B, …",
       .help = "what varies between its passages, with its values in order; empty takes all out",
       .repeatable = true},
      {.name = "color", .value = "#RRGGBB", .help = "its colour in figures"},
      yes_or_no("active", "no: it keeps its segments and is given to no more"),
      yes_or_no("locked", "yes: its words and its segments stay as they are")};
  return options;
}

std::vector<OptionSpec> with_fields(std::vector<OptionSpec> options) {
  options.insert(options.end(), field_options().begin(), field_options().end());
  return options;
}

CodeFields fields_of(Session& session, const Request& request, const Project& project) {
  CodeFields fields;
  add_text(fields, request, "brief", &Code::brief);
  add_text(fields, request, "definition", &Code::definition);
  add_text(fields, request, "use", &Code::use);
  add_text(fields, request, "avoid", &Code::avoid);
  add_examples(fields, session, request, project, "example", &Code::examples);
  add_examples(fields, session, request, project, "borderline", &Code::borderline);
  if (request.given("color")) require_color(request.text("color"));
  add_text(fields, request, "color", &Code::color);
  if (request.given("stage"))
    fields.changes.emplace_back(
        [stage = stage_named(request.text("stage"))](Code& code) { code.stage = stage; });
  if (request.given("role"))
    fields.changes.emplace_back([role = role_named(request.text("role"))](Code& code) { code.role = role; });
  if (request.given("action"))
    fields.changes.emplace_back(
        [action = action_level_named(request.text("action"))](Code& code) { code.action = action; });
  add_glosses(fields, request);
  if (request.given("in-vivo"))
    fields.changes.emplace_back([on = request.text("in-vivo") == "yes"](Code& code) { code.in_vivo = on; });
  add_properties(fields, request);
  if (request.given("level"))
    fields.changes.emplace_back(
        [level = level_named(project.study, request.text("level"))](Code& code) { code.level = level; });
  if (request.given("question") && !request.text("question").empty())
    require_question(project.study, request.text("question"));
  add_text(fields, request, "question", &Code::question);
  if (request.given("active"))
    fields.changes.emplace_back([on = request.text("active") == "yes"](Code& code) { code.active = on; });
  if (request.given("locked"))
    fields.changes.emplace_back([on = request.text("locked") == "yes"](Code& code) { code.locked = on; });
  return fields;
}

}  // namespace coding::cli
