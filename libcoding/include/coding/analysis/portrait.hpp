// The coded passages of each document in their order, by the codes of a level and by the category above them.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/analysis/scope.hpp"
#include "coding/project/mark.hpp"
#include "coding/project/project.hpp"

namespace coding {

struct PortraitOptions {
  CoderId coder{};
  ScopeOptions scope{};
};

// A passage that was given the row or a code below it; given several of these it is there once.
struct PortraitPassage {
  Span span{};
  std::size_t row = 0;    // its place in Portraits::rows
  std::size_t group = 0;  // as Portraits::group_of
  bool operator==(const PortraitPassage&) const = default;
};

struct DocumentPortrait {
  std::size_t document = 0;                 // position in project.documents
  std::vector<PortraitPassage> passages{};  // by begin, the longer first, then row
};

struct Portraits {
  PortraitOptions options{};
  std::vector<std::size_t> rows{};  // codes that some document holds, tree order: positions in the codebook
  // All categories, held or not, so that each keeps its number: the roots, or what is below the only one.
  std::vector<std::size_t> groups{};
  std::vector<std::size_t> group_of{};  // by row: its place in `groups`; their number for a code above them
  std::vector<DocumentPortrait> documents{};  // in the project's order, those without a passage too
  std::size_t outside = 0;                    // segments of the coder under none of the rows' codes
};

// Of the documents asked for, all without any; segments that stand under several rows of one level count in
// the lowest. Throws what scope_of throws, and UsageError "document-unknown".
// O(segments log segments + codes × depth).
Portraits portraits(const Project& project, const PortraitOptions& options,
                    const std::vector<DocumentId>& documents = {});

// Where the interviewers of the document begin to speak; without any interviewer, where any turn begins.
std::vector<std::size_t> question_places(const Document& document, const std::vector<Mark>& marks);

}  // namespace coding
