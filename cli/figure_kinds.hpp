// The kinds of figure that `coding figure` draws, as data: a kind is one row of a table in its own file, with
// the options that mean something to it.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/figure/drawing.hpp"
#include "coding/report/figure_look.hpp"

namespace coding::cli {

struct FigureKind {
  std::string name{};  // the operand
  std::string help{};  // a sentence without its full stop, for the page about the command
  // Of the options that not every kind takes, those that it does.
  std::vector<std::string> options{};
  Drawing (*draw)(Session&, const Request&) = nullptr;
};

// Heat map, bars, tree: cli/count_figures.cpp.
std::vector<FigureKind> count_figures();
// What they take that not every figure does; common options are in commands/figure.cpp.
std::vector<OptionSpec> count_figure_options();

// All kinds, in the order of help.
const std::vector<FigureKind>& figure_kinds();

// What each kind is told about its page: language, title, caption. `notes` say how what is drawn was chosen.
report::FigureLook figure_look(const Request& request, const Study& study,
                               std::vector<std::string> notes = {});

}  // namespace coding::cli
