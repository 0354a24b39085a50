// Damerau's edits by the optimal string alignment recurrence. Three rows of the matrix are kept, for the swap
// of neighbours looks two rows back. The lengths alone exclude most names before any row is computed.
#include "coding/text/nearest.hpp"

#include <algorithm>
#include <utility>

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::size_t gap(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  return distance(to_code_points(a), to_code_points(b));
}

std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string>& known) {
  if (wanted.empty() || first_invalid_byte(wanted)) return {};
  const std::u32string target = to_code_points(wanted);
  const std::size_t limit = std::max<std::size_t>(1, target.size() / 3);
  std::vector<std::pair<std::size_t, std::size_t>> found;  // distance, place in `known`
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (first_invalid_byte(known[i])) continue;
    const std::u32string name = to_code_points(known[i]);
    if (gap(name.size(), target.size()) > limit) continue;
    const std::size_t edits = distance(target, name);
    if (edits <= limit) found.emplace_back(edits, i);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, found.size()); ++i)
    out.push_back(known[found[i].second]);
  return out;
}

}  // namespace coding
