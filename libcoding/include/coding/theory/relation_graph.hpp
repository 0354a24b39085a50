// The relations of a study as a graph of codes: rings, reach, and who stands in the middle.
//
// Boost.Graph carries it (strong components, Brandes' betweenness); nothing of it shows here.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// Rings of relations whose kinds do not allow any: each as the codes on the way round, beginning with the
// first in the codebook. Of each knot of codes that reach each other one ring, the shortest through its first
// code. A symmetric kind makes none.
struct RelationRing {
  std::string family{};
  std::vector<std::size_t> codes{};  // positions in the codebook
};
std::vector<RelationRing> forbidden_rings(const Project& project);

// By position in the codebook: is the code, or one above or below it, tied to this one or to one below it by
// relations, whatever their direction?
std::vector<bool> reached_from(const Project& project, std::size_t code);

// How central each code is, by position. Relations count once between two codes, without direction.
struct Centrality {
  std::vector<std::size_t> degrees{};  // other codes it is related to
  // Of all shortest ways between two other related codes the share that leads through it (Freeman 1977), 0 …
  // 1; 0 with fewer than three related codes.
  std::vector<double> betweenness{};
  std::size_t related = 0;  // codes with a relation
};
Centrality centrality_of(const Project& project);

}  // namespace coding
