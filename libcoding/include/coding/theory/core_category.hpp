// The tests of a core category that can be counted (Strauss 1987, ch. 2): it is central, it appears often, it
// relates to every component, and its trace is in most interviews.
//
// The passages of the core category are those coded with it or with a code below it, and those that speak for
// one of its relations: in many studies the core is what the relations say and is coded nowhere itself.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/theory/paradigm.hpp"

namespace coding {

struct CoreReach {
  Role role = Role::none;
  std::size_t relations = 0;       // between the core (or below it) and this component
  bool reached = false;            // by one relation or by several
  std::size_t together = 0;        // documents with passages of both
  std::size_t with_component = 0;  // documents with passages of the component
};

struct CoreFacts {
  std::size_t core = 0;       // position in the codebook
  std::size_t segments = 0;   // coded with it or below it, by anybody
  std::size_t evidence = 0;   // passages that speak for its relations
  std::size_t documents = 0;  // with a passage of either kind
  std::size_t all_documents = 0;
  std::size_t degree = 0;       // codes it is related to
  std::size_t degree_rank = 0;  // 1: no other code is related to more; 0: it has no relations
  double betweenness = 0;       // theory/relation_graph.hpp
  std::size_t betweenness_rank = 0;
  std::vector<CoreReach> components{};  // as component_roles; those without categories are left out
};

// Needs project.segments, not their quotes. O(segments + relations + codes²).
CoreFacts core_facts(const Project& project, const Paradigm& paradigm, std::size_t core);

}  // namespace coding
