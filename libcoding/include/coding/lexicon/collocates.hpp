// The words that stand near a pattern, and how strongly it attracts them (lexicon/association.hpp).
//
// From the index alone: the places near a hit are marked in a set of all places, then every word's places are
// looked up in it, so the cost is one pass over the index, however frequent the pattern is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "coding/lexicon/association.hpp"
#include "coding/lexicon/counts.hpp"

namespace coding {

struct CollocateOptions {
  std::uint32_t left = 5;     // words before a hit
  std::uint32_t right = 5;    // words behind it; never beyond the turn
  std::uint64_t minimum = 1;  // groups that stand near less often are left out
  AssociationOptions association{};
};

struct Collocate {
  std::size_t group = 0;    // of the groups given
  std::uint64_t both = 0;   // occurrences near a hit; one between two hits counts once
  std::uint64_t left = 0;   // … before a hit
  std::uint64_t right = 0;  // … behind a hit; with `left` more than `both` for words between two hits
  std::uint64_t count = 0;  // in all included parts
  Association association{};
  bool operator==(const Collocate&) const = default;
};

struct Collocates {
  std::uint64_t hits = 0;
  std::uint64_t words = 0;        // of the included parts
  std::uint64_t covered = 0;      // words near at least one hit
  std::vector<Collocate> rows{};  // in the order of the groups
  bool operator==(const Collocates&) const = default;
};

Collocates collocates(const Index& index, const Selection& selection, const PreparedPattern& pattern,
                      const WordGroups& groups, const CollocateOptions& options = {});

}  // namespace coding
