#include "coding/agreement/alpha_u.hpp"

#include <cmath>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/agreement/made_up.hpp"

using namespace coding;

namespace {

struct Range {
  std::int64_t begin;
  std::int64_t end;
  double length() const { return static_cast<double>(end - begin); }
};

std::vector<Range> ranges_of(const std::vector<MarkedUnit>& units, CodeNumber code) {
  std::vector<Range> out;
  for (const MarkedUnit& unit : units)
    if (unit.code == code) out.push_back({unit.begin, unit.end});
  return out;
}

std::vector<Range> gaps_of(const std::vector<Range>& units, std::int64_t length) {
  std::vector<Range> gaps;
  std::int64_t at = 0;
  for (const Range& unit : units) {
    if (unit.begin > at) gaps.push_back({at, unit.begin});
    at = unit.end;
  }
  if (at < length) gaps.push_back({at, length});
  return gaps;
}

double square(std::int64_t x) { return static_cast<double>(x) * static_cast<double>(x); }

// The slow twin, from the definition: pairs of coders i < j, every unit against every unit and gap.
double observed_of(const std::vector<std::vector<Range>>& units, std::int64_t length) {
  double sum = 0;
  for (std::size_t i = 0; i < units.size(); ++i)
    for (std::size_t j = i + 1; j < units.size(); ++j) {
      for (const Range& a : units[i])
        for (const Range& b : units[j])
          if (std::max(a.begin, b.begin) < std::min(a.end, b.end))
            sum += square(a.begin - b.begin) + square(a.end - b.end);
      for (const auto& [from, to] : {std::pair(i, j), std::pair(j, i)})
        for (const Range& a : units[from])
          for (const Range& gap : gaps_of(units[to], length))
            if (gap.begin <= a.begin && a.end <= gap.end) sum += square(a.end - a.begin);
    }
  const auto r = static_cast<double>(units.size());
  return 2 * sum / (r * (r - 1) * square(length));
}

double expected_of(const std::vector<std::vector<Range>>& units, std::int64_t length) {
  std::vector<Range> all;
  std::vector<Range> gaps;
  for (const auto& coder : units) {
    all.insert(all.end(), coder.begin(), coder.end());
    for (const Range& gap : gaps_of(coder, length)) gaps.push_back(gap);
  }
  const double whole = static_cast<double>(length) * static_cast<double>(units.size());
  double sum = 0;
  double within = 0;
  for (const Range& unit : all) {
    const double l = unit.length();
    within += l * (l - 1);
    sum += (static_cast<double>(all.size()) - 1) / 3 * (2 * l * l * l - 3 * l * l + l);
    for (const Range& gap : gaps)
      if (gap.length() >= l) sum += l * l * (gap.length() - l + 1);
  }
  return 2 / static_cast<double>(length) * sum / (whole * (whole - 1) - within);
}

}  // namespace

TEST_CASE("α_U is what every pair of units and gaps gives") {
  Random random(5);
  int compared = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::size_t coders = 2 + random.below(3);
    const auto length = static_cast<std::int64_t>(5 + random.below(40));
    std::vector<std::vector<MarkedUnit>> marked;
    for (std::size_t c = 0; c < coders; ++c) marked.push_back(made_up::disjoint_units(length, 2, random));
    const AlphaUs found = alpha_u_2004(made_up::continuum(length, 2, marked));
    double observed = 0;
    double expected = 0;
    for (CodeNumber code = 0; code < 2; ++code) {
      std::vector<std::vector<Range>> units;
      std::size_t count = 0;
      for (const auto& coder : marked) {
        units.push_back(ranges_of(coder, code));
        count += units.back().size();
      }
      if (count == 0) {
        CHECK(found.codes[code].status == Status::no_variation);
        continue;
      }
      CHECK(found.codes[code].observed == Approx(observed_of(units, length)).epsilon(1e-12));
      CHECK(found.codes[code].expected == Approx(expected_of(units, length)).epsilon(1e-12));
      observed += observed_of(units, length);
      expected += expected_of(units, length);
      ++compared;
    }
    if (found.all.value) CHECK(*found.all.value == Approx(1 - observed / expected).epsilon(1e-12));
  }
  CHECK(compared > 1500);
}

TEST_CASE("α_U stays below 1 on a very long continuum") {
  const std::int64_t length = 2'000'000'000;
  const AlphaUs found =
      alpha_u_2004(made_up::continuum(length, 1, {{{0, length / 2, 0}}, {{1000, length / 2, 0}}}));
  REQUIRE(found.all.value);
  CHECK(*found.all.value < 1);
  CHECK(*found.all.value > 0.999);
}

TEST_CASE("for α_U units of different codes may overlap, units of one may not") {
  CHECK_NOTHROW(alpha_u_2004(made_up::continuum(9, 2, {{{0, 5, 0}, {2, 7, 1}}, {}})));
  CHECK_THROWS_AS(alpha_u_2004(made_up::continuum(9, 2, {{{0, 5, 0}, {2, 7, 0}}, {}})), DataError);
}

TEST_CASE("α_U takes the documents that every coder coded") {
  Continuum continuum = made_up::empty_continuum(2, 1);
  continuum.documents.push_back({"Y1", 10, {std::vector<MarkedUnit>{{0, 5, 0}}, std::nullopt}});
  continuum.documents.push_back({"Y2", 10, {std::nullopt, std::vector<MarkedUnit>{{0, 5, 0}}}});
  const AlphaUs nothing = alpha_u_2004(continuum);
  CHECK(nothing.all.status == Status::nothing_pairable);
  CHECK(nothing.codes[0].status == Status::nothing_pairable);
  CHECK(nothing.documents_left_out == 2);
}

TEST_CASE("gaps of α_U end where documents end") {
  // A unit of 8 fits into no gap of 6, though both documents together leave 12.
  Continuum parted = made_up::empty_continuum(2, 1);
  for (int d = 0; d < 2; ++d)
    parted.documents.push_back(
        {"", 10, {std::vector<MarkedUnit>{{0, 8, 0}}, std::vector<MarkedUnit>{{0, 4, 0}}}});
  const Continuum joined = made_up::continuum(20, 1, {{{0, 8, 0}, {12, 20, 0}}, {{0, 4, 0}, {16, 20, 0}}});
  CHECK(alpha_u_2004(parted).all.observed == alpha_u_2004(joined).all.observed);
  CHECK(alpha_u_2004(parted).all.expected < alpha_u_2004(joined).all.expected);
}

TEST_CASE("a coder without units of a code is named, nobody's code has no value") {
  const AlphaUs found = alpha_u_2004(made_up::continuum(50, 2, {{{10, 20, 0}}, {}}));
  CHECK(found.codes[0].status == Status::coder_empty);
  CHECK(*found.codes[0].value < 0);
  CHECK(found.codes[1].status == Status::no_variation);
  CHECK(found.all.status == Status::coder_empty);
}
