// One function a rule: a claim and the project's facts in, a finding out. Pure, and never throwing for what a
// claim says. What each tests and never says: docs/methods/audit.md.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "coding/audit/claims.hpp"

namespace coding {

// rules_counts.cpp
AuditFinding check_sum(const Claim& claim, const AuditFacts& facts);
AuditFinding check_list(const Claim& claim, const AuditFacts& facts);
AuditFinding check_count(const Claim& claim, const AuditFacts& facts);
AuditFinding check_enumeration(const Claim& claim, const AuditFacts& facts);
// rules_quantifiers.cpp
AuditFinding check_quantifier(const Claim& claim, const AuditFacts& facts);
AuditFinding check_plural(const Claim& claim, const AuditFacts& facts);
AuditFinding check_salience(const Claim& claim, const AuditFacts& facts);
// rules_quotes.cpp
AuditFinding check_attribution(const Claim& claim, const AuditFacts& facts);
AuditFinding check_number(const Claim& claim, const AuditFacts& facts);
AuditFinding check_quote_coverage(const Claim& claim, const AuditFacts& facts);
AuditFinding check_disconfirming(const Claim& claim, const AuditFacts& facts);
// rules_verbatim.cpp
AuditFinding check_verbatim(const Claim& claim, const AuditFacts& facts);
// rules_labels.cpp
AuditFinding check_label_drift(const Claim& claim, const AuditFacts& facts);
AuditFinding check_orphan(const Claim& claim, const AuditFacts& facts);
AuditFinding check_homonym(const Claim& claim, const AuditFacts& facts);
// rules_texts.cpp
AuditFinding check_parity(const Claim& claim, const AuditFacts& facts);
AuditFinding check_description(const Claim& claim, const AuditFacts& facts);
// rules_relations.cpp
AuditFinding check_relation(const Claim& claim, const AuditFacts& facts);
// rules_method.cpp
AuditFinding check_saturation(const Claim& claim, const AuditFacts& facts);
AuditFinding check_reliability(const Claim& claim, const AuditFacts& facts);
AuditFinding check_criterion(const Claim& claim, const AuditFacts& facts);
AuditFinding check_components(const Claim& claim, const AuditFacts& facts);
AuditFinding check_procedure(const Claim& claim, const AuditFacts& facts);

// --- what many rules say alike ---

inline ToldGap gap(std::size_t number) { return static_cast<std::int64_t>(number); }

inline Telling named(std::string name) { return {Told::plain, {std::move(name)}}; }

// Not checkable, for one reason.
inline AuditFinding cannot_tell(Telling why) {
  return {.verdict = Verdict::not_checkable, .why = {std::move(why)}};
}

// The subject's label, else what it names: codes, attributes; the word for what is counted when it names
// nothing.
ToldGap subject_name(const ClaimSubject& subject, const AuditFacts& facts);

}  // namespace coding
