// Counts as figures: who said what as a heat map, frequencies as bars, the codebook as a tree.
//
// Titles and notes are those of the tables of the same counts, so that figure and table agree.
#pragma once

#include <cstddef>
#include <optional>

#include "coding/analysis/clusters.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/analysis/matrix.hpp"
#include "coding/figure/drawing.hpp"
#include "coding/report/figure_look.hpp"

namespace coding::report {

// All throw UsageError "figure-empty" when there is nothing to show, and "figure-too-large" when nobody could
// read it: above so many codes, participants or documents.
inline constexpr std::size_t most_figure_rows = 500;

// In which order a heat map's codes and people (or documents) stand: as the leaves of two trees.
struct HeatOrder {
  CodeUnits units{};
  Clusters codes{};  // things: codes of `units`
  Clusters rows{};   // things: units
};
// The trees of a matrix's codes and rows, over the same segments: Jaccard's distance, average linkage.
HeatOrder heat_order(const Project& project, const MatrixOptions& options, int jobs);

struct HeatFigure {
  std::optional<HeatOrder> order{};  // none: the codebook's order, and the participants'
  bool dendrogram = false;           // draws the trees of `order`
};
// Codes are rows, participants or documents columns. A code that nobody has stands last.
Drawing heat_figure(const Matrix& facts, const HeatFigure& figure, const Project& project,
                    const FigureLook& look);

struct BarFigure {
  bool by_frequency = true;          // the most frequent first; else the codebook's order
  std::optional<std::size_t> top{};  // only so many of the most frequent
};
// Bars have the colour of their category where there is more than one. With the interval that the facts have.
Drawing bar_figure(const Frequency& facts, const BarFigure& figure, const Project& project,
                   const FigureLook& look);

// The codes above and on the level of `facts` as a tree; each with its own count over all below it. `facts`
// and `above` count the same, one level each, in any order.
Drawing tree_figure(const std::vector<Frequency>& levels, const Project& project, const FigureLook& look);

}  // namespace coding::report
