#include "coding/project/relation_family.hpp"

#include <algorithm>

namespace coding {

const std::vector<RelationFamily>& built_in_families() {
  static const std::vector<RelationFamily> families = {
      {.name = "paradigm",
       .kinds = {{.name = "causes", .from = {Role::causal}, .to = {Role::phenomenon}, .acyclic = true},
                 {.name = "context-of", .from = {Role::context}, .to = {Role::phenomenon, Role::strategy}},
                 {.name = "hinders",
                  .from = {Role::intervening},
                  .to = {Role::phenomenon, Role::strategy},
                  .opposite = "eases"},
                 {.name = "eases",
                  .from = {Role::intervening},
                  .to = {Role::phenomenon, Role::strategy},
                  .opposite = "hinders"},
                 {.name = "responds-to", .from = {Role::strategy}, .to = {Role::phenomenon}},
                 {.name = "leads-to",
                  .from = {Role::phenomenon, Role::strategy, Role::consequence},
                  .to = {Role::consequence},
                  .acyclic = true}}},
      {.name = "six-cs",
       .kinds = {{.name = "causes", .acyclic = true},
                 {.name = "context-of"},
                 {.name = "contingent-on"},
                 {.name = "has-consequence", .acyclic = true},
                 {.name = "covaries-with", .symmetric = true},
                 {.name = "condition-of"}}}};
  return families;
}

const RelationFamily* built_in_family(std::string_view name) {
  const auto& families = built_in_families();
  const auto found = std::find_if(families.begin(), families.end(),
                                  [&](const RelationFamily& family) { return family.name == name; });
  return found == families.end() ? nullptr : &*found;
}

bool is_kind_name(std::string_view name) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.size() <= 40 && name.front() != '-' && name.back() != '-' &&
         std::all_of(name.begin(), name.end(), is_plain);
}

}  // namespace coding
