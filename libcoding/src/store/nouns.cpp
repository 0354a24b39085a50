#include "store/nouns.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "store/fields.hpp"

namespace coding {

namespace {

// What a noun says about a word, with the place of the word.
template <class Named>
auto named_in(const JsonSource& source, std::string_view value, Named named) {
  const std::string word = text_in(source, value);
  try {
    return named(word);
  } catch (const DataError& error) {
    fail_at(source, value, error.diagnostic());
  }
}

std::vector<std::string> texts_in(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  std::vector<std::string_view> elements;
  reader.elements(source, raw, elements);
  std::vector<std::string> out;
  for (const auto element : elements) out.push_back(text_in(source, element));
  return out;
}

template <class Parse>
auto each_in(JsonReader& reader, const JsonSource& source, std::string_view raw, Parse parse) {
  std::vector<std::string_view> elements;
  reader.elements(source, raw, elements);
  std::vector<decltype(parse(reader, source, raw))> out;
  for (const auto element : elements) out.push_back(parse(reader, source, element));
  return out;
}

ResearchQuestion parse_question(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  ResearchQuestion question{.id = text_in(source, fields.need("id"))};
  fields.text("text", question.text);
  fields.text("prompt", question.prompt);
  question.unknown = fields.unknown();
  return question;
}

Attribute parse_attribute(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  Attribute attribute{.key = text_in(source, fields.need("key"))};
  fields.text("title", attribute.title);
  if (const auto type = fields.take("type")) attribute.type = named_in(source, *type, attribute_type_named);
  if (const auto choices = fields.take("choices")) attribute.choices = texts_in(reader, source, *choices);
  attribute.unknown = fields.unknown();
  return attribute;
}

void require_format(const JsonSource& source, std::string_view value) {
  const std::string format = text_in(source, value);
  if (format == "coding-project/1") return;
  const auto slash = format.find('/');
  const auto version =
      slash == std::string::npos ? std::nullopt : parse_integer(std::string_view(format).substr(slash + 1));
  if (format.starts_with("coding-project/") && version && *version > 1) {
    fail_at(source, value,
            {.slug = "project-newer",
             .message = "the project has the format '" + format + "', this program knows coding-project/1",
             .hint = "update coding; nothing was read or changed"});
  }
  fail_at(source, value,
          {.slug = "format-unknown",
           .message = "'" + format + "' is not the format of a project",
           .hint = "project.json begins with \"format\": \"coding-project/1\""});
}

Omitted parse_omitted(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  Omitted out{.what = text_in(source, fields.need("what")), .count = count_in(source, fields.need("count"))};
  out.unknown = fields.unknown();
  return out;
}

Source parse_source(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  Source out;
  fields.text("file", out.file);
  fields.text("sha256", out.sha256);
  fields.text("importer", out.importer);
  fields.text("encoding", out.encoding);
  if (const auto omitted = fields.take("omitted"))
    out.omitted = each_in(reader, source, *omitted, parse_omitted);
  out.unknown = fields.unknown();
  return out;
}

Speaker parse_speaker(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  Speaker speaker{.label = text_in(source, fields.need("label"))};
  if (const auto role = fields.take("role")) speaker.role = named_in(source, *role, speaker_role_named);
  fields.text("participant", speaker.participant.value);
  speaker.unknown = fields.unknown();
  return speaker;
}

CleaningStep parse_cleaning(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  CleaningStep step{.rule = text_in(source, fields.need("rule"))};
  if (const auto edits = fields.take("edits")) step.edits = count_in(source, *edits);
  step.unknown = fields.unknown();
  return step;
}

Quote parse_quote(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  Quote quote;
  fields.text("prefix", quote.prefix);
  fields.text("exact", quote.exact);
  fields.text("suffix", quote.suffix);
  fields.text("digest", quote.digest);
  quote.unknown = fields.unknown();
  return quote;
}

std::vector<std::string> set_names_in(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

int weight_in(const JsonSource& source, std::string_view value) {
  const auto weight = integer_in(source, value);
  if (weight >= 0 && weight <= 100) return static_cast<int>(weight);
  fail_at(source, value,
          {.slug = "weight-outside", .message = "the weight " + std::string(value) + " is not 0 to 100"});
}

Glosses glosses_in(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Glosses out;
  for (const std::string& text : texts_in(reader, source, raw)) {
    try {
      add_gloss(out, text);
    } catch (const DataError& error) {
      fail_at(source, raw, error.diagnostic());
    }
  }
  return out;
}

// What a noun says about each word of a list, with the place of the word.
template <class Named>
auto each_named_in(JsonReader& reader, const JsonSource& source, std::string_view raw, Named named) {
  return each_in(reader, source, raw, [named](JsonReader&, const JsonSource& from, std::string_view element) {
    return named_in(from, element, named);
  });
}

std::vector<Property> properties_in(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  std::vector<Property> out;
  for (Property& each : each_named_in(reader, source, raw, property_of)) add_property(out, std::move(each));
  return out;
}

std::vector<PropertyValue> values_in(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  std::vector<PropertyValue> out;
  for (PropertyValue& each : each_named_in(reader, source, raw, property_value_of))
    add_value(out, std::move(each));
  return out;
}

RelationKind parse_kind(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  const std::string_view name = fields.need("name");
  RelationKind kind{.name = text_in(source, name)};
  if (!is_kind_name(kind.name)) {
    fail_at(source, name,
            {.slug = "kind-malformed",
             .message = "'" + kind.name + "' cannot name a kind of relation",
             .hint = "use a-z, 0-9 and hyphens; `title` takes any words"});
  }
  fields.text("title", kind.title);
  if (const auto roles = fields.take("from")) kind.from = each_named_in(reader, source, *roles, role_named);
  if (const auto roles = fields.take("to")) kind.to = each_named_in(reader, source, *roles, role_named);
  if (const auto acyclic = fields.take("acyclic")) kind.acyclic = truth_in(source, *acyclic);
  if (const auto symmetric = fields.take("symmetric")) kind.symmetric = truth_in(source, *symmetric);
  fields.text("opposite", kind.opposite);
  kind.unknown = fields.unknown();
  return kind;
}

NamedQuery parse_named_query(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  NamedQuery query{.name = text_in(source, fields.need("name"))};
  query.text = text_in(source, fields.need("query"));
  query.unknown = fields.unknown();
  return query;
}

RelationFamily parse_family(JsonReader& reader, const JsonSource& source, std::string_view raw) {
  Fields fields(reader, source, raw);
  const std::string_view name = fields.need("name");
  RelationFamily family{.name = text_in(source, name)};
  fields.text("title", family.title);
  if (const auto kinds = fields.take("kinds")) family.kinds = each_in(reader, source, *kinds, parse_kind);
  if (family.kinds.empty() && built_in_family(family.name) == nullptr) {
    fail_at(source, name,
            {.slug = "family-unknown",
             .message = "the family '" + family.name + "' is none of ours and has no kinds of relations",
             .hint = "ours are paradigm and six-cs; another one lists its `kinds`"});
  }
  family.unknown = fields.unknown();
  return family;
}

}  // namespace

Study parse_study(JsonReader& reader, const JsonSource& source) {
  require_plain_text(source, false);
  Fields fields(reader, source, source.bytes);
  require_format(source, fields.need("format"));
  Study study;
  fields.text("id", study.id);
  fields.text("title", study.title);
  fields.text("description", study.description);
  fields.text("language", study.language.tag);
  fields.text("coder", study.coder.value);
  if (const auto raw = fields.take("questions"))
    study.questions = each_in(reader, source, *raw, parse_question);
  if (const auto raw = fields.take("levels")) study.levels = texts_in(reader, source, *raw);
  if (const auto raw = fields.take("attributes"))
    study.attributes = each_in(reader, source, *raw, parse_attribute);
  if (const auto method = fields.take("method")) study.method = named_in(source, *method, method_named);
  if (const auto stage = fields.take("stage")) study.stage = named_in(source, *stage, stage_named);
  fields.text("core", study.core.value);
  if (const auto raw = fields.take("families")) study.families = each_in(reader, source, *raw, parse_family);
  if (const auto raw = fields.take("queries"))
    study.queries = each_in(reader, source, *raw, parse_named_query);
  study.unknown = fields.unknown();
  return study;
}

Document parse_document(JsonReader& reader, const JsonSource& source, DocumentId id) {
  require_plain_text(source, false);
  Fields fields(reader, source, source.bytes);
  Document document{.id = std::move(id)};
  fields.text("title", document.title);
  fields.text("participant", document.participant.value);
  fields.text("language", document.language.tag);
  fields.text("date", document.date);
  if (const auto order = fields.take("order")) document.order = integer_in(source, *order);
  fields.text("note", document.note);
  if (const auto raw = fields.take("source")) document.source = parse_source(reader, source, *raw);
  if (const auto raw = fields.take("speakers"))
    document.speakers = each_in(reader, source, *raw, parse_speaker);
  if (const auto raw = fields.take("cleaning"))
    document.cleaning = each_in(reader, source, *raw, parse_cleaning);
  document.text_sha256 = text_in(source, fields.need("text_sha256"));
  document.length = count_in(source, fields.need("length"));
  document.unknown = fields.unknown();
  return document;
}

namespace {

// What a theory says of the code.
void parse_theory(Fields& fields, JsonReader& reader, const JsonSource& source, Code& code) {
  if (const auto stage = fields.take("stage")) code.stage = named_in(source, *stage, stage_named);
  if (const auto role = fields.take("role")) code.role = named_in(source, *role, role_named);
  if (const auto action = fields.take("action")) code.action = named_in(source, *action, action_level_named);
  if (const auto raw = fields.take("gloss")) code.glosses = glosses_in(reader, source, *raw);
  if (const auto in_vivo = fields.take("in_vivo")) code.in_vivo = truth_in(source, *in_vivo);
  if (const auto raw = fields.take("properties")) code.properties = properties_in(reader, source, *raw);
}

}  // namespace

Code parse_code(JsonReader& reader, const JsonSource& source, std::string_view line) {
  Fields fields(reader, source, line);
  Code code{.id = {text_in(source, fields.need("id"))}};
  code.name = text_in(source, fields.need("name"));
  fields.text("parent", code.parent.value);
  fields.text("level", code.level);
  fields.text("question", code.question);
  parse_theory(fields, reader, source, code);
  fields.text("brief", code.brief);
  fields.text("definition", code.definition);
  fields.text("use", code.use);
  fields.text("avoid", code.avoid);
  if (const auto raw = fields.take("examples")) code.examples = texts_in(reader, source, *raw);
  if (const auto raw = fields.take("borderline")) code.borderline = texts_in(reader, source, *raw);
  if (const auto raw = fields.take("sets")) code.sets = set_names_in(texts_in(reader, source, *raw));
  fields.text("color", code.color);
  fields.text("guid", code.guid);
  if (const auto active = fields.take("active")) code.active = truth_in(source, *active);
  if (const auto locked = fields.take("locked")) code.locked = truth_in(source, *locked);
  fields.text("alias", code.alias.value);
  // Its place is gone with it. An older program shows it below the code it went into, where it counts right.
  if (!code.alias.empty()) code.parent = code.alias;
  code.unknown = fields.unknown();
  return code;
}

CodedSegment parse_segment(JsonReader& reader, const JsonSource& source, std::string_view line, bool quotes) {
  Fields fields(reader, source, line);
  CodedSegment segment{.document = {text_in(source, fields.need("document"))}};
  segment.span.begin = count_in(source, fields.need("start"));
  segment.span.end = count_in(source, fields.need("end"));
  segment.code.value = text_in(source, fields.need("code"));
  const auto quote = fields.take("quote");
  if (quote && quotes) segment.quote = parse_quote(reader, source, *quote);
  const auto memo = fields.take("memo");
  if (memo) segment.memo = text_in(source, *memo);
  if (const auto weight = fields.take("weight")) segment.weight = weight_in(source, *weight);
  if (const auto stage = fields.take("stage")) segment.stage = named_in(source, *stage, stage_named);
  if (const auto values = fields.take("values")) segment.values = values_in(reader, source, *values);
  segment.unknown = fields.unknown();
  return segment;
}

Relation parse_relation(JsonReader& reader, const JsonSource& source, std::string_view line) {
  Fields fields(reader, source, line);
  Relation relation{.key = {.from = {text_in(source, fields.need("from"))},
                            .kind = text_in(source, fields.need("kind")),
                            .to = {text_in(source, fields.need("to"))}}};
  const auto document = fields.take("document");
  if (!document) {
    fields.text("coder", relation.coder.value);
    fields.text("note", relation.note);
    relation.unknown = fields.unknown();
    return relation;
  }
  RelationEvidence evidence{.document = {text_in(source, *document)}};
  evidence.span.begin = count_in(source, fields.need("start"));
  evidence.span.end = count_in(source, fields.need("end"));
  if (const auto against = fields.take("against")) evidence.against = truth_in(source, *against);
  fields.text("coder", evidence.coder.value);
  if (const auto quote = fields.take("quote")) evidence.quote = parse_quote(reader, source, *quote);
  fields.text("note", evidence.note);
  evidence.unknown = fields.unknown();
  relation.evidence.push_back(std::move(evidence));
  return relation;
}

Declaration parse_declaration(JsonReader& reader, const JsonSource& source, std::string_view line) {
  Fields fields(reader, source, line);
  Declaration declaration{.document = {text_in(source, fields.need("document"))}};
  declaration.unknown = fields.unknown();
  return declaration;
}

}  // namespace coding
