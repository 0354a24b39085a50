#include "coding/stats/correspondence.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <Eigen/Dense>

namespace coding {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// Inertia below this share of the first axis's is rounding.
constexpr double no_inertia = 1e-12;

Index signed_of(std::size_t number) { return static_cast<Index>(number); }

std::vector<double> sums(const ProfileTable& table, bool of_rows) {
  std::vector<double> out(of_rows ? table.rows : table.columns, 0);
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (std::size_t column = 0; column < table.columns; ++column)
      out[of_rows ? row : column] += table.at(row, column);
  }
  return out;
}

void part_empty(const std::vector<double>& margins, double total, std::vector<CorrespondencePoint>& points,
                std::vector<std::size_t>& empty) {
  for (std::size_t i = 0; i < margins.size(); ++i) {
    if (margins[i] > 0) {
      points.push_back({.item = i, .mass = margins[i] / total});
    } else {
      empty.push_back(i);
    }
  }
}

MatrixXd standardised(const ProfileTable& table, const Correspondence& out) {
  MatrixXd s(signed_of(out.rows.size()), signed_of(out.columns.size()));
  for (std::size_t i = 0; i < out.rows.size(); ++i) {
    for (std::size_t j = 0; j < out.columns.size(); ++j) {
      const double expected = out.rows[i].mass * out.columns[j].mass;
      s(signed_of(i), signed_of(j)) =
          (table.at(out.rows[i].item, out.columns[j].item) / out.total - expected) / std::sqrt(expected);
    }
  }
  return s;
}

// Of each axis the unit vectors of both sides, the first axis first.
struct Axes {
  VectorXd values;  // singular
  MatrixXd left;
  MatrixXd right;
};

// The column that leads an axis is positive; columns that lead it equally are told apart by their place.
void fix_signs(Axes& axes) {
  for (Index k = 0; k < axes.values.size(); ++k) {
    const double most = axes.right.col(k).cwiseAbs().maxCoeff();
    Index lead = 0;
    while (std::abs(axes.right(lead, k)) < most * (1 - 1e-9)) ++lead;
    if (axes.right(lead, k) >= 0) continue;
    axes.left.col(k) = -axes.left.col(k);
    axes.right.col(k) = -axes.right.col(k);
  }
}

Axes axes_of(const MatrixXd& s) {
  const bool tall = s.rows() >= s.cols();
  // selfadjointView fills one half, which is all that the solver reads.
  MatrixXd gram = MatrixXd::Zero(std::min(s.rows(), s.cols()), std::min(s.rows(), s.cols()));
  if (tall) {
    gram.selfadjointView<Eigen::Lower>().rankUpdate(s.transpose());
  } else {
    gram.selfadjointView<Eigen::Lower>().rankUpdate(s);
  }
  const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(gram);
  const VectorXd& ascending = solver.eigenvalues();
  const Index most = ascending.size() - 1;
  Index count = 0;
  while (count < most && ascending(most - count) > no_inertia * std::max(ascending(most), 1e-3)) ++count;
  Axes out{VectorXd(count), MatrixXd(s.rows(), count), MatrixXd(s.cols(), count)};
  MatrixXd& own = tall ? out.right : out.left;
  for (Index k = 0; k < count; ++k) {
    out.values(k) = std::sqrt(ascending(most - k));
    own.col(k) = solver.eigenvectors().col(most - k);
  }
  MatrixXd& other = tall ? out.left : out.right;
  if (tall) {
    other.noalias() = s * own;
  } else {
    other.noalias() = s.transpose() * own;
  }
  for (Index k = 0; k < count; ++k) other.col(k) /= out.values(k);
  fix_signs(out);
  return out;
}

void place(std::vector<CorrespondencePoint>& points, const MatrixXd& vectors, const Axes& axes,
           const VectorXd& squares, std::size_t keep) {
  const double inertia = axes.values.squaredNorm();
  for (std::size_t i = 0; i < points.size(); ++i) {
    CorrespondencePoint& point = points[i];
    const double squared = squares(signed_of(i));
    point.inertia = squared / inertia;
    point.squared_distance = squared / point.mass;
    const bool centre = squared <= no_inertia * inertia;
    if (centre) point.squared_distance = 0;
    for (std::size_t k = 0; k < keep; ++k) {
      const double unit = vectors(signed_of(i), signed_of(k));
      const double coordinate = unit * axes.values(signed_of(k)) / std::sqrt(point.mass);
      point.coordinates.push_back(coordinate);
      point.contributions.push_back(unit * unit);
      if (!centre) point.cosines.push_back(coordinate * coordinate / point.squared_distance);
    }
  }
}

}  // namespace

Correspondence correspondence(const ProfileTable& table, std::size_t keep) {
  Correspondence out;
  const auto by_row = sums(table, true);
  for (const double sum : by_row) out.total += sum;
  part_empty(by_row, out.total, out.rows, out.empty_rows);
  part_empty(sums(table, false), out.total, out.columns, out.empty_columns);
  if (out.total <= 0) {
    out.why_undefined = "nothing is counted";
  } else if (out.rows.size() < 2 || out.columns.size() < 2) {
    out.why_undefined = "fewer than two rows or columns with counts";
  }
  if (!out.why_undefined.empty()) return out;
  const MatrixXd s = standardised(table, out);
  const Axes axes = axes_of(s);
  if (axes.values.size() == 0) {
    out.why_undefined = "all rows have the same profile";
    return out;
  }
  out.inertia = axes.values.squaredNorm();
  for (Index k = 0; k < axes.values.size(); ++k) {
    const double inertia = axes.values(k) * axes.values(k);
    out.axes.push_back({inertia, inertia / out.inertia});
  }
  const std::size_t kept = keep == 0 ? out.axes.size() : std::min(keep, out.axes.size());
  place(out.rows, axes.left, axes, s.rowwise().squaredNorm(), kept);
  place(out.columns, axes.right, axes, s.colwise().squaredNorm().transpose(), kept);
  return out;
}

CorrespondencePoint supplementary_row(const Correspondence& map, const std::vector<double>& counts) {
  double total = 0;
  for (const CorrespondencePoint& column : map.columns) total += counts[column.item];
  assert(total > 0 && !map.axes.empty());
  CorrespondencePoint out;
  out.coordinates.assign(map.columns.front().coordinates.size(), 0);
  for (const CorrespondencePoint& column : map.columns) {
    const double share = counts[column.item] / total;
    out.squared_distance += (share - column.mass) * (share - column.mass) / column.mass;
    for (std::size_t k = 0; k < out.coordinates.size(); ++k)
      out.coordinates[k] += share * column.coordinates[k] / std::sqrt(map.axes[k].inertia);
  }
  if (out.squared_distance <= no_inertia) {
    out.squared_distance = 0;
    return out;
  }
  for (const double coordinate : out.coordinates)
    out.cosines.push_back(coordinate * coordinate / out.squared_distance);
  return out;
}

}  // namespace coding
