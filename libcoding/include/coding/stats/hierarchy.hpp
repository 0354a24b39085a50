// Hierarchical clustering: things joined step by step, the closest first, and how true the tree is to the
// distances.
//
// The chain of nearest neighbours (Murtagh 1983; Müllner 2011): from a thing to its nearest, on to that one's
// nearest, until two are each other's; joining them early is allowed, because these four linkages never make
// a joined group nearer than its parts were. Time n². What surprises: equal distances are many where things
// are sets of a few codes, and then several trees are right; which one comes out is decided by the order of
// the things, never by chance. docs/methods/clustering.md.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "coding/base/estimate.hpp"

namespace coding {

// How far two groups are: the nearest pair, the farthest, the mean of all, or what joining them adds to the
// squares about the centres (Ward 1963; heights as distances, R's ward.D2), for Euclidean distances alone.
enum class Linkage { single, complete, average, ward };

std::string_view name_of(Linkage linkage);
std::optional<Linkage> linkage_named(std::string_view name);

// The distance of two different things, numbered from 0: the same both ways, finite, not negative. Called
// from several threads.
using PairDistance = std::function<double(std::size_t, std::size_t)>;

// Of n things, groups 0 … n-1 are the things, and step i makes group n + i.
struct MergeStep {
  std::size_t left = 0;  // of the two the group whose first member stands earlier
  std::size_t right = 0;
  double height = 0;  // never below that of a step before
  std::size_t members = 0;
};

struct Hierarchy {
  std::size_t things = 0;
  std::vector<MergeStep> steps{};  // n - 1; none of no things
};

struct HierarchyOptions {
  Linkage linkage = Linkage::average;
  int jobs = 1;
};

// Up to `precise_things` distances are kept as doubles, above that as floats (about seven digits), so that
// 10,000 things take 400 MB. Distances that differ in the last digits alone are taken as equal. O(n²).
inline constexpr std::size_t precise_things = 4000;
Hierarchy hierarchy(std::size_t things, const PairDistance& distance, const HierarchyOptions& options);

// The things in the order of the tree's leaves: at each step the left group's before the right one's.
std::vector<std::size_t> leaf_order(const Hierarchy& tree);

// Which group each thing is in when the tree is cut: into so many groups (at most one a thing; one when 0 is
// asked for), or so that only steps up to a height are made. Groups are numbered from 0 by first member.
std::vector<std::size_t> cut_into(const Hierarchy& tree, std::size_t groups);
std::vector<std::size_t> cut_at(const Hierarchy& tree, double height);

// The height at which two things come together, for each pair: (0,1), (0,2) … (1,2) …
std::vector<double> cophenetic_distances(const Hierarchy& tree);

// Pearson's correlation of these with the distances themselves (Sokal & Rohlf 1962). Undefined with fewer
// than three things, and when either does not vary. O(n²) time.
Estimate cophenetic_correlation(const Hierarchy& tree, const PairDistance& distance, int jobs = 1);

}  // namespace coding
