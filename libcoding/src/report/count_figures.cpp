#include "coding/report/count_figures.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "coding/figure/bar_chart.hpp"
#include "coding/figure/code_tree.hpp"
#include "coding/report/count_tables.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/fold.hpp"
#include "report/figure_names.hpp"
#include "report/figure_parts.hpp"
#include "report/figure_wording.hpp"

namespace coding::report {

namespace {

using P = FigurePhrase;

Phrase unit_of(Count count) {
  switch (count) {
    case Count::participants:
      return Phrase::participants;
    case Count::documents:
      return Phrase::documents;
    case Count::segments:
      return Phrase::segments;
    case Count::characters:
      return Phrase::characters;
  }
  return Phrase::participants;
}

// Which colour each code has in every figure: that of its category, by position in the codebook; none above
// the categories. These are the roots, or what is below the only one.
struct CodeGroups {
  std::vector<std::size_t> categories{};
  std::vector<std::optional<std::size_t>> of{};
};

CodeGroups groups_of(const Codebook& codebook) {
  CodeGroups out{.categories = codebook.roots()};
  while (out.categories.size() == 1 && codebook.has_children(out.categories[0]))
    out.categories = codebook.children(out.categories[0]);
  out.of.resize(codebook.size());
  for (std::size_t k = 0; k < out.categories.size(); ++k) {
    const std::size_t category = out.categories[k];
    for (std::size_t i = category; i < codebook.end_of_subtree(category); ++i) out.of[i] = k;
  }
  return out;
}

double percent_of(const FrequencyRow& row) { return row.percent.value.value_or(0); }

class BarMaker {
 public:
  BarMaker(const Frequency& facts, const Project& project, const FigureLook& look)
      : facts_(facts), project_(project), look_(look), names_(project.codebook, look.language) {}

  Drawing drawing(const BarFigure& figure) const {
    const std::vector<FrequencyRow> rows = rows_for(figure);
    require_readable(rows.size(), "codes");
    BarDiagram diagram{.language = look_.language};
    const Table table = table_of(facts_, project_, look_.language);
    diagram.title = table.title;
    std::vector<std::string> own = {say(P::reading_bars, look_.language)};
    if (rows.size() < facts_.rows.size())
      own.push_back(say(P::top_note, look_.language, {digits(rows.size()), digits(facts_.rows.size())}));
    diagram.notes = captions(look_, std::move(own), table.notes);
    diagram.axis = axis_for(rows);
    for (const FrequencyRow& row : rows) diagram.rows.push_back(bar_of(row));
    add_groups(rows, diagram);
    diagram.description = in_words(rows);
    diagram.numbers = numbers(rows);
    return bar_drawing(diagram, {.page = look_.page, .title = look_.title});
  }

 private:
  std::string digits(std::size_t count) const { return number(count, look_.language); }

  std::vector<FrequencyRow> rows_for(const BarFigure& figure) const {
    std::vector<FrequencyRow> rows = facts_.rows;
    const auto more = [](const FrequencyRow& a, const FrequencyRow& b) { return a.f > b.f; };
    if (figure.by_frequency || figure.top) std::stable_sort(rows.begin(), rows.end(), more);
    if (figure.top && rows.size() > *figure.top) rows.resize(*figure.top);
    if (!figure.by_frequency) {
      std::sort(rows.begin(), rows.end(),
                [](const FrequencyRow& a, const FrequencyRow& b) { return a.code < b.code; });
    }
    return rows;
  }

  double in_counts(double percent) const { return percent / 100 * static_cast<double>(facts_.whole); }

  ChartAxis axis_for(const std::vector<FrequencyRow>& rows) const {
    double most = 1;
    for (const FrequencyRow& row : rows) {
      most = std::max(most, static_cast<double>(row.f));
      if (row.percent.interval) most = std::max(most, in_counts(row.percent.interval->upper));
    }
    // No more people than there are.
    const auto whole = static_cast<double>(facts_.whole);
    ChartAxis axis{.title = say(unit_of(facts_.options.count), look_.language)};
    for (const double tick : nice_ticks(0, most, {.whole = true}).at) {
      if (tick > whole && whole > axis.ticks.back().at) axis.ticks.push_back({whole, digits(facts_.whole)});
      if (tick > whole && whole > 0) break;
      axis.ticks.push_back({tick, digits(static_cast<std::size_t>(tick))});
    }
    return axis;
  }

  BarRow bar_of(const FrequencyRow& row) const {
    BarRow out{.name = names_.of(row.code),
               .label = count_and_share(row.f, percent_of(row), look_.language),
               .value = static_cast<double>(row.f)};
    if (const auto& interval = row.percent.interval)
      out.interval = {in_counts(interval->lower), in_counts(interval->upper)};
    return out;
  }

  // The categories of which there are codes below, when there are several.
  void add_groups(const std::vector<FrequencyRow>& rows, BarDiagram& diagram) const {
    const CodeGroups groups = groups_of(project_.codebook);
    std::set<std::size_t> shown;
    for (const FrequencyRow& row : rows) {
      const auto group = groups.of[row.code];
      if (group && groups.categories[*group] != row.code) shown.insert(*group);
    }
    if (shown.size() < 2) return;
    diagram.groups.resize(groups.categories.size());
    for (const std::size_t group : shown) diagram.groups[group] = names_.own(groups.categories[group]);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto group = groups.of[rows[i].code];
      if (group && shown.contains(*group)) diagram.rows[i].group = group;
    }
  }

  std::string in_words(const std::vector<FrequencyRow>& rows) const {
    const auto fewer = [](const FrequencyRow& a, const FrequencyRow& b) { return a.f < b.f; };
    const auto longest = std::max_element(rows.begin(), rows.end(), fewer);
    const auto shortest = std::min_element(rows.begin(), rows.end(), fewer);
    const auto label = [&](const FrequencyRow& row) {
      return count_and_share(row.f, percent_of(row), look_.language);
    };
    return say(P::bars_in_words, look_.language,
               {digits(rows.size()), names_.of(longest->code), label(*longest), names_.of(shortest->code),
                label(*shortest)});
  }

  std::vector<std::vector<std::string>> numbers(const std::vector<FrequencyRow>& rows) const {
    std::vector<std::vector<std::string>> out = {{say(Phrase::code, look_.language), "f (%)"}};
    for (const FrequencyRow& row : rows)
      out.push_back({names_.of(row.code), count_and_share(row.f, percent_of(row), look_.language)});
    return out;
  }

  const Frequency& facts_;
  const Project& project_;
  const FigureLook& look_;
  FigureNames names_;
};

}  // namespace

Drawing bar_figure(const Frequency& facts, const BarFigure& figure, const Project& project,
                   const FigureLook& look) {
  if (facts.rows.empty()) refuse_without_codes(project, facts.level);
  if (facts.whole == 0)
    refuse_empty("nothing is there to count in", "`coding import FILE` brings an interview in");
  return BarMaker(facts, project, look).drawing(figure);
}

Drawing tree_figure(const std::vector<Frequency>& levels, const Project& project, const FigureLook& look) {
  std::map<std::size_t, const FrequencyRow*> counted;  // by position: the order of the tree
  for (const Frequency& level : levels) {
    for (const FrequencyRow& row : level.rows) counted[row.code] = &row;
  }
  if (counted.empty()) refuse_without_codes(project, "");
  const Frequency& first = levels.front();
  if (first.whole == 0)
    refuse_empty("nothing is there to count in", "`coding import FILE` brings an interview in");
  require_readable(counted.size(), "codes");
  const FigureNames names(project.codebook, look.language);
  TreeDiagram diagram{.language = look.language};
  diagram.title = say(P::tree_title, look.language,
                      {lower(say(unit_of(first.options.count), look.language), look.language),
                       number(first.whole, look.language)});
  diagram.numbers = {{say(Phrase::code, look.language), "f (%)"}};
  const CodeGroups groups = groups_of(project.codebook);
  std::string roots;
  for (const auto& [code, row] : counted) {
    std::size_t depth = 0;
    for (auto above = project.codebook.parent(code); above; above = project.codebook.parent(*above))
      depth += counted.contains(*above) ? 1U : 0U;
    const std::string label = count_and_share(row->f, percent_of(*row), look.language);
    if (depth == 0) {
      const bool rtl = is_right_to_left(look.language);
      roots += (roots.empty() ? "" : rtl ? "؛ " : "; ") + names.own(code) + (rtl ? "، " : ", ") + label;
    }
    diagram.rows.push_back({.name = names.own(code),
                            .label = label,
                            .part = percent_of(*row) / 100,
                            .depth = depth,
                            .group = groups.of[code].value_or(0)});
    diagram.numbers.push_back({std::string(2 * depth, ' ') + names.own(code), label});
  }
  diagram.description = say(P::tree_in_words, look.language, {number(counted.size(), look.language), roots});
  diagram.notes = captions(look, {say(P::reading_tree, look.language)}, {});
  return tree_drawing(diagram, {.page = look.page, .title = look.title});
}

}  // namespace coding::report
