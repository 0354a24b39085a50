// Tables of the documents and of what their sources say about stretches of them.
#include <memory>

#include "exchange/document_reader.hpp"
#include "exchange/table_parts.hpp"

namespace coding {

namespace {

DataTable documents_table(const Project& project) {
  return {
      .name = "documents",
      .about = "one row a document",
      .fields = {{.key = "document", .about = "the document's id"},
                 {.key = "title"},
                 {.key = "participant",
                  .about = "whose interview it is; of a group interview nobody's, see speakers",
                  .refers = "participants"},
                 {.key = "language", .about = "BCP 47 tag; its own, else the study's"},
                 {.key = "date", .about = "of the interview, ISO 8601"},
                 {.key = "interview_order", .kind = FieldKind::integer, .about = "of collection, from 1"},
                 {.key = "length", .kind = FieldKind::integer, .about = "of the text, in code points"},
                 {.key = "note", .about = "what a reader must know"},
                 {.key = "source_file", .about = "the name of the imported file"},
                 {.key = "source_sha256", .about = "of the imported file"},
                 {.key = "importer", .about = "what made the text of it"},
                 {.key = "text_sha256", .about = "of the text"}},
      .key = 1,
      .rows = [&project](const TakeDataRow& take) {
        for (const Document& each : project.documents) {
          take({told(each.id), told(each.title), told(each.participant), told(language_of(project, each).tag),
                told(each.date), each.order == 0 ? DataValue() : DataValue(each.order),
                counted_value(each.length), told(each.note), told(each.source.file), told(each.source.sha256),
                told(each.source.importer), told(each.text_sha256)});
        }
      }};
}

DataTable speakers_table(const Project& project) {
  return {.name = "speakers",
          .about = "one row a label of turns in a document",
          .fields = {{.key = "document", .about = "where", .refers = "documents"},
                     {.key = "label", .about = "as it stands before the turns"},
                     {.key = "role", .about = "participant, interviewer or other"},
                     {.key = "participant", .about = "who that is", .refers = "participants"}},
          .key = 2,
          .rows = [&project](const TakeDataRow& take) {
            for (const Document& document : project.documents) {
              for (const Speaker& each : document.speakers)
                take({told(document.id), told(each.label), told(name_of(each.role)), told(each.participant)});
            }
          }};
}

std::vector<DataField> turn_fields() {
  return {{.key = "document", .about = "where", .refers = "documents"},
          {.key = "turn", .kind = FieldKind::integer, .about = "its number in the document, from 1"},
          {.key = "label", .about = "of the speaker"},
          {.key = "role", .about = "participant, interviewer or other"},
          {.key = "participant", .about = "who speaks", .refers = "participants"},
          {.key = "start", .kind = FieldKind::integer, .about = "where the turn begins with its label"},
          {.key = "said", .kind = FieldKind::integer, .about = "where the words begin"},
          {.key = "end",
           .kind = FieldKind::integer,
           .about = "exclusive; in code points from 0, as start and said"},
          {.key = "begin_ms", .kind = FieldKind::integer, .about = "in the recording, in milliseconds"},
          {.key = "end_ms", .kind = FieldKind::integer, .about = "in the recording, in milliseconds"},
          {.key = "text", .about = "the words, without the label"}};
}

void take_turns(const ProjectData& data, const TakeDataRow& take) {
  DocumentReader reader(data);
  for (const Document& document : data.project.documents) {
    std::int64_t number = 0;
    for (const Mark& mark : reader.marks(document)) {
      if (mark.kind != MarkKind::turn) continue;
      const Speaker* speaker = find_speaker(document, mark.label);
      take({told(document.id), ++number, told(mark.label),
            speaker == nullptr ? DataValue() : told(name_of(speaker->role)),
            speaker == nullptr ? DataValue() : told(speaker->participant), counted_value(mark.span.begin),
            counted_value(mark.said), counted_value(mark.span.end), optional_value(mark.begin_ms),
            optional_value(mark.end_ms), std::string(reader.passage(document, {mark.said, mark.span.end}))});
    }
  }
}

DataTable turns_table(const ProjectData& data) {
  return {.name = "turns",
          .about = "one row a turn",
          .fields = turn_fields(),
          .key = 2,
          .rows = [&data](const TakeDataRow& take) { take_turns(data, take); }};
}

void take_marks(const ProjectData& data, const TakeDataRow& take) {
  DocumentReader reader(data);
  for (const Document& document : data.project.documents) {
    for (const Mark& mark : reader.marks(document)) {
      if (mark.kind == MarkKind::turn) continue;
      take({told(document.id), told(name_of(mark.kind)), counted_value(mark.span.begin),
            counted_value(mark.span.end), told(mark.label),
            mark.level == 0 ? DataValue() : DataValue(std::int64_t{mark.level}),
            optional_value(mark.begin_ms), optional_value(mark.end_ms)});
    }
  }
}

DataTable marks_table(const ProjectData& data) {
  return {.name = "marks",
          .about = "one row a page, time, heading, language, cell, footnote or aside of a source",
          .fields = {{.key = "document", .about = "where", .refers = "documents"},
                     {.key = "kind", .about = "page, time, heading, language, cell, footnote or aside"},
                     {.key = "start", .kind = FieldKind::integer, .about = "in code points from 0"},
                     {.key = "end", .kind = FieldKind::integer, .about = "exclusive"},
                     {.key = "label", .about = "the page's number, the language's tag, …"},
                     {.key = "level", .kind = FieldKind::integer, .about = "of a heading, from 1"},
                     {.key = "begin_ms", .kind = FieldKind::integer, .about = "in the recording"},
                     {.key = "end_ms", .kind = FieldKind::integer, .about = "in the recording"}},
          .rows = [&data](const TakeDataRow& take) { take_marks(data, take); }};
}

DataTable texts_table(const ProjectData& data) {
  return {.name = "texts",
          .about = "one row a document's text",
          .fields = {{.key = "document", .about = "whose", .refers = "documents"},
                     {.key = "text", .about = "all of it; lines end in LF"}},
          .key = 1,
          .rows = [&data](const TakeDataRow& take) {
            DocumentReader reader(data);
            for (const Document& document : data.project.documents)
              take({told(document.id), reader.text(document).bytes()});
          }};
}

}  // namespace

std::vector<DataTable> document_tables(const ProjectData& data, const DataTableOptions& options) {
  std::vector<DataTable> out = {documents_table(data.project), speakers_table(data.project),
                                turns_table(data), marks_table(data)};
  if (options.with_texts) out.push_back(texts_table(data));
  return out;
}

}  // namespace coding
