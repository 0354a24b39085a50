#include "store/claim_parts.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

namespace {

std::string did_you_mean(const std::string& wanted, const std::vector<std::string>& known) {
  std::string out;
  for (const std::string& name : nearest(wanted, known)) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::string level_of(const Study& study, const std::string& wanted) {
  for (const std::string& level : study.levels) {
    if (fold(level, study.language) == fold(wanted, study.language)) return level;
  }
  std::string known;
  for (const std::string& level : study.levels) known += (known.empty() ? "" : ", ") + level;
  throw UsageError({.slug = "level-unknown",
                    .message = "the study has no level '" + wanted + "'",
                    .hint = "its levels: " + known});
}

std::string question_of(const Study& study, const std::string& wanted) {
  std::vector<std::string> known;
  for (const ResearchQuestion& each : study.questions) {
    if (each.id == wanted) return wanted;
    known.push_back(each.id);
  }
  std::string listed;
  for (const std::string& id : known) listed += (listed.empty() ? "" : ", ") + id;
  throw UsageError({.slug = "question-unknown",
                    .message = "the study has no research question '" + wanted + "'",
                    .hint = "its questions: " + listed});
}

}  // namespace

template <class Parse>
auto ClaimParts::each(std::string_view raw, Parse parse) const {
  std::vector<std::string_view> elements;
  reader_.elements(source_, raw, elements);
  std::vector<decltype(parse(raw))> out;
  for (const std::string_view element : elements) out.push_back(parse(element));
  return out;
}

// What is asked wrongly in a file is a fault of the file, at the place of the word.
template <class Look>
auto ClaimParts::looked_up(std::string_view raw, Look look) const {
  const std::string word = text_in(source_, raw);
  try {
    return look(word);
  } catch (const UsageError& error) {
    fail_at(source_, raw, error.diagnostic());
  }
}

std::vector<std::string> ClaimParts::texts(std::string_view raw) const {
  return each(raw, [&](std::string_view element) { return text_in(source_, element); });
}

std::vector<std::vector<std::string>> ClaimParts::groups(std::string_view raw) const {
  return each(raw, [&](std::string_view element) { return texts(element); });
}

CodeId ClaimParts::code(std::string_view raw) const {
  return looked_up(raw, [&](const std::string& word) {
    return resolve_one(project_.codebook, word, project_.study.language);
  });
}

std::vector<CodeId> ClaimParts::codes(std::string_view raw) const {
  if (raw.starts_with('"')) return {code(raw)};
  return each(raw, [&](std::string_view element) { return code(element); });
}

ParticipantId ClaimParts::participant(std::string_view raw) const {
  return looked_up(raw, [&](const std::string& word) {
    ParticipantId id{word};
    if (find_participant(project_, id) != nullptr) return id;
    std::vector<std::string> known;
    for (const Participant& each : project_.participants) known.push_back(each.id.value);
    const std::string near = did_you_mean(word, known);
    throw UsageError({.slug = "participant-unknown",
                      .message = "there is no participant '" + word + "'",
                      .hint = near.empty() ? "`coding participants` lists them" : "did you mean: " + near});
  });
}

ClaimSubject ClaimParts::subject(std::string_view raw) const {
  Fields fields(reader_, source_, raw);
  ClaimSubject out;
  fields.text("label", out.label);
  if (const auto value = fields.take("codes")) out.codes = codes(*value);
  if (const auto value = fields.take("under")) out.under = code(*value);
  if (const auto value = fields.take("level"))
    out.level = looked_up(*value, [&](const std::string& word) { return level_of(project_.study, word); });
  if (const auto value = fields.take("question"))
    out.question =
        looked_up(*value, [&](const std::string& word) { return question_of(project_.study, word); });
  if (const auto value = fields.take("who")) {
    std::vector<JsonMember> members;
    reader_.members(source_, *value, members);
    for (const JsonMember& each : members) out.who[std::string(each.key)] = text_in(source_, each.value);
  }
  fields.text("attribute", out.attribute);
  if (const auto value = fields.take("count")) {
    out.unit = looked_up(*value, [](const std::string& word) {
      if (const auto unit = claim_unit_named(word)) return *unit;
      throw UsageError({.slug = "word-unknown",
                        .message = "'" + word + "' is nothing that is counted",
                        .hint = "participants, documents, codes, segments, coders"});
    });
  }
  for (const auto& [key, value] : fields.unknown()) {
    fail_at(source_, raw,
            {.slug = "key-unknown",
             .message = "'about' knows no key '" + key + "'",
             .hint = "label, codes, under, level, question, who, attribute, count"});
  }
  return out;
}

ClaimPart ClaimParts::part(std::string_view raw) const {
  Fields fields(reader_, source_, raw);
  ClaimPart out;
  fields.text("name", out.name);
  if (const auto value = fields.take("claimed")) out.claimed = integer_in(source_, *value);
  if (const auto value = fields.take("about")) {
    out.about = subject(*value);
    out.has_subject = true;
  }
  return out;
}

std::vector<ClaimPart> ClaimParts::parts(std::string_view raw) const {
  return each(raw, [&](std::string_view element) { return part(element); });
}

ClaimSide ClaimParts::side(std::string_view raw) const {
  Fields fields(reader_, source_, raw);
  ClaimSide out{.where = text_in(source_, fields.need("where"))};
  if (const auto value = fields.take("items")) out.items = texts(*value);
  if (const auto value = fields.take("marks")) out.marks = texts(*value);
  if (const auto value = fields.take("numbers")) {
    std::vector<JsonMember> members;
    reader_.members(source_, *value, members);
    for (const JsonMember& each : members)
      out.numbers[std::string(each.key)] = integer_in(source_, each.value);
  }
  return out;
}

std::vector<ClaimSide> ClaimParts::sides(std::string_view raw) const {
  return each(raw, [&](std::string_view element) { return side(element); });
}

std::vector<ClaimQuote> ClaimParts::quotes(std::string_view raw) const {
  return each(raw, [&](std::string_view element) {
    Fields fields(reader_, source_, element);
    ClaimQuote out{.speaker = participant(fields.need("speaker"))};
    if (const auto value = fields.take("codes")) out.codes = codes(*value);
    return out;
  });
}

std::pair<std::int64_t, std::int64_t> ClaimParts::range(std::string_view raw) const {
  const auto ends = each(raw, [&](std::string_view element) { return integer_in(source_, element); });
  if (ends.size() != 2 || ends[0] > ends[1])
    fail_at(
        source_, raw,
        {.slug = "json-type", .message = "expected two whole numbers, the smaller first", .hint = "[8, 28]"});
  return {ends[0], ends[1]};
}

double ClaimParts::real(std::string_view raw) const {
  if (const auto number = parse_real(raw)) return *number;
  fail_at(source_, raw, {.slug = "json-type", .message = "expected a number"});
}

}  // namespace coding
