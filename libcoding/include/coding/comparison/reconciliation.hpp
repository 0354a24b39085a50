// From the disagreements of two coders and what was decided about them to the segments of their consensus.
//
// What both coded alike is taken over. Of the rest only what was decided is in the consensus; what was not is
// named, and stays out. Both codings stay as they are. docs/methods/disagreements.md.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/comparison/disagreements.hpp"
#include "coding/project/project.hpp"

namespace coding {

//   first    as the coder has it whose segment is told about (Disagreement::coder)
//   second   as the other coder has it; of missed and split: without the segment
//   both     both segments
//   neither  none
//   code     another code, on these words or on others
enum class Choice { first, second, both, neither, code };

struct Decision {
  Choice choice = Choice::first;
  CodeId code{};               // of Choice::code
  std::optional<Span> span{};  // nothing: the first's
  std::string reason{};
  bool operator==(const Decision&) const = default;
};

// "first", "second", "both", "neither", else a code that may be followed by ":120:140"; the code's name is
// looked up by the caller.
struct WrittenDecision {
  Choice choice = Choice::first;
  std::string code{};
  std::optional<Span> span{};
  bool operator==(const WrittenDecision&) const = default;
};
WrittenDecision decision_written(std::string_view text);

struct Consensus {
  std::vector<CodedSegment> segments{};  // by sort_key, each passage and code once
  // What the decisions are against: segments of either coder that are not in the consensus.
  std::vector<CodedSegment> rejected{};
  std::vector<std::size_t> undecided{};  // positions among the disagreements
  std::vector<std::string> reasons{};    // of decisions that left no segment to carry them, with the place
};

// Of two coders. One decision, or none, for each disagreement. A segment carries the memo it had, and the
// reason behind it; what both coded has both memos. A segment's quote is that of the coder's segment with the
// same span; other spans have none yet. O(segments log segments).
Consensus consensus_of(const Project& project, const Disagreements& all,
                       const std::vector<std::optional<Decision>>& decisions, const CoderId& coder);

// Both codings of a document as one, to be edited: what is agreed on once, the rest with a memo that begins
// with "? " and the name of who has it.
std::vector<CodedSegment> both_codings(const Project& project, const Disagreements& all, std::size_t document,
                                       const CoderId& coder);

// Is it a segment of both_codings that nobody has decided about yet?
bool is_undecided(const CodedSegment& segment, const std::vector<CoderId>& coders);

}  // namespace coding
