// What every project can be asked without a claim: flags for a reader, never a contradiction.
#include <algorithm>
#include <map>
#include <set>

#include "audit/rules.hpp"
#include "audit/subjects.hpp"
#include "coding/analysis/codebook_lint.hpp"

namespace coding {

namespace {

void add(std::vector<AuditFinding>& out, ClaimRule rule, AuditFinding finding) {
  const auto same = std::ranges::count(out, rule, &AuditFinding::rule);
  finding.rule = rule;
  finding.id = std::string(facts_of(rule).number) + "." + std::to_string(same + 1);
  out.push_back(std::move(finding));
}

void find_homonyms(const AuditFacts& facts, std::vector<AuditFinding>& out) {
  Claim whole{.rule = ClaimRule::homonym};
  AuditFinding found = check_homonym(whole, facts);
  if (found.verdict == Verdict::contradicted) found.verdict = Verdict::depends;
  add(out, ClaimRule::homonym, std::move(found));
}

// Codes without a passage, and people with hardly a code.
void find_silence(const AuditFacts& facts, std::vector<AuditFinding>& out) {
  AuditFinding found{.claimed = {{Told::every_code_used, {}}}};
  std::vector<std::string> unused;
  std::size_t leaves = 0;
  for (std::size_t i = 0; i < facts.codebook().size(); ++i) {
    if (facts.codebook().has_children(i)) continue;
    ++leaves;
    if (!facts.carriers(i).empty()) continue;
    unused.push_back(facts.label(i));
    found.codes.push_back(i);
  }
  PeopleSet heard;
  for (const std::size_t root : facts.codebook().roots()) heard = either_of(heard, facts.carriers(root));
  const auto silent = facts.names_of(without(facts.everyone(), heard));
  found.recomputed = {{Told::share_of, {gap(leaves - unused.size()), gap(leaves)}}};
  if (!unused.empty()) found.why.push_back({Told::codes_unused, {unused}});
  if (!silent.empty()) found.why.push_back({Told::never_coded, {silent}});
  if (found.why.empty()) found.why.push_back({Told::all_used, {}});
  found.verdict = unused.empty() && silent.empty() ? Verdict::holds : Verdict::depends;
  if (leaves == 0 || facts.interviewed().empty()) found = cannot_tell({Told::no_people, {}});
  add(out, ClaimRule::quote_coverage, std::move(found));
}

// An attribute that is the same for everybody: a criterion of selection, or a column that says nothing.
void find_constants(const AuditFacts& facts, std::vector<AuditFinding>& out) {
  for (const Attribute& attribute : facts.project().study.attributes) {
    std::set<std::string> values;
    for (const Participant& participant : facts.project().participants)
      values.insert(value_of(participant, attribute.key));
    if (values.size() != 1 || values.begin()->empty() || facts.project().participants.size() < 2) continue;
    add(out, ClaimRule::criterion,
        {.verdict = Verdict::depends,
         .claimed = {named(attribute.key)},
         .recomputed = {named(*values.begin())},
         .why = {{Told::same_value, {attribute.key, *values.begin()}}}});
  }
}

}  // namespace

std::vector<ClaimRule> rules_of_projects() {
  return {ClaimRule::homonym, ClaimRule::quote_coverage, ClaimRule::criterion};
}

std::vector<AuditFinding> audit_project(const AuditFacts& facts, const std::vector<ClaimRule>& rules) {
  const auto wanted = [&](ClaimRule rule) {
    return rules.empty() || std::ranges::find(rules, rule) != rules.end();
  };
  std::vector<AuditFinding> out;
  if (wanted(ClaimRule::homonym)) find_homonyms(facts, out);
  if (wanted(ClaimRule::quote_coverage)) find_silence(facts, out);
  if (wanted(ClaimRule::criterion)) find_constants(facts, out);
  return out;
}

}  // namespace coding
