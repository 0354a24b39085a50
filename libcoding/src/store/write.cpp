#include "coding/store/write.hpp"

#include <algorithm>
#include <set>

#include "coding/text/csv.hpp"
#include "store/json_writer.hpp"

namespace coding {

namespace {

std::string question_json(const ResearchQuestion& question) {
  return JsonObjectWriter(JsonLayout::one_line)
      .text("id", question.id)
      .text("text", question.text)
      .text("prompt", question.prompt)
      .unknown(question.unknown)
      .str();
}

std::string attribute_json(const Attribute& attribute) {
  return JsonObjectWriter(JsonLayout::one_line)
      .text("key", attribute.key)
      .text("title", attribute.title)
      .text("type", name_of(attribute.type))
      .texts("choices", attribute.choices)
      .unknown(attribute.unknown)
      .str();
}

std::vector<std::string> names_of(const std::vector<Role>& roles) {
  std::vector<std::string> out;
  for (const Role role : roles) out.push_back(name_of(role));
  return out;
}

std::string kind_json(const RelationKind& kind) {
  JsonObjectWriter json(JsonLayout::one_line);
  json.text("name", kind.name)
      .text("title", kind.title)
      .texts("from", names_of(kind.from))
      .texts("to", names_of(kind.to));
  if (kind.acyclic) json.raw("acyclic", "true");
  if (kind.symmetric) json.raw("symmetric", "true");
  return json.text("opposite", kind.opposite).unknown(kind.unknown).str();
}

// A participant's role is what goes without saying.
std::string speaker_json(const Speaker& speaker) {
  return JsonObjectWriter(JsonLayout::one_line)
      .text("label", speaker.label)
      .text("role", speaker.role == SpeakerRole::participant ? "" : name_of(speaker.role))
      .text("participant", speaker.participant.value)
      .unknown(speaker.unknown)
      .str();
}

std::string omitted_json(const Omitted& omitted) {
  return JsonObjectWriter(JsonLayout::one_line)
      .text("what", omitted.what)
      .number("count", static_cast<std::int64_t>(omitted.count))
      .unknown(omitted.unknown)
      .str();
}

std::string cleaning_json(const CleaningStep& step) {
  return JsonObjectWriter(JsonLayout::one_line)
      .text("rule", step.rule)
      .number("edits", static_cast<std::int64_t>(step.edits))
      .unknown(step.unknown)
      .str();
}

template <class Items, class Write>
std::vector<std::string> each(const Items& items, Write write) {
  std::vector<std::string> out;
  for (const auto& item : items) out.push_back(write(item));
  return out;
}

std::string family_json(const RelationFamily& family) {
  return JsonObjectWriter(JsonLayout::one_line)
      .text("name", family.name)
      .text("title", family.title)
      .elements("kinds", each(family.kinds, kind_json))
      .unknown(family.unknown)
      .str();
}

std::string named_query_json(const NamedQuery& query) {
  return JsonObjectWriter(JsonLayout::one_line)
      .text("name", query.name)
      .text("query", query.text)
      .unknown(query.unknown)
      .str();
}

// A member of several lines would break a file of one object a line; JSON allows line ends only between
// tokens.
UnknownMembers in_one_line(UnknownMembers members) {
  for (auto& [key, json] : members) std::replace(json.begin(), json.end(), '\n', ' ');
  return members;
}

std::vector<std::string> column_keys(const Study& study, const std::vector<Participant>& participants) {
  std::vector<std::string> keys;
  std::set<std::string> declared;
  for (const Attribute& attribute : study.attributes) {
    if (declared.insert(attribute.key).second) keys.push_back(attribute.key);
  }
  std::set<std::string> others;
  for (const Participant& participant : participants) {
    for (const auto& [key, value] : participant.values) {
      if (!declared.contains(key)) others.insert(key);
    }
  }
  keys.insert(keys.end(), others.begin(), others.end());
  return keys;
}

JsonObjectWriter quote_json(const Quote& quote) {
  JsonObjectWriter json(JsonLayout::one_line);
  json.text("prefix", quote.prefix)
      .text("exact", quote.exact)
      .text("suffix", quote.suffix)
      .text("digest", quote.digest);
  return quote.unknown.empty() ? json : json.unknown(in_one_line(quote.unknown));
}

}  // namespace

std::string json_string(std::string_view valid) {
  std::string out;
  append_json_string(out, valid);
  return out;
}

std::string project_json(const Study& study) {
  return JsonObjectWriter(JsonLayout::one_member_a_line)
      .text("format", "coding-project/1")
      .text("id", study.id)
      .text("title", study.title)
      .text("description", study.description)
      .text("language", study.language.tag)
      .text("coder", study.coder.value)
      .elements("questions", each(study.questions, question_json))
      .texts("levels", study.levels)
      .elements("attributes", each(study.attributes, attribute_json))
      .text("method", name_of(study.method))
      .text("stage", name_of(study.stage))
      .text("core", study.core.value)
      .elements("families", each(study.families, family_json))
      .elements("queries", each(study.queries, named_query_json))
      .unknown(study.unknown)
      .str();
}

std::string participants_csv(const Study& study, const std::vector<Participant>& participants) {
  const auto keys = column_keys(study, participants);
  std::vector<std::string> cells{"id"};
  cells.insert(cells.end(), keys.begin(), keys.end());
  std::string out = csv_line(cells);
  for (const Participant& participant : participants) {
    cells.assign(1, participant.id.value);
    for (const std::string& key : keys) {
      const auto value = participant.values.find(key);
      cells.push_back(value == participant.values.end() ? "" : value->second);
    }
    out += csv_line(cells);
  }
  return out;
}

std::string document_json(const Document& document) {
  JsonObjectWriter source(JsonLayout::one_line);
  source.text("file", document.source.file)
      .text("sha256", document.source.sha256)
      .text("importer", document.source.importer)
      .text("encoding", document.source.encoding)
      .elements("omitted", each(document.source.omitted, omitted_json))
      .unknown(document.source.unknown);
  JsonObjectWriter json(JsonLayout::one_member_a_line);
  json.text("title", document.title)
      .text("participant", document.participant.value)
      .text("language", document.language.tag)
      .text("date", document.date);
  if (document.order != 0) json.number("order", document.order);
  return json.text("note", document.note)
      .object("source", source)
      .elements("speakers", each(document.speakers, speaker_json))
      .elements("cleaning", each(document.cleaning, cleaning_json))
      .text("text_sha256", document.text_sha256)
      .number("length", static_cast<std::int64_t>(document.length))
      .unknown(document.unknown)
      .str();
}

std::string code_line(const Code& code) {
  JsonObjectWriter json(JsonLayout::one_line);
  json.text("id", code.id.value)
      .text("name", code.name)
      .text("parent", code.parent.value)
      .text("level", code.level)
      .text("question", code.question)
      .text("stage", name_of(code.stage))
      .text("role", name_of(code.role))
      .text("action", name_of(code.action))
      .texts("gloss", gloss_texts(code.glosses));
  if (code.in_vivo) json.raw("in_vivo", "true");
  json.texts("properties", property_texts(code.properties))
      .text("brief", code.brief)
      .text("definition", code.definition)
      .text("use", code.use)
      .text("avoid", code.avoid)
      .texts("examples", code.examples)
      .texts("borderline", code.borderline)
      .texts("sets", code.sets)
      .text("color", code.color)
      .text("guid", code.guid);
  if (!code.active) json.raw("active", "false");
  if (code.locked) json.raw("locked", "true");
  return json.text("alias", code.alias.value).unknown(in_one_line(code.unknown)).str();
}

std::string codebook_jsonl(const Codebook& codebook) {
  std::string out;
  auto merged = codebook.merged().begin();
  for (const Code& code : codebook.codes()) {
    out += code_line(code) + "\n";
    for (; merged != codebook.merged().end() && codebook.followed(merged->id) == code.id; ++merged)
      out += code_line(*merged) + "\n";
  }
  return out;
}

std::string segment_line(const CodedSegment& segment) {
  JsonObjectWriter json(JsonLayout::one_line);
  json.text("document", segment.document.value)
      .number("start", static_cast<std::int64_t>(segment.span.begin))
      .number("end", static_cast<std::int64_t>(segment.span.end))
      .text("code", segment.code.value)
      .object("quote", quote_json(segment.quote))
      .text("memo", segment.memo);
  if (segment.weight) json.number("weight", *segment.weight);
  return json.text("stage", name_of(segment.stage))
      .texts("values", value_texts(segment.values))
      .unknown(in_one_line(segment.unknown))
      .str();
}

std::string segments_jsonl(std::vector<CodedSegment> segments) {
  std::stable_sort(segments.begin(), segments.end(),
                   [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  std::string out;
  for (const CodedSegment& segment : segments) out += segment_line(segment) + "\n";
  return out;
}

namespace {

JsonObjectWriter key_json(const RelationKey& key) {
  JsonObjectWriter json(JsonLayout::one_line);
  json.text("from", key.from.value).text("kind", key.kind).text("to", key.to.value);
  return json;
}

std::string evidence_line(const RelationKey& key, const RelationEvidence& evidence) {
  JsonObjectWriter json = key_json(key);
  json.text("document", evidence.document.value)
      .number("start", static_cast<std::int64_t>(evidence.span.begin))
      .number("end", static_cast<std::int64_t>(evidence.span.end));
  if (evidence.against) json.raw("against", "true");
  json.text("coder", evidence.coder.value);
  if (evidence.quote != Quote{}) json.object("quote", quote_json(evidence.quote));
  return json.text("note", evidence.note).unknown(in_one_line(evidence.unknown)).str();
}

}  // namespace

std::string relations_jsonl(std::vector<Relation> relations) {
  std::vector<std::string> lines;
  for (const Relation& relation : joined_relations(std::move(relations))) {
    lines.push_back(key_json(relation.key)
                        .text("coder", relation.coder.value)
                        .text("note", relation.note)
                        .unknown(in_one_line(relation.unknown))
                        .str());
    for (const RelationEvidence& evidence : relation.evidence)
      lines.push_back(evidence_line(relation.key, evidence));
  }
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) (out += line) += '\n';
  return out;
}

std::string declaration_line(const Declaration& declaration) {
  return JsonObjectWriter(JsonLayout::one_line)
      .text("document", declaration.document.value)
      .unknown(in_one_line(declaration.unknown))
      .str();
}

std::string declarations_jsonl(std::vector<Declaration> declarations) {
  std::stable_sort(declarations.begin(), declarations.end(),
                   [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  declarations.erase(std::unique(declarations.begin(), declarations.end()), declarations.end());
  std::string out;
  for (const Declaration& declaration : declarations) out += declaration_line(declaration) + "\n";
  return out;
}

}  // namespace coding
