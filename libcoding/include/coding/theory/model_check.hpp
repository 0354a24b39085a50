// What a reviewer of a grounded theory would ask about its model.
//
// Nothing here is an error: a finding is a question to the people who make the theory. The complaints are
// those that reviewers make of models sorted together by synonyms: components that are empty, categories that
// nothing ties to anything, relations without a passage, a core category that is only the title, two names
// for one thing (docs/methods/paradigm-model.md, with the thresholds and their reasons).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/project.hpp"

namespace coding {

struct ModelFinding {
  Severity severity = Severity::warning;
  std::string slug{};
  std::vector<CodeId> codes{};            // whom it is about
  std::optional<RelationKey> relation{};  // or which relation
  std::string message{};
  std::string hint{};
};

// By slug, in this order, each in the order of the codebook or of the relations:
//   role-missing         warning  an axial code that has no role, and none above it has one
//   component-empty      warning  a component of the paradigm without a category; only where the study works
//                                 with the paradigm
//   category-unrelated   warning  a category that no relation names, neither it nor a code above or below it
//   evidence-missing     warning  a relation without a passage that speaks for it
//   relation-contested   note     a relation with as many passages against it as for it, or more
//   relation-misplaced   note     a relation between roles that its kind does not lead between
//   relation-ring        warning  relations that lead round to where they began, of kinds that cannot
//   relation-contrary    warning  two relations of one pair that say the contrary of each other
//   core-missing         warning  no core category; only in a grounded theory or where codes are selective
//   core-is-title        warning  a core category of whose words four in five stand in the study's title
//   core-unreached       warning  a component that the core category is not tied to
//   codes-coincide       warning  two codes, neither below the other, whose passages are the same: the
//   Jaccard
//                                 index of their documents' overlapping passages is at least 0.8, with three
//                                 passages or more
//   codes-alike          warning  open codes of nearly one name under different categories
//   cell-empty           note     a cell of the conditional matrix without a category
// Needs the segments of all coders, without their quotes. O(codes² + segments²/documents in the worst case).
std::vector<ModelFinding> model_check(const Project& project);

}  // namespace coding
