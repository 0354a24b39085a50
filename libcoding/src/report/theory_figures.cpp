#include "coding/report/theory_figures.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/figure/grid.hpp"
#include "coding/figure/paradigm.hpp"
#include "coding/figure/story.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/fold.hpp"
#include "coding/theory/paradigm.hpp"
#include "report/theory_wording.hpp"

namespace coding::report {

namespace {

using P = TheoryPhrase;

constexpr Names<ModelFigure, 3> figure_names = {
    {{"paradigm", ModelFigure::paradigm}, {"story", ModelFigure::story}, {"matrix", ModelFigure::matrix}}};

[[noreturn]] void fail_empty(const std::string& message, const std::string& hint) {
  throw UsageError({.slug = "figure-empty", .message = message, .hint = hint});
}

class ModelFigures {
 public:
  ModelFigures(const Project& project, const ModelFigureOptions& options)
      : project_(project), options_(options), paradigm_(paradigm_of(project)) {}

  Drawing paradigm() const {
    const bool any = std::any_of(paradigm_.components.begin(), paradigm_.components.end(),
                                 [](const ParadigmComponent& each) { return !each.categories.empty(); });
    if (!any && !paradigm_.core) {
      fail_empty("no code has a part in the paradigm",
                 "give codes one with `coding codebook set CODE --role ROLE`");
    }
    ParadigmDiagram diagram{.title = project_.study.title, .language = language()};
    diagram.core_title = title_case(say(P::study_core, language()), language());
    diagram.core.name = paradigm_.core ? name(*paradigm_.core) : "–";
    // As component_roles.
    const std::array panels = {&diagram.causal, &diagram.context, &diagram.intervening, &diagram.strategies,
                               &diagram.consequences};
    for (std::size_t i = 0; i < panels.size(); ++i) *panels[i] = panel_of(paradigm_.components[i]);
    return paradigm_drawing(diagram, {.page = options_.page, .title = options_.title});
  }

  Drawing story() const {
    if (project_.relations.empty())
      fail_empty("no relation is stated", "`coding relate CODE KIND CODE` states one");
    StoryDiagram diagram{.title = project_.study.title, .language = language()};
    const auto roles = effective_roles(project_.codebook);
    std::set<std::size_t> codes;
    for (const Relation& relation : project_.relations) {
      for (const CodeId& id : {relation.key.from, relation.key.to}) {
        if (const auto at = project_.codebook.position(id)) codes.insert(*at);
      }
    }
    for (const std::size_t i : codes) {
      const bool is_core = paradigm_.core == i;
      const Role role = is_core ? Role::phenomenon : roles[i];
      diagram.boxes.push_back({.id = code(i).id.value,
                               .name = name(i),
                               .note = is_core ? say(P::study_core, language()) : say(role, language()),
                               .core = is_core,
                               .column = column_of(role)});
    }
    for (const Relation& relation : project_.relations) {
      const auto& [from, kind, to] = relation.key;
      if (!project_.codebook.find(from) || !project_.codebook.find(to)) continue;
      const std::size_t in_favour = evidence_count(relation, false);
      const std::size_t against = evidence_count(relation, true);
      diagram.arrows.push_back({.from = from.value,
                                .to = to.value,
                                .label = say_kind(project_.study, kind, language()),
                                .evidence = options_.counts ? passages(in_favour, against) : "",
                                .contested = against > 0 && against >= in_favour});
    }
    return story_drawing(diagram, {.page = options_.page, .title = options_.title});
  }

  Drawing matrix() const {
    const ConditionalMatrix matrix = conditional_matrix(project_, paradigm_);
    if (matrix.levels.empty()) {
      fail_empty("no category has a level of action",
                 "give categories one with `coding codebook set CODE --action LEVEL`");
    }
    GridDiagram diagram{
        .title = project_.study.title, .language = language(), .corner = say(P::level_of_action, language())};
    std::vector<std::size_t> sums(matrix.roles.size(), 0);
    for (std::size_t i = 0; i < matrix.levels.size(); ++i) {
      GridRow row{.title = title_case(say(matrix.levels[i], language()), language())};
      std::size_t sum = 0;
      for (std::size_t k = 0; k < matrix.roles.size(); ++k) {
        const MatrixCell& cell = matrix.cells[i][k];
        row.cells.push_back(cell_of(cell));
        sum += cell.open_codes;
        sums[k] += cell.open_codes;
      }
      row.sum = count(sum);
      diagram.rows.push_back(std::move(row));
    }
    std::size_t all = 0;
    for (std::size_t k = 0; k < matrix.roles.size(); ++k) {
      diagram.columns.push_back(component_title(paradigm_.components[k]));
      diagram.sums.push_back(count(sums[k]));
      all += sums[k];
    }
    diagram.sum_title = say(Phrase::total, language());
    diagram.sum_of_sums = count(all);
    diagram.notes = {say(P::open_code_counts, language())};
    return grid_drawing(diagram, {.page = options_.page, .title = options_.title});
  }

 private:
  const Language& language() const { return options_.language; }
  const Code& code(std::size_t i) const { return project_.codebook.codes()[i]; }
  std::string count(std::size_t n) const { return number(n, language()); }

  std::string name(std::size_t i) const {
    const auto gloss = code(i).glosses.find(primary(language()));
    return gloss == code(i).glosses.end() ? code(i).name : gloss->second;
  }

  std::string component_title(const ParadigmComponent& component) const {
    if (component.heads.size() == 1) return name(component.heads.front());
    return title_case(say(component.role, language()), language());
  }

  // In the order of the story: conditions, the core, strategies, consequences.
  static std::optional<std::size_t> column_of(Role role) {
    switch (role) {
      case Role::causal:
      case Role::context:
      case Role::intervening:
        return 0;
      case Role::phenomenon:
        return 1;
      case Role::strategy:
        return 2;
      case Role::consequence:
        return 3;
      default:
        return std::nullopt;
    }
  }

  std::string passages(std::size_t in_favour, std::size_t against) const {
    std::string out = count(in_favour) + " " + say(P::in_favour, language());
    if (against > 0)
      out +=
          (is_right_to_left(language()) ? "، " : ", ") + count(against) + " " + say(P::contrary, language());
    return out;
  }

  ParadigmPanel panel_of(const ParadigmComponent& component) const {
    ParadigmPanel panel{.title = component_title(component)};
    for (const ParadigmCategory& category : component.categories) {
      ParadigmItem item{.name = {name(category.code), options_.counts ? count(category.open_codes) : ""}};
      for (const std::size_t below : category.below) item.subitems.push_back({name(below), ""});
      panel.items.push_back(std::move(item));
    }
    return panel;
  }

  GridCell cell_of(const MatrixCell& cell) const {
    GridCell out;
    if (cell.categories.empty()) return out;
    out.number = count(cell.open_codes);
    for (const std::size_t i : cell.categories) out.names.push_back(name(i));
    return out;
  }

  const Project& project_;
  const ModelFigureOptions& options_;
  const Paradigm paradigm_;
};

}  // namespace

std::string_view name_of(ModelFigure figure) { return name_in(figure_names, figure); }

std::optional<ModelFigure> model_figure_named(std::string_view name) { return value_in(figure_names, name); }

Drawing model_drawing(const Project& project, const ModelFigureOptions& options) {
  const ModelFigures figures(project, options);
  if (options.figure == ModelFigure::story) return figures.story();
  if (options.figure == ModelFigure::matrix) return figures.matrix();
  return figures.paradigm();
}

LabelledGraph model_graph(const Project& project, const Language& language) {
  LabelledGraph graph{.title = project.study.title, .language = language};
  const auto roles = effective_roles(project.codebook);
  const auto actions = effective_actions(project.codebook);
  std::set<CodeId> related;
  for (const Relation& relation : project.relations) related.insert({relation.key.from, relation.key.to});
  for (std::size_t i = 0; i < project.codebook.size(); ++i) {
    const Code& code = project.codebook.codes()[i];
    if (!related.contains(code.id) && code.role == Role::none) continue;
    const auto gloss = code.glosses.find(primary(language));
    graph.nodes.push_back({.id = code.id.value,
                           .label = gloss == code.glosses.end() ? code.name : gloss->second,
                           .attributes = {{"role", name_of(roles[i])}, {"action", name_of(actions[i])}}});
  }
  for (const Relation& relation : project.relations) {
    if (!project.codebook.find(relation.key.from) || !project.codebook.find(relation.key.to)) continue;
    graph.edges.push_back({.from = relation.key.from.value,
                           .to = relation.key.to.value,
                           .label = say_kind(project.study, relation.key.kind, language),
                           .attributes = {{"kind", relation.key.kind},
                                          {"for", static_cast<double>(evidence_count(relation, false))},
                                          {"against", static_cast<double>(evidence_count(relation, true))}}});
  }
  return graph;
}

}  // namespace coding::report
