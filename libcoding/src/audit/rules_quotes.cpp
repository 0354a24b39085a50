// Quotes, their speakers and their codes: R5, R6, R17, R22.
#include <algorithm>
#include <map>
#include <set>

#include "audit/denials.hpp"
#include "audit/rules.hpp"
#include "audit/subjects.hpp"
#include "coding/base/number.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

bool carries(const PeopleSet& people, std::size_t person) {
  return std::ranges::binary_search(people, person);
}

// The nearest code above that the person carries.
std::optional<std::size_t> carried_above(std::size_t code, std::size_t person, const AuditFacts& facts) {
  for (auto above = facts.codebook().parent(code); above; above = facts.codebook().parent(*above)) {
    if (carries(facts.carriers(*above), person)) return above;
  }
  return std::nullopt;
}

}  // namespace

AuditFinding check_attribution(const Claim& claim, const AuditFacts& facts) {
  if (claim.about.codes.empty()) return cannot_tell({Told::nothing_named, {}});
  const auto person = facts.place_of(claim.speaker);
  if (!person) return cannot_tell({Told::no_text, {claim.speaker.value}});
  AuditFinding out{.people = {*person}};
  bool all = true;
  bool none_above = false;
  for (const CodeId& id : claim.about.codes) {
    const std::size_t code = facts.position(id);
    const std::string label = facts.label(code);
    out.codes.push_back(code);
    out.claimed.push_back({Told::quoted_for, {claim.speaker.value, label}});
    out.recomputed.push_back({Told::names, {facts.names_of(facts.carriers(code))}});
    if (carries(facts.carriers(code), *person)) {
      out.why.push_back({Told::carries, {claim.speaker.value, label}});
      continue;
    }
    all = false;
    if (const auto above = carried_above(code, *person, facts)) {
      out.why.push_back({Told::carries_above, {claim.speaker.value, label, facts.label(*above)}});
    } else {
      none_above = true;
      out.why.push_back(
          {Told::carries_not, {claim.speaker.value, label, facts.names_of(facts.carriers(code))}});
    }
  }
  out.verdict = all ? Verdict::holds : none_above ? Verdict::contradicted : Verdict::depends;
  return out;
}

AuditFinding check_number(const Claim& claim, const AuditFacts& facts) {
  const Participant* person = find_participant(facts.project(), claim.speaker);
  if (!has_attribute(claim.attribute, facts)) return cannot_tell({Told::no_attribute, {claim.attribute}});
  const auto value = parse_integer(trim(value_of(*person, claim.attribute)));
  if (!value) return cannot_tell({Told::missing_values, {claim.attribute, std::int64_t{1}}});
  auto [from, to] = claim.range.value_or(std::pair(claim.number.value_or(0), claim.number.value_or(0)));
  AuditFinding out{.claimed = {from == to ? Telling{Told::plain, {from}} : Telling{Told::range, {from, to}}},
                   .recomputed = {{Told::plain, {*value}}}};
  // Who is in the nth year has n - 1 behind them; who has finished the nth may be in the next.
  if (claim.sense == QuotedSense::current) --from;
  if (claim.sense == QuotedSense::completed) ++to;
  const bool right = from <= *value && *value <= to;
  const ToldGap said = claim.quote.empty() ? claim.stated : claim.quote;
  out.why = {{right ? Told::quoted_right : Told::quoted_wrong,
              {claim.speaker.value, claim.attribute, *value, said}}};
  if (const auto place = facts.place_of(claim.speaker)) out.people = {*place};
  out.verdict = right ? Verdict::holds : Verdict::contradicted;
  return out;
}

namespace {

// The codes to which no code belongs: those that passages are given.
std::vector<std::size_t> leaves(const Codebook& codebook) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (!codebook.has_children(i)) out.push_back(i);
  }
  return out;
}

// Who is quoted most, when more than once.
void tell_concentration(const std::map<std::string, std::int64_t>& times, AuditFinding& out) {
  std::int64_t most = 0;
  for (const auto& [speaker, number] : times) most = std::max(most, number);
  std::vector<std::string> names;
  for (const auto& [speaker, number] : times) {
    if (number == most) names.push_back(speaker);
  }
  if (most > 1) out.why.push_back({Told::most_quoted, {names, most}});
}

}  // namespace

AuditFinding check_quote_coverage(const Claim& claim, const AuditFacts& facts) {
  const auto all = leaves(facts.codebook());
  if (all.empty()) return cannot_tell({Told::nothing_named, {}});
  std::set<std::size_t> quoted;
  std::map<std::string, std::int64_t> times;
  for (const ClaimQuote& quote : claim.quotes) {
    ++times[quote.speaker.value];
    for (const CodeId& id : quote.codes) quoted.insert(facts.position(id));
  }
  AuditFinding out;
  std::vector<std::string> without_quote;
  for (const std::size_t code : all) {
    if (quoted.contains(code)) continue;
    without_quote.push_back(facts.label(code));
    out.codes.push_back(code);
  }
  std::vector<std::string> silent;
  for (const ParticipantId& id : facts.interviewed()) {
    if (!times.contains(id.value)) silent.push_back(id.value);
  }
  out.claimed = {{Told::plain, {gap(claim.quotes.size())}}};
  out.recomputed = {{Told::codes_unquoted, {gap(without_quote.size()), gap(all.size())}}};
  if (without_quote.empty())
    out.why.push_back({Told::every_code_quoted, {}});
  else
    out.why.push_back({Told::codes_unquoted_names, {without_quote}});
  if (!silent.empty()) out.why.push_back({Told::never_quoted, {silent}});
  tell_concentration(times, out);
  const Verdict some = claim.every ? Verdict::contradicted : Verdict::depends;
  out.verdict = without_quote.empty() ? Verdict::holds : some;
  return out;
}

AuditFinding check_disconfirming(const Claim& claim, const AuditFacts& facts) {
  const auto signs = denials_in(claim.quote, facts.project().study.language);
  AuditFinding out;
  const ToldGap code = subject_name(claim.about, facts);
  out.claimed = {{Told::quoted_for, {claim.speaker.value, code}}};
  for (const CodeId& id : claim.about.codes) out.codes.push_back(facts.position(id));
  if (const auto place = facts.place_of(claim.speaker)) out.people = {*place};
  if (signs.empty()) {
    out.why = {{Told::no_denial, {}}, {Told::for_reading, {code}}};
    return out;
  }
  out.recomputed = {{Told::names, {signs}}};
  out.why = {{Told::negation_seen, {signs}}, {Told::for_reading, {code}}};
  out.verdict = Verdict::depends;
  return out;
}

}  // namespace coding
