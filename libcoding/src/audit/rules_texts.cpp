// Two versions of one text: R8 (two languages), R18 (one thing described in two places).
#include <algorithm>
#include <map>
#include <set>

#include "audit/rules.hpp"

namespace coding {

namespace {

// The numbers that both sides print. False when two of them differ.
bool check_numbers(const ClaimSide& a, const ClaimSide& b, AuditFinding& out) {
  bool alike = true;
  for (const auto& [what, number] : a.numbers) {
    const auto other = b.numbers.find(what);
    if (other == b.numbers.end() || other->second == number) continue;
    alike = false;
    out.why.push_back({Told::side_number, {what, a.where, number, b.where, other->second}});
  }
  return alike;
}

std::vector<std::string> lacking(const std::vector<std::string>& wanted, const std::vector<std::string>& in) {
  std::vector<std::string> out;
  for (const std::string& each : wanted) {
    if (std::ranges::find(in, each) == in.end()) out.push_back(each);
  }
  return out;
}

// What one side has and the other leaves out, of items, marks and numbers.
bool check_left_out(const ClaimSide& a, const ClaimSide& b, AuditFinding& out) {
  std::vector<std::string> missing = lacking(a.items, b.items);
  for (const std::string& mark : lacking(a.marks, b.marks)) missing.push_back(mark);
  for (const auto& [what, number] : a.numbers) {
    if (!b.numbers.contains(what)) missing.push_back(what);
  }
  if (!missing.empty()) out.why.push_back({Told::side_lacks, {b.where, missing}});
  return missing.empty();
}

bool check_order(const ClaimSide& a, const ClaimSide& b, AuditFinding& out) {
  if (a.items == b.items || !lacking(a.items, b.items).empty() || !lacking(b.items, a.items).empty())
    return true;
  out.why.push_back({Told::side_order, {a.where, b.where}});
  return false;
}

// Every side against the first. A number that differs contradicts; what is left out, or stands in another
// order, may be meant.
AuditFinding compared_sides(const Claim& claim) {
  AuditFinding out{.claimed = {{Told::in_all_places, {}}}};
  bool numbers = true;
  bool rest = true;
  if (claim.sides.empty()) return out;
  const ClaimSide& first = claim.sides.front();
  for (std::size_t i = 1; i < claim.sides.size(); ++i) {
    numbers = check_numbers(first, claim.sides[i], out) && numbers;
    rest = check_left_out(first, claim.sides[i], out) && rest;
    rest = check_left_out(claim.sides[i], first, out) && rest;
    rest = check_order(first, claim.sides[i], out) && rest;
  }
  out.recomputed = {{Told::differences, {gap(out.why.size())}}};
  if (numbers && rest) out.why = {{Told::sides_alike, {}}};
  out.verdict = !numbers ? Verdict::contradicted : rest ? Verdict::holds : Verdict::depends;
  return out;
}

}  // namespace

AuditFinding check_description(const Claim& claim, const AuditFacts& /*facts*/) {
  return compared_sides(claim);
}

AuditFinding check_parity(const Claim& claim, const AuditFacts& /*facts*/) {
  AuditFinding out = compared_sides(claim);
  // Terms with their renderings: whether a word is the right one is for somebody who reads both languages.
  bool varies = false;
  for (const auto& group : claim.labels) {
    if (group.size() < 3) continue;
    varies = true;
    out.why.push_back({Told::term_varies, {group.front(), std::vector(group.begin() + 1, group.end())}});
  }
  if (claim.labels.empty()) return out;
  out.why.push_back({Told::reader_of_both, {}});
  if (claim.sides.empty()) out.verdict = varies ? Verdict::depends : Verdict::not_checkable;
  return out;
}

}  // namespace coding
