#include "coding/project/claim.hpp"

#include <algorithm>
#include <array>

#include "coding/base/names.hpp"
#include "coding/project/quantifier_policy.hpp"

namespace coding {

namespace {

using R = ClaimRule;

constexpr std::array<ClaimRuleFacts, 23> rules = {{
    {R::sum, "sum", "R1"},
    {R::list, "list", "R2"},
    {R::count, "count", "R3"},
    {R::quantifier, "quantifier", "R4"},
    {R::attribution, "attribution", "R5"},
    {R::quoted_number, "quoted-number", "R6"},
    {R::enumeration, "enumeration", "R7"},
    {R::parity, "parity", "R8"},
    {R::label_drift, "label-drift", "R9"},
    {R::orphan, "orphan", "R10"},
    {R::plural_subject, "plural-subject", "R11"},
    {R::salience, "salience", "R12"},
    {R::relation, "relation", "R13"},
    {R::saturation, "saturation", "R14"},
    {R::reliability, "reliability", "R15"},
    {R::homonym, "homonym", "R16"},
    {R::quote_coverage, "quote-coverage", "R17"},
    {R::description, "description", "R18"},
    {R::criterion, "criterion", "R19"},
    {R::components, "components", "R20"},
    {R::verbatim, "verbatim", "R21"},
    {R::disconfirming, "disconfirming", "R22"},
    {R::procedure, "procedure", ""},
}};

constexpr Names<ClaimUnit, 5> units = {{{"participants", ClaimUnit::participants},
                                        {"documents", ClaimUnit::documents},
                                        {"codes", ClaimUnit::codes},
                                        {"segments", ClaimUnit::segments},
                                        {"coders", ClaimUnit::coders}}};

constexpr Names<QuotedSense, 3> senses = {{{"exact", QuotedSense::exact},
                                           {"current", QuotedSense::current},
                                           {"completed", QuotedSense::completed}}};

bool same_ascii(std::string_view a, std::string_view b) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return small(x) == small(y); });
}

}  // namespace

std::span<const ClaimRuleFacts> claim_rules() { return rules; }

const ClaimRuleFacts& facts_of(ClaimRule rule) { return rules[static_cast<std::size_t>(rule)]; }

std::optional<ClaimRule> claim_rule_named(std::string_view word) {
  for (const ClaimRuleFacts& each : rules) {
    if (same_ascii(each.name, word) || (!each.number.empty() && same_ascii(each.number, word)))
      return each.rule;
  }
  return std::nullopt;
}

std::string_view name_of(ClaimUnit unit) { return name_in(units, unit); }
std::optional<ClaimUnit> claim_unit_named(std::string_view name) { return value_in(units, name); }

std::string_view name_of(QuotedSense sense) { return name_in(senses, sense); }
std::optional<QuotedSense> quoted_sense_named(std::string_view name) { return value_in(senses, name); }

const QuantifierClass* find_class(const QuantifierPolicy& policy, std::string_view name) {
  const auto found = std::ranges::find(policy.classes, name, &QuantifierClass::name);
  return found == policy.classes.end() ? nullptr : &*found;
}

}  // namespace coding
