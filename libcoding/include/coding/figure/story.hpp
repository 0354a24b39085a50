// Categories and the relations between them as boxes and labelled arrows: a storyline to look at.
//
// The boxes stand in layers from the start to the end of a line of the language, so that arrows run with the
// reading; arrows that close a circle run back. After Sugiyama, Tagawa & Toda (1981): circles broken, layers
// by the longest path, order in a layer by barycentres, and a place in a layer of its own for each label (as
// Gansner et al. 1993 do), so that no label lies on a box or on another label. Equal input, equal figure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

struct StoryBox {
  std::string id{};
  std::string name{};
  std::string note{};  // a smaller line under the name: its role, a count; may be empty
  bool core = false;   // painted dark
  // The first column from the start in which it may stand; arrows may move it on. With 0 for conditions, 1
  // for the core category, 2 for strategies and 3 for consequences the columns are the parts of the story.
  // Without one it stands where its arrows put it.
  std::optional<std::size_t> column{};
  bool operator==(const StoryBox&) const = default;
};

struct StoryArrow {
  std::string from{}, to{};  // ids of boxes; the same twice is a loop
  std::string label{};       // the kind of relation: "causes"
  std::string evidence{};    // behind the label: "3 for, 1 against"; may be empty
  bool contested = false;    // dashed
  bool operator==(const StoryArrow&) const = default;
};

struct StoryDiagram {
  std::string title{};
  std::string description{};  // the text alternative; empty: the relations in words
  Language language{};
  std::vector<StoryBox> boxes{};
  std::vector<StoryArrow> arrows{};
  std::vector<std::string> notes{};
  bool operator==(const StoryDiagram&) const = default;
};

struct StoryOptions {
  PageSize page = PageSize::a4;
  double least_size = 6.5;
  double most_size = 9;
  bool title = true;
};

// Throws UsageError "figure-box" when two boxes share an id or an arrow names none. Up to some hundred boxes
// and arrows: the layout is quadratic in a layer.
Drawing story_drawing(const StoryDiagram& diagram, const StoryOptions& options = {});

}  // namespace coding
