#include <algorithm>
#include <numeric>

#include "coding/base/error.hpp"
#include "coding/figure/stacked_bars.hpp"
#include "coding/report/plot_figures.hpp"
#include "report/plot_parts.hpp"
#include "report/plot_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = PlotPhrase;

P phrase_of(TimeStep step) {
  switch (step) {
    case TimeStep::day:
      return P::day;
    case TimeStep::week:
      return P::week;
    case TimeStep::month:
      return P::month;
    case TimeStep::year:
      return P::year;
  }
  return P::day;
}

class TimelineFigure {
 public:
  TimelineFigure(const Timeline& facts, const FigureLook& look) : facts_(facts), look_(look) {
    if (!facts.bins.empty()) return;
    throw UsageError(
        {.slug = "figure-empty",
         .message =
             "the journal tells of no coding, no change of the codebook and no memo, so that there is no "
             "time to draw",
         .hint = "what commands change is in the journal (`coding history`); what was put into the folder by "
                 "hand can be taken in with `coding history adopt --why TEXT`"});
  }

  StackedDiagram diagram() const {
    StackedDiagram out{.title = say(P::timeline_title, language()),
                       .description = description(),
                       .language = language(),
                       .across_title = say(phrase_of(facts_.step), language()),
                       .up = counting_axis(say(P::timeline_up, language()), highest(), language())};
    for (const CoderId& coder : facts_.coders) out.groups.push_back(coder.value);
    for (const TimeBin& bin : facts_.bins) out.bars.push_back({.label = label_of(bin), .parts = bin.given});
    add_line(P::codebook_changes, &TimeBin::codebook, out);
    add_line(P::memos, &TimeBin::memos, out);
    std::vector<std::string> own = {say(P::timeline_note, language())};
    if (facts_.undated > 0) own.push_back(say(P::timeline_undated, language(), {count(facts_.undated)}));
    out.notes = notes_below(look_, own);
    out.numbers = numbers();
    return out;
  }

 private:
  const Language& language() const { return look_.language; }
  std::string count(std::size_t value) const { return number(value, language()); }

  // "2026-11-21", of a month "2026-11", of a year "2026".
  std::string label_of(const TimeBin& bin) const {
    const std::size_t length = facts_.step == TimeStep::month ? 7 : facts_.step == TimeStep::year ? 4 : 10;
    return digits_of(bin.first.substr(0, length), language());
  }

  double highest() const {
    std::size_t out = 1;
    for (const TimeBin& bin : facts_.bins)
      out = std::max(out, std::accumulate(bin.given.begin(), bin.given.end(), std::size_t{0}));
    return static_cast<double>(out);
  }

  void add_line(P name, std::size_t TimeBin::*value, StackedDiagram& out) const {
    MarkedLine line{.name = say(name, language())};
    for (const TimeBin& bin : facts_.bins) {
      line.counts.push_back(bin.*value);
      line.labels.push_back(count(bin.*value));
    }
    const bool any = std::any_of(line.counts.begin(), line.counts.end(), [](std::size_t n) { return n > 0; });
    if (any) out.lines.push_back(std::move(line));
  }

  std::string description() const {
    std::vector<std::string> coders;
    for (const CoderId& coder : facts_.coders) coders.push_back(coder.value);
    std::string when = label_of(facts_.bins.front());
    if (facts_.bins.size() > 1) when += " – " + label_of(facts_.bins.back());
    return say(P::timeline_description, language(), {count(facts_.given), when, listed(coders, language())});
  }

  std::vector<std::vector<std::string>> numbers() const {
    std::vector<std::vector<std::string>> out(1);
    out.front().push_back(say(phrase_of(facts_.step), language()));
    for (const CoderId& coder : facts_.coders) out.front().push_back(coder.value);
    out.front().push_back(say(P::codebook_changes, language()));
    out.front().push_back(say(P::memos, language()));
    for (const TimeBin& bin : facts_.bins) {
      std::vector<std::string> row = {label_of(bin)};
      for (const std::size_t given : bin.given) row.push_back(count(given));
      row.push_back(count(bin.codebook));
      row.push_back(count(bin.memos));
      out.push_back(std::move(row));
    }
    return out;
  }

  const Timeline& facts_;
  const FigureLook& look_;
};

}  // namespace

Drawing timeline_figure(const Timeline& facts, const FigureLook& look) {
  return stacked_drawing(TimelineFigure(facts, look).diagram(), {.page = look.page, .title = look.title});
}

}  // namespace coding::report
