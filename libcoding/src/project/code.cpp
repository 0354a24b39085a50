#include "coding/project/code.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"

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

constexpr std::array<std::pair<ActionLevel, std::string_view>, 9> action_levels = {
    {{ActionLevel::none, ""},
     {ActionLevel::individual, "individual"},
     {ActionLevel::interaction, "interaction"},
     {ActionLevel::group, "group"},
     {ActionLevel::suborganization, "suborganization"},
     {ActionLevel::organization, "organization"},
     {ActionLevel::community, "community"},
     {ActionLevel::society, "society"},
     {ActionLevel::international, "international"}}};

bool is_language_tag(std::string_view text) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  const std::size_t primary = std::min(text.find('-'), text.size());
  return (primary == 2 || primary == 3) && std::all_of(text.begin(), text.end(), is_part);
}

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
std::string name_of(ActionLevel level) { return name_in(action_levels, level); }
ActionLevel action_level_named(std::string_view name) { return value_named(action_levels, name, "action"); }

std::vector<std::string> gloss_texts(const Glosses& glosses) {
  std::vector<std::string> out;
  for (const auto& [language, name] : glosses) out.push_back(language + ": " + name);
  return out;
}

void add_gloss(Glosses& glosses, std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string language(trim(text.substr(0, colon)));
  if (colon == std::string_view::npos || !is_language_tag(language)) {
    throw DataError({.slug = "gloss-malformed",
                     .message = "'" + std::string(text) + "' does not say in which language the name is",
                     .hint = "write it as en: individual health"});
  }
  const std::string name(trim(text.substr(colon + 1)));
  if (name.empty())
    glosses.erase(language);
  else
    glosses[language] = name;
}

}  // namespace coding
