// A text that was changed at some places, and the way between its positions before and after.
//
// An edit says which stretch of the old text became which words; the list of edits is the map, so that a
// position goes there and back, and the old text can be made again from the new one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// In one text, edits are sorted and do not overlap; two may touch.
struct Edit {
  Span before{};       // in the old text, code points; empty: something was put in
  std::string now{};   // what stands there afterwards
  std::string was{};   // what stood there
  std::string rule{};  // why: "hyphens", "spaces", …
  bool operator==(const Edit&) const = default;
};

// The text after the edits. Throws UsageError "edits-overlap" when they are not sorted or overlap,
// "edit-mismatch" when the old text does not say `was` at `before`. Linear.
Text apply(const Text& before, const std::vector<Edit>& edits);

// Where the edits stand in the new text: one span an edit, empty where something was taken out.
std::vector<Span> places_after(const std::vector<Edit>& edits);

// Positions both ways. A position inside a changed stretch goes to the beginning of what it became (a span's
// end to its end), so both directions are monotone, and a position outside comes back to itself. O(log n).
class PositionMap {
 public:
  PositionMap() = default;  // nothing was changed
  explicit PositionMap(const std::vector<Edit>& edits);

  std::size_t after(std::size_t before) const;
  std::size_t before(std::size_t after) const;
  // A span that is not empty stays not empty unless all of it was taken out.
  Span after(Span before) const;
  Span before(Span after) const;

 private:
  struct Step {
    Span before{};
    Span after{};
  };
  std::vector<Step> steps_;
};

// The edits that lead from the old text to the newest when `second` was made on what `first` gave; an edit of
// an edited stretch becomes one with it, and its rule becomes "first+second". Linear.
std::vector<Edit> compose(const Text& before, const std::vector<Edit>& first,
                          const std::vector<Edit>& second);

}  // namespace coding
