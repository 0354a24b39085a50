// What a project's folder knows beside the project itself: how it came about.
//
// The audit sees no folder and no journal. Whoever does hands over what is needed of them: who changed
// something when, in which days each stage of coding was worked on, the memos, and digests of files.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"

namespace coding {

// From the first day to the last, ISO 8601 as far as known; both empty: not known.
struct Days {
  std::string first{};
  std::string last{};
  bool operator==(const Days&) const = default;

  bool known() const { return !first.empty(); }
  // Widens it by a day or a time; an empty one says nothing.
  void add(std::string_view time);
};

// A change as the journal has it, without what changed.
struct JournalLine {
  CoderId coder{};
  std::string time{};
  std::string command{};
  std::string digest{};              // of the entry
  std::vector<std::string> files{};  // that it changed
};

struct StudyRecord {
  std::vector<JournalLine> journal{};  // of all coders, by time
  std::map<Stage, Days> stages{};      // when passages and codes of each stage were put in
  std::vector<Memo> memos{};
  TextSource text_of{};
  MarkSource marks_of{};
  // SHA-256 of a file of the folder, as its bytes are now; "" when it is not there.
  std::function<std::string(const std::string& path)> digest_of{};
};

}  // namespace coding
