#include "coding/project/code.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/base/error.hpp"

namespace coding {

namespace {

constexpr std::array<std::pair<Stage, std::string_view>, 4> stages = {
    {{Stage::none, ""}, {Stage::open, "open"}, {Stage::axial, "axial"}, {Stage::selective, "selective"}}};

constexpr std::array<std::pair<Role, std::string_view>, 7> roles = {{{Role::none, ""},
                                                                     {Role::causal, "causal"},
                                                                     {Role::phenomenon, "phenomenon"},
                                                                     {Role::context, "context"},
                                                                     {Role::intervening, "intervening"},
                                                                     {Role::strategy, "strategy"},
                                                                     {Role::consequence, "consequence"}}};

template <class Names>
auto value_named(const Names& names, std::string_view name, const std::string& kind) {
  for (const auto& [value, text] : names) {
    if (text == name) return value;
  }
  std::string allowed;
  for (const auto& [value, text] : names) {
    if (!text.empty()) allowed += (allowed.empty() ? "" : ", ") + std::string(text);
  }
  throw DataError({.slug = kind + "-unknown",
                   .message = "unknown " + kind + " '" + std::string(name) + "'",
                   .hint = "it is one of " + allowed});
}

template <class Names, class Value>
std::string name_in(const Names& names, Value wanted) {
  const auto* found =
      std::find_if(names.begin(), names.end(), [&](auto& entry) { return entry.first == wanted; });
  return std::string(found->second);
}

}  // namespace

std::string name_of(Stage stage) { return name_in(stages, stage); }
std::string name_of(Role role) { return name_in(roles, role); }
Stage stage_named(std::string_view name) { return value_named(stages, name, "stage"); }
Role role_named(std::string_view name) { return value_named(roles, name, "role"); }

}  // namespace coding
