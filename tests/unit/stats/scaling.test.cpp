#include "coding/stats/scaling.hpp"

#include <cmath>

#include "coding/base/random.hpp"
#include "jacobi.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Places = std::vector<std::vector<double>>;

Places random_places(std::size_t count, std::size_t dimensions, std::uint64_t seed) {
  Random random(seed);
  Places out(count, std::vector<double>(dimensions));
  for (auto& place : out)
    for (double& each : place) each = random.unit();
  return out;
}

double apart(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t k = 0; k < a.size(); ++k) sum += (a[k] - b[k]) * (a[k] - b[k]);
  return std::sqrt(sum);
}

PairDistance distances(const Places& places) {
  return [places](std::size_t i, std::size_t j) { return apart(places[i], places[j]); };
}

Places drawn(const ScaledMap& map) {
  Places out;
  for (const ScaledPoint& point : map.points) out.push_back(point.coordinates);
  return out;
}

// Stress-1 by trying scales: the definition, with the best scale found by looking.
double stress_of(const Places& at, const PairDistance& given) {
  double both = 0;
  double squares = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      both += given(i, j) * apart(at[i], at[j]);
      squares += given(i, j) * given(i, j);
    }
  }
  const auto at_scale = [&](double scale) {
    double off = 0;
    double all = 0;
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        off += std::pow(scale * given(i, j) - apart(at[i], at[j]), 2);
        all += std::pow(apart(at[i], at[j]), 2);
      }
    }
    return std::sqrt(off / all);
  };
  double least = INFINITY;
  for (double factor = 0.5; factor < 1.5; factor += 0.001)
    least = std::min(least, at_scale(factor * both / squares));
  return least;
}

}  // namespace

TEST_CASE("distances of points on a plane are drawn exactly") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const Places places = random_places(4 + 3 * seed, 2, seed);
    const ScaledMap map = scaled(places.size(), distances(places), {});
    CHECK(*map.stress.value == Approx(0).margin(1e-6));
    CHECK(map.settled);
    for (std::size_t i = 0; i < places.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        CHECK(apart(map.points[i].coordinates, map.points[j].coordinates) ==
              Approx(apart(places[i], places[j])).margin(1e-6));
  }
}

TEST_CASE("stress is Kruskal's, falls from the classical start, and is shared out among the points") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const Places places = random_places(12, 5, seed);
    const ScaledMap map = scaled(12, distances(places), {});
    CHECK(*map.stress.value == Approx(stress_of(drawn(map), distances(places))).margin(1e-5));
    CHECK(*map.stress.value <= *map.start.value);
    CHECK(*map.stress.value > 0.01);
    double shares = 0;
    for (const ScaledPoint& point : map.points) shares += point.stress_share;
    CHECK(shares == Approx(1));
  }
}

TEST_CASE("the start is the classical map of Jacobi's rotations") {
  const Places places = random_places(9, 4, 42);
  const auto given = distances(places);
  const std::size_t n = 9;
  test::Square centred(n, std::vector<double>(n, 0));
  const auto squared = [&](std::size_t i, std::size_t j) { return i == j ? 0 : std::pow(given(i, j), 2); };
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      double value = squared(i, j);
      for (std::size_t k = 0; k < n; ++k) {
        value -= (squared(i, k) + squared(k, j)) / static_cast<double>(n);
        for (std::size_t l = 0; l < n; ++l) value += squared(k, l) / static_cast<double>(n * n);
      }
      centred[i][j] = -value / 2;
    }
  }
  const auto twin = test::jacobi(centred);
  Places classical(n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < 2; ++k)
      classical[i].push_back(twin.vectors[k][i] * std::sqrt(twin.values[k]));
  CHECK(*scaled(n, given, {}).start.value == Approx(stress_of(classical, given)).margin(1e-5));
}

TEST_CASE("other numbers of the things turn no point elsewhere") {
  const Places places = random_places(10, 3, 8);
  Places turned(places.rbegin(), places.rend());
  const ScaledMap one = scaled(10, distances(places), {});
  const ScaledMap other = scaled(10, distances(turned), {});
  CHECK(*one.stress.value == Approx(*other.stress.value).margin(1e-5));
  for (std::size_t i = 0; i < 10; ++i)
    for (std::size_t k = 0; k < 2; ++k)
      CHECK(std::abs(one.points[i].coordinates[k]) ==
            Approx(std::abs(other.points[9 - i].coordinates[k])).margin(1e-2));
}

TEST_CASE("the longest axis is the first, and its farthest point is positive") {
  const Places line = {{0, 0}, {1, 0}, {2, 0}, {7, 0.1}};
  const ScaledMap map = scaled(4, distances(line), {});
  CHECK(map.points[3].coordinates[0] > 0);
  double first = 0;
  double second = 0;
  for (const ScaledPoint& point : map.points) {
    first += point.coordinates[0] * point.coordinates[0];
    second += point.coordinates[1] * point.coordinates[1];
  }
  CHECK(first > second);
}

TEST_CASE("three that are equally far make a triangle, more cannot be drawn on a plane") {
  const auto equal = [](std::size_t, std::size_t) { return 1.0; };
  const ScaledMap three = scaled(3, equal, {});
  CHECK(*three.stress.value == Approx(0).margin(1e-6));
  CHECK(three.points[0].stress_share == 0);
  const ScaledMap ten = scaled(10, equal, {});
  CHECK(*ten.stress.value > 0.2);
  CHECK(*scaled(10, equal, {.dimensions = 9}).stress.value == Approx(0).margin(1e-6));
}

TEST_CASE("dimensions that there cannot be stay empty") {
  const ScaledMap map = scaled(3, [](std::size_t, std::size_t) { return 1.0; }, {.dimensions = 5});
  for (const ScaledPoint& point : map.points) {
    REQUIRE(point.coordinates.size() == 5);
    CHECK(point.coordinates[4] == Approx(0).margin(1e-9));
  }
}

TEST_CASE("one, two and coinciding things have no map") {
  const auto one = [](std::size_t, std::size_t) { return 1.0; };
  for (const std::size_t things : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
    CHECK(scaled(things, one, {}).points.empty());
    CHECK(scaled(things, one, {}).stress.why_undefined == "fewer than three things");
  }
  const ScaledMap same = scaled(4, [](std::size_t, std::size_t) { return 0.0; }, {});
  CHECK(same.stress.why_undefined == "all distances are 0");
}
