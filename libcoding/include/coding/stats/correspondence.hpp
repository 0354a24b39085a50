// Correspondence analysis: the rows and columns of a table of counts as points of one map.
//
// P = N / n, r and c its margins, S = D_r^{-1/2} (P - r cᵀ) D_c^{-1/2} = U Σ Vᵀ (Benzécri 1973; Greenacre
// 2017). Principal coordinates F = D_r^{-1/2} U Σ, G = D_c^{-1/2} V Σ; the squares of Σ are the inertias,
// together χ²/n. Σ and the shorter side's vectors come from the eigenvectors of S Sᵀ or Sᵀ S. What surprises:
// rows without any count have no profile and no place, and a rare column lies far out and can own an axis.
// docs/methods/correspondence-analysis.md.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace coding {

// rows × columns numbers, row after row; none negative.
struct ProfileTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> cells{};

  double at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
};

struct CorrespondenceAxis {
  double inertia = 0;
  double share = 0;  // of the whole inertia, 0 … 1
};

// A row or column on the map. One number an axis in each list; contributions of an axis's points sum to 1,
// cos² of a point to 1 over all axes (not of a point in the centre, which has none).
struct CorrespondencePoint {
  std::size_t item = 0;         // its number in the table
  double mass = 0;              // 0 of a supplementary point
  double inertia = 0;           // share of the whole inertia; 0 of a supplementary point
  double squared_distance = 0;  // from the centre, in the χ² metric
  std::vector<double> coordinates{};
  std::vector<double> contributions{};  // 0 … 1, empty of a supplementary point
  std::vector<double> cosines{};        // cos², 0 … 1; empty where squared_distance is 0
};

struct Correspondence {
  double total = 0;                         // n
  double inertia = 0;                       // χ² / n
  std::vector<CorrespondenceAxis> axes{};   // all with inertia, largest first: at most min(rows, columns) - 1
  std::vector<CorrespondencePoint> rows{};  // without empty ones
  std::vector<CorrespondencePoint> columns{};  // the same
  std::vector<std::size_t> empty_rows{};
  std::vector<std::size_t> empty_columns{};
  std::string why_undefined{};  // nothing counted, fewer than two rows or columns, or no inertia: no axes
};

// `keep` axes in the lists of the points (0: all); axes and inertia are always of all. An axis's sign is the
// one that makes the column with the largest contribution positive, of equal ones the first. O(rows columns
// m), m the smaller number.
Correspondence correspondence(const ProfileTable& table, std::size_t keep = 0);

// Where a row that took no part would lie: the mean of the columns' standard coordinates, weighted by its
// counts, one for each column of the table. Requires axes and a count in a column that is not empty.
CorrespondencePoint supplementary_row(const Correspondence& map, const std::vector<double>& counts);

}  // namespace coding
