// Sums, lists, numbers and enumerations: R1, R2, R3, R7.
#include <algorithm>
#include <map>
#include <set>

#include "audit/rules.hpp"
#include "audit/subjects.hpp"

namespace coding {

namespace {

// A name given in the claim, else what its subject says.
ToldGap part_name(const ClaimPart& part, const AuditFacts& facts) {
  if (!part.name.empty()) return part.name;
  return subject_name(part.about, facts);
}

void add_evidence(AuditFinding& out, const CountedSubject& subject) {
  out.codes.insert(out.codes.end(), subject.codes.begin(), subject.codes.end());
  out.people = either_of(out.people, subject.people);
}

// The parts against the project, as far as it knows them. False when one of them is another number there.
bool check_parts(const std::vector<ClaimPart>& parts, const AuditFacts& facts, AuditFinding& out) {
  bool right = true;
  std::vector<std::string> unknown;
  for (const ClaimPart& part : parts) {
    if (!part.claimed) continue;
    out.claimed.push_back({Told::number_named, {part_name(part, facts), *part.claimed}});
    if (!part.has_subject) {
      unknown.push_back(part.name);
      continue;
    }
    const CountedSubject found = counted(part.about, facts);
    if (found.why_not) {
      out.why.push_back(*found.why_not);
      continue;
    }
    out.recomputed.push_back({Told::number_named, {part_name(part, facts), gap(found.number)}});
    const bool same = *part.claimed == static_cast<std::int64_t>(found.number);
    if (!same)
      out.why.push_back({Told::part_wrong, {part_name(part, facts), *part.claimed, gap(found.number)}});
    right = right && same;
    add_evidence(out, found);
  }
  if (!unknown.empty()) out.why.push_back({Told::part_unknown, {unknown}});
  return right;
}

}  // namespace

AuditFinding check_sum(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out;
  const CountedSubject whole = counted(claim.about, facts);
  if (!claim.number && whole.why_not) return cannot_tell(*whole.why_not);
  const auto expected = claim.number.value_or(static_cast<std::int64_t>(whole.number));
  std::int64_t sum = 0;
  for (const ClaimPart& part : claim.parts) sum += part.claimed.value_or(0);
  const bool parts_right = check_parts(claim.parts, facts, out);
  out.people.clear();  // that it is everybody is no evidence
  out.claimed.push_back({Told::plain, {sum}});
  out.recomputed.push_back({Told::plain, {expected}});
  out.why.insert(out.why.begin(), sum == expected ? Telling{Told::sum_right, {sum}}
                                                  : Telling{Told::sum_wrong, {sum, expected}});
  out.verdict = sum == expected && parts_right ? Verdict::holds : Verdict::contradicted;
  return out;
}

namespace {

struct ListedPeople {
  PeopleSet people{};
  std::vector<std::string> distinct{};
  std::vector<std::string> twice{};
};

ListedPeople listed_people(const std::vector<std::string>& listed, const AuditFacts& facts) {
  ListedPeople out;
  std::map<std::string, int> times;
  for (const std::string& id : listed) {
    if (++times[id] == 1) out.distinct.push_back(id);
    if (times[id] == 2) out.twice.push_back(id);
    if (const auto place = facts.place_of({id})) out.people.push_back(*place);
  }
  std::ranges::sort(out.people);
  out.people.erase(std::unique(out.people.begin(), out.people.end()), out.people.end());
  return out;
}

// Against who carries the code; false when they are others.
bool check_members(const Claim& claim, const ListedPeople& listed, const AuditFacts& facts,
                   AuditFinding& out) {
  const CountedSubject carriers = counted(claim.about, facts);
  const ToldGap code = subject_name(claim.about, facts);
  std::vector<std::string> added;
  for (const std::string& id : listed.distinct) {
    const auto place = facts.place_of({id});
    if (!place || !std::ranges::binary_search(carriers.people, *place)) added.push_back(id);
  }
  const auto missing = facts.names_of(without(carriers.people, listed.people));
  out.codes = carriers.codes;
  out.people = carriers.people;
  out.recomputed = {{Told::plain, {gap(carriers.number)}}};
  if (!missing.empty()) out.why.push_back({Told::list_missing, {code, missing}});
  if (!added.empty()) out.why.push_back({Told::list_added, {code, added}});
  if (missing.empty() && added.empty()) out.why.push_back({Told::list_same, {code}});
  return missing.empty() && added.empty();
}

}  // namespace

AuditFinding check_list(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out;
  const ListedPeople listed = listed_people(claim.listed, facts);
  const auto printed = claim.number.value_or(static_cast<std::int64_t>(claim.listed.size()));
  const std::size_t distinct = listed.distinct.size();
  out.claimed = {{Told::plain, {printed}}};
  out.recomputed = {{Told::distinct_of, {gap(distinct), gap(claim.listed.size())}}};
  bool right = listed.twice.empty() && printed == static_cast<std::int64_t>(distinct);
  if (!listed.twice.empty())
    out.why.push_back({Told::list_twice, {listed.twice, gap(claim.listed.size()), gap(distinct)}});
  else
    out.why.push_back({Told::list_clean, {gap(claim.listed.size())}});
  if (claim.number && printed != static_cast<std::int64_t>(distinct))
    out.why.push_back({Told::stated_list, {printed, gap(distinct)}});
  if (claim.has_subject) right = check_members(claim, listed, facts, out) && right;
  out.verdict = right ? Verdict::holds : Verdict::contradicted;
  return out;
}

namespace {

AuditFinding check_range(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out;
  const auto [from, to] = *claim.range;
  out.claimed = {{Told::range, {from, to}}};
  const AttributeRange found = range_of(claim.about.attribute, facts);
  if (found.why_not) {
    out.why = {*found.why_not};
    return out;
  }
  out.recomputed = {{Told::range, {found.ends.first, found.ends.second}}};
  const bool right = found.ends == *claim.range;
  if (right)
    out.why = {{Told::range_right, {claim.about.attribute, from, to}}};
  else
    out.why = {{Told::range_wrong, {claim.about.attribute, from, to, found.ends.first, found.ends.second}}};
  out.verdict = right ? Verdict::holds : Verdict::contradicted;
  return out;
}

// One number, which may count one thing or another.
AuditFinding check_readings(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out{.claimed = {{Told::plain, {*claim.number}}}};
  for (const ClaimPart& reading : claim.readings) {
    const CountedSubject found = counted(reading.about, facts);
    if (found.why_not) {
      out.why.push_back(*found.why_not);
      continue;
    }
    out.readings.push_back({.name = {Told::plain, {part_name(reading, facts)}},
                            .value = {Told::plain, {gap(found.number)}},
                            .holds = *claim.number == static_cast<std::int64_t>(found.number)});
    out.recomputed.push_back({Told::number_named, {part_name(reading, facts), gap(found.number)}});
  }
  out.verdict = verdict_of(out.readings);
  return out;
}

}  // namespace

AuditFinding check_count(const Claim& claim, const AuditFacts& facts) {
  if (claim.range) return check_range(claim, facts);
  if (claim.number && !claim.readings.empty()) return check_readings(claim, facts);
  AuditFinding out;
  std::vector<ClaimPart> parts = claim.parts;
  if (claim.number)
    parts.insert(parts.begin(), {.claimed = claim.number, .about = claim.about, .has_subject = true});
  const bool right = check_parts(parts, facts, out);
  if (out.recomputed.empty()) {
    if (out.why.empty()) out.why.push_back({Told::nothing_named, {}});
    return out;
  }
  if (right) {
    for (const Telling& each : out.recomputed) out.why.push_back({Told::count_right, each.gaps});
  }
  if (parts.size() == 1) {
    out.claimed = {{Told::plain, {out.claimed.front().gaps.back()}}};
    out.recomputed = {{Told::plain, {out.recomputed.front().gaps.back()}}};
  }
  out.verdict = right ? Verdict::holds : Verdict::contradicted;
  return out;
}

AuditFinding check_enumeration(const Claim& claim, const AuditFacts& facts) {
  AuditFinding out{.claimed = {{Told::plain, {*claim.announced}}}};
  bool right = true;
  if (!claim.listed.empty()) {
    const auto listed = static_cast<std::int64_t>(claim.listed.size());
    right = listed == *claim.announced;
    out.recomputed = {{Told::plain, {listed}}};
    out.why.push_back(right ? Telling{Told::listed_right, {*claim.announced}}
                            : Telling{Told::listed_wrong, {*claim.announced, listed}});
  }
  if (claim.has_subject) {
    const CountedSubject found = counted(claim.about, facts);
    if (found.why_not) {
      out.why.push_back(*found.why_not);
    } else {
      const auto number = static_cast<std::int64_t>(found.number);
      out.recomputed = {{Told::plain, {number}}};
      out.codes = found.codes;
      right = right && number == *claim.announced;
      out.why.push_back(number == *claim.announced ? Telling{Told::tree_right, {number}}
                                                   : Telling{Told::tree_wrong, {*claim.announced, number}});
    }
  }
  if (out.recomputed.empty()) {
    if (out.why.empty()) out.why.push_back({Told::nothing_named, {}});
    return out;
  }
  out.verdict = right ? Verdict::holds : Verdict::contradicted;
  return out;
}

}  // namespace coding
