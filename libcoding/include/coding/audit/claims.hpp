// The audit of a study: claims against the project, and what the project says against itself.
//
// audit_claims takes claims that a person typed (store/claims_file.hpp); audit_project needs none. Both give
// findings and never throw for what a claim says. Rules, formulas and what each never says:
// docs/methods/audit.md.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "coding/audit/quantifiers.hpp"
#include "coding/audit/verdict.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"

namespace coding {

// People as positions among those interviewed, rising.
using PeopleSet = std::vector<std::size_t>;

PeopleSet both_of(const PeopleSet& a, const PeopleSet& b);
PeopleSet either_of(const PeopleSet& a, const PeopleSet& b);
PeopleSet without(const PeopleSet& a, const PeopleSet& b);

// What rules ask of a project, counted once. Holds references: the project must live as long.
class AuditFacts {
 public:
  // Needs project.segments of all coders for reliability, of `coder` for the rest. Without texts, quotes
  // cannot be looked for. O(segments × depth).
  AuditFacts(const Project& project, const CoderId& coder, QuantifierPolicy policy, TextSource text_of = {},
             MarkSource marks_of = {});

  const Project& project() const { return project_; }
  const Codebook& codebook() const { return project_.codebook; }
  const CoderId& coder() const { return coder_; }
  const QuantifierPolicy& policy() const { return policy_; }
  const TextSource& text_of() const { return text_of_; }
  const MarkSource& marks_of() const { return marks_of_; }

  const std::vector<ParticipantId>& interviewed() const { return interviewed_; }
  PeopleSet everyone() const;
  // Who carries the code or anything below it, by position in the codebook.
  const PeopleSet& carriers(std::size_t code) const { return carriers_[code]; }
  const PeopleSet& carriers(const CodeId& code) const;
  // Who carries anything that answers the question.
  PeopleSet answering(const std::string& question) const;
  std::optional<std::size_t> place_of(const ParticipantId& id) const;

  // A code's name; its path where several codes have that name.
  std::string label(std::size_t code) const;
  std::vector<std::string> names_of(const PeopleSet& people) const;
  std::size_t position(const CodeId& id) const { return *project_.codebook.position(id); }
  // The codes that a subject names by level, question and the code above; all when it names nothing.
  std::vector<std::size_t> codes_of(const ClaimSubject& subject) const;

 private:
  const Project& project_;
  CoderId coder_;
  QuantifierPolicy policy_;
  TextSource text_of_;
  MarkSource marks_of_;
  std::vector<ParticipantId> interviewed_;
  std::vector<PeopleSet> carriers_;
  std::map<std::string, std::size_t> times_named_;
};

// In the order of the claims.
std::vector<AuditFinding> audit_claims(const std::vector<Claim>& claims, const AuditFacts& facts);
AuditFinding audit_claim(const Claim& claim, const AuditFacts& facts);

// homonym, quote-coverage, criterion: what can be asked of every project. Findings are flags for a reader:
// none of them contradicts anything. In this order, whichever the order of `rules`; empty: all of them.
std::vector<AuditFinding> audit_project(const AuditFacts& facts, const std::vector<ClaimRule>& rules = {});
std::vector<ClaimRule> rules_of_projects();

}  // namespace coding
