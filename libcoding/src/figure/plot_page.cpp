#include "figure/plot_page.hpp"

#include <algorithm>

#include "figure/chart.hpp"

namespace coding {

Frame plot_inside(const PlotPlan& plan, const PageTrial& trial, TextMeasure& measure) {
  Frame inside = parts_of(plan.text, trial).inside;
  const double legend = legend_height(plan.legend, inside.width, trial.size, measure);
  inside.height = std::max(1.0, inside.height - (legend > 0 ? legend + 0.6 * trial.size : 0));
  return inside;
}

PlotPlace plot_place(const PlotPlan& plan, TextMeasure& measure,
                     const std::function<bool(const PlotPlace&)>& fits) {
  PlotPlace place;
  place.trial = fitting_page(plan.limits, [&](const PageTrial& trial) {
    return fits({.trial = trial, .inside = plot_inside(plan, trial, measure)});
  });
  place.inside = plot_inside(plan, place.trial, measure);
  return place;
}

Drawing plot_drawing(const PlotPlan& plan, const PlotPlace& place, double height, TextMeasure& measure) {
  const double size = place.trial.size;
  const double legend = legend_height(plan.legend, place.inside.width, size, measure);
  const double below = legend > 0 ? legend + 0.6 * size : 0;
  const bool exact = plan.limits.page == PageSize::fit || height > place.inside.height;
  const double plot = exact ? height : place.inside.height;
  Drawing drawing = drawing_on(plan.text, place.trial, plan.limits.page, plot + below);
  add_legend(drawing, plan.legend,
             {.x = place.inside.x,
              .y = place.inside.y + plot + 0.6 * size,
              .width = place.inside.width,
              .height = legend},
             size, measure);
  return drawing;
}

}  // namespace coding
