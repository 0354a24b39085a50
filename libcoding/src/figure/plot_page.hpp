// A page with a plot and its legend below: what charts that fill a page share.
#pragma once

#include <functional>
#include <vector>

#include "coding/figure/axis.hpp"
#include "figure/page.hpp"
#include "figure/text_measure.hpp"

namespace coding {

struct PlotPlan {
  PageText text{};
  SizeLimits limits{};
  std::vector<LegendEntry> legend{};
};

struct PlotPlace {
  PageTrial trial{};
  Frame inside{};  // for the plot, above the legend
};

// Of a diagram with title, notes and language, on the page that its options ask for.
template <class Diagram, class Options>
PlotPlan plot_plan(const Diagram& diagram, const Options& options, const std::vector<LegendEntry>& legend) {
  return {.text = {.title = options.title ? diagram.title : "",
                   .notes = diagram.notes,
                   .language = diagram.language},
          .limits = {.page = options.page, .least = options.least_size, .most = options.most_size},
          .legend = legend};
}

Frame plot_inside(const PlotPlan& plan, const PageTrial& trial, TextMeasure& measure);

// The largest letters with which the plot fits.
PlotPlace plot_place(const PlotPlan& plan, TextMeasure& measure,
                     const std::function<bool(const PlotPlace&)>& fits);

// A drawing with title, notes and legend, for a plot that takes so much of the height; more than there is
// makes the paper higher, less makes it lower where it is to fit.
Drawing plot_drawing(const PlotPlan& plan, const PlotPlace& place, double height, TextMeasure& measure);

}  // namespace coding
