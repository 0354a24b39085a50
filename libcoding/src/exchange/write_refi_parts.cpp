#include "exchange/write_refi_parts.hpp"

#include "exchange/refi_names.hpp"

namespace coding {

namespace {

void write_making(XmlLines& xml, const RefiMaking& making) {
  xml.attribute_if("creatingUser", making.creating_user);
  xml.attribute_if("creationDateTime", making.created);
  xml.attribute_if("modifyingUser", making.modifying_user);
  xml.attribute_if("modifiedDateTime", making.modified);
}

void write_codings(XmlLines& xml, const std::vector<RefiCoding>& codings) {
  for (const RefiCoding& coding : codings) {
    xml.begin("Coding");
    xml.attribute("guid", coding.guid);
    xml.attribute_if("creatingUser", coding.creating_user);
    xml.attribute_if("creationDateTime", coding.created);
    write_references(xml, "CodeRef", {coding.code});
    write_references(xml, "NoteRef", coding.notes);
    xml.end();
  }
}

void write_place(XmlLines& xml, const RefiSelection& selection) {
  switch (selection.kind) {
    case RefiSelectionKind::text:
      xml.attribute("startPosition", static_cast<long long>(selection.first));
      xml.attribute("endPosition", static_cast<long long>(selection.second));
      break;
    case RefiSelectionKind::pdf:
    case RefiSelectionKind::picture:
      if (selection.kind == RefiSelectionKind::pdf)
        xml.attribute("page", static_cast<long long>(selection.page));
      xml.attribute("firstX", static_cast<long long>(selection.first_x));
      xml.attribute("firstY", static_cast<long long>(selection.first_y));
      xml.attribute("secondX", static_cast<long long>(selection.second_x));
      xml.attribute("secondY", static_cast<long long>(selection.second_y));
      break;
    case RefiSelectionKind::audio:
    case RefiSelectionKind::video:
      xml.attribute("begin", static_cast<long long>(selection.first));
      xml.attribute("end", static_cast<long long>(selection.second));
      break;
    case RefiSelectionKind::transcript:
      xml.attribute_if("fromSyncPoint", selection.from_sync_point);
      xml.attribute_if("toSyncPoint", selection.to_sync_point);
      break;
  }
}

void write_selection(XmlLines& xml, const RefiSelection& selection) {
  xml.begin(name_in(selection_elements, selection.kind));
  xml.attribute("guid", selection.guid);
  xml.attribute_if("name", selection.name);
  write_place(xml, selection);
  write_making(xml, selection.making);
  write_description(xml, selection.description);
  for (const RefiText& text : selection.representation) write_text(xml, "Representation", text, {});
  write_codings(xml, selection.codings);
  write_references(xml, "NoteRef", selection.notes);
  xml.end();
}

void begin_text(XmlLines& xml, std::string_view element, const RefiText& text) {
  xml.begin(element);
  xml.attribute("guid", text.guid);
  xml.attribute_if("name", text.name);
  xml.attribute_if("richTextPath", text.rich_path);
  xml.attribute_if("plainTextPath", text.plain_path);
  write_making(xml, text.making);
  write_description(xml, text.description);
  if (text.content) xml.text("PlainTextContent", *text.content);
}

void write_transcript(XmlLines& xml, const RefiTranscript& transcript) {
  begin_text(xml, "Transcript", transcript.text);
  for (const RefiSyncPoint& point : transcript.sync_points) {
    xml.begin("SyncPoint");
    xml.attribute("guid", point.guid);
    if (point.time_ms) xml.attribute("timeStamp", static_cast<long long>(*point.time_ms));
    if (point.position) xml.attribute("position", static_cast<long long>(*point.position));
    xml.end();
  }
  for (const RefiSelection& selection : transcript.text.selections) write_selection(xml, selection);
  write_references(xml, "NoteRef", transcript.text.notes);
  xml.end();
}

// A PDF has its text behind its selections, a picture before them.
void write_inside(XmlLines& xml, const RefiSource& source) {
  const bool is_pdf = source.kind == RefiSourceKind::pdf;
  if (!is_pdf) {
    for (const RefiText& text : source.representation) write_text(xml, "TextDescription", text, {});
  }
  for (const RefiTranscript& transcript : source.transcripts) write_transcript(xml, transcript);
  for (const RefiSelection& selection : source.text.selections) write_selection(xml, selection);
  if (is_pdf) {
    for (const RefiText& text : source.representation) write_text(xml, "Representation", text, {});
  }
}

}  // namespace

void write_description(XmlLines& xml, const std::string& description) {
  if (!description.empty()) xml.text("Description", description);
}

void write_references(XmlLines& xml, std::string_view element, const std::vector<std::string>& guids) {
  for (const std::string& guid : guids) {
    xml.begin(element);
    xml.attribute("targetGUID", guid);
    xml.end();
  }
}

void write_values(XmlLines& xml, const std::vector<RefiValue>& values) {
  for (const RefiValue& value : values) {
    xml.begin("VariableValue");
    write_references(xml, "VariableRef", {value.variable});
    if (!value.type.empty()) xml.text(value.type + "Value", value.value);
    xml.end();
  }
}

void write_text(XmlLines& xml, std::string_view element, const RefiText& text,
                const std::vector<std::string>& kept) {
  begin_text(xml, element, text);
  for (const RefiSelection& selection : text.selections) write_selection(xml, selection);
  for (const std::string& selection : kept) xml.raw(selection);
  write_codings(xml, text.codings);
  write_references(xml, "NoteRef", text.notes);
  write_values(xml, text.values);
  xml.end();
}

void write_source(XmlLines& xml, const RefiSource& source, const std::vector<std::string>& kept) {
  if (source.kind == RefiSourceKind::text) return write_text(xml, "TextSource", source.text, kept);
  xml.begin(name_in(source_elements, source.kind));
  xml.attribute("guid", source.text.guid);
  xml.attribute_if("name", source.text.name);
  xml.attribute_if("path", source.path);
  xml.attribute_if("currentPath", source.current_path);
  write_making(xml, source.text.making);
  write_description(xml, source.text.description);
  write_inside(xml, source);
  write_codings(xml, source.text.codings);
  write_references(xml, "NoteRef", source.text.notes);
  write_values(xml, source.text.values);
  xml.end();
}

}  // namespace coding
