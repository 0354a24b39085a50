// How often each code occurs: in how many people, documents, segments, or how much of the text.
//
// People are counted for prevalence, segments for how much was said; the two are never mixed in one table. A
// row's count is over the union of the code and all below it. Formulas: docs/methods/frequency.md.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/analysis/scope.hpp"
#include "coding/base/estimate.hpp"
#include "coding/project/project.hpp"

namespace coding {

// What is counted.
//   participants  people with at least one segment, of all people who have a document
//   documents     documents with at least one segment, of all documents
//   segments      segments, of all segments of the coder
//   characters    code points covered by at least one segment, of all code points of all documents
// Segments of a code or document that is not in the project are left out; an empty or turned span is a
// segment that covers nothing.
enum class Count { participants, documents, segments, characters };

std::string name_of(Count count);
// Throws DataError "count-unknown".
Count count_named(std::string_view name);

struct FrequencyOptions {
  CoderId coder{};
  Count count = Count::participants;
  ScopeOptions scope{};
  std::optional<double> confidence{};  // of Wilson's interval of the share, when one is wanted
};

struct FrequencyRow {
  std::size_t code = 0;  // position in the codebook
  std::size_t f = 0;
  Estimate percent{};  // 0 … 100 of `whole`, with its interval; undefined when whole is 0
  std::vector<ParticipantId> participants{};  // natural order, whatever is counted
};

struct Frequency {
  FrequencyOptions options{};
  std::string level{};
  std::vector<FrequencyRow> rows{};
  std::size_t whole = 0;         // what 100 % is
  std::size_t segments = 0;      // of the coder, in all
  std::size_t outside = 0;       // of these, under none of the rows
  std::size_t unattributed = 0;  // of these, in documents without a participant
  std::size_t unheard = 0;       // participants without a document: not in `whole`
};

// An interval is of people or documents; of segments and characters, which are not drawn one by one, it means
// nothing: throws UsageError "interval-not-for". O(segments × depth). Needs project.segments, not their
// quotes and not the texts.
Frequency frequency(const Project& project, const FrequencyOptions& options);

// The participants who have a document, natural order: what 100 % of the people is.
std::vector<ParticipantId> interviewed(const Project& project);

}  // namespace coding
