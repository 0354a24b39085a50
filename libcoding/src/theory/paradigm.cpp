#include "coding/theory/paradigm.hpp"

#include <algorithm>

namespace coding {

namespace {

template <class Value>
std::vector<Value> inherited(const Codebook& codebook, Value Code::*member) {
  std::vector<Value> out;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const Value own = codebook.codes()[i].*member;
    const auto parent = codebook.parent(i);
    out.push_back(own != Value::none || !parent ? own : out[*parent]);
  }
  return out;
}

bool is_below_of_role(const Codebook& codebook, std::size_t code, Role role) {
  for (std::size_t i = code + 1; i < codebook.end_of_subtree(code); ++i) {
    if (codebook.codes()[i].role == role) return true;
  }
  return false;
}

std::size_t leaves_below(const Codebook& codebook, std::size_t code) {
  std::size_t leaves = 0;
  for (std::size_t i = code + 1; i < codebook.end_of_subtree(code); ++i) {
    if (!codebook.has_children(i)) ++leaves;
  }
  return leaves;
}

ParadigmCategory category_at(const Codebook& codebook, std::size_t code) {
  ParadigmCategory out{.code = code, .open_codes = leaves_below(codebook, code)};
  for (const std::size_t child : codebook.children(code)) {
    if (codebook.has_children(child)) out.below.push_back(child);
  }
  return out;
}

ParadigmComponent component_of(const Codebook& codebook, Role role) {
  ParadigmComponent out{.role = role};
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (codebook.codes()[i].role != role) continue;
    if (is_below_of_role(codebook, i, role)) {
      out.heads.push_back(i);
      continue;
    }
    out.categories.push_back(category_at(codebook, i));
    out.subcategories += out.categories.back().below.size();
    out.open_codes += out.categories.back().open_codes;
  }
  return out;
}

std::optional<std::size_t> core_of(const Project& project) {
  const Codebook& codebook = project.codebook;
  if (!project.study.core.empty()) return codebook.position(codebook.followed(project.study.core));
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (codebook.codes()[i].role != Role::phenomenon) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace

std::vector<Role> effective_roles(const Codebook& codebook) { return inherited(codebook, &Code::role); }

std::vector<ActionLevel> effective_actions(const Codebook& codebook) {
  return inherited(codebook, &Code::action);
}

Paradigm paradigm_of(const Project& project) {
  Paradigm out{.core = core_of(project)};
  for (const Role role : component_roles) out.components.push_back(component_of(project.codebook, role));
  return out;
}

ConditionalMatrix conditional_matrix(const Project& project, const Paradigm& paradigm) {
  const auto actions = effective_actions(project.codebook);
  ConditionalMatrix out{.roles = {component_roles.begin(), component_roles.end()}};
  for (const ParadigmComponent& component : paradigm.components) {
    for (const ParadigmCategory& category : component.categories) {
      const ActionLevel level = actions[category.code];
      (level == ActionLevel::none) ? out.without_level.push_back(category.code) : out.levels.push_back(level);
    }
  }
  std::sort(out.levels.begin(), out.levels.end());
  out.levels.erase(std::unique(out.levels.begin(), out.levels.end()), out.levels.end());
  out.cells.assign(out.levels.size(), std::vector<MatrixCell>(out.roles.size()));
  for (std::size_t column = 0; column < paradigm.components.size(); ++column) {
    for (const ParadigmCategory& category : paradigm.components[column].categories) {
      const auto row = std::find(out.levels.begin(), out.levels.end(), actions[category.code]);
      if (row == out.levels.end()) continue;
      MatrixCell& cell = out.cells[static_cast<std::size_t>(row - out.levels.begin())][column];
      cell.categories.push_back(category.code);
      cell.open_codes += category.open_codes;
    }
  }
  return out;
}

}  // namespace coding
