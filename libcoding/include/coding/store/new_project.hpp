// A whole project written as a new folder: all of it, or nothing is there.
//
// It is made in a hidden folder beside and gets its name when it is whole, so that an import that is
// interrupted leaves nothing that looks like a project.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "coding/project/codebook.hpp"
#include "coding/project/declaration.hpp"
#include "coding/project/memo.hpp"
#include "coding/project/participant.hpp"
#include "coding/project/project.hpp"
#include "coding/project/relation.hpp"
#include "coding/project/segment.hpp"
#include "coding/store/change.hpp"
#include "coding/store/journal.hpp"

namespace coding {

struct NewProject {
  Study study{};  // an empty id gets a new UUID
  std::vector<Participant> participants{};
  Codebook codebook{};
  std::vector<NewDocument> documents{};  // of order 0: numbered as they come
  std::vector<CodedSegment> segments{};  // of any coders
  std::vector<Declaration> declarations{};
  std::vector<Relation> relations{};
  std::vector<Memo> memos{};  // those without an id get one
  // What other programs have and a project has no place for: path below foreign/, bytes.
  std::vector<std::pair<std::string, std::string>> foreign{};
};

// Throws UsageError "folder-not-empty" when something is there, and what the changes of store/change.hpp
// throw; then nothing is left behind.
void write_new_project(const std::filesystem::path& folder, NewProject project, const JournalNote& note,
                       Disk& disk = real_disk());

}  // namespace coding
