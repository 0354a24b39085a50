#include "lexicon/query_fields.hpp"

#include <algorithm>
#include <compare>
#include <optional>

#include "coding/base/number.hpp"
#include "coding/lexicon/patterns.hpp"
#include "coding/project/attribution.hpp"

namespace coding {

namespace {

Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }

// A name as people write it: folded, with * and ? as in a pattern of words, over the whole name.
bool name_matches(const std::string& wanted, const std::string& name, const Language& language) {
  const MatchOptions match{.language = language};
  WordPattern pattern{.kind = PatternKind::word};
  std::string part;
  const auto flush = [&] {
    if (!part.empty()) pattern.key += word_key(part, match);
    part.clear();
  };
  for (const char c : wanted) {
    if (c != '*' && c != '?') {
      part += c;
      continue;
    }
    flush();
    pattern.kind = PatternKind::glob;
    pattern.key += c == '*' ? WordPattern::any_run : WordPattern::any_one;
  }
  flush();
  return matches(pattern, word_key(name, match));
}

bool holds(std::partial_ordering order, Comparison comparison) {
  switch (comparison) {
    case Comparison::equal:
      return order == 0;
    case Comparison::unequal:
      return order != 0;
    case Comparison::less:
      return order < 0;
    case Comparison::at_most:
      return order <= 0;
    case Comparison::more:
      return order > 0;
    case Comparison::at_least:
      return order >= 0;
  }
  return false;
}

// ISO dates sort as they are written; two texts without an order are only equal or not.
bool value_holds(const Query& field, const std::string& value, AttributeType type, const Language& language) {
  if (type == AttributeType::integer || type == AttributeType::real) {
    const auto left = parse_real(value);
    const auto right = parse_real(field.text);
    if (left && right) return holds(*left <=> *right, field.comparison);
  }
  const bool same = name_matches(field.text, value, language);
  if (field.comparison == Comparison::equal) return same;
  if (field.comparison == Comparison::unequal) return !same;
  const std::strong_ordering order = value <=> field.text;
  return holds(order, field.comparison);
}

Truth truth_of_attribute(const Query& field, const Project& project, const ParticipantId& id) {
  const Participant* participant = find_participant(project, id);
  if (participant == nullptr) return Truth::no;
  const auto value = participant->values.find(field.field);
  if (value == participant->values.end() || value->second.empty()) return Truth::no;
  const auto& attributes = project.study.attributes;
  const auto declared = std::find_if(attributes.begin(), attributes.end(),
                                     [&](const Attribute& each) { return each.key == field.field; });
  const AttributeType type = declared == attributes.end() ? AttributeType::text : declared->type;
  return truth(value_holds(field, value->second, type, project.study.language));
}

Truth named(const Query& field, const std::vector<std::string>& names, const Language& language) {
  const bool any = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return name_matches(field.text, name, language);
  });
  return truth(any != (field.comparison == Comparison::unequal));
}

}  // namespace

Truth truth_of_field(const Query& field, const Project& project, const UnitFacts& facts) {
  const Language& language = project.study.language;
  if (field.field == "document") return named(field, {facts.document->id.value}, language);
  if (field.field == "language") {
    const Language& own = language_of(project, *facts.document);
    return named(field, {own.tag, primary(own)}, language);
  }
  if (field.field == "speaker") return facts.read ? named(field, facts.speakers, language) : Truth::open;
  if (field.field == "heading") return facts.read ? named(field, facts.headings, language) : Truth::open;
  if (field.field == "question") return facts.read ? named(field, {facts.question}, language) : Truth::open;
  const bool known = facts.read || !needs_turns(*facts.document);
  if (!known) return Truth::open;
  const ParticipantId& id = facts.read ? facts.participant : facts.document->participant;
  if (field.field == "participant") return named(field, {id.value}, language);
  return truth_of_attribute(field, project, id);
}

}  // namespace coding
