// How far a study is with open, axial and selective coding.
//
// A coding belongs to the stage that it names, else to that of its code. What is done and what there is to do
// are counted side by side: a stage is never declared finished here, since only the researchers know that.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"

namespace coding {

enum class StageStep {
  codes,         // of the stage, of all codes
  segments,      // of the stage, of all segments
  coded,         // open: documents with a segment or declared, of all
  used,          // open: codes of the stage with a segment, of its codes
  grouped,       // open: codes of the stage that stand below another one, of its codes
  compared,      // open: with a comparison memo, of the codes with two passages or more
  described,     // open: with properties, of its codes
  in_vivo,       // open: of its codes
  placed,        // axial: codes with a role, of its codes
  components,    // axial: components with a category, of five
  supported,     // axial: relations with a passage for them, of all
  core,          // selective: a core category is named, of one
  reached,       // selective: components that the core is tied to, of those with a category
  propositions,  // selective: relations put into words, of all
  storyline      // selective: memos of that type; there is no whole
};

struct StageCount {
  Stage stage = Stage::open;
  StageStep step = StageStep::codes;
  std::size_t done = 0;
  std::size_t of = 0;  // 0: there is no whole
};

// Stage by stage, in the order of StageStep. Empty when neither a code nor a segment nor the study names a
// stage and there is no relation. Needs project.segments of whom it is about, without quotes. O(n log n).
std::vector<StageCount> stage_progress(const Project& project, const std::vector<Memo>& memos);

}  // namespace coding
