// Tables of memos and of relations with their evidence.
#include "coding/project/attribution.hpp"
#include "coding/project/document_index.hpp"
#include "exchange/document_reader.hpp"
#include "exchange/table_parts.hpp"

namespace coding {

namespace {

void take_memos(const ProjectData& data, const TakeDataRow& take) {
  for (const Memo& memo : data.memos) {
    const bool has_span = !memo.document.empty() && memo.span.end > 0;
    take({told(memo.id), told(memo.type), std::string(subject_of(memo)), told(memo.document),
          has_span ? counted_value(memo.span.begin) : DataValue(),
          has_span ? counted_value(memo.span.end) : DataValue(), told(memo.code), told(memo.participant),
          memo.relation ? told(memo.relation->from) : DataValue(),
          memo.relation ? told(memo.relation->kind) : DataValue(),
          memo.relation ? told(memo.relation->to) : DataValue(), told(memo.author), told(memo.date),
          told(memo.text)});
  }
}

DataTable memos_table(const ProjectData& data) {
  return {.name = "memos",
          .about = "one row a memo",
          .fields = {{.key = "memo", .about = "its id"},
                     {.key = "type", .about = "code-note, theoretical, operational, …"},
                     {.key = "about",
                      .about = "study, document, passage, code, segment, participant, cell or relation"},
                     {.key = "document", .refers = "documents"},
                     {.key = "start", .kind = FieldKind::integer, .about = "in code points from 0"},
                     {.key = "end", .kind = FieldKind::integer, .about = "exclusive"},
                     {.key = "code", .refers = "codes"},
                     {.key = "participant", .refers = "participants"},
                     {.key = "from_code", .about = "of a relation", .refers = "codes"},
                     {.key = "kind", .about = "of a relation"},
                     {.key = "to_code", .about = "of a relation", .refers = "codes"},
                     {.key = "author"},
                     {.key = "date", .about = "ISO 8601"},
                     {.key = "text"}},
          .key = 1,
          .rows = [&data](const TakeDataRow& take) { take_memos(data, take); }};
}

DataTable memo_passages_table(const ProjectData& data) {
  return {.name = "memo_passages",
          .about = "one row a memo and a passage that it compares",
          .fields = {{.key = "memo", .about = "which", .refers = "memos"},
                     {.key = "place", .kind = FieldKind::integer, .about = "from 1"},
                     {.key = "document", .about = "where", .refers = "documents"},
                     {.key = "start", .kind = FieldKind::integer, .about = "in code points from 0"},
                     {.key = "end", .kind = FieldKind::integer, .about = "exclusive"}},
          .key = 2,
          .rows = [&data](const TakeDataRow& take) {
            for (const Memo& memo : data.memos) {
              std::int64_t place = 0;
              for (const PassageLink& each : memo.passages)
                take({told(memo.id), ++place, told(each.document), counted_value(each.span.begin),
                      counted_value(each.span.end)});
            }
          }};
}

DataTable relations_table(const Project& project) {
  return {.name = "relations",
          .about = "one row a relation of two codes",
          .fields = {{.key = "from_code", .about = "where it leads from", .refers = "codes"},
                     {.key = "kind", .about = "causes, leads-to, …"},
                     {.key = "to_code", .about = "where it leads to", .refers = "codes"},
                     {.key = "coder", .about = "who stated it"},
                     {.key = "note", .about = "the proposition in words"},
                     {.key = "evidence_for", .kind = FieldKind::integer, .about = "passages for it"},
                     {.key = "evidence_against", .kind = FieldKind::integer, .about = "passages against it"}},
          .key = 3,
          .rows = [&project](const TakeDataRow& take) {
            for (const Relation& each : project.relations) {
              take({told(each.key.from), told(each.key.kind), told(each.key.to), told(each.coder),
                    told(each.note), counted_value(evidence_count(each, false)),
                    counted_value(evidence_count(each, true))});
            }
          }};
}

void take_evidence(const ProjectData& data, const TakeDataRow& take) {
  const DocumentIndex documents(data.project);
  DocumentReader reader(data);
  for (const Relation& relation : data.project.relations) {
    for (const RelationEvidence& each : relation.evidence) {
      const Document* document = documents.find(each.document);
      take({told(relation.key.from), told(relation.key.kind), told(relation.key.to), truth(each.against),
            told(each.document),
            document == nullptr ? DataValue() : told(participant_at(data.project, *document, each.span)),
            counted_value(each.span.begin), counted_value(each.span.end), told(each.coder),
            told(document == nullptr ? "" : std::string(reader.passage(*document, each.span))),
            told(each.note)});
    }
  }
}

DataTable evidence_table(const ProjectData& data) {
  return {.name = "evidence",
          .about = "one row a passage that speaks for or against a relation",
          .fields = {{.key = "from_code", .about = "of the relation", .refers = "codes"},
                     {.key = "kind", .about = "of the relation"},
                     {.key = "to_code", .about = "of the relation", .refers = "codes"},
                     {.key = "against", .kind = FieldKind::truth, .about = "1: it speaks against it"},
                     {.key = "document", .about = "where", .refers = "documents"},
                     {.key = "participant", .about = "whose words", .refers = "participants"},
                     {.key = "start", .kind = FieldKind::integer, .about = "in code points from 0"},
                     {.key = "end", .kind = FieldKind::integer, .about = "exclusive"},
                     {.key = "coder", .about = "who gave it"},
                     {.key = "text", .about = "the whole passage"},
                     {.key = "note"}},
          .rows = [&data](const TakeDataRow& take) { take_evidence(data, take); }};
}

}  // namespace

std::vector<DataTable> note_tables(const ProjectData& data) {
  return {memos_table(data), memo_passages_table(data), relations_table(data.project), evidence_table(data)};
}

}  // namespace coding
