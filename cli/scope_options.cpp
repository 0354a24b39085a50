#include "cli/scope_options.hpp"

#include "cli/project_access.hpp"

namespace coding::cli {

OptionSpec question_option() {
  return {.name = "question", .value = "ID", .help = "only codes that answer this research question"};
}

OptionSpec under_option() {
  return {.name = "under",
          .value = "CODE",
          .help = "only this code and what is below it",
          .completion = Completion::code};
}

OptionSpec set_option() {
  return {.name = "set", .value = "NAME", .help = "only the codes of this set, with what is below them"};
}

OptionSpec active_option() { return {.name = "active", .help = "leave out codes that are not active"}; }

OptionSpec correct_option() {
  return {.name = "correct",
          .value = "HOW",
          .help = "how p is corrected for the number of tests: Benjamini–Hochberg, Holm, or not at all",
          .by_default = "bh",
          .choices = {"bh", "holm", "none"}};
}

ScopeOptions scope_wanted(Session& session, const Request& request, const Project& project) {
  ScopeOptions out{
      .level = request.text("by"), .question = request.text("question"), .set = request.text("set")};
  out.only_active = request.knows("active") && request.flag("active");
  if (request.given("under")) out.under = code_named(session, project, request.text("under"));
  return out;
}

}  // namespace coding::cli
