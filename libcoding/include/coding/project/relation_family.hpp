// Families of relations: the words with which a study relates its codes.
//
// Strauss and Corbin (1990) have one family, the paradigm; Glaser (1978) lists many, of which the six Cs are
// the best known, and warns of forcing data into one. So a study names its families in project.json: those
// that are built in by their name, others with their kinds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/code.hpp"
#include "coding/project/unknown.hpp"

namespace coding {

struct RelationKind {
  std::string name{};   // "leads-to": a-z, 0-9 and hyphens, in files and on the command line
  std::string title{};  // for readers, in the study's language; of a built-in kind reports have the words
  std::vector<Role> from{};  // the roles that it leads from; empty: any
  std::vector<Role> to{};
  bool acyclic = false;    // what it says cannot come back to where it began
  bool symmetric = false;  // A to B says the same as B to A
  std::string opposite{};  // the kind that says the contrary of the same pair
  UnknownMembers unknown{};
  bool operator==(const RelationKind&) const = default;
};

struct RelationFamily {
  std::string name{};  // "paradigm", "six-cs", or the study's own
  std::string title{};
  std::vector<RelationKind> kinds{};  // of a built-in one: empty in the study, it means ours
  UnknownMembers unknown{};
  bool operator==(const RelationFamily&) const = default;
};

// "paradigm" (Strauss & Corbin): causes, context-of, hinders, eases, responds-to, leads-to.
// "six-cs" (Glaser): causes, context-of, contingent-on, has-consequence, covaries-with, condition-of.
const std::vector<RelationFamily>& built_in_families();

// Ours by its name.
const RelationFamily* built_in_family(std::string_view name);

// a-z, 0-9 and hyphens inside, at most 40.
bool is_kind_name(std::string_view name);

}  // namespace coding
