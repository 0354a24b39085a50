// Networks of codes, curves of saturation, portraits of documents and coding over time as figures.
#pragma once

#include "coding/analysis/network.hpp"
#include "coding/analysis/portrait.hpp"
#include "coding/analysis/saturation.hpp"
#include "coding/analysis/timeline.hpp"
#include "coding/project/texts.hpp"
#include "coding/report/figure_look.hpp"

namespace coding::report {

// Codes with a tie, and their ties; the others are named below. All throw UsageError "figure-empty" when
// there is nothing to draw.
Drawing network_figure(const Network& facts, const CodeUnits& units, const Project& project,
                       const FigureLook& look);

Drawing saturation_figure(const Saturation& facts, const Project& project, const FigureLook& look);

// Of one document its codes, one a row; of several the documents, one a row, by category.
Drawing portrait_figure(const Portraits& facts, const Project& project, const MarkSource& marks_of,
                        const FigureLook& look);

// Documents as rows of squares, by category.
Drawing squares_figure(const Portraits& facts, const Project& project, const FigureLook& look);

Drawing timeline_figure(const Timeline& facts, const FigureLook& look);

}  // namespace coding::report
