// The paradigm model of a grounded theory as a figure: what leads to the phenomenon, what people do about it,
// what comes of it, and what surrounds and changes their doing (Strauss & Corbin 1990, 1998).
//
// Read from the start to the end of a line of the language: causal conditions, the core category, strategies,
// consequences; intervening conditions above, context below, with arrows into strategies and core. A language
// that is written from right to left gets the mirror image. Digits and counts are text: the caller writes
// them in the reader's language. docs/methods/paradigm-figure.md tells more.
#pragma once

#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

// A name with a count behind it in brackets: "مشارکت (۵)".
struct CountedName {
  std::string name{};
  std::string count{};  // without brackets; may be empty
  bool operator==(const CountedName&) const = default;
};

struct ParadigmItem {
  CountedName name{};                   // an axial code, in bold
  std::vector<CountedName> subitems{};  // its categories
  bool operator==(const ParadigmItem&) const = default;
};

struct ParadigmPanel {
  std::string title{};
  std::string count{};  // a line of its own under the title: "4 axial codes, 9 categories"; may be empty
  std::vector<ParadigmItem> items{};
  bool operator==(const ParadigmPanel&) const = default;
};

struct ParadigmDiagram {
  std::string title{};        // of the figure
  std::string description{};  // the text alternative; empty: the panels' titles and items in words
  Language language{};        // its direction is the figure's
  std::string core_title{};   // "Core category"; may be empty
  CountedName core{};
  ParadigmPanel causal{}, context{}, intervening{}, strategies{}, consequences{};
  std::vector<std::string> notes{};  // under the figure
  bool operator==(const ParadigmDiagram&) const = default;
};

struct ParadigmOptions {
  PageSize page = PageSize::a4;
  double least_size = 6.5;  // of the letters, in points
  double most_size = 9.5;
  bool title = true;        // paint it above the figure
  bool core_arrows = true;  // context and intervening conditions also point at the core category
  std::string empty = "–";  // what stands in a panel without items
};

// Nothing overlaps and nothing is cut off, whatever the names; the page grows when it must.
Drawing paradigm_drawing(const ParadigmDiagram& diagram, const ParadigmOptions& options = {});

}  // namespace coding
