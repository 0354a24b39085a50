#include "coding/analysis/scope.hpp"

#include <algorithm>
#include <set>

#include "coding/base/error.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::vector<std::string> names_of(const std::vector<CoderId>& coders) {
  std::vector<std::string> names;
  for (const CoderId& coder : coders) names.push_back(coder.value);
  return names;
}

// By position: whether the code answers the question, which it inherits from above.
std::vector<bool> answers(const Codebook& codebook, const std::string& question) {
  std::vector<bool> out(codebook.size(), question.empty());
  if (question.empty()) return out;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const std::string& own = codebook.codes()[i].question;
    const auto parent = codebook.parent(i);
    out[i] = own.empty() ? parent && out[*parent] : own == question;
  }
  return out;
}

bool is_coder(const Project& project, const CoderId& coder) {
  return std::find(project.coders.begin(), project.coders.end(), coder) != project.coders.end();
}

}  // namespace

CoderId choose_coder(const Project& project, const std::optional<CoderId>& wanted, const CoderId& preferred) {
  if (wanted) {
    if (is_coder(project, *wanted)) return *wanted;
    const auto close = nearest(wanted->value, names_of(project.coders));
    throw UsageError({.slug = "coder-unknown",
                      .message = "nobody named '" + wanted->value + "' has coded here",
                      .hint = !close.empty() ? "did you mean '" + close[0] + "'?"
                              : project.coders.empty()
                                  ? "nobody has coded in this project yet"
                                  : "the coders are " + listed(names_of(project.coders))});
  }
  if (project.coders.empty()) return {};
  if (project.coders.size() == 1) return project.coders.front();
  if (is_coder(project, preferred)) return preferred;
  if (is_coder(project, project.study.coder)) return project.study.coder;
  throw UsageError({.slug = "coder-ambiguous",
                    .message = std::to_string(project.coders.size()) + " people have coded here",
                    .hint = "say whose coding you mean with --coder: " + listed(names_of(project.coders)) +
                            "; `coding coders study CODER` says it for everybody"});
}

std::string level_at(const Project& project, std::size_t position) {
  const Code& code = project.codebook.codes()[position];
  if (!code.level.empty()) return code.level;
  if (!project.study.core.empty() && code.id == project.codebook.followed(project.study.core)) return "";
  const auto& levels = project.study.levels;
  if (!project.codebook.has_children(position) || levels.size() < 2) return code_level(project.study);
  return levels[std::min(project.codebook.depth(position), levels.size() - 2)];
}

std::string resolve_level(const Study& study, std::string_view wanted) {
  if (wanted.empty()) return code_level(study);
  for (const std::string& level : study.levels) {
    if (fold(level, study.language) == fold(wanted, study.language)) return level;
  }
  // The English words of the manual work in every project, so that its examples do.
  static constexpr std::string_view english[] = {"category", "subcategory", "code"};
  if (wanted == "code") return code_level(study);
  if (study.levels.size() == std::size(english)) {
    for (std::size_t i = 0; i < std::size(english); ++i) {
      if (wanted == english[i]) return study.levels[i];
    }
  }
  throw UsageError({.slug = "level-unknown",
                    .message = "the codebook has no level '" + std::string(wanted) + "'",
                    .hint = study.levels.empty() ? "this study names no levels: all its codes stand at 'code'"
                                                 : "its levels are " + listed(study.levels)});
}

void require_question(const Study& study, const std::string& wanted) {
  std::vector<std::string> known;
  for (const ResearchQuestion& question : study.questions) known.push_back(question.id);
  if (std::find(known.begin(), known.end(), wanted) != known.end()) return;
  throw UsageError({.slug = "question-unknown",
                    .message = "there is no research question '" + wanted + "'",
                    .hint = known.empty() ? "project.json names no research questions"
                                          : "the research questions are " + listed(known)});
}

std::vector<bool> in_set(const Codebook& codebook, const std::string& set) {
  std::vector<bool> out(codebook.size(), set.empty());
  if (set.empty()) return out;
  std::set<std::string> known;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const auto& sets = codebook.codes()[i].sets;
    known.insert(sets.begin(), sets.end());
    const auto parent = codebook.parent(i);
    out[i] = (parent && out[*parent]) || std::find(sets.begin(), sets.end(), set) != sets.end();
  }
  if (known.contains(set)) return out;
  const std::vector<std::string> names(known.begin(), known.end());
  const auto close = nearest(set, names);
  throw UsageError({.slug = "set-unknown",
                    .message = "no code is in a set '" + set + "'",
                    .hint = !close.empty()  ? "did you mean '" + close[0] + "'?"
                            : names.empty() ? "`coding codebook group SET CODE…` makes one"
                                            : "the sets are " + listed(names)});
}

Scope scope_of(const Project& project, const ScopeOptions& options) {
  const Codebook& codebook = project.codebook;
  const std::string level = resolve_level(project.study, options.level);
  std::size_t first = 0;
  std::size_t last = codebook.size();
  if (!options.under.empty()) {
    first = *codebook.position(codebook.at(options.under).id);
    last = codebook.end_of_subtree(first);
  }
  if (!options.question.empty()) require_question(project.study, options.question);
  const auto answering = answers(codebook, options.question);
  const auto grouped = in_set(codebook, options.set);
  Scope scope;
  scope.row_of.assign(codebook.size(), no_row);
  for (std::size_t i = first; i < last; ++i) {
    const auto parent = i == first ? std::nullopt : codebook.parent(i);
    const std::size_t above = parent ? scope.row_of[*parent] : no_row;
    scope.row_of[i] = above;
    if (level_at(project, i) != level || !answering[i] || !grouped[i]) continue;
    if (options.only_active && !codebook.codes()[i].active) continue;
    scope.row_of[i] = scope.rows.size();
    scope.rows.push_back(i);
    scope.row_above.push_back(above);
  }
  // Once the rows above are known to what stands below.
  for (std::size_t i = first; i < last; ++i) {
    const bool counts = !options.only_active || codebook.codes()[i].active;
    if (!counts || !grouped[i]) scope.row_of[i] = no_row;
  }
  return scope;
}

}  // namespace coding
