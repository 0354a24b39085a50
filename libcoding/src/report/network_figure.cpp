#include <algorithm>
#include <map>
#include <set>

#include "coding/base/error.hpp"
#include "coding/figure/network.hpp"
#include "coding/report/plot_figures.hpp"
#include "report/figure_names.hpp"
#include "report/plot_parts.hpp"
#include "report/plot_wording.hpp"
#include "report/structure_parts.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = PlotPhrase;
using S = StructurePhrase;

constexpr std::size_t most_alone_named = 12;
constexpr std::size_t strongest_told = 5;

class NetworkFigure {
 public:
  NetworkFigure(const Network& facts, const CodeUnits& units, const Project& project, const FigureLook& look)
      : facts_(facts), units_(units), look_(look), names_(project.codebook, look.language) {
    place_.assign(facts.nodes.size(), facts.nodes.size());
    for (const NetworkTie& tie : facts.ties) {
      place_[tie.a] = place_[tie.b] = 0;
      most_both_ = std::max(most_both_, tie.both);
    }
    for (std::size_t i = 0; i < facts.nodes.size(); ++i) {
      if (place_[i] != 0) continue;
      place_[i] = drawn_.size();
      drawn_.push_back(i);
      most_units_ = std::max(most_units_, facts.nodes[i].units);
    }
    diagram_.title =
        say(P::network_title, language()) + " · " + units.level + limits_of(units.options.scope, project);
    diagram_.language = language();
  }

  NetworkDiagram diagram() && {
    if (drawn_.empty()) {
      throw UsageError({.slug = "figure-empty",
                        .message = "no two codes stand together in " +
                                   std::to_string(facts_.options.minimum) +
                                   " units or more, so that there is no network",
                        .hint = "ask for fewer units with --minimum, or for other units with --unit"});
    }
    add_groups();
    for (const std::size_t i : drawn_) {
      const NetworkNode& node = facts_.nodes[i];
      diagram_.circles.push_back(
          {.name = name(i), .share = share(node.units, most_units_), .group = group_of_.at(node.community)});
    }
    for (const NetworkTie& tie : facts_.ties)
      diagram_.lines.push_back(
          {.a = place_[tie.a], .b = place_[tie.b], .share = share(tie.both, most_both_)});
    add_words();
    return std::move(diagram_);
  }

 private:
  const Language& language() const { return look_.language; }
  std::string name(std::size_t node) const { return names_.of(units_.codes[facts_.nodes[node].code]); }
  std::string count(std::size_t value) const { return number(value, language()); }
  static double share(std::size_t part, std::size_t of) {
    return of == 0 ? 0 : static_cast<double>(part) / static_cast<double>(of);
  }

  // By the numbers that the table of the network has; each is called by its strongest code.
  void add_groups() {
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (const std::size_t i : drawn_) members[facts_.nodes[i].community].push_back(i);
    for (const auto& [community, nodes] : members) {
      const auto strongest = *std::max_element(nodes.begin(), nodes.end(), [&](std::size_t a, std::size_t b) {
        return facts_.nodes[a].strength.value < facts_.nodes[b].strength.value;
      });
      group_of_.emplace(community, diagram_.groups.size());
      diagram_.groups.push_back(
          {.number = count(community + 1),
           .name = nodes.size() == 1
                       ? name(strongest)
                       : say(P::network_group, language(), {name(strongest), count(nodes.size() - 1)})});
    }
  }

  void add_words() {
    std::vector<const NetworkTie*> ties;
    for (const NetworkTie& tie : facts_.ties) ties.push_back(&tie);
    std::stable_sort(ties.begin(), ties.end(),
                     [](const NetworkTie* a, const NetworkTie* b) { return a->both > b->both; });
    diagram_.numbers.push_back(
        {say(P::head_code, language()), say(P::head_other_code, language()), say(P::head_both, language())});
    std::vector<std::string> told;
    for (const NetworkTie* tie : ties) {
      diagram_.numbers.push_back({name(tie->a), name(tie->b), count(tie->both)});
      if (told.size() < strongest_told)
        told.push_back(name(tie->a) + " – " + name(tie->b) + " (" + count(tie->both) + ")");
    }
    diagram_.description = say(P::network_description, language(),
                               {count(drawn_.size()), count(facts_.ties.size()),
                                count(diagram_.groups.size()), listed(told, language())});
    diagram_.notes = notes_below(look_, own_notes());
  }

  std::vector<std::string> own_notes() const {
    std::vector<std::string> out = {
        say(P::network_note, language(),
            {count(facts_.options.minimum), count(units_.units),
             say(phrase_of(units_.options.unit), language()), count(most_both_), count(most_units_)}),
        say(P::network_places, language(), {count(facts_.options.seed)})};
    if (const auto& modularity = facts_.communities.modularity.value) {
      out.push_back(say(S::community_note, language(),
                        {count(facts_.options.seed), count(diagram_.groups.size()),
                         real_in_words(*modularity, 3, language())}));
    }
    const std::size_t alone = facts_.nodes.size() - drawn_.size();
    if (alone > 0) out.push_back(say(P::network_alone, language(), {alone_in_words(alone)}));
    return out;
  }

  std::string alone_in_words(std::size_t alone) const {
    if (alone > most_alone_named) return count(alone);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < facts_.nodes.size(); ++i) {
      if (place_[i] == facts_.nodes.size()) out.push_back(name(i));
    }
    return listed(out, language());
  }

  const Network& facts_;
  const CodeUnits& units_;
  const FigureLook& look_;
  FigureNames names_;
  std::vector<std::size_t> place_{};  // by node: its circle, or the number of nodes
  std::vector<std::size_t> drawn_{};  // nodes
  std::map<std::size_t, std::size_t> group_of_{};
  std::size_t most_both_ = 0;
  std::size_t most_units_ = 0;
  NetworkDiagram diagram_{};
};

}  // namespace

Drawing network_figure(const Network& facts, const CodeUnits& units, const Project& project,
                       const FigureLook& look) {
  return network_drawing(NetworkFigure(facts, units, project, look).diagram(),
                         {.page = look.page, .title = look.title, .seed = facts.options.seed});
}

}  // namespace coding::report
