#include "audit/subjects.hpp"

#include <algorithm>

#include "audit/rules.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/base/number.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

// ">=4", "8..28", "Kadın", ">=other attribute": what a condition compares, and with what.
struct Condition {
  std::string_view sign{};  // empty: equal, or a range
  std::string_view operand{};
};

Condition condition_of(std::string_view text) {
  text = trim(text);
  for (const std::string_view sign : {">=", "<=", "!=", ">", "<", "="}) {
    if (text.starts_with(sign)) return {sign, trim(text.substr(sign.size()))};
  }
  return {"", text};
}

bool compares(double left, std::string_view sign, double right) {
  if (sign == ">=") return left >= right;
  if (sign == "<=") return left <= right;
  if (sign == ">") return left > right;
  if (sign == "<") return left < right;
  if (sign == "!=") return left != right;
  return left == right;
}

bool fits_text(const std::string& value, const Condition& condition, const Language& language) {
  const bool same = fold(trim(value), language) == fold(condition.operand, language);
  return condition.sign == "!=" ? !same : same;
}

bool fits_range(double value, std::string_view operand) {
  const auto dots = operand.find("..");
  const auto from = parse_real(trim(operand.substr(0, dots)));
  const auto to = parse_real(trim(operand.substr(dots + 2)));
  return from && to && *from <= value && value <= *to;
}

bool meets(const std::string& value, const Condition& condition, const std::string& other,
           const Language& language) {
  const auto number = parse_real(trim(value));
  if (!number) return fits_text(value, condition, language);
  if (condition.sign.empty() && condition.operand.find("..") != std::string_view::npos)
    return fits_range(*number, condition.operand);
  const auto operand = parse_real(other.empty() ? condition.operand : std::string_view(other));
  return operand ? compares(*number, condition.sign, *operand) : fits_text(value, condition, language);
}

// The attribute that a condition compares with, if it is one: not a number, and after < or >.
std::string_view compared_attribute(const Condition& condition) {
  const bool ordered = condition.sign.find_first_of("<>") != std::string_view::npos;
  return ordered && !parse_real(condition.operand) ? condition.operand : std::string_view();
}

std::optional<Telling> missing_attribute(const std::map<std::string, std::string>& who,
                                         const AuditFacts& facts) {
  for (const auto& [key, text] : who) {
    const std::string& attribute = key;
    if (!has_attribute(attribute, facts)) return Telling{Told::no_attribute, {attribute}};
    const std::string other(compared_attribute(condition_of(text)));
    if (!other.empty() && !has_attribute(other, facts)) return Telling{Told::no_attribute, {other}};
    const auto unknown = std::ranges::count_if(
        facts.project().participants,
        [&](const Participant& participant) { return value_of(participant, attribute).empty(); });
    if (unknown > 0) return Telling{Told::missing_values, {attribute, static_cast<std::int64_t>(unknown)}};
  }
  return std::nullopt;
}

}  // namespace

std::string value_of(const Participant& participant, const std::string& attribute) {
  const auto found = participant.values.find(attribute);
  return found == participant.values.end() ? std::string() : found->second;
}

bool has_attribute(const std::string& attribute, const AuditFacts& facts) {
  const auto& known = facts.project().study.attributes;
  return std::ranges::find(known, attribute, &Attribute::key) != known.end();
}

ChosenPeople people_where(const std::map<std::string, std::string>& who, const AuditFacts& facts) {
  ChosenPeople out{.why_not = missing_attribute(who, facts)};
  if (out.why_not) return out;
  const auto& participants = facts.project().participants;
  for (std::size_t i = 0; i < participants.size(); ++i) {
    const bool fits = std::ranges::all_of(who, [&](const auto& each) {
      const Condition condition = condition_of(each.second);
      const std::string other(compared_attribute(condition));
      return meets(value_of(participants[i], each.first), condition,
                   other.empty() ? other : value_of(participants[i], other), facts.project().study.language);
    });
    if (fits) out.people.push_back(i);
  }
  return out;
}

namespace {

// Positions among all participants as positions among those interviewed.
PeopleSet among_interviewed(const PeopleSet& people, const AuditFacts& facts) {
  PeopleSet out;
  for (const std::size_t person : people) {
    if (const auto place = facts.place_of(facts.project().participants[person].id)) out.push_back(*place);
  }
  std::ranges::sort(out);
  return out;
}

bool names_codes(const ClaimSubject& subject) {
  return !subject.codes.empty() || !subject.under.empty() || !subject.level.empty() ||
         !subject.question.empty();
}

CountedSubject counted_people(const ClaimSubject& subject, const AuditFacts& facts) {
  CountedSubject out;
  if (names_codes(subject)) {
    if (subject.codes.empty()) {
      out.codes = facts.codes_of(subject);
    } else {
      for (const CodeId& id : subject.codes) out.codes.push_back(facts.position(id));
    }
    for (const std::size_t code : out.codes) out.people = either_of(out.people, facts.carriers(code));
  } else {
    out.people = facts.everyone();
  }
  if (subject.who.empty()) {
    out.number = out.people.size();
    return out;
  }
  const ChosenPeople chosen = people_where(subject.who, facts);
  out.why_not = chosen.why_not;
  out.people = both_of(out.people, among_interviewed(chosen.people, facts));
  out.number = out.people.size();
  return out;
}

}  // namespace

CountedSubject counted(const ClaimSubject& subject, const AuditFacts& facts) {
  const Project& project = facts.project();
  switch (subject.unit) {
    case ClaimUnit::participants:
      return counted_people(subject, facts);
    case ClaimUnit::documents:
      return {.number = project.documents.size()};
    case ClaimUnit::coders:
      return {.number = project.coders.size()};
    case ClaimUnit::codes: {
      CountedSubject out{.codes = facts.codes_of(subject)};
      out.number = out.codes.size();
      return out;
    }
    case ClaimUnit::segments:
      break;
  }
  CountedSubject out;
  std::vector<bool> chosen(facts.codebook().size(), !names_codes(subject));
  if (names_codes(subject)) {
    for (const CodeId& id : subject.codes) out.codes.push_back(facts.position(id));
    if (subject.codes.empty()) out.codes = facts.codes_of(subject);
    for (const std::size_t code : out.codes) {
      for (std::size_t i = code; i < facts.codebook().end_of_subtree(code); ++i) chosen[i] = true;
    }
  }
  for (const CodedSegment& segment : project.segments) {
    const auto code = facts.codebook().position(segment.code);
    if (segment.coder == facts.coder() && code && chosen[*code]) ++out.number;
  }
  return out;
}

AttributeRange range_of(const std::string& attribute, const AuditFacts& facts) {
  if (!has_attribute(attribute, facts)) return {.why_not = Telling{Told::no_attribute, {attribute}}};
  AttributeRange out;
  std::int64_t unknown = 0;
  bool first = true;
  for (const Participant& participant : facts.project().participants) {
    const auto value = parse_integer(trim(value_of(participant, attribute)));
    if (!value) {
      ++unknown;
      continue;
    }
    out.ends = {first ? *value : std::min(out.ends.first, *value),
                first ? *value : std::max(out.ends.second, *value)};
    first = false;
  }
  if (first || unknown > 0) out.why_not = Telling{Told::missing_values, {attribute, unknown}};
  return out;
}

ToldGap subject_name(const ClaimSubject& subject, const AuditFacts& facts) {
  if (!subject.label.empty()) return subject.label;
  std::string out;
  const auto add = [&](const std::string& name) { out += (out.empty() ? "" : ", ") + name; };
  for (const CodeId& id : subject.codes) add(facts.label(facts.position(id)));
  if (!subject.under.empty()) add(facts.label(facts.position(subject.under)));
  if (!subject.level.empty()) add(subject.level);
  if (!subject.question.empty()) add(subject.question);
  for (const auto& [attribute, condition] : subject.who) {
    const bool sign = condition.find_first_of("<>=!") == 0;
    add(attribute + (sign ? " " : ": ") + condition);
  }
  if (!subject.attribute.empty()) add(subject.attribute);
  if (out.empty()) return WordNamed{std::string(name_of(subject.unit))};
  return out;
}

}  // namespace coding
