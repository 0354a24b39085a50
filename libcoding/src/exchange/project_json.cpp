#include "coding/exchange/project_json.hpp"

#include "coding/project/attribution.hpp"
#include "coding/project/document_index.hpp"
#include "exchange/document_reader.hpp"
#include "exchange/json_object.hpp"

namespace coding {

namespace {

std::string attribute_json(const Attribute& each) {
  return JsonObject()
      .text("key", each.key)
      .told("title", each.title)
      .text("type", name_of(each.type))
      .texts("choices", each.choices)
      .str();
}

std::string question_json(const ResearchQuestion& each) {
  return JsonObject().text("id", each.id).told("text", each.text).told("prompt", each.prompt).str();
}

std::string study_json(const Study& study) {
  std::vector<std::string> questions;
  std::vector<std::string> attributes;
  for (const ResearchQuestion& each : study.questions) questions.push_back(question_json(each));
  for (const Attribute& each : study.attributes) attributes.push_back(attribute_json(each));
  return JsonObject()
      .told("id", study.id)
      .told("title", study.title)
      .told("description", study.description)
      .told("language", study.language.tag)
      .told("coder", study.coder)
      .told("method", name_of(study.method))
      .told("stage", name_of(study.stage))
      .told("core", study.core)
      .texts("levels", study.levels)
      .list("questions", questions)
      .list("attributes", attributes)
      .str();
}

std::string participant_json(const Participant& participant) {
  JsonObject values;
  for (const auto& value : participant.values) values.told(value.first, value.second);
  return JsonObject().text("id", participant.id.value).raw("values", values.str()).str();
}

std::string mark_json(const Mark& mark) {
  JsonObject out;
  out.text("kind", name_of(mark.kind)).number("start", mark.span.begin).number("end", mark.span.end);
  out.told("label", mark.label);
  if (mark.kind == MarkKind::turn) out.number("said", mark.said);
  if (mark.kind == MarkKind::heading) out.number("level", std::optional<std::int64_t>(mark.level));
  return out.number("begin_ms", mark.begin_ms).number("end_ms", mark.end_ms).str();
}

std::string document_json(const Project& project, const Document& document, DocumentReader& reader,
                          const ProjectJsonOptions& options) {
  std::vector<std::string> speakers;
  std::vector<std::string> marks;
  for (const Speaker& each : document.speakers) {
    speakers.push_back(JsonObject()
                           .text("label", each.label)
                           .text("role", name_of(each.role))
                           .told("participant", each.participant)
                           .str());
  }
  for (const Mark& mark : reader.marks(document)) marks.push_back(mark_json(mark));
  JsonObject source;
  source.told("file", document.source.file).told("sha256", document.source.sha256);
  source.told("importer", document.source.importer).told("encoding", document.source.encoding);
  JsonObject out;
  out.text("id", document.id.value)
      .told("title", document.title)
      .told("participant", document.participant)
      .told("language", language_of(project, document).tag)
      .told("date", document.date)
      .number("order", document.order == 0 ? std::nullopt : std::optional<std::int64_t>(document.order))
      .told("note", document.note)
      .number("length", document.length)
      .told("text_sha256", document.text_sha256)
      .raw("source", source.str())
      .list("speakers", speakers)
      .list("marks", marks);
  if (options.with_texts) out.text("text", reader.text(document).bytes());
  return out.str();
}

std::string property_json(const Property& property) {
  return JsonObject().text("name", property.name).texts("values", property.values).str();
}

std::string code_json(const ProjectData& data, std::size_t position) {
  const Codebook& codebook = data.project.codebook;
  const Code& code = codebook.codes()[position];
  JsonObject glosses;
  for (const auto& gloss : code.glosses) glosses.text(gloss.first, gloss.second);
  std::vector<std::string> properties;
  for (const Property& each : code.properties) properties.push_back(property_json(each));
  std::vector<std::string> merged;
  for (const CodeId& id : codebook.ids_of(code.id))
    if (id != code.id) merged.push_back(id.value);
  return JsonObject()
      .text("id", code.id.value)
      .text("name", code.name)
      .told("parent", code.parent)
      .told("level", position < data.levels.size() ? data.levels[position] : code.level)
      .texts("path", codebook.path(position))
      .told("question", codebook.question(position))
      .told("stage", name_of(code.stage))
      .told("role", name_of(code.role))
      .told("action", name_of(code.action))
      .raw("names", glosses.str())
      .truth("in_vivo", code.in_vivo)
      .list("properties", properties)
      .told("brief", code.brief)
      .told("definition", code.definition)
      .told("use", code.use)
      .told("avoid", code.avoid)
      .texts("examples", code.examples)
      .texts("borderline", code.borderline)
      .texts("sets", code.sets)
      .told("color", code.color)
      .told("guid", code.guid)
      .truth("active", code.active)
      .truth("locked", code.locked)
      .texts("merged", merged)
      .str();
}

std::string participant_of(const Project& project, const Document* document, Span span) {
  return document == nullptr ? std::string() : participant_at(project, *document, span).value;
}

std::string passage_of(DocumentReader& reader, const Document* document, Span span) {
  return document == nullptr ? std::string() : std::string(reader.passage(*document, span));
}

std::string segment_json(const Project& project, const CodedSegment& segment, const Document* document,
                         DocumentReader& reader) {
  JsonObject values;
  for (const PropertyValue& each : segment.values) values.text(each.property, each.value);
  return JsonObject()
      .told("coder", segment.coder)
      .text("document", segment.document.value)
      .told("participant", participant_of(project, document, segment.span))
      .number("start", segment.span.begin)
      .number("end", segment.span.end)
      .text("code", project.codebook.followed(segment.code).value)
      .text("text", passage_of(reader, document, segment.span))
      .told("memo", segment.memo)
      .number("weight", segment.weight ? std::optional<std::int64_t>(*segment.weight) : std::nullopt)
      .told("stage", name_of(segment.stage))
      .raw("values", values.str())
      .str();
}

std::string evidence_json(const Project& project, const RelationEvidence& each, const Document* document,
                          DocumentReader& reader) {
  return JsonObject()
      .text("document", each.document.value)
      .told("participant", participant_of(project, document, each.span))
      .number("start", each.span.begin)
      .number("end", each.span.end)
      .truth("against", each.against)
      .told("coder", each.coder)
      .text("text", passage_of(reader, document, each.span))
      .told("note", each.note)
      .str();
}

std::string relation_json(const Project& project, const Relation& relation, const DocumentIndex& documents,
                          DocumentReader& reader) {
  std::vector<std::string> evidence;
  for (const RelationEvidence& each : relation.evidence)
    evidence.push_back(evidence_json(project, each, documents.find(each.document), reader));
  return JsonObject()
      .text("from", relation.key.from.value)
      .text("kind", relation.key.kind)
      .text("to", relation.key.to.value)
      .told("coder", relation.coder)
      .told("note", relation.note)
      .list("evidence", evidence)
      .str();
}

std::string memo_json(const Memo& memo) {
  const bool has_span = !memo.document.empty() && memo.span.end > 0;
  const auto position = [&](std::size_t at) {
    return has_span ? std::optional<std::int64_t>(static_cast<std::int64_t>(at)) : std::nullopt;
  };
  std::vector<std::string> passages;
  for (const PassageLink& each : memo.passages) {
    passages.push_back(JsonObject()
                           .text("document", each.document.value)
                           .number("start", each.span.begin)
                           .number("end", each.span.end)
                           .str());
  }
  JsonObject relation;
  if (memo.relation)
    relation.text("from", memo.relation->from.value)
        .text("kind", memo.relation->kind)
        .text("to", memo.relation->to.value);
  return JsonObject()
      .text("id", memo.id)
      .told("type", memo.type)
      .text("about", subject_of(memo))
      .told("document", memo.document)
      .number("start", position(memo.span.begin))
      .number("end", position(memo.span.end))
      .told("code", memo.code)
      .told("participant", memo.participant)
      .raw("relation", memo.relation ? relation.str() : "null")
      .list("passages", passages)
      .told("author", memo.author)
      .told("date", memo.date)
      .text("text", memo.text)
      .str();
}

// "key": [ one item a line ]
class ListWriter {
 public:
  ListWriter(std::string& out, const char* key) : out_(out) { out_ += ",\n\"" + std::string(key) + "\": ["; }
  ListWriter(const ListWriter&) = delete;
  ListWriter& operator=(const ListWriter&) = delete;
  ~ListWriter() { out_ += any_ ? "\n]" : "]"; }

  void add(const std::string& item) {
    out_ += any_ ? ",\n" : "\n";
    out_ += item;
    any_ = true;
  }

 private:
  std::string& out_;
  bool any_ = false;
};

void add_passages(std::string& out, const ProjectData& data) {
  const Project& project = data.project;
  const DocumentIndex documents(project);
  DocumentReader reader(data);
  {
    ListWriter list(out, "segments");
    for (const CodedSegment& each : project.segments)
      list.add(segment_json(project, each, documents.find(each.document), reader));
  }
  ListWriter list(out, "relations");
  for (const Relation& each : project.relations) list.add(relation_json(project, each, documents, reader));
}

}  // namespace

std::string project_json(const ProjectData& data, const ProjectJsonOptions& options) {
  const Project& project = data.project;
  std::string out = "{\n\"schema\": \"coding.project/1\",\n\"study\": " + study_json(project.study);
  {
    ListWriter list(out, "participants");
    for (const Participant& each : project.participants) list.add(participant_json(each));
  }
  {
    ListWriter list(out, "coders");
    for (const CoderId& each : project.coders) list.add(json_cell(each.value));
  }
  {
    ListWriter list(out, "documents");
    DocumentReader reader(data);
    for (const Document& each : project.documents) list.add(document_json(project, each, reader, options));
  }
  {
    ListWriter list(out, "codes");
    for (std::size_t i = 0; i < project.codebook.size(); ++i) list.add(code_json(data, i));
  }
  add_passages(out, data);
  {
    ListWriter list(out, "memos");
    for (const Memo& each : data.memos) list.add(memo_json(each));
  }
  {
    ListWriter list(out, "declarations");
    for (const Declaration& each : project.declarations)
      list.add(JsonObject().text("coder", each.coder.value).text("document", each.document.value).str());
  }
  return out + "\n}\n";
}

}  // namespace coding
