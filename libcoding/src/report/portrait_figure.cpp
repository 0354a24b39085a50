#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "coding/base/error.hpp"
#include "coding/figure/portrait.hpp"
#include "coding/report/plot_figures.hpp"
#include "report/figure_names.hpp"
#include "report/plot_parts.hpp"
#include "report/plot_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = PlotPhrase;

constexpr std::size_t most_told = 5;
constexpr std::size_t most_documents = 500;
constexpr std::size_t most_numbers = 1000;  // passages whose places are told in words; more stand in tables

class PortraitFigure {
 public:
  PortraitFigure(const Portraits& facts, const Project& project, const FigureLook& look)
      : facts_(facts), project_(project), look_(look), names_(project.codebook, look.language) {
    for (const DocumentPortrait& each : facts.documents) passages_ += each.passages.size();
    if (facts.documents.size() > most_documents) {
      throw UsageError({.slug = "figure-too-large",
                        .message = "nobody can read the portraits of " +
                                   std::to_string(facts.documents.size()) + " documents",
                        .hint = "name up to " + std::to_string(most_documents) + " of them with --document"});
    }
    if (passages_ > 0) return;
    throw UsageError(
        {.slug = "figure-empty",
         .message = "'" + facts.options.coder.value + "' gave no passage a code that would be drawn",
         .hint = "another coder is --coder NAME; `coding coders` lists them"});
  }

  PortraitDiagram portrait(const MarkSource& marks_of) const {
    const bool single = facts_.documents.size() == 1;
    PortraitDiagram out{.title = single
                                     ? say(P::portrait_title, language(), {id_of(facts_.documents.front())})
                                     : say(P::portraits_title, language()),
                        .description = description(),
                        .language = language(),
                        .groups = groups(),
                        .notes = notes(P::portrait_note),
                        .numbers = numbers()};
    out.title += limits_of(facts_.options.scope, project_);
    std::size_t longest = 1;
    for (const DocumentPortrait& each : facts_.documents) longest = std::max(longest, length_of(each));
    out.across = axis_across(static_cast<double>(longest));
    bool interviewers = false;
    for (const DocumentPortrait& each : facts_.documents) {
      const Document& document = project_.documents[each.document];
      interviewers |= has_interviewer(document);
      const std::vector<std::size_t> places = question_places(document, marks_of(document));
      const std::vector<double> ticks(places.begin(), places.end());
      if (!ticks.empty())
        out.tick_name = say(interviewers ? P::portrait_questions : P::portrait_turns, language());
      if (single) {
        add_codes(each, ticks, out);
      } else {
        out.rows.push_back(row_of(each, ticks));
      }
    }
    return out;
  }

  SquaresDiagram squares() const {
    SquaresDiagram out{.title = say(P::squares_title, language()) + limits_of(facts_.options.scope, project_),
                       .description = description(),
                       .language = language(),
                       .groups = groups(),
                       .notes = notes(P::squares_note),
                       .numbers = numbers()};
    for (const DocumentPortrait& each : facts_.documents) {
      SquaresRow row{.name = id_of(each)};
      for (const PortraitPassage& passage : each.passages) row.groups.push_back(passage.group);
      out.rows.push_back(std::move(row));
    }
    return out;
  }

 private:
  const Language& language() const { return look_.language; }
  std::string count(std::size_t value) const { return number(value, language()); }
  const std::string& id_of(const DocumentPortrait& each) const {
    return project_.documents[each.document].id.value;
  }
  std::size_t length_of(const DocumentPortrait& each) const {
    std::size_t out = project_.documents[each.document].length;
    for (const PortraitPassage& passage : each.passages) out = std::max(out, passage.span.end);
    return out;
  }

  static bool has_interviewer(const Document& document) {
    return std::any_of(document.speakers.begin(), document.speakers.end(),
                       [](const Speaker& speaker) { return speaker.role == SpeakerRole::interviewer; });
  }

  // To the end of the longest text and no further.
  ChartAxis axis_across(double end) const {
    ChartAxis out = counting_axis(say(P::portrait_across, language()), end, language());
    while (out.ticks.size() > 1 && out.ticks.back().at >= end) out.ticks.pop_back();
    out.ticks.push_back({.at = end});
    return out;
  }

  std::vector<PortraitGroup> groups() const {
    std::vector<PortraitGroup> out;
    const std::vector<std::size_t> held = passages_by_group();
    for (std::size_t i = 0; i < facts_.groups.size(); ++i) {
      out.push_back({.number = count(i + 1), .name = held[i] > 0 ? names_.of(facts_.groups[i]) : ""});
    }
    return out;
  }

  // The last are those under codes above the groups.
  std::vector<std::size_t> passages_by_group() const {
    std::vector<std::size_t> out(facts_.groups.size() + 1, 0);
    for (const DocumentPortrait& each : facts_.documents) {
      for (const PortraitPassage& passage : each.passages) ++out[passage.group];
    }
    return out;
  }

  static PortraitBar bar_of(const PortraitPassage& passage) {
    return {.begin = static_cast<double>(passage.span.begin),
            .end = static_cast<double>(passage.span.end),
            .group = passage.group};
  }

  PortraitRow row_of(const DocumentPortrait& each, const std::vector<double>& ticks) const {
    PortraitRow row{.name = id_of(each), .length = static_cast<double>(length_of(each)), .ticks = ticks};
    // Passages under several codes of one category are one bar.
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> seen;
    for (const PortraitPassage& passage : each.passages) {
      if (seen.emplace(passage.span.begin, passage.span.end, passage.group).second)
        row.bars.push_back(bar_of(passage));
    }
    return row;
  }

  // Codes in the order of the tree, so that a category's stand together.
  void add_codes(const DocumentPortrait& each, const std::vector<double>& ticks, PortraitDiagram& out) const {
    for (std::size_t row = 0; row < facts_.rows.size(); ++row) {
      PortraitRow drawn{.name = names_.of(facts_.rows[row]),
                        .group = facts_.group_of[row],
                        .length = static_cast<double>(length_of(each)),
                        .ticks = ticks};
      for (const PortraitPassage& passage : each.passages) {
        if (passage.row == row) drawn.bars.push_back(bar_of(passage));
      }
      out.rows.push_back(std::move(drawn));
    }
  }

  std::vector<std::string> notes(P first) const {
    std::vector<std::string> own = {say(first, language())};
    if (facts_.outside > 0) own.push_back(say(P::portrait_outside, language(), {count(facts_.outside)}));
    return notes_below(look_, own);
  }

  std::string description() const {
    std::vector<std::size_t> held = passages_by_group();
    held.pop_back();
    std::vector<std::size_t> order(held.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return held[a] > held[b]; });
    if (order.size() > most_told) order.resize(most_told);
    std::vector<std::string> told;
    for (const std::size_t group : order) {
      if (held[group] > 0) told.push_back(names_.of(facts_.groups[group]) + " (" + count(held[group]) + ")");
    }
    return say(P::portrait_description, language(),
               {count(passages_), count(facts_.rows.size()), count(facts_.documents.size()),
                listed(told, language())});
  }

  std::string group_name(std::size_t group) const {
    return group < facts_.groups.size() ? names_.of(facts_.groups[group]) : "–";
  }

  std::vector<std::vector<std::string>> numbers() const {
    std::vector<std::vector<std::string>> out = {
        {say(P::head_document, language()), say(P::head_begin, language()), say(P::head_end, language()),
         say(P::head_code, language()), say(P::head_category, language())}};
    if (passages_ > most_numbers) return {};
    for (const DocumentPortrait& each : facts_.documents) {
      for (const PortraitPassage& passage : each.passages) {
        out.push_back({id_of(each), count(passage.span.begin), count(passage.span.end),
                       names_.of(facts_.rows[passage.row]), group_name(passage.group)});
      }
    }
    return out;
  }

  const Portraits& facts_;
  const Project& project_;
  const FigureLook& look_;
  FigureNames names_;
  std::size_t passages_ = 0;
};

}  // namespace

Drawing portrait_figure(const Portraits& facts, const Project& project, const MarkSource& marks_of,
                        const FigureLook& look) {
  return portrait_drawing(PortraitFigure(facts, project, look).portrait(marks_of),
                          {.page = look.page, .title = look.title});
}

Drawing squares_figure(const Portraits& facts, const Project& project, const FigureLook& look) {
  return squares_drawing(PortraitFigure(facts, project, look).squares(),
                         {.page = look.page, .most_size = 12, .title = look.title});
}

}  // namespace coding::report
