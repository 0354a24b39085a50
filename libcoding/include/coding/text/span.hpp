// A stretch of a text, counted in Unicode code points.
//
// Code points are what REFI-QDA, Python, R and people count. Bytes and terminal columns are other numbers and
// never share a name with these.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace coding {

// Half-open: begin is in it, end is not. begin <= end always holds for a span of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t length() const { return end - begin; }
  bool empty() const { return begin == end; }
  auto operator<=>(const Span&) const = default;
};

// Do they share at least one code point? An empty span overlaps nothing.
inline bool overlaps(Span a, Span b) { return std::max(a.begin, b.begin) < std::min(a.end, b.end); }

// Does `outer` hold all of `inner`?
inline bool contains(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

// "120:341", as people write and read it.
std::string name_of(Span span);

// The code points covered by at least one span: each counted once. O(n log n).
std::size_t covered_length(std::vector<Span> spans);

}  // namespace coding
