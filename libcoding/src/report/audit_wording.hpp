// The words of an audit, in en, tr, fa and az: headings, verdicts, and the sentences that explain them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "coding/audit/verdict.hpp"
#include "coding/project/quantifier_policy.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class AuditPhrase {
  // titles
  title,
  project_title,
  policy_title,
  // columns
  rule,
  verdict,
  claimed,
  recomputed,
  where,
  explanation,
  quantifier,
  lower_bound,
  words,
  example,
  // verdicts
  holds,
  contradicted,
  depends,
  not_checkable,
  // the page
  lead,
  stated,
  readings,
  reading_holds,
  reading_fails,
  people,
  passages,
  no_evidence,
  more_passages,
  // notes
  policy_note,
  summary,
  readings_note,
  flags_note,
  bound_at_least,
  bound_more_than,
  bound_people,
  bound_all_but,
  bound_everybody,
  left_out_note,
  count_
};

std::string say(AuditPhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

std::string title_of(Verdict verdict, const Language& language);
// "quantifier" as a person calls it; and "member-check" and other words that findings name.
std::string title_of(ClaimRule rule, const Language& language);
std::string audit_word(std::string_view name, const Language& language);

// The sentence or value with its gaps filled, in the reader's words, digits and signs.
std::string in_words(const Telling& telling, const QuantifierPolicy& policy, const Language& language);

}  // namespace coding::report
