// The coefficients once more, straight from their definitions: every pair of ratings is looked at, nothing is
// counted together. Units carry weights, so that a derivative can be taken with respect to one of them.
#pragma once

#include <cmath>
#include <map>
#include <optional>
#include <vector>

#include "coding/agreement/alpha.hpp"
#include "coding/agreement/coefficients.hpp"

namespace slow {

using coding::Coefficient;
using coding::MissingRatings;

struct Table {
  std::size_t coders = 0;
  std::size_t categories = 0;
  std::vector<std::vector<int>> units{};  // -1: no rating
  std::vector<double> weight{};           // of the units

  int at(std::size_t unit, std::size_t coder) const { return units[unit][coder]; }
  double ratings(std::size_t unit) const {
    double n = 0;
    for (const int rating : units[unit]) n += rating >= 0 ? 1 : 0;
    return n;
  }
};

inline coding::Patterns patterns_of(const Table& table) {
  std::vector<coding::Category> categories;
  for (std::size_t k = 0; k < table.categories; ++k)
    categories.push_back({std::to_string(k), static_cast<double>(k + 1)});
  std::vector<coding::Rating> cells;
  for (const auto& unit : table.units) cells.insert(cells.end(), unit.begin(), unit.end());
  return coding::patterns_of(
      coding::Ratings(std::vector<std::string>(table.coders, "coder"), std::move(categories), cells));
}

inline double weight(const coding::Weights& w, int k, int l) {
  return w.at(static_cast<std::size_t>(k), static_cast<std::size_t>(l));
}

// Mean agreement of the ordered pairs of one unit.
inline double of_unit(const Table& t, std::size_t u, const coding::Weights& w) {
  double sum = 0;
  double pairs = 0;
  for (std::size_t g = 0; g < t.coders; ++g) {
    for (std::size_t h = 0; h < t.coders; ++h) {
      if (g == h || t.at(u, g) < 0 || t.at(u, h) < 0) continue;
      sum += weight(w, t.at(u, g), t.at(u, h));
      pairs += 1;
    }
  }
  return sum / pairs;
}

inline double observed(const Table& t, const coding::Weights& w, MissingRatings missing) {
  double sum = 0;
  double all = 0;
  if (missing == MissingRatings::ipw) {
    for (std::size_t g = 0; g < t.coders; ++g) {
      for (std::size_t h = g + 1; h < t.coders; ++h) {
        double agreed = 0;
        double met = 0;
        for (std::size_t u = 0; u < t.units.size(); ++u) {
          if (t.at(u, g) < 0 || t.at(u, h) < 0) continue;
          agreed += t.weight[u] * weight(w, t.at(u, g), t.at(u, h));
          met += t.weight[u];
        }
        if (met == 0) continue;
        sum += agreed / met;
        all += 1;
      }
    }
    return sum / all;
  }
  for (std::size_t u = 0; u < t.units.size(); ++u) {
    const double r = t.ratings(u);
    if (r < 2) continue;
    const double by = t.weight[u] * (missing == MissingRatings::unit_mean         ? 1
                                     : missing == MissingRatings::rating_weighted ? r
                                                                                  : r * (r - 1));
    sum += by * of_unit(t, u, w);
    all += by;
  }
  return sum / all;
}

// By coder, the share of the ratings in each category; and how many.
inline std::vector<double> shares_of_coder(const Table& t, std::size_t g, double& ratings) {
  std::vector<double> out(t.categories, 0.0);
  ratings = 0;
  for (std::size_t u = 0; u < t.units.size(); ++u) {
    if (t.at(u, g) < 0) continue;
    out[static_cast<std::size_t>(t.at(u, g))] += t.weight[u];
    ratings += t.weight[u];
  }
  for (double& share : out) share /= ratings;
  return out;
}

inline std::vector<double> shares(const Table& t, MissingRatings missing) {
  std::vector<double> out(t.categories, 0.0);
  double all = 0;
  if (missing == MissingRatings::ipw) {
    for (std::size_t g = 0; g < t.coders; ++g) {
      double ratings = 0;
      const auto own = shares_of_coder(t, g, ratings);
      for (std::size_t k = 0; k < out.size(); ++k) out[k] += own[k] / static_cast<double>(t.coders);
    }
    return out;
  }
  for (std::size_t u = 0; u < t.units.size(); ++u) {
    const double r = t.ratings(u);
    if (r == 0) continue;
    const double each = t.weight[u] / (missing == MissingRatings::unit_mean ? r : 1);
    for (std::size_t g = 0; g < t.coders; ++g) {
      if (t.at(u, g) < 0) continue;
      out[static_cast<std::size_t>(t.at(u, g))] += each;
      all += each;
    }
  }
  for (double& share : out) share /= all;
  return out;
}

inline double chance_agreement(const std::vector<double>& a, const std::vector<double>& b,
                               const coding::Weights& w) {
  double sum = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    for (std::size_t l = 0; l < b.size(); ++l) sum += w.at(k, l) * a[k] * b[l];
  }
  return sum;
}

inline double conger_chance(const Table& t, const coding::Weights& w, MissingRatings missing) {
  double sum = 0;
  double all = 0;
  for (std::size_t g = 0; g < t.coders; ++g) {
    for (std::size_t h = 0; h < t.coders; ++h) {
      if (g == h) continue;
      double mine = 0;
      double theirs = 0;
      const auto a = shares_of_coder(t, g, mine);
      const auto b = shares_of_coder(t, h, theirs);
      const bool pooled =
          missing == MissingRatings::pair_weighted || missing == MissingRatings::rating_weighted;
      const double by = pooled ? mine * theirs : 1;
      sum += by * chance_agreement(a, b, w);
      all += by;
    }
  }
  return sum / all;
}

inline std::optional<double> corrected(double pa, double pe) {
  if (!(1 - pe > 1e-12) || std::isnan(pa)) return std::nullopt;
  return (pa - pe) / (1 - pe);
}

inline std::optional<double> light(const Table& t, const coding::Weights& w) {
  double sum = 0;
  double pairs = 0;
  for (std::size_t g = 0; g < t.coders; ++g) {
    for (std::size_t h = g + 1; h < t.coders; ++h) {
      Table two{.coders = 2, .categories = t.categories};
      for (std::size_t u = 0; u < t.units.size(); ++u) {
        if (t.at(u, g) < 0 || t.at(u, h) < 0) continue;
        two.units.push_back({t.at(u, g), t.at(u, h)});
        two.weight.push_back(t.weight[u]);
      }
      if (two.units.empty()) continue;
      const auto kappa = corrected(observed(two, w, MissingRatings::unit_mean),
                                   conger_chance(two, w, MissingRatings::unit_mean));
      if (!kappa) return std::nullopt;
      sum += *kappa;
      pairs += 1;
    }
  }
  return sum / pairs;
}

// Nothing where the library says why there is no value.
inline std::optional<double> coefficient(const Table& t, Coefficient which, const coding::Weights& w,
                                         MissingRatings missing) {
  bool pairable = false;
  for (std::size_t u = 0; u < t.units.size(); ++u) pairable = pairable || t.ratings(u) >= 2;
  bool somebody = false;
  bool all_rated = true;
  for (std::size_t g = 0; g < t.coders; ++g) {
    double ratings = 0;
    shares_of_coder(t, g, ratings);
    all_rated = all_rated && ratings > 0;
    somebody = somebody || ratings > 0;
  }
  const bool by_coder = which == Coefficient::conger || which == Coefficient::light ||
                        (missing == MissingRatings::ipw && which != Coefficient::percent_pairwise);
  if (!pairable || !somebody || (by_coder && !all_rated)) return std::nullopt;
  const auto q = static_cast<double>(t.categories);
  switch (which) {
    case Coefficient::percent:
      return observed(t, w, missing);
    case Coefficient::percent_pairwise:
      return observed(t, w, MissingRatings::ipw);
    case Coefficient::light:
      return light(t, w);
    case Coefficient::cohen:
    case Coefficient::conger:
      return corrected(observed(t, w, missing), conger_chance(t, w, missing));
    case Coefficient::brennan_prediger:
      return corrected(observed(t, w, missing), w.total() / (q * q));
    case Coefficient::gwet: {
      double sum = 0;
      for (const double share : shares(t, missing)) sum += share * (1 - share);
      return corrected(observed(t, w, missing), w.total() / (q * (q - 1)) * sum);
    }
    default: {
      const auto all = shares(t, missing);
      return corrected(observed(t, w, missing), chance_agreement(all, all, w));
    }
  }
}

// From a matrix of coincidences, as Krippendorff (2011) tells it.
inline std::optional<double> alpha(const Table& t, coding::Level level) {
  const std::size_t q = t.categories;
  std::vector<std::vector<double>> o(q, std::vector<double>(q, 0.0));
  for (std::size_t u = 0; u < t.units.size(); ++u) {
    for (std::size_t g = 0; g < t.coders; ++g) {
      for (std::size_t h = 0; h < t.coders; ++h) {
        if (g == h || t.at(u, g) < 0 || t.at(u, h) < 0) continue;
        o[static_cast<std::size_t>(t.at(u, g))][static_cast<std::size_t>(t.at(u, h))] +=
            t.weight[u] / (t.ratings(u) - 1);
      }
    }
  }
  std::vector<double> n(q, 0.0);
  double all = 0;
  for (std::size_t c = 0; c < q; ++c) {
    for (std::size_t k = 0; k < q; ++k) n[c] += o[c][k];
    all += n[c];
  }
  if (all == 0) return std::nullopt;
  const auto distance = [&](std::size_t c, std::size_t k) {
    const double x = static_cast<double>(c) + 1;
    const double y = static_cast<double>(k) + 1;
    const double last = static_cast<double>(q);
    if (c == k) return 0.0;
    switch (level) {
      case coding::Level::nominal:
        return 1.0;
      case coding::Level::interval:
        return (x - y) * (x - y);
      case coding::Level::ratio:
        return std::pow((x - y) / (x + y), 2);
      case coding::Level::circular:
        return std::pow(std::sin(std::acos(-1.0) * (x - y) / last), 2);
      case coding::Level::bipolar:
        return (x - y) * (x - y) / ((x + y - 2) * (2 * last - x - y));
      case coding::Level::ordinal:
        break;
    }
    double between = -(n[c] + n[k]) / 2;
    for (std::size_t g = std::min(c, k); g <= std::max(c, k); ++g) between += n[g];
    return between * between;
  };
  double within = 0;
  double overall = 0;
  for (std::size_t c = 0; c < q; ++c) {
    for (std::size_t k = 0; k < q; ++k) {
      within += o[c][k] * distance(c, k);
      overall += n[c] * n[k] * distance(c, k);
    }
  }
  if (overall == 0) return std::nullopt;
  return 1 - (all - 1) * within / overall;
}

}  // namespace slow
