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

namespace {

[[noreturn]] void fail_property(std::string_view text, const std::string& what) {
  throw DataError({.slug = "property-malformed",
                   .message = "'" + std::string(text) + "' " + what,
                   .hint = "write it as intensity: low, medium, high"});
}

}  // namespace

std::string property_text(const Property& property) {
  std::string out = property.name;
  for (std::size_t i = 0; i < property.values.size(); ++i) out += (i == 0 ? ": " : ", ") + property.values[i];
  return out;
}

std::vector<std::string> property_texts(const std::vector<Property>& properties) {
  std::vector<std::string> out;
  for (const Property& property : properties) out.push_back(property_text(property));
  return out;
}

Property property_of(std::string_view text) {
  const std::size_t colon = std::min(text.find(':'), text.size());
  Property property{.name = std::string(trim(text.substr(0, colon)))};
  if (property.name.empty() || property.name.find('=') != std::string::npos)
    fail_property(text, "names no property");
  for (std::size_t at = colon + 1; at < text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    std::string value(trim(text.substr(at, comma - at)));
    at = comma + 1;
    if (value.empty()) continue;
    if (std::find(property.values.begin(), property.values.end(), value) != property.values.end())
      fail_property(text, "has the value '" + value + "' twice");
    property.values.push_back(std::move(value));
  }
  return property;
}

void add_property(std::vector<Property>& properties, Property property) {
  const auto there = std::find_if(properties.begin(), properties.end(),
                                  [&](const Property& each) { return each.name == property.name; });
  if (there == properties.end())
    properties.push_back(std::move(property));
  else
    *there = std::move(property);
}

}  // namespace coding
