#include "cli/disagreement_choice.hpp"

#include <algorithm>

#include "cli/project_access.hpp"
#include "cli/scope_options.hpp"
#include "cli/whose_coding.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/comparison/reconciliation.hpp"
#include "coding/markup/markup.hpp"

namespace coding::cli {

namespace {

// The codes with all that is below them.
std::vector<bool> below(Session& session, const Project& project, const std::vector<std::string>& names) {
  std::vector<bool> out(project.codebook.size());
  for (const std::string& name : names) {
    const std::size_t first = *project.codebook.position(code_named(session, project, name));
    for (std::size_t i = first; i < project.codebook.end_of_subtree(first); ++i) out[i] = true;
  }
  return out;
}

void keep(std::vector<bool>& chosen, const std::vector<bool>& others) {
  if (chosen.empty()) chosen = others;
  for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = chosen[i] && others[i];
}

}  // namespace

std::vector<OptionSpec> chosen_codes_options() {
  return {{.name = "code",
           .value = "CODE",
           .help = "only where one of the two codes is this one or below it; may stand several times",
           .repeatable = true,
           .completion = Completion::code},
          under_option(),
          set_option()};
}

Disagreements found_disagreements(const Request& request, const Project& project) {
  Disagreements out = disagreements_of(project, coders_wanted(request, project), documents_wanted(request));
  put_worst_first(project, out);
  return out;
}

std::vector<bool> chosen_codes(Session& session, const Request& request, const Project& project) {
  std::vector<bool> out;
  if (request.given("code")) keep(out, below(session, project, request.list("code")));
  if (request.given("under")) keep(out, below(session, project, {request.text("under")}));
  if (request.given("set")) keep(out, in_set(project.codebook, request.text("set")));
  return out;
}

std::string both_markup(const Project& project, const Disagreements& all, std::size_t document,
                        const Text& text, const CoderId& coder) {
  const auto segments = both_codings(project, all, document, coder);
  std::string out = show_markup(text, segments, project.codebook,
                                {.document = project.documents[document].id,
                                 .coder = coder,
                                 .language = project.study.language,
                                 .digest = false});
  const std::size_t first_line = out.find('\n') + 1;
  return out.insert(first_line,
                    "%% A remark {code|? NAME} says that only NAME has it: take out the remark to keep the "
                    "segment, or write\n"
                    "%% your reason in its place; take out the brackets to drop it.\n");
}

}  // namespace coding::cli
