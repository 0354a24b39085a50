#include <algorithm>
#include <map>

#include "coding/base/error.hpp"
#include "coding/figure/growth_curve.hpp"
#include "coding/report/plot_figures.hpp"
#include "coding/table/number_style.hpp"
#include "report/plot_parts.hpp"
#include "report/plot_wording.hpp"
#include "report/saturation_parts.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = PlotPhrase;
using S = SaturationPhrase;

class SaturationFigure {
 public:
  SaturationFigure(const Saturation& facts, const Project& project, const FigureLook& look)
      : facts_(facts), project_(project), look_(look) {}

  GrowthDiagram diagram() const {
    if (facts_.curve.empty()) {
      throw UsageError({.slug = "figure-empty",
                        .message = "no interview is coded, so that there is no curve",
                        .hint = "another coder is --coder NAME; `coding coders` lists them"});
    }
    GrowthDiagram out{.title = say(S::curve_title, language()) + " · " + facts_.level +
                               limits_of(facts_.options.scope, project_),
                      .language = language(),
                      .across_title = say(S::interview, language()),
                      .up = counting_axis(say(P::saturation_codes, language()), highest(), language()),
                      .value_name = say(S::seen_so_far, language()),
                      .gain_name = say(S::fresh, language()),
                      .band_name = facts_.orders.orders > 0
                                       ? say(P::saturation_band, language(), {count(facts_.orders.orders)})
                                       : "",
                      .expected_name = say(S::rarefied, language()),
                      .stop_name = say(P::saturation_stop, language())};
    std::size_t last_new = 0;
    for (std::size_t i = 0; i < facts_.curve.size(); ++i) {
      out.steps.push_back(step_of(i));
      if (facts_.curve[i].fresh > 0) last_new = i + 1;
    }
    for (const auto& [stop, rules] : stops()) out.stops.push_back({.after = stop, .label = count(stop)});
    out.description = say(P::saturation_description, language(),
                          {count(facts_.curve.back().seen), count(facts_.curve.size()), count(last_new)});
    out.notes = notes_below(look_, own_notes());
    out.numbers = numbers();
    return out;
  }

 private:
  const Language& language() const { return look_.language; }
  std::string count(std::size_t value) const { return number(value, language()); }

  std::string interview(std::size_t i) const {
    return project_.documents[facts_.order.documents[i]].id.value;
  }

  double highest() const {
    double out = 1;
    for (const SaturationStep& step : facts_.curve)
      out = std::max({out, static_cast<double>(step.seen), step.rarefied, step.band ? step.band->upper : 0});
    return out;
  }

  GrowthStep step_of(std::size_t i) const {
    const SaturationStep& step = facts_.curve[i];
    return {.name = interview(i),
            .value = static_cast<double>(step.seen),
            .gain = static_cast<double>(step.fresh),
            .lower = step.band ? step.band->lower : 0,
            .upper = step.band ? step.band->upper : 0,
            .expected = step.rarefied};
  }

  // The rules that say stop, by the interview after which they do.
  std::map<std::size_t, std::vector<std::string>> stops() const {
    std::map<std::size_t, std::vector<std::string>> out;
    for (const StopOutcome& each : facts_.rules) {
      if (!each.stop) continue;
      const StopRule& rule = each.rule;
      out[*each.stop].push_back(say(
          P::saturation_rule, language(),
          {say(rule.family == StopFamily::guest ? S::guest : S::francis, language()), count(rule.base),
           count(rule.run), format_percent(static_cast<double>(rule.percent), 0, number_style(language()))}));
    }
    return out;
  }

  std::vector<std::string> own_notes() const {
    std::vector<std::string> out;
    std::size_t met = 0;
    for (const auto& [stop, rules] : stops()) {
      std::string all;
      for (const std::string& rule : rules)
        all += (all.empty() ? "" : is_right_to_left(language()) ? "؛ " : "; ") + rule;
      out.push_back(say(P::saturation_stopped, language(), {count(stop), all}));
      met += rules.size();
    }
    if (met < facts_.rules.size())
      out.push_back(say(P::saturation_unmet, language(),
                        {count(facts_.rules.size() - met), count(facts_.rules.size())}));
    const auto notes = saturation_notes(SaturationTable::curve, facts_, project_, language());
    out.insert(out.end(), notes.begin(), notes.end());
    return out;
  }

  std::vector<std::vector<std::string>> numbers() const {
    std::vector<std::vector<std::string>> out = {
        {say(S::interview, language()), say(S::fresh, language()), say(S::seen_so_far, language())}};
    for (std::size_t i = 0; i < facts_.curve.size(); ++i)
      out.push_back({interview(i), count(facts_.curve[i].fresh), count(facts_.curve[i].seen)});
    return out;
  }

  const Saturation& facts_;
  const Project& project_;
  const FigureLook& look_;
};

}  // namespace

Drawing saturation_figure(const Saturation& facts, const Project& project, const FigureLook& look) {
  return growth_drawing(SaturationFigure(facts, project, look).diagram(),
                        {.page = look.page, .title = look.title});
}

}  // namespace coding::report
