#include <algorithm>
#include <map>
#include <set>

#include "coding/figure/axis.hpp"
#include "coding/figure/heat_map.hpp"
#include "coding/report/count_figures.hpp"
#include "coding/report/count_tables.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/fold.hpp"
#include "report/figure_names.hpp"
#include "report/figure_parts.hpp"
#include "report/figure_wording.hpp"

namespace coding::report {

namespace {

using P = FigurePhrase;

// Positions in the order in which a figure shows them, and the tree over them; a tree whose things are not
// all shown is left out.
struct Arranged {
  std::vector<std::size_t> shown{};
  std::vector<HeatJoin> tree{};
};

Arranged as_they_are(std::size_t count) {
  Arranged out;
  for (std::size_t i = 0; i < count; ++i) out.shown.push_back(i);
  return out;
}

// `place_of` says which row or column of the matrix a thing is.
Arranged by_tree(const Clusters& clusters, const std::vector<std::size_t>& place_of) {
  Arranged out;
  std::vector<std::size_t> stands(clusters.order.size());
  for (std::size_t i = 0; i < clusters.order.size(); ++i) {
    stands[clusters.order[i]] = i;
    out.shown.push_back(place_of[clusters.sets.items[clusters.order[i]]]);
  }
  for (const std::size_t item : clusters.sets.left_out) out.shown.push_back(place_of[item]);
  const std::size_t things = clusters.order.size();
  const std::size_t more = clusters.sets.left_out.size();
  const double highest = clusters.tree.steps.empty() ? 0 : clusters.tree.steps.back().height;
  const auto number_of = [&](std::size_t group) { return group < things ? stands[group] : group + more; };
  for (const MergeStep& step : clusters.tree.steps) {
    out.tree.push_back({.left = number_of(step.left),
                        .right = number_of(step.right),
                        .part = highest > 0 ? step.height / highest : 0});
  }
  return out;
}

class HeatMaker {
 public:
  HeatMaker(const Matrix& facts, const HeatFigure& figure, const Project& project, const FigureLook& look)
      : facts_(facts),
        figure_(figure),
        project_(project),
        look_(look),
        names_(project.codebook, look.language) {
    most_ = facts.cells.empty() ? 0 : *std::max_element(facts.cells.begin(), facts.cells.end());
    arrange();
  }

  Drawing drawing() const {
    HeatMap map{.title = title(), .description = in_words(), .language = look_.language};
    for (const std::size_t person : people_.shown) map.columns.push_back(facts_.rows[person]);
    for (const std::size_t code : codes_.shown) {
      map.rows.push_back(names_.of(facts_.columns[code]));
      for (const std::size_t person : people_.shown) map.cells.push_back(cell_of(facts_.at(person, code)));
    }
    if (figure_.dendrogram) {
      map.row_tree = codes_.tree;
      map.column_tree = people_.tree;
    }
    add_scale(map);
    map.notes = notes();
    map.numbers = numbers();
    return heat_drawing(map, {.page = look_.page, .title = look_.title});
  }

 private:
  const Language& language() const { return look_.language; }
  bool presence() const { return facts_.options.cells == MatrixCells::presence; }
  bool people() const { return facts_.options.rows == MatrixRows::participants; }

  std::string title() const {
    const P phrase = presence()                                        ? P::heat_presence
                     : facts_.options.cells == MatrixCells::characters ? P::heat_characters
                                                                       : P::heat_segments;
    const std::string rows = say(people() ? Phrase::participants : Phrase::documents, language());
    return say(phrase, language(), {lower(rows, language())});
  }

  void arrange() {
    codes_ = as_they_are(facts_.columns.size());
    people_ = as_they_are(facts_.rows.size());
    if (!figure_.order) return;
    codes_ = by_tree(figure_.order->codes, codes_.shown);
    people_ = by_tree(figure_.order->rows, rows_of_units());
  }

  // Which row of the matrix each unit is: documents stand in the order of the project there, here by name.
  std::vector<std::size_t> rows_of_units() const {
    const CodeUnits& units = figure_.order->units;
    std::map<std::string, std::size_t> row_of;
    for (std::size_t i = 0; i < facts_.rows.size(); ++i) row_of[facts_.rows[i]] = i;
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < units.units; ++i) {
      const std::string& id = people() ? units.people[units.participants[i]].value
                                       : project_.documents[units.documents[i]].id.value;
      out.push_back(row_of.at(id));
    }
    return out;
  }

  double part_of(std::size_t count) const {
    if (presence()) return 0.62;
    if (most_ < 2) return 0.62;
    // Few values do not need the whole scale: two passages are not black beside one.
    const double darkest = std::min(1.0, 0.45 + 0.1 * static_cast<double>(most_ - 1));
    return 0.12 + (darkest - 0.12) * static_cast<double>(count - 1) / static_cast<double>(most_ - 1);
  }

  HeatCell cell_of(std::size_t count) const {
    if (count == 0) return {};
    return {.part = part_of(count), .label = presence() ? "" : number(count, language())};
  }

  void add_scale(HeatMap& map) const {
    if (presence()) {
      map.scale = {{.part = part_of(1), .label = say(P::scale_presence, language())}};
      return;
    }
    const bool segments = facts_.options.cells == MatrixCells::segments;
    map.scale_title = say(segments ? P::scale_segments : P::scale_characters, language());
    map.scale = {{.label = say(P::scale_none, language())}};
    std::set<std::size_t> steps = {1, most_};
    for (const double tick : nice_ticks(1, static_cast<double>(most_), {.steps = 4, .whole = true}).at) {
      if (tick > 1 && tick < static_cast<double>(most_)) steps.insert(static_cast<std::size_t>(tick));
    }
    for (const std::size_t step : steps) {
      if (step > 0) map.scale.push_back({.part = part_of(step), .label = number(step, language())});
    }
  }

  std::vector<std::string> notes() const {
    std::vector<std::string> own = {say(presence() ? P::reading_presence : P::reading_shades, language()),
                                    say(figure_.order ? P::order_clusters : P::order_codebook, language())};
    if (figure_.dendrogram && figure_.order) own.push_back(say(P::dendrogram_note, language()));
    return captions(look_, std::move(own), table_of(facts_, project_, {.reader = language()}).notes);
  }

  std::vector<std::vector<std::string>> numbers() const {
    std::vector<std::vector<std::string>> out = {{say(Phrase::code, language())}};
    for (const std::size_t person : people_.shown) out.front().push_back(facts_.rows[person]);
    for (const std::size_t code : codes_.shown) {
      out.push_back({names_.of(facts_.columns[code])});
      for (const std::size_t person : people_.shown)
        out.back().push_back(number(facts_.at(person, code), language()));
    }
    return out;
  }

  std::string in_words() const {
    std::size_t filled = 0;
    std::vector<std::size_t> holders(facts_.columns.size(), 0);
    for (std::size_t row = 0; row < facts_.rows.size(); ++row) {
      for (std::size_t column = 0; column < facts_.columns.size(); ++column) {
        if (facts_.at(row, column) == 0) continue;
        ++filled;
        ++holders[column];
      }
    }
    const auto widest = std::max_element(holders.begin(), holders.end());
    const auto at = static_cast<std::size_t>(widest - holders.begin());
    const auto in_digits = [&](std::size_t count) { return coding::report::number(count, language()); };
    return say(P::heat_in_words, language(),
               {in_digits(facts_.columns.size()), in_digits(facts_.rows.size()), in_digits(filled),
                in_digits(facts_.cells.size()), names_.of(facts_.columns[at]), in_digits(*widest)});
  }

  const Matrix& facts_;
  const HeatFigure& figure_;
  const Project& project_;
  const FigureLook& look_;
  FigureNames names_;
  std::size_t most_ = 0;
  Arranged codes_{};
  Arranged people_{};
};

}  // namespace

HeatOrder heat_order(const Project& project, const MatrixOptions& options, int jobs) {
  const bool people = options.rows == MatrixRows::participants;
  HeatOrder out;
  out.units = code_units(project,
                         {.coder = options.coder,
                          .unit = people ? CountedUnit::participant : CountedUnit::document,
                          .scope = options.scope,
                          .jobs = jobs},
                         {}, {});
  for (const Things things : {Things::codes, Things::units}) {
    const std::size_t count = things == Things::codes ? out.units.codes.size() : out.units.units;
    require_readable(count, things == Things::codes ? "codes" : people ? "participants" : "documents");
    (things == Things::codes ? out.codes : out.rows) = clusters(out.units, {.things = things, .jobs = jobs});
  }
  return out;
}

Drawing heat_figure(const Matrix& facts, const HeatFigure& figure, const Project& project,
                    const FigureLook& look) {
  const bool people = facts.options.rows == MatrixRows::participants;
  if (facts.columns.empty()) refuse_without_codes(project, facts.level);
  if (facts.rows.empty()) {
    refuse_empty(people ? "there is no participant to show" : "there is no document to show",
                 "`coding import FILE` brings an interview in");
  }
  require_readable(facts.columns.size(), "codes");
  require_readable(facts.rows.size(), people ? "participants" : "documents");
  return HeatMaker(facts, figure, project, look).drawing();
}

}  // namespace coding::report
