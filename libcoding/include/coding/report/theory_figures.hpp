// A theory as figures: the paradigm model, its relations as a storyline, the conditional matrix.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "coding/figure/drawing.hpp"
#include "coding/figure/graph_text.hpp"
#include "coding/project/project.hpp"

namespace coding::report {

enum class ModelFigure { paradigm, story, matrix };

inline constexpr std::array all_model_figures = {ModelFigure::paradigm, ModelFigure::story,
                                                 ModelFigure::matrix};
std::string_view name_of(ModelFigure figure);
std::optional<ModelFigure> model_figure_named(std::string_view name);

struct ModelFigureOptions {
  ModelFigure figure = ModelFigure::paradigm;
  // Of words, digits and direction. Codes are shown by their gloss in it where they have one, else by name.
  Language language{};
  bool counts = false;  // of open codes beside the categories, of passages beside relations
  bool title = true;    // the study's, above the figure
  PageSize page = PageSize::a4;
};

// Throws UsageError "figure-empty" when the study has nothing to show in it: neither a core category nor a
// code with a role; no relation; no level of action.
Drawing model_drawing(const Project& project, const ModelFigureOptions& options);

// The codes of the model and their relations, for other programs: of nodes the role, the level of action and
// the gloss, of edges the kind and the passages for and against.
LabelledGraph model_graph(const Project& project, const Language& language);

}  // namespace coding::report
