// R13: a relation between codes against who carries both, where, and who carries one alone.
//
// That the same people carry both is what a relation needs, and far from what proves it; nothing here says
// that one thing causes another. A relation that no participant bears out contradicts only a claim that
// participants said so.
#include <algorithm>
#include <map>

#include "audit/rules.hpp"

namespace coding {

namespace {

// Passages of `from` that share words with one of `to`.
std::size_t joint_passages(std::size_t from, std::size_t to, const AuditFacts& facts) {
  const Codebook& codebook = facts.codebook();
  std::map<DocumentId, std::vector<Span>> targets;
  std::vector<const CodedSegment*> sources;
  for (const CodedSegment& segment : facts.project().segments) {
    const auto code = codebook.position(segment.code);
    if (segment.coder != facts.coder() || !code) continue;
    if (to <= *code && *code < codebook.end_of_subtree(to)) targets[segment.document].push_back(segment.span);
    if (from <= *code && *code < codebook.end_of_subtree(from)) sources.push_back(&segment);
  }
  return static_cast<std::size_t>(std::ranges::count_if(sources, [&](const CodedSegment* source) {
    const auto found = targets.find(source->document);
    return found != targets.end() &&
           std::ranges::any_of(found->second, [&](const Span& span) { return overlaps(span, source->span); });
  }));
}

// One pair; whether enough people bear it out.
bool check_pair(std::size_t from, std::size_t to, std::int64_t least, const AuditFacts& facts,
                AuditFinding& out) {
  const std::string cause = facts.label(from);
  const std::string effect = facts.label(to);
  const PeopleSet joint = both_of(facts.carriers(from), facts.carriers(to));
  const PeopleSet alone = without(facts.carriers(from), facts.carriers(to));
  const bool enough = static_cast<std::int64_t>(joint.size()) >= least;
  out.readings.push_back({.name = {Told::plain, {cause + " → " + effect}},
                          .value = {Told::joint_support, {gap(joint.size()), gap(facts.carriers(to).size())}},
                          .holds = enough});
  if (joint.empty()) {
    out.why.push_back({Told::relation_none, {cause, effect}});
  } else {
    out.why.push_back({Told::relation_joint,
                       {cause, effect, facts.names_of(joint), gap(joint.size()),
                        gap(facts.carriers(from).size()), gap(facts.carriers(to).size())}});
    const std::size_t passages = joint_passages(from, to, facts);
    out.why.push_back({Told::relation_segments, {gap(passages)}});
    if (!alone.empty()) out.why.push_back({Told::relation_counter, {facts.names_of(alone), cause, effect}});
  }
  out.people = either_of(out.people, joint);
  return enough;
}

}  // namespace

AuditFinding check_relation(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out{.claimed = {{Told::at_least_people, {claim.least}}}};
  bool all = true;
  bool any = false;
  for (const CodeId& from : claim.from) out.codes.push_back(facts.position(from));
  for (const CodeId& to : claim.to) out.codes.push_back(facts.position(to));
  for (const CodeId& from : claim.from) {
    for (const CodeId& to : claim.to) {
      const bool enough = check_pair(facts.position(from), facts.position(to), claim.least, facts, out);
      all = all && enough;
      any = any || enough;
    }
  }
  for (const AuditReading& each : out.readings) out.recomputed.push_back(each.value);
  if (!all) out.why.push_back({claim.said ? Told::relation_said : Told::relation_not_said, {}});
  out.why.push_back({Told::relation_not_cause, {}});
  // The readings here are parts of one claim, not ways to take it: it holds when all of them do.
  out.verdict = all ? Verdict::holds : !any && claim.said ? Verdict::contradicted : Verdict::depends;
  return out;
}

}  // namespace coding
