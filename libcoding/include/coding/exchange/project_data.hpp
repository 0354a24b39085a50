// What goes out to other programs of a project: the project, and what stands beside it in the folder.
#pragma once

#include <string>
#include <vector>

#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"

namespace coding {

struct ProjectData {
  Project project{};                  // its segments are those that go out; their quotes are not needed
  std::vector<std::string> levels{};  // by position in the codebook: the level that a code stands at
  std::vector<Memo> memos{};
  TextSource text_of{};  // read a document at a time, in the order of the segments
  MarkSource marks_of{};
};

}  // namespace coding
