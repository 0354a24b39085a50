// A small theory for tests: five components, one category each, and a core.
#pragma once

#include "tests/study.hpp"

namespace coding::test {

inline Code categorised(std::string id, Role role, std::string parent = "") {
  Code made = code(id, id, std::move(parent));
  made.role = role;
  made.stage = Stage::axial;
  return made;
}

inline Relation related(std::string from, std::string kind, std::string to, std::size_t passages_for = 1,
                        std::size_t passages_against = 0) {
  Relation made{.key = {{std::move(from)}, std::move(kind), {std::move(to)}}};
  for (std::size_t i = 0; i < passages_for + passages_against; ++i)
    made.evidence.push_back({.document = {"D1"}, .span = {10 * i, 10 * i + 5}, .against = i >= passages_for});
  return made;
}

// causal (head) > care > tea, talk; place; law; meet > teach > ask; trust; core. Documents D1 to D4 of P1 to
// P4.
inline Project small_theory() {
  Project project;
  project.study.language = english;
  project.study.title = "How schools learn";
  project.study.levels = {"component", "category", "code"};
  for (int i = 1; i <= 4; ++i) {
    const std::string n = std::to_string(i);
    project.documents.push_back(document("D" + n, "P" + n));
    project.documents.back().order = i;
    project.participants.push_back(participant("P" + n));
  }
  Code head = categorised("causal", Role::causal);
  Code core = categorised("core", Role::phenomenon);
  core.name = "Holding each other";
  core.stage = Stage::selective;
  project.codebook = Codebook({head, categorised("care", Role::causal, "causal"), code("tea", "tea", "care"),
                               code("talk", "talk", "care"), categorised("place", Role::context),
                               categorised("law", Role::intervening), categorised("meet", Role::strategy),
                               code("teach", "teach", "meet"), code("ask", "ask", "teach"),
                               categorised("trust", Role::consequence), core});
  project.study.core = {"core"};
  project.relations =
      joined_relations({related("care", "causes", "core"), related("place", "context-of", "meet"),
                        related("law", "hinders", "meet"), related("meet", "responds-to", "core"),
                        related("meet", "leads-to", "trust")});
  project.coders = {{"ayse"}};
  return project;
}

}  // namespace coding::test
