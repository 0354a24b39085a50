#include "query/fields.hpp"

#include <algorithm>
#include <optional>

#include "coding/base/number.hpp"
#include "coding/project/attribution.hpp"

namespace coding {

namespace {

Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }

// ISO dates sort as they are written; two texts without an order are only equal or not.
bool value_holds(const Query& field, const NameMatch& match, const std::string& value, AttributeType type) {
  if (type == AttributeType::integer || type == AttributeType::real) {
    const auto left = parse_real(value);
    const auto right = parse_real(field.text);
    if (left && right) return holds(*left <=> *right, field.comparison);
  }
  if (field.comparison <= Comparison::unequal)
    return match.fits(value) != (field.comparison == Comparison::unequal);
  const std::strong_ordering order = value <=> field.text;
  return holds(order, field.comparison);
}

}  // namespace

std::vector<std::string> speakers_in(Span span, const std::vector<Mark>& marks) {
  std::vector<std::string> out;
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::turn && overlaps(mark.span, span)) out.push_back(mark.label);
  }
  return out;
}

bool holds(std::partial_ordering order, Comparison comparison) {
  switch (comparison) {
    case Comparison::named:
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

FieldTruth::FieldTruth(const Query& field, const Project& project)
    : field_(field), project_(project), match_(field.text, project.study.language) {
  for (const Attribute& attribute : project.study.attributes) {
    if (attribute.key == field.field) type_ = attribute.type;
  }
}

Truth FieldTruth::named(const std::vector<std::string>& names) const {
  const bool any =
      std::any_of(names.begin(), names.end(), [&](const std::string& name) { return match_.fits(name); });
  return truth(any != (field_.comparison == Comparison::unequal));
}

Truth FieldTruth::attribute(const ParticipantId& id) const {
  const Participant* participant = find_participant(project_, id);
  if (participant == nullptr) return Truth::no;
  const auto value = participant->values.find(field_.field);
  if (value == participant->values.end() || value->second.empty()) return Truth::no;
  return truth(value_holds(field_, match_, value->second, type_));
}

// As far as the query says it: 2021-05 is every day of that May.
Truth FieldTruth::date(const std::string& date) const {
  if (date.size() < field_.text.size()) return Truth::no;
  const std::strong_ordering order = std::string_view(date).substr(0, field_.text.size()) <=> field_.text;
  return truth(holds(order, field_.comparison));
}

Truth FieldTruth::operator()(const UnitFacts& facts) const {
  const Document& document = *facts.document;
  if (field_.subject == FieldSubject::document) {
    if (field_.field == "document") return named({document.id.value});
    if (field_.field == "date") return date(document.date);
    if (field_.field == "order") {
      const auto order = static_cast<double>(document.order);
      return truth(document.order > 0 &&
                   holds(order <=> parse_real(field_.text).value_or(0), field_.comparison));
    }
    const Language& own = language_of(project_, document);
    return named({own.tag, primary(own)});
  }
  if (field_.subject == FieldSubject::speech) {
    if (!facts.read) return Truth::open;
    if (field_.field == "speaker") return named(facts.speakers);
    if (field_.field == "heading") return named(facts.headings);
    return named({facts.question});
  }
  if (!facts.read && needs_turns(document)) return Truth::open;
  const ParticipantId& id = facts.read ? facts.participant : document.participant;
  if (field_.field == "participant") return named({id.value});
  return attribute(id);
}

}  // namespace coding
