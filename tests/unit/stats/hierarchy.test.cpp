#include "coding/stats/hierarchy.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Groups = std::vector<std::size_t>;
constexpr Linkage all_linkages[] = {Linkage::single, Linkage::complete, Linkage::average, Linkage::ward};

struct Points {
  std::vector<std::pair<double, double>> at;
  double operator()(std::size_t i, std::size_t j) const {
    return std::hypot(at[i].first - at[j].first, at[i].second - at[j].second);
  }
};

Points random_points(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  Points out;
  for (std::size_t i = 0; i < count; ++i) out.at.emplace_back(random.unit(), random.unit());
  return out;
}

// A table of distances written as its lower half, row by row.
PairDistance table(std::vector<double> lower) {
  return [lower = std::move(lower)](std::size_t i, std::size_t j) {
    const std::size_t high = std::max(i, j);
    return lower[high * (high - 1) / 2 + std::min(i, j)];
  };
}

using Members = std::set<std::size_t>;

double centre_distance(const Points& points, const Members& a, const Members& b) {
  const auto centre = [&](const Members& group) {
    std::pair<double, double> sum{0, 0};
    for (const std::size_t i : group) {
      sum.first += points.at[i].first / static_cast<double>(group.size());
      sum.second += points.at[i].second / static_cast<double>(group.size());
    }
    return sum;
  };
  const auto p = centre(a);
  const auto q = centre(b);
  return std::hypot(p.first - q.first, p.second - q.second);
}

// The definition of a linkage, from the members alone.
double apart(Linkage linkage, const Points& points, const Members& a, const Members& b) {
  double least = INFINITY;
  double most = 0;
  double sum = 0;
  for (const std::size_t i : a) {
    for (const std::size_t j : b) {
      least = std::min(least, points(i, j));
      most = std::max(most, points(i, j));
      sum += points(i, j);
    }
  }
  const auto n = static_cast<double>(a.size());
  const auto m = static_cast<double>(b.size());
  switch (linkage) {
    case Linkage::single:
      return least;
    case Linkage::complete:
      return most;
    case Linkage::average:
      return sum / (n * m);
    case Linkage::ward:
      return std::sqrt(2 * n * m / (n + m)) * centre_distance(points, a, b);
  }
  return 0;
}

// The slow twin: all pairs of groups are looked at for every step.
std::map<Members, double> slow(Linkage linkage, const Points& points) {
  std::vector<Members> groups;
  for (std::size_t i = 0; i < points.at.size(); ++i) groups.push_back({i});
  std::map<Members, double> out;
  while (groups.size() > 1) {
    std::size_t a = 0;
    std::size_t b = 1;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (std::size_t j = i + 1; j < groups.size(); ++j) {
        if (apart(linkage, points, groups[i], groups[j]) < apart(linkage, points, groups[a], groups[b])) {
          a = i;
          b = j;
        }
      }
    }
    const double height = apart(linkage, points, groups[a], groups[b]);
    groups[a].insert(groups[b].begin(), groups[b].end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(b));
    out.emplace(groups[a], height);
  }
  return out;
}

std::map<Members, double> groups_of(const Hierarchy& tree) {
  std::vector<Members> groups;
  for (std::size_t i = 0; i < tree.things; ++i) groups.push_back({i});
  std::map<Members, double> out;
  for (const MergeStep& step : tree.steps) {
    Members joined = groups[step.left];
    CHECK(*joined.begin() < *groups[step.right].begin());
    joined.insert(groups[step.right].begin(), groups[step.right].end());
    CHECK(joined.size() == step.members);
    out.emplace(joined, step.height);
    groups.push_back(std::move(joined));
  }
  return out;
}

}  // namespace

TEST_CASE("linkages are found by their names") {
  for (const Linkage linkage : all_linkages) CHECK(linkage_named(name_of(linkage)) == linkage);
  CHECK(!linkage_named("median"));
}

TEST_CASE("five things of a textbook are joined as the textbook joins them") {
  // Distances of a usual first example: 1-2 are 9 apart, 3-5 only 2.
  const auto distance = table({9, 3, 7, 6, 5, 9, 11, 10, 2, 8});
  const auto heights = [&](Linkage linkage) {
    std::vector<double> out;
    for (const MergeStep& step : hierarchy(5, distance, {.linkage = linkage}).steps)
      out.push_back(step.height);
    return out;
  };
  CHECK(heights(Linkage::single) == std::vector<double>{2, 3, 5, 6});
  CHECK(heights(Linkage::complete) == std::vector<double>{2, 5, 9, 11});
  const auto average = heights(Linkage::average);
  CHECK(average[1] == Approx(5));
  CHECK(average[2] == Approx(7));
  CHECK(average[3] == Approx(49.0 / 6));
}

TEST_CASE("the chain of neighbours finds what looking at all pairs finds") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Points points = random_points(3 + seed, seed);
    for (const Linkage linkage : all_linkages) {
      const auto expected = slow(linkage, points);
      const auto found = groups_of(hierarchy(points.at.size(), points, {.linkage = linkage}));
      REQUIRE(found.size() == expected.size());
      for (const auto& [members, height] : expected) {
        REQUIRE(found.contains(members));
        CHECK(found.at(members) == Approx(height).epsilon(1e-9));
      }
    }
  }
}

TEST_CASE("other numbers of the things make the same groups") {
  const Points points = random_points(20, 99);
  std::vector<std::size_t> order(20);
  for (std::size_t i = 0; i < 20; ++i) order[i] = i;
  Random random(5);
  shuffle(order, random);
  const auto turned = [&](std::size_t i, std::size_t j) { return points(order[i], order[j]); };
  for (const Linkage linkage : all_linkages) {
    const auto plain = groups_of(hierarchy(20, points, {.linkage = linkage}));
    for (const auto& [members, height] : groups_of(hierarchy(20, turned, {.linkage = linkage, .jobs = 3}))) {
      Members original;
      for (const std::size_t i : members) original.insert(order[i]);
      REQUIRE(plain.contains(original));
      CHECK(plain.at(original) == Approx(height).epsilon(1e-9));
    }
  }
}

TEST_CASE("single linkage comes together where a path of short steps leads") {
  const Points points = random_points(15, 7);
  const auto heights = cophenetic_distances(hierarchy(15, points, {.linkage = Linkage::single}));
  // Floyd and Warshall with the largest step for a length.
  std::vector<std::vector<double>> path(15, std::vector<double>(15, 0));
  for (std::size_t i = 0; i < 15; ++i)
    for (std::size_t j = 0; j < 15; ++j) path[i][j] = points(i, j);
  for (std::size_t k = 0; k < 15; ++k)
    for (std::size_t i = 0; i < 15; ++i)
      for (std::size_t j = 0; j < 15; ++j)
        path[i][j] = std::min(path[i][j], std::max(path[i][k], path[k][j]));
  std::size_t at = 0;
  for (std::size_t i = 0; i < 15; ++i)
    for (std::size_t j = i + 1; j < 15; ++j) CHECK(heights[at++] == Approx(path[i][j]));
}

TEST_CASE("many things in single precision are joined as few are in double") {
  // Points of a line, so far apart that no digit is missed.
  const std::size_t n = precise_things + 10;
  const auto distance = [](std::size_t i, std::size_t j) {
    const auto at = [](std::size_t k) { return static_cast<double>(k * k); };
    return std::abs(at(i) - at(j));
  };
  const Hierarchy tree = hierarchy(n, distance, {.linkage = Linkage::single, .jobs = 2});
  REQUIRE(tree.steps.size() == n - 1);
  for (std::size_t i = 0; i < tree.steps.size(); ++i)
    CHECK(tree.steps[i].height == Approx(static_cast<double>(2 * i + 1)));
  CHECK(leaf_order(tree).front() == 0);
  CHECK(leaf_order(tree).back() == n - 1);
}

TEST_CASE("a tree is cut into as many groups as were asked for, numbered by their first member") {
  const auto distance = table({9, 3, 7, 6, 5, 9, 11, 10, 2, 8});
  const Hierarchy tree = hierarchy(5, distance, {.linkage = Linkage::complete});
  CHECK(cut_into(tree, 5) == Groups{0, 1, 2, 3, 4});
  CHECK(cut_into(tree, 4) == Groups{0, 1, 2, 3, 2});
  CHECK(cut_into(tree, 3) == Groups{0, 1, 2, 1, 2});
  CHECK(cut_into(tree, 2) == Groups{0, 0, 1, 0, 1});
  CHECK(cut_into(tree, 1) == Groups{0, 0, 0, 0, 0});
  CHECK(cut_into(tree, 0) == cut_into(tree, 1));
  CHECK(cut_into(tree, 99) == cut_into(tree, 5));
  CHECK(cut_at(tree, 5) == cut_into(tree, 3));
  CHECK(cut_at(tree, 4.99) == cut_into(tree, 4));
  CHECK(cut_at(tree, 0) == cut_into(tree, 5));
  CHECK(leaf_order(tree) == Groups{0, 1, 3, 2, 4});
}

TEST_CASE("every group of a tree stands together in the order of its leaves") {
  const Points points = random_points(30, 3);
  for (const Linkage linkage : all_linkages) {
    const Hierarchy tree = hierarchy(30, points, {.linkage = linkage});
    const auto order = leaf_order(tree);
    CHECK(Members(order.begin(), order.end()).size() == 30);
    std::vector<std::size_t> place(30);
    for (std::size_t i = 0; i < 30; ++i) place[order[i]] = i;
    for (const auto& [members, height] : groups_of(tree)) {
      Members places;
      for (const std::size_t i : members) places.insert(place[i]);
      CHECK(*places.rbegin() - *places.begin() + 1 == members.size());
    }
  }
}

TEST_CASE("the cophenetic correlation is Pearson's over all pairs") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Points points = random_points(12, seed);
    const Hierarchy tree = hierarchy(12, points, {});
    const auto heights = cophenetic_distances(tree);
    std::vector<double> given;
    for (std::size_t i = 0; i < 12; ++i)
      for (std::size_t j = i + 1; j < 12; ++j) given.push_back(points(i, j));
    double mean_x = 0;
    double mean_y = 0;
    for (std::size_t i = 0; i < given.size(); ++i) {
      mean_x += given[i] / static_cast<double>(given.size());
      mean_y += heights[i] / static_cast<double>(given.size());
    }
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (std::size_t i = 0; i < given.size(); ++i) {
      xy += (given[i] - mean_x) * (heights[i] - mean_y);
      xx += (given[i] - mean_x) * (given[i] - mean_x);
      yy += (heights[i] - mean_y) * (heights[i] - mean_y);
    }
    CHECK(*cophenetic_correlation(tree, points).value == Approx(xy / std::sqrt(xx * yy)));
    CHECK(cophenetic_correlation(tree, points, 3) == cophenetic_correlation(tree, points));
  }
}

TEST_CASE("distances that are a tree's already are kept, and correlate fully") {
  const auto distance = table({1, 4, 4, 4, 4, 2, 4, 4, 2, 2});
  for (const Linkage linkage : {Linkage::single, Linkage::complete, Linkage::average}) {
    const Hierarchy tree = hierarchy(5, distance, {.linkage = linkage});
    CHECK(cophenetic_distances(tree) == std::vector<double>{1, 4, 4, 4, 4, 4, 4, 2, 2, 2});
    CHECK(*cophenetic_correlation(tree, distance).value == Approx(1));
  }
}

TEST_CASE("equal distances are joined in the order of the things, and correlate with nothing") {
  const auto equal = [](std::size_t, std::size_t) { return 1.0; };
  for (const Linkage linkage : all_linkages) {
    const Hierarchy tree = hierarchy(4, equal, {.linkage = linkage});
    CHECK(leaf_order(tree) == Groups{0, 1, 2, 3});
    CHECK(tree.steps.front().left == 0);
    CHECK(tree.steps.front().right == 1);
    if (linkage != Linkage::ward) {
      CHECK(cophenetic_correlation(tree, equal).why_undefined == "all distances are equal");
    }
  }
}

TEST_CASE("thirds that rounding tells apart are equal distances") {
  const auto distance = [](std::size_t i, std::size_t j) { return (i + j) % 2 == 0 ? 1.0 / 3 : 1 - 2.0 / 3; };
  const Hierarchy tree = hierarchy(6, distance, {.linkage = Linkage::average});
  CHECK(leaf_order(tree) == Groups{0, 1, 2, 3, 4, 5});
}

TEST_CASE("of nothing, one thing and two things there are trees, but no correlation") {
  const auto one = [](std::size_t, std::size_t) { return 0.5; };
  CHECK(hierarchy(0, one, {}).steps.empty());
  CHECK(leaf_order(hierarchy(0, one, {})).empty());
  CHECK(cut_into(hierarchy(0, one, {}), 3).empty());
  CHECK(hierarchy(1, one, {}).steps.empty());
  CHECK(leaf_order(hierarchy(1, one, {})) == Groups{0});
  const Hierarchy pair = hierarchy(2, one, {});
  REQUIRE(pair.steps.size() == 1);
  CHECK(pair.steps[0].height == 0.5);
  CHECK(cophenetic_correlation(pair, one).why_undefined == "fewer than three things");
}
