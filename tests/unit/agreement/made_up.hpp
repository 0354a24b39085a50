// Continua for tests: given ones, and seeded random ones.
#pragma once

#include <string>
#include <vector>

#include "coding/agreement/continuum.hpp"
#include "coding/agreement/gamma_alignment.hpp"
#include "coding/base/random.hpp"

namespace made_up {

inline coding::Continuum empty_continuum(std::size_t coders, std::size_t codes) {
  coding::Continuum out;
  for (std::size_t i = 0; i < coders; ++i) out.coders.push_back(std::string("K").append(std::to_string(i)));
  for (std::size_t i = 0; i < codes; ++i) out.codes.push_back(std::string("c").append(std::to_string(i)));
  return out;
}

// One document that every coder coded.
inline coding::Continuum continuum(std::int64_t length, std::size_t codes,
                                   std::vector<std::vector<coding::MarkedUnit>> coders) {
  coding::Continuum out = empty_continuum(coders.size(), codes);
  out.documents.push_back({"", length, {}});
  for (auto& units : coders) out.documents[0].coders.emplace_back(std::move(units));
  return out;
}

// Units that do not overlap.
inline std::vector<coding::MarkedUnit> disjoint_units(std::int64_t length, std::size_t codes,
                                                      coding::Random& random) {
  std::vector<coding::MarkedUnit> units;
  std::int64_t at = static_cast<std::int64_t>(random.below(4));
  while (at < length) {
    const std::int64_t end = std::min(length, at + 1 + static_cast<std::int64_t>(random.below(6)));
    units.push_back({at, end, static_cast<coding::CodeNumber>(random.below(codes))});
    at = end + static_cast<std::int64_t>(random.below(4));
  }
  return units;
}

// Up to three documents; a coder sometimes did not code one.
inline coding::Continuum random_continuum(std::size_t coders, std::size_t codes, coding::Random& random) {
  coding::Continuum out = empty_continuum(coders, codes);
  const std::size_t documents = 1 + random.below(3);
  for (std::size_t d = 0; d < documents; ++d) {
    coding::ContinuumDocument stretch{"", static_cast<std::int64_t>(1 + random.below(30)), {}};
    for (std::size_t i = 0; i < coders; ++i) {
      if (random.below(8) == 0)
        stretch.coders.emplace_back();
      else
        stretch.coders.emplace_back(disjoint_units(stretch.length, codes, random));
    }
    out.documents.push_back(std::move(stretch));
  }
  return out;
}

// Units that may overlap, near each other, at whole positions so that ties occur.
inline coding::PlacedUnits random_units(std::size_t coders, std::size_t most, std::size_t codes,
                                        coding::Random& random) {
  coding::PlacedUnits out(coders);
  for (auto& units : out) {
    const std::size_t count = random.below(most + 1);
    for (std::size_t i = 0; i < count; ++i) {
      const auto begin = static_cast<double>(random.below(25));
      units.push_back({begin, begin + static_cast<double>(1 + random.below(8)),
                       static_cast<coding::CodeNumber>(random.below(codes))});
    }
  }
  return out;
}

}  // namespace made_up
