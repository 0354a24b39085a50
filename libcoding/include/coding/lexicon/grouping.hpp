// Groups of word forms under one label: the commonest form as it is written, never a stem.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

// How often a type (a folded word) is written in a certain way.
struct SurfaceForm {
  std::size_t type = 0;
  std::string_view surface{};
  std::uint64_t count = 0;
};

struct WordGroup {
  std::string label{};      // the commonest surface form; of equally common ones the first in natural order
  std::uint64_t count = 0;  // of all forms together
  std::vector<std::size_t> types{};  // ascending
  bool operator==(const WordGroup&) const = default;
};

// stems[i] is the stem of type i: types with the same stem are one group. Surface forms that differ only in
// case or typography share a type and compete for the label. Ordered by count, largest first, then by label
// in natural order. Types without a form are in no group. Two groups may bear the same label only when two
// types are written alike. Requires form.type < stems.size(). O(n log n).
std::vector<WordGroup> group_forms(const std::vector<std::string>& stems,
                                   const std::vector<SurfaceForm>& forms);

}  // namespace coding
