#include "coding/store/claims_file.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/nearest.hpp"
#include "store/claim_parts.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

ClaimRule rule_in(const JsonSource& source, std::string_view value) {
  const std::string word = text_in(source, value);
  if (const auto rule = claim_rule_named(word)) return *rule;
  std::vector<std::string> known;
  for (const ClaimRuleFacts& each : claim_rules()) known.emplace_back(each.name);
  std::string near;
  for (const std::string& name : nearest(word, known)) near += (near.empty() ? "" : ", ") + name;
  fail_at(source, value,
          {.slug = "rule-unknown",
           .message = "there is no rule '" + word + "'",
           .hint = near.empty() ? "docs/formats/claims.md lists the rules" : "did you mean: " + near});
}

// A number, two of them, or a word.
void read_claimed(const ClaimParts& parts, const JsonSource& source, std::string_view value, Claim& claim) {
  if (value.starts_with('['))
    claim.range = parts.range(value);
  else if (value.starts_with('"'))
    claim.word = text_in(source, value);
  else
    claim.number = integer_in(source, value);
}

void read_statistic(const ClaimParts& parts, const JsonSource& source, Fields& fields, Claim& claim) {
  fields.text("measure", claim.measure);
  fields.text("unit", claim.text_unit);
  if (const auto value = fields.take("value")) {
    claim.value = parts.real(*value);
    const auto point = value->find('.');
    claim.decimals = point == std::string_view::npos
                         ? 0
                         : static_cast<int>(std::min<std::size_t>(value->size() - point - 1, 17));
  }
  if (const auto value = fields.take("sense")) {
    const auto sense = quoted_sense_named(text_in(source, *value));
    if (!sense)
      fail_at(source, *value,
              {.slug = "word-unknown",
               .message = "no way in which a number is said",
               .hint = "exact, current, completed"});
    claim.sense = *sense;
  }
}

void read_lists(const ClaimParts& parts, Fields& fields, Claim& claim) {
  if (const auto value = fields.take("listed")) claim.listed = parts.texts(*value);
  if (const auto value = fields.take("labels")) claim.labels = parts.groups(*value);
  if (const auto value = fields.take("sides")) claim.sides = parts.sides(*value);
  if (const auto value = fields.take("quotes")) claim.quotes = parts.quotes(*value);
  if (const auto value = fields.take("from")) claim.from = parts.codes(*value);
  if (const auto value = fields.take("to")) claim.to = parts.codes(*value);
  if (const auto value = fields.take("needs")) claim.needs = parts.texts(*value);
}

void read_switches(const JsonSource& source, Fields& fields, Claim& claim) {
  if (const auto value = fields.take("said")) claim.said = truth_in(source, *value);
  if (const auto value = fields.take("every")) claim.every = truth_in(source, *value);
  if (const auto value = fields.take("least")) claim.least = integer_in(source, *value);
}

Claim claim_in(JsonReader& reader, const JsonSource& source, std::string_view line, const Project& project) {
  const ClaimParts parts(reader, source, project);
  Fields fields(reader, source, line);
  Claim claim{.id = text_in(source, fields.need("id")), .rule = rule_in(source, fields.need("rule"))};
  fields.text("where", claim.where);
  fields.text("stated", claim.stated);
  if (const auto value = fields.take("about")) {
    claim.about = parts.subject(*value);
    claim.has_subject = true;
  }
  if (const auto value = fields.take("claimed")) read_claimed(parts, source, *value, claim);
  if (const auto value = fields.take("parts")) claim.parts = parts.parts(*value);
  if (const auto value = fields.take("readings")) claim.readings = parts.parts(*value);
  read_lists(parts, fields, claim);
  read_switches(source, fields, claim);
  if (const auto value = fields.take("announced")) claim.announced = integer_in(source, *value);
  if (const auto value = fields.take("speaker")) claim.speaker = parts.participant(*value);
  fields.text("attribute", claim.attribute);
  fields.text("quote", claim.quote);
  read_statistic(parts, source, fields, claim);
  claim.unknown = fields.unknown();
  return claim;
}

// What a rule cannot do without, and whether it is there.
std::string_view missing_member(const Claim& claim) {
  const auto unless = [](bool there, std::string_view name) { return there ? std::string_view() : name; };
  const bool counted = claim.number || claim.range || claim.announced;
  switch (claim.rule) {
    case ClaimRule::sum:
      return unless(!claim.parts.empty(), "parts");
    case ClaimRule::list:
      return unless(!claim.listed.empty(), "listed");
    case ClaimRule::count:
      return unless(counted || !claim.parts.empty() || !claim.readings.empty(), "claimed");
    case ClaimRule::quantifier:
      return unless(!claim.word.empty(), "claimed");
    case ClaimRule::attribution:
      return unless(!claim.speaker.empty(), "speaker");
    case ClaimRule::quoted_number:
      if (claim.speaker.empty()) return "speaker";
      if (claim.attribute.empty()) return "attribute";
      return unless(claim.number || claim.range, "claimed");
    case ClaimRule::enumeration:
      return unless(claim.announced.has_value(), "announced");
    case ClaimRule::parity:
      return unless(claim.sides.size() >= 2 || (claim.sides.empty() && !claim.labels.empty()), "sides");
    case ClaimRule::description:
      return unless(claim.sides.size() >= 2, "sides");
    case ClaimRule::label_drift:
      return unless(!claim.labels.empty(), "labels");
    case ClaimRule::orphan:
      return unless(!claim.parts.empty(), "parts");
    case ClaimRule::plural_subject:
    case ClaimRule::salience:
      return unless(claim.has_subject, "about");
    case ClaimRule::relation:
      if (claim.from.empty()) return "from";
      return unless(!claim.to.empty(), "to");
    case ClaimRule::quote_coverage:
      return unless(!claim.quotes.empty(), "quotes");
    case ClaimRule::criterion:
      return unless(!claim.about.who.empty(), "about");
    case ClaimRule::components:
      return unless(!claim.parts.empty() || !claim.listed.empty(), "parts");
    case ClaimRule::verbatim:
    case ClaimRule::disconfirming:
      return unless(!claim.quote.empty(), "quote");
    case ClaimRule::procedure:
      return unless(!claim.needs.empty(), "needs");
    case ClaimRule::saturation:
    case ClaimRule::reliability:
    case ClaimRule::homonym:
      break;
  }
  return {};
}

void require_whole(const JsonSource& source, std::string_view line, const Claim& claim) {
  const std::string_view missing = missing_member(claim);
  if (missing.empty()) return;
  fail_at(source, line,
          {.slug = "claim-incomplete",
           .message = "a claim of the rule '" + std::string(facts_of(claim.rule).name) + "' needs '" +
                      std::string(missing) + "'",
           .hint = "docs/formats/claims.md says what each rule needs"});
}

// The readers that everything shares say where and what; a claim's reader also says what to do next.
template <class Read>
auto with_hint(Read read) {
  try {
    return read();
  } catch (const DataError& error) {
    Diagnostic diagnostic = error.diagnostic();
    if (diagnostic.hint.empty() || diagnostic.hint.find("coding check") != std::string::npos)
      diagnostic.hint = "docs/formats/claims.md has the keys and an example of each rule";
    throw DataError(std::move(diagnostic));
  }
}

std::string padded(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + json_padding);
  out = bytes;
  return out;
}

std::vector<Claim> claims_in(const std::string& bytes, const std::string& file, const Project& project) {
  const JsonSource whole{.file = file, .bytes = bytes};
  require_plain_text(whole, false);
  require_no_conflict(whole);
  JsonReader reader;
  std::vector<Claim> out;
  std::set<std::string> ids;
  for (const NumberedLine& line : lines_in(bytes)) {
    const JsonSource source{.file = file, .bytes = line.text, .first_line = line.number};
    Claim claim = claim_in(reader, source, line.text, project);
    require_whole(source, line.text, claim);
    if (!ids.insert(claim.id).second)
      fail_at(source, line.text,
              {.slug = "claim-twice",
               .message = "the claim '" + claim.id + "' is there twice",
               .hint = "give each claim an id of its own"});
    claim.place = {.file = file, .line = line.number, .column = 1};
    out.push_back(std::move(claim));
  }
  return out;
}

// --- policies ---

double share_in(const JsonSource& source, std::string_view value) {
  const auto share = parse_real(value);
  if (!share || *share < 0 || *share > 1)
    fail_at(
        source, value,
        {.slug = "share-outside", .message = "expected a share from 0 to 1", .hint = "0.85 is 85 percent"});
  return *share;
}

QuantifierClass class_in(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  QuantifierClass out{.name = text_in(source, fields.need("name"))};
  if (const auto value = fields.take("at_least")) out.at_least = share_in(source, *value);
  if (const auto value = fields.take("more_than")) out.more_than = share_in(source, *value);
  if (const auto value = fields.take("at_most")) out.at_most = share_in(source, *value);
  if (const auto value = fields.take("people")) out.people = count_in(source, *value);
  if (const auto value = fields.take("all_but")) out.all_but = count_in(source, *value);
  if (!out.at_least && !out.more_than && !out.people && !out.all_but)
    fail_at(source, raw,
            {.slug = "key-missing",
             .message = "the class '" + out.name + "' has no lower bound",
             .hint = "at_least, more_than, people or all_but"});
  if (const auto value = fields.take("words")) {
    std::vector<JsonMember> members;
    reader.members(source, *value, members);
    for (const JsonMember& member : members) {
      std::vector<std::string_view> elements;
      reader.elements(source, member.value, elements);
      for (const std::string_view element : elements)
        out.words[std::string(member.key)].push_back(text_in(source, element));
    }
  }
  return out;
}

QuantifierPolicy policy_in(const std::string& bytes, const std::string& file) {
  const JsonSource source{.file = file, .bytes = bytes};
  require_plain_text(source, false);
  JsonReader reader;
  Fields fields(reader, source, source.bytes);
  QuantifierPolicy out;
  fields.text("name", out.name);
  const std::string_view classes = fields.need("classes");
  std::vector<std::string_view> elements;
  reader.elements(source, classes, elements);
  for (const std::string_view element : elements) out.classes.push_back(class_in(reader, source, element));
  if (out.classes.empty())
    fail_at(source, classes,
            {.slug = "policy-empty",
             .message = "the policy has no classes",
             .hint = "docs/formats/claims.md shows the one that holds without a file"});
  return out;
}

}  // namespace

std::vector<Claim> read_claims(std::string_view bytes, const std::string& file, const Project& project) {
  return with_hint([&] { return claims_in(padded(bytes), file, project); });
}

QuantifierPolicy read_quantifier_policy(std::string_view bytes, const std::string& file) {
  return with_hint([&] { return policy_in(padded(bytes), file); });
}

}  // namespace coding
