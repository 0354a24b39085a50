#include "coding/project/code.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

constexpr Names<Stage, 4> stages = {
    {{"", Stage::none}, {"open", Stage::open}, {"axial", Stage::axial}, {"selective", Stage::selective}}};

constexpr Names<Role, 7> roles = {{{"", Role::none},
                                   {"causal", Role::causal},
                                   {"phenomenon", Role::phenomenon},
                                   {"context", Role::context},
                                   {"intervening", Role::intervening},
                                   {"strategy", Role::strategy},
                                   {"consequence", Role::consequence}}};

constexpr Names<ActionLevel, 9> action_levels = {{{"", ActionLevel::none},
                                                  {"individual", ActionLevel::individual},
                                                  {"interaction", ActionLevel::interaction},
                                                  {"group", ActionLevel::group},
                                                  {"suborganization", ActionLevel::suborganization},
                                                  {"organization", ActionLevel::organization},
                                                  {"community", ActionLevel::community},
                                                  {"society", ActionLevel::society},
                                                  {"international", ActionLevel::international}}};

bool is_language_tag(std::string_view text) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  const std::size_t primary = std::min(text.find('-'), text.size());
  return (primary == 2 || primary == 3) && std::all_of(text.begin(), text.end(), is_part);
}

template <class Value, std::size_t count>
Value value_named(const Names<Value, count>& names, std::string_view name, const std::string& kind) {
  if (const auto value = value_in(names, name)) return *value;
  std::string allowed;
  for (const auto& [text, value] : names) {
    if (!text.empty()) allowed += (allowed.empty() ? "" : ", ") + std::string(text);
  }
  throw DataError({.slug = kind + "-unknown",
                   .message = "unknown " + kind + " '" + std::string(name) + "'",
                   .hint = "it is one of " + allowed});
}

}  // namespace

std::string name_of(Stage stage) { return std::string(name_in(stages, stage)); }
std::string name_of(Role role) { return std::string(name_in(roles, role)); }
Stage stage_named(std::string_view name) { return value_named(stages, name, "stage"); }
Role role_named(std::string_view name) { return value_named(roles, name, "role"); }
std::string name_of(ActionLevel level) { return std::string(name_in(action_levels, level)); }
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
