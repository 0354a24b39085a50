#include "coding/stats/scaling.hpp"

#include <algorithm>
#include <cmath>

#include <Eigen/Dense>

namespace coding {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

Index signed_of(std::size_t number) { return static_cast<Index>(number); }

MatrixXd all_distances(std::size_t things, const PairDistance& distance) {
  MatrixXd out = MatrixXd::Zero(signed_of(things), signed_of(things));
  for (std::size_t i = 0; i < things; ++i) {
    for (std::size_t j = 0; j < i; ++j)
      out(signed_of(i), signed_of(j)) = out(signed_of(j), signed_of(i)) = distance(i, j);
  }
  return out;
}

// The eigenvectors of the doubly centred squares, each as long as the root of its value.
MatrixXd classical(const MatrixXd& given, Index dimensions) {
  const MatrixXd squares = given.cwiseProduct(given);
  const VectorXd means = squares.rowwise().mean();
  MatrixXd centred = squares;
  centred.colwise() -= means;
  centred.rowwise() -= means.transpose();
  centred.array() += means.mean();
  const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(-0.5 * centred);
  MatrixXd out = MatrixXd::Zero(given.rows(), dimensions);
  const Index last = given.rows() - 1;
  for (Index k = 0; k < std::min(dimensions, last); ++k) {
    const double value = std::max(solver.eigenvalues()(last - k), 0.0);
    out.col(k) = solver.eigenvectors().col(last - k) * std::sqrt(value);
  }
  return out;
}

// What stress is made of: Σ δ d and Σ d² over the pairs.
struct StressSums {
  double both = 0;
  double drawn = 0;
};

// One transform of Guttman: each point moves to where the others' given distances pull it. Returns the sums
// of the map before it.
StressSums transform(const MatrixXd& given, const MatrixXd& at, MatrixXd& next) {
  const Index n = given.rows();
  const Index dimensions = at.cols();
  StressSums sums;
  next.setZero();
  for (Index i = 0; i < n; ++i) {
    for (Index j = 0; j < i; ++j) {
      double squared = 0;
      for (Index k = 0; k < dimensions; ++k) squared += (at(i, k) - at(j, k)) * (at(i, k) - at(j, k));
      const double drawn = std::sqrt(squared);
      sums.both += given(i, j) * drawn;
      sums.drawn += squared;
      if (drawn <= 1e-12) continue;
      const double pull = given(i, j) / drawn;
      for (Index k = 0; k < dimensions; ++k) {
        const double step = pull * (at(i, k) - at(j, k));
        next(i, k) += step;
        next(j, k) -= step;
      }
    }
  }
  next /= static_cast<double>(n);
  return sums;
}

double stress_of(const StressSums& sums, double given_squares) {
  if (sums.drawn <= 0) return 1;
  const double left = 1 - sums.both * sums.both / (given_squares * sums.drawn);
  // What is left of exact distances is rounding, of which a root would make something.
  return left <= 1e-14 ? 0 : std::sqrt(left);
}

// To the principal axes, the longest first; of each axis the point farthest out is positive, of equal ones
// the first.
void turn(MatrixXd& at) {
  at.rowwise() -= at.colwise().mean().eval();
  const MatrixXd spread = at.transpose() * at;
  const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(spread);
  at = (at * solver.eigenvectors().rowwise().reverse()).eval();
  for (Index k = 0; k < at.cols(); ++k) {
    const double most = at.col(k).cwiseAbs().maxCoeff();
    Index lead = 0;
    while (std::abs(at(lead, k)) < most * (1 - 1e-9)) ++lead;
    if (at(lead, k) < 0) at.col(k) = -at.col(k);
  }
}

std::vector<ScaledPoint> points_of(const MatrixXd& given, const MatrixXd& at, double scale) {
  const Index n = at.rows();
  VectorXd misfit = VectorXd::Zero(n);
  for (Index i = 0; i < n; ++i) {
    for (Index j = 0; j < i; ++j) {
      const double off = scale * given(i, j) - (at.row(i) - at.row(j)).norm();
      misfit(i) += off * off;
      misfit(j) += off * off;
    }
  }
  const double whole = misfit.sum();
  const bool exact = whole <= 1e-14 * at.squaredNorm();
  std::vector<ScaledPoint> out(static_cast<std::size_t>(n));
  for (Index i = 0; i < n; ++i) {
    ScaledPoint& point = out[static_cast<std::size_t>(i)];
    for (Index k = 0; k < at.cols(); ++k) point.coordinates.push_back(at(i, k));
    point.stress_share = exact ? 0 : misfit(i) / whole;
  }
  return out;
}

}  // namespace

ScaledMap scaled(std::size_t things, const PairDistance& distance, const ScalingOptions& options) {
  if (things < 3) {
    const Estimate none{.why_undefined = "fewer than three things"};
    return {.stress = none, .start = none};
  }
  const MatrixXd given = all_distances(things, distance);
  const double squares = given.squaredNorm() / 2;
  if (squares <= 0) {
    const Estimate none{.why_undefined = "all distances are 0"};
    return {.stress = none, .start = none};
  }
  MatrixXd at = classical(given, signed_of(options.dimensions));
  MatrixXd next(at.rows(), at.cols());
  StressSums sums = transform(given, at, next);
  ScaledMap out{.start = {.value = stress_of(sums, squares)}, .settled = false};
  // The squares that raw stress leaves, as a share of all: 1 + Σd²/Σδ² - 2 Σδd/Σδ².
  const auto left = [&] { return 1 + (sums.drawn - 2 * sums.both) / squares; };
  double before = left();
  while (!out.settled && out.steps < options.most_steps) {
    at.swap(next);
    sums = transform(given, at, next);
    ++out.steps;
    out.settled = before - left() <= options.precision;
    before = left();
  }
  out.stress.value = stress_of(sums, squares);
  turn(at);
  out.points = points_of(given, at, sums.drawn > 0 ? sums.both / squares : 1);
  return out;
}

}  // namespace coding
