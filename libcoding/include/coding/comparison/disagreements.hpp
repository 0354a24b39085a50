// Where coders differ, passage by passage: what they have to talk about.
//
// The segments of two coders are paired one to one in each document that both have gone through: the same
// code on the same words first, then the same code where the words overlap, then other codes on the same
// passage. Each pair, and each segment that is left, is told once. More than two coders are compared pair by
// pair. docs/methods/disagreements.md.
//
// What surprises: a code on the same words by both is an agreement even where a better pair could be made by
// splitting it, and the ends must be the same to the letter. Two codes on passages that barely touch are no
// pair: each of them was missed by the other coder.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/comparison/coded_units.hpp"
#include "coding/project/project.hpp"

namespace coding {

//   missed      the other coder did not give this code here, nor another one in its place
//   boundary    both gave the code, on words that overlap and are not the same
//   split       both gave the code, but the other coder's segment is already compared with another one: one
//               coder has two segments where the other has one
//   parent      a code above or below it in the tree instead
//   sibling     another code of the same parent instead
//   other_code  any other code instead
enum class DisagreementKind { missed, boundary, split, parent, sibling, other_code };

// "missed", …, "other-code", in this order; and back.
std::string_view name_of(DisagreementKind kind);
std::optional<DisagreementKind> disagreement_kind_named(std::string_view name);
const std::vector<DisagreementKind>& all_disagreement_kinds();

// Two segments of different coders about the same, or one that has no counterpart.
struct Disagreement {
  DisagreementKind kind = DisagreementKind::missed;
  std::size_t document = 0;  // position in the project
  std::size_t coder = 0;     // position among the compared coders: who has `segment`
  std::size_t other_coder = 0;
  std::size_t segment = 0;  // position in the project's segments; the first coder's where both have one
  // The counterpart. Of missed and split: what the other coder has on the most of these words, which is
  // compared with something else; nothing when they have nothing there.
  std::optional<std::size_t> other{};
  bool operator==(const Disagreement&) const = default;
};

// Is `other` about the same, and not merely compared with something else? Of all but missed and split.
bool has_counterpart(const Disagreement& disagreement);

struct AgreedPair {
  std::size_t document = 0;
  std::size_t coder = 0;
  std::size_t other_coder = 0;
  std::size_t segment = 0;
  std::size_t other = 0;
  bool operator==(const AgreedPair&) const = default;
};

struct Disagreements {
  std::vector<CoderId> coders{};
  std::size_t documents = 0;                  // that at least two of them have gone through
  std::vector<AgreedPair> agreed{};           // by document, pair of coders, place
  std::vector<Disagreement> disagreements{};  // the same
  bool operator==(const Disagreements&) const = default;
};

// Coders two to 64 of the project; documents empty: all. A segment of a merged code is of the code it went
// into; the same passage with one code twice, as merging leaves it, is one segment. Throws what
// shared_documents throws. O(segments log segments + overlapping pairs of what is not agreed on).
Disagreements disagreements_of(const Project& project, const std::vector<CoderId>& coders,
                               const std::vector<DocumentId>& documents = {});

// By how many code points the other coder's segment begins, and ends, later (negative: earlier). Requires a
// counterpart.
std::pair<std::ptrdiff_t, std::ptrdiff_t> ends_off(const Project& project, const Disagreement& each);

// Only those with a code, on either side, for which `chosen` holds, by position in the codebook; what is
// agreed on, too.
Disagreements only_codes(const Project& project, Disagreements all, const std::vector<bool>& chosen);

// Of one code: how often its segments agreed and how not. A pair of two codes counts for both. All pairs of
// coders together.
struct CodeDisagreement {
  std::size_t code = 0;  // position in the codebook
  std::size_t agreements = 0;
  std::vector<std::size_t> missed_by{};  // by coder: others have the code where this one has nothing for it
  std::size_t boundary = 0, split = 0, parent = 0, sibling = 0, other_code = 0;

  std::size_t disagreements() const;
  // disagreements / (agreements + disagreements), 0 … 1. Codes that nobody gave have no row.
  double share() const;
  bool operator==(const CodeDisagreement&) const = default;
};

// Codes that one of the coders gave there, the worst first: by share, then number of disagreements, then
// place in the codebook. O(pairs + codes log codes).
std::vector<CodeDisagreement> by_code(const Project& project, const Disagreements& all);

// All codes together; a pair of two codes counts once, and `code` means nothing.
CodeDisagreement all_together(const Disagreements& all);

// The disagreements with those of the worst codes first, then by document and place. A pair of two codes
// stands with its first coder's code.
void put_worst_first(const Project& project, Disagreements& all);

}  // namespace coding
