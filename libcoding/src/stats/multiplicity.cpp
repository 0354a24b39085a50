#include "coding/stats/multiplicity.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<Multiplicity, 3> correction_names = {
    {{"none", Multiplicity::none}, {"bh", Multiplicity::bh}, {"holm", Multiplicity::holm}}};

}  // namespace

std::string_view name_of(Multiplicity correction) { return name_in(correction_names, correction); }
Multiplicity multiplicity_named(std::string_view name) {
  return value_named(correction_names, name, "correction");
}

std::vector<double> adjusted(std::span<const double> p, Multiplicity correction) {
  std::vector<double> out(p.begin(), p.end());
  assert(std::all_of(out.begin(), out.end(), [](double each) { return each >= 0 && each <= 1; }));
  if (correction == Multiplicity::none) return out;
  std::vector<std::size_t> order(p.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return p[one] != p[other] ? p[one] < p[other] : one < other;
  });
  const std::size_t tests = p.size();
  if (correction == Multiplicity::holm) {
    double least = 0;
    for (std::size_t rank = 0; rank < tests; ++rank) {
      least = std::max(least, std::min(1.0, static_cast<double>(tests - rank) * p[order[rank]]));
      out[order[rank]] = least;
    }
    return out;
  }
  double most = 1;
  for (std::size_t rank = tests; rank > 0; --rank) {
    const double share = static_cast<double>(tests) / static_cast<double>(rank);
    // Rounding must not make an adjusted p smaller than its own.
    most = std::min(most, std::max(p[order[rank - 1]], share * p[order[rank - 1]]));
    out[order[rank - 1]] = most;
  }
  return out;
}

}  // namespace coding
