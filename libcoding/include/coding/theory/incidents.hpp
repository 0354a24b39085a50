// Constant comparison: the incidents of a code side by side.
//
// Each incident of a code is compared with those before it, in the same and in other people's interviews
// (Glaser & Strauss 1967, ch. 5; Strauss & Corbin 1990, ch. 5). The pairs here lay the oldest against the
// newest and go inwards from both ends, people of whom each has a passage against other people where that is
// possible: what differs most is seen first.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/analysis/interview_order.hpp"
#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"

namespace coding {

struct Incident {
  std::size_t segment = 0;      // in project.segments
  ParticipantId participant{};  // empty when nobody's
};

struct IncidentPair {
  Incident older{};
  Incident newer{};
  std::vector<std::string> memos{};  // ids of comparison memos about both
};

struct IncidentComparison {
  CodeId code{};
  std::vector<Incident> incidents{};  // from the oldest to the newest: interviews in order, places in them
  std::vector<IncidentPair>
      pairs{};  // each incident in one pair; the middle one of an odd number with the oldest
  InterviewOrder by = InterviewOrder::label;
  std::vector<std::string>
      memos{};  // ids of all comparison memos about the code, whichever passages they name
};

struct ComparisonOptions {
  CoderId coder{};
  bool below = false;  // with the codes below it
};

// Throws UsageError "code-unknown". O(segments log segments).
IncidentComparison compare_incidents(const Project& project, const std::vector<Memo>& memos,
                                     const CodeId& code, const ComparisonOptions& options);

// How far the comparison is, code by code.
struct ComparedCode {
  std::size_t code = 0;  // position in the codebook
  std::size_t incidents = 0;
  std::size_t participants = 0;
  std::size_t memos = 0;  // comparison memos about it
  std::string last{};     // the date of the newest
};

// Codes with two incidents or more, in tree order. O(segments + memos).
std::vector<ComparedCode> compared_codes(const Project& project, const std::vector<Memo>& memos,
                                         const CoderId& coder);

}  // namespace coding
