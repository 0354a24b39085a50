// How alike two yes/no variables are.
//
// Of N units, a have both, b only the first, c only the second, d neither:
//   jaccard          a / (a+b+c)                     the c-coefficient of ATLAS.ti
//   dice             2a / (2a+b+c)                   Sørensen's
//   ochiai           a / √((a+b)(a+c))               the cosine
//   kulczynski       ½(a/(a+b) + a/(a+c))            Kulczynski's second
//   simple_matching  (a+d) / N
//   russell_rao      a / N
//   zeta             (2a+d) / (2a+b+c+d)             Kuckartz and Rädiker's ζ
//   phi              (ad−bc) / √((a+b)(c+d)(a+c)(b+d))
//   yule_q           (ad−bc) / (ad+bc)
//   lift             aN / ((a+b)(a+c))               1 when they are independent
// All but phi and yule_q (−1 … 1) and lift (from 0) are 0 … 1. docs/methods/cooccurrence.md.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "coding/base/estimate.hpp"
#include "coding/stats/contingency.hpp"

namespace coding {

enum class Similarity {
  jaccard,
  dice,
  ochiai,
  kulczynski,
  simple_matching,
  russell_rao,
  zeta,
  phi,
  yule_q,
  lift
};

inline constexpr std::array<Similarity, 10> all_similarities = {
    Similarity::jaccard,         Similarity::dice,        Similarity::ochiai, Similarity::kulczynski,
    Similarity::simple_matching, Similarity::russell_rao, Similarity::zeta,   Similarity::phi,
    Similarity::yule_q,          Similarity::lift};

// "jaccard", "simple_matching", …; and back.
std::string_view name_of(Similarity measure);
std::optional<Similarity> similarity_named(std::string_view name);

// Undefined where the denominator is 0: which is when neither occurs (jaccard, dice), when one of them does
// not (ochiai, kulczynski, lift), when one is nowhere or everywhere (phi), when ad and bc are 0 (yule_q),
// when there are no units. Requires counts of 0 or more.
Estimate similarity(const TwoByTwo& table, Similarity measure);

}  // namespace coding
