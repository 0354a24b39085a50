// The audit of a study as tables, and as a page with each claim beside its evidence.
#pragma once

#include <string>
#include <vector>

#include "coding/audit/claims.hpp"
#include "coding/project/texts.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// One row a finding, in their order: id, rule ("quantifier"), number ("R4"), verdict, claimed, recomputed,
// where, and for machines explanation, stated, readings, participants, codes, file, line. The explanation is
// sentences that stand by themselves; of what depends it lists every reading. For people it is long for a
// column and stands below.
struct AuditTableOptions {
  Language reader{"en"};
  bool of_claims = true;         // false: what the project says of itself
  std::size_t left_out = 0;      // of a manuscript: what looked like a claim and is not among them
  bool explained_below = false;  // explanations as notes, each with its id
};
Table audit_table(const std::vector<AuditFinding>& findings, const AuditFacts& facts,
                  const AuditTableOptions& options);

// "Claims: 39. Hold: 18; …": what the table's notes say, too.
std::string audit_summary(const std::vector<AuditFinding>& findings, const Language& reader);

// One row a class of the policy: class, words in each language, lower bound, and how many of `people` that
// is.
Table quantifier_policy_table(const QuantifierPolicy& policy, std::size_t people, const Language& reader);

// A page of HTML that needs nothing else: each claim with its verdict, both values, all readings, the people
// and passages of the codes that it is about. Quotes come from facts.text_of().
std::string audit_page(const std::vector<AuditFinding>& findings, const AuditFacts& facts,
                       const AuditTableOptions& options);

}  // namespace coding::report
