#include "coding/stats/correspondence.hpp"

#include <cmath>

#include "coding/base/random.hpp"
#include "jacobi.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

ProfileTable table_of(const std::vector<std::vector<double>>& rows) {
  ProfileTable out{.rows = rows.size(), .columns = rows.empty() ? 0 : rows.front().size()};
  for (const auto& row : rows) out.cells.insert(out.cells.end(), row.begin(), row.end());
  return out;
}

// Staff by smoking, the example of Greenacre's books.
ProfileTable smoking() {
  return table_of({{4, 2, 3, 2}, {4, 3, 7, 4}, {25, 10, 12, 4}, {18, 24, 33, 13}, {10, 6, 7, 2}});
}

ProfileTable random_table(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  ProfileTable out{.rows = rows, .columns = columns};
  for (std::size_t i = 0; i < rows * columns; ++i)
    out.cells.push_back(static_cast<double>(random.below(6) * random.below(2) + (i % columns == 0 ? 1 : 0)));
  return out;
}

double chi_square_of(const ProfileTable& table) {
  double n = 0;
  std::vector<double> r(table.rows, 0);
  std::vector<double> c(table.columns, 0);
  for (std::size_t i = 0; i < table.rows; ++i) {
    for (std::size_t j = 0; j < table.columns; ++j) {
      n += table.at(i, j);
      r[i] += table.at(i, j);
      c[j] += table.at(i, j);
    }
  }
  double sum = 0;
  for (std::size_t i = 0; i < table.rows; ++i) {
    for (std::size_t j = 0; j < table.columns; ++j) {
      const double e = r[i] * c[j] / n;
      if (e > 0) sum += (table.at(i, j) - e) * (table.at(i, j) - e) / e;
    }
  }
  return sum;
}

// S Sᵀ from the definition.
test::Square gram(const ProfileTable& table, const Correspondence& map) {
  test::Square out(map.rows.size(), std::vector<double>(map.rows.size(), 0));
  const auto s = [&](const CorrespondencePoint& row, const CorrespondencePoint& column) {
    const double expected = row.mass * column.mass;
    return (table.at(row.item, column.item) / map.total - expected) / std::sqrt(expected);
  };
  for (std::size_t i = 0; i < map.rows.size(); ++i) {
    for (std::size_t j = 0; j < map.rows.size(); ++j) {
      for (const CorrespondencePoint& column : map.columns)
        out[i][j] += s(map.rows[i], column) * s(map.rows[j], column);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the map of staff and smoking is the published one") {
  const Correspondence map = correspondence(smoking());
  CHECK(map.total == 193);
  CHECK(map.inertia == Approx(0.085190).margin(5e-7));
  REQUIRE(map.axes.size() == 3);
  CHECK(map.axes[0].inertia == Approx(0.074759).margin(5e-7));
  CHECK(map.axes[1].inertia == Approx(0.010017).margin(5e-7));
  CHECK(map.axes[2].inertia == Approx(0.000414).margin(5e-7));
  CHECK(map.axes[0].share == Approx(0.878).margin(0.0005));
  const std::vector<double> staff = {0.065768, -0.258958, 0.380595, -0.232952, 0.201089};
  for (std::size_t i = 0; i < 5; ++i) CHECK(map.rows[i].coordinates[0] == Approx(staff[i]).margin(5e-7));
  const std::vector<double> amounts = {0.393308, -0.099456, -0.196321, -0.293776};
  for (std::size_t j = 0; j < 4; ++j) CHECK(map.columns[j].coordinates[0] == Approx(amounts[j]).margin(5e-7));
  CHECK(map.columns[0].contributions[0] == Approx(0.654).margin(0.0005));
  CHECK(map.columns[0].cosines[0] == Approx(0.994).margin(0.0005));
}

TEST_CASE("axes are those of Jacobi's rotations, and inertia is χ²/n") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const ProfileTable table = random_table(4 + seed % 5, 3 + seed % 6, seed);
    const Correspondence map = correspondence(table);
    REQUIRE(map.why_undefined.empty());
    CHECK(map.inertia == Approx(chi_square_of(table) / map.total));
    const auto twin = test::jacobi(gram(table, map));
    for (std::size_t k = 0; k < map.axes.size(); ++k) {
      CHECK(map.axes[k].inertia == Approx(twin.values[k]).margin(1e-12));
      // The same up to the sign, where axes are not equal.
      double inner = 0;
      for (std::size_t i = 0; i < map.rows.size(); ++i)
        inner += twin.vectors[k][i] * map.rows[i].coordinates[k] * std::sqrt(map.rows[i].mass);
      CHECK(std::abs(inner) == Approx(std::sqrt(twin.values[k])).epsilon(1e-6));
    }
  }
}

TEST_CASE("masses, contributions, shares and cos² add up") {
  for (std::uint64_t seed = 20; seed <= 26; ++seed) {
    const ProfileTable table = random_table(7, 5, seed);
    const Correspondence map = correspondence(table);
    for (const auto* points : {&map.rows, &map.columns}) {
      std::vector<double> by_axis(map.axes.size(), 0);
      double mass = 0;
      double inertia = 0;
      for (const CorrespondencePoint& point : *points) {
        mass += point.mass;
        inertia += point.inertia;
        double cosines = 0;
        double squares = 0;
        for (std::size_t k = 0; k < map.axes.size(); ++k) {
          by_axis[k] += point.contributions[k];
          cosines += point.cosines[k];
          squares += point.coordinates[k] * point.coordinates[k];
        }
        CHECK(cosines == Approx(1));
        CHECK(squares == Approx(point.squared_distance));
      }
      CHECK(mass == Approx(1));
      CHECK(inertia == Approx(1));
      for (const double sum : by_axis) CHECK(sum == Approx(1));
    }
  }
}

TEST_CASE("a row laid over the map lies where it lay as one of its rows") {
  const ProfileTable table = random_table(9, 6, 3);
  const Correspondence map = correspondence(table, 2);
  for (const CorrespondencePoint& row : map.rows) {
    std::vector<double> counts;
    for (std::size_t j = 0; j < table.columns; ++j) counts.push_back(3 * table.at(row.item, j));
    const CorrespondencePoint again = supplementary_row(map, counts);
    REQUIRE(again.coordinates.size() == 2);
    for (std::size_t k = 0; k < 2; ++k) {
      CHECK(again.coordinates[k] == Approx(row.coordinates[k]).margin(1e-9));
      CHECK(again.cosines[k] == Approx(row.cosines[k]).margin(1e-9));
    }
  }
  std::vector<double> margins;
  for (const CorrespondencePoint& column : map.columns) margins.push_back(column.mass);
  CHECK(supplementary_row(map, margins).cosines.empty());
}

TEST_CASE("more columns than rows make the same map as the turned table") {
  const ProfileTable tall = random_table(8, 4, 11);
  ProfileTable wide{.rows = 4, .columns = 8};
  for (std::size_t j = 0; j < 4; ++j)
    for (std::size_t i = 0; i < 8; ++i) wide.cells.push_back(tall.at(i, j));
  const Correspondence one = correspondence(tall);
  const Correspondence other = correspondence(wide);
  REQUIRE(one.axes.size() == other.axes.size());
  for (std::size_t k = 0; k < one.axes.size(); ++k) {
    CHECK(one.axes[k].inertia == Approx(other.axes[k].inertia).margin(1e-12));
    for (std::size_t i = 0; i < one.rows.size(); ++i)
      CHECK(std::abs(one.rows[i].coordinates[k]) ==
            Approx(std::abs(other.columns[i].coordinates[k])).margin(1e-9));
  }
}

TEST_CASE("empty rows and columns are left out and named, and change nothing else") {
  ProfileTable table = table_of({{4, 0, 2}, {0, 0, 0}, {1, 0, 5}, {3, 0, 3}});
  const Correspondence map = correspondence(table);
  CHECK(map.empty_rows == std::vector<std::size_t>{1});
  CHECK(map.empty_columns == std::vector<std::size_t>{1});
  REQUIRE(map.axes.size() == 1);
  CHECK(map.inertia == Approx(correspondence(table_of({{4, 2}, {1, 5}, {3, 3}})).inertia));
  CHECK(map.rows[1].item == 2);
}

TEST_CASE("where there is no map the reason is said") {
  CHECK(correspondence({}).why_undefined == "nothing is counted");
  CHECK(correspondence(table_of({{0, 0}, {0, 0}})).why_undefined == "nothing is counted");
  CHECK(correspondence(table_of({{1}, {2}})).why_undefined == "fewer than two rows or columns with counts");
  CHECK(correspondence(table_of({{1, 0}, {2, 0}})).why_undefined ==
        "fewer than two rows or columns with counts");
  CHECK(correspondence(table_of({{1, 2}, {2, 4}, {3, 6}})).why_undefined == "all rows have the same profile");
  CHECK(correspondence(table_of({{1, 1}, {1, 1}})).axes.empty());
}

TEST_CASE("a row with the mean profile lies in the centre and has no cos²") {
  const Correspondence map = correspondence(table_of({{4, 2}, {2, 4}, {3, 3}}));
  REQUIRE(map.axes.size() == 1);
  CHECK(map.rows[2].cosines.empty());
  CHECK(map.rows[2].squared_distance == 0);
  CHECK(map.rows[0].cosines[0] == Approx(1));
  CHECK(map.columns[0].coordinates[0] > 0);
}
