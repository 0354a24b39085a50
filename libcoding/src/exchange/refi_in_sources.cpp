// Sources with their texts, selections and codings, read from project.qde.
#include <algorithm>
#include <array>
#include <charconv>

#include "coding/text/trim.hpp"
#include "exchange/refi_in_reader.hpp"
#include "exchange/refi_in_xml.hpp"
#include "exchange/refi_names.hpp"

namespace coding {

namespace {

template <class Kinds>
auto kind_of(const Kinds& kinds, const pugi::xml_node& node) {
  const std::string_view name =
      node.type() == pugi::node_element ? local_name(node.name()) : std::string_view();
  return std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.first == name; });
}

bool holds_text(const pugi::xml_node& node) {
  if (!refi_attribute(node, "plainTextPath").empty()) return true;
  const auto children = node.children();
  return std::any_of(children.begin(), children.end(),
                     [](const pugi::xml_node& child) { return is_named(child, "PlainTextContent"); });
}

// What became a document and its segments.
bool became_document(const pugi::xml_node& node) {
  const pugi::xml_node parent = node.parent();
  if (is_named(node, "Representation")) return is_named(parent, "PDFSource") && holds_text(node);
  if (!is_named(parent, "Transcript") || !holds_text(parent)) return false;
  return is_named(node, "PlainTextContent") || is_named(node, "TranscriptSelection");
}

bool is_path_of_document(const pugi::xml_node& node, std::string_view attribute) {
  return is_named(node, "Transcript") && (attribute == "plainTextPath" || attribute == "richTextPath");
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> value_names = {
    {{"TextValue", "Text"},
     {"BooleanValue", "Boolean"},
     {"IntegerValue", "Integer"},
     {"FloatValue", "Float"},
     {"DateValue", "Date"},
     {"DateTimeValue", "DateTime"}}};

}  // namespace

std::int64_t RefiReader::number_of(const pugi::xml_node& node, std::string_view attribute) {
  const std::string written = refi_attribute(node, attribute);
  const std::string_view text = trim(written);
  std::int64_t value = -1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (!text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size()) return value;
  odd("refi-number",
      "'" + written + "' is no number, as " + std::string(attribute) + " of an element " +
          std::string(local_name(node.name())),
      "the place is taken for unknown", node);
  return -1;
}

RefiMaking RefiReader::making_of(const pugi::xml_node& node) {
  return {.creating_user = refi_guid(refi_attribute(node, "creatingUser")),
          .created = refi_attribute(node, "creationDateTime"),
          .modifying_user = refi_guid(refi_attribute(node, "modifyingUser")),
          .modified = refi_attribute(node, "modifiedDateTime")};
}

std::vector<RefiValue> RefiReader::values_of(const pugi::xml_node& node) {
  std::vector<RefiValue> out;
  for (const pugi::xml_node& child : node.children()) {
    if (!is_named(child, "VariableValue")) continue;
    RefiValue value;
    for (const pugi::xml_node& part : child.children()) {
      if (is_named(part, "VariableRef")) value.variable = target_of(part);
      const auto kind = kind_of(value_names, part);
      if (kind == value_names.end()) continue;
      value.type = kind->second;
      value.value = trim(refi_text_of(part));
    }
    out.push_back(std::move(value));
  }
  return out;
}

std::vector<RefiCoding> RefiReader::codings_of(const pugi::xml_node& node) {
  std::vector<RefiCoding> out;
  for (const pugi::xml_node& child : node.children()) {
    if (!is_named(child, "Coding")) continue;
    const auto codes = targets_in(child, "CodeRef");
    const auto notes = targets_in(child, "NoteRef");
    if (codes.empty()) odd("refi-coding-empty", "a coding names no code", "it is left out", child);
    for (const std::string& code : codes) {
      out.push_back({.guid = guid_of_node(child),
                     .code = code,
                     .creating_user = refi_guid(refi_attribute(child, "creatingUser")),
                     .created = refi_attribute(child, "creationDateTime"),
                     .notes = notes});
    }
  }
  return out;
}

RefiSelection RefiReader::selection_of(const pugi::xml_node& node, RefiSelectionKind kind) {
  RefiSelection out{.kind = kind,
                    .guid = guid_of_node(node),
                    .name = refi_attribute(node, "name"),
                    .description = description_of(node),
                    .making = making_of(node),
                    .representation = {},
                    .codings = codings_of(node),
                    .notes = targets_in(node, "NoteRef")};
  if (kind == RefiSelectionKind::text) {
    out.first = number_of(node, "startPosition");
    out.second = number_of(node, "endPosition");
  } else if (kind == RefiSelectionKind::audio || kind == RefiSelectionKind::video) {
    out.first = number_of(node, "begin");
    out.second = number_of(node, "end");
  } else if (kind == RefiSelectionKind::transcript) {
    out.from_sync_point = refi_guid(refi_attribute(node, "fromSyncPoint"));
    out.to_sync_point = refi_guid(refi_attribute(node, "toSyncPoint"));
  } else {
    if (kind == RefiSelectionKind::pdf) out.page = number_of(node, "page");
    out.first_x = number_of(node, "firstX");
    out.first_y = number_of(node, "firstY");
    out.second_x = number_of(node, "secondX");
    out.second_y = number_of(node, "secondY");
  }
  return out;
}

RefiText RefiReader::text_of(const pugi::xml_node& node) {
  RefiText out{.guid = guid_of_node(node),
               .name = std::string(trim(refi_attribute(node, "name"))),
               .description = description_of(node),
               .making = making_of(node),
               .plain_path = refi_attribute(node, "plainTextPath"),
               .rich_path = refi_attribute(node, "richTextPath"),
               .codings = codings_of(node),
               .notes = targets_in(node, "NoteRef"),
               .values = values_of(node)};
  for (const pugi::xml_node& child : node.children()) {
    if (is_named(child, "PlainTextContent")) out.content = refi_raw_text_of(child);
    const auto kind = kind_of(selection_elements, child);
    if (kind != selection_elements.end()) out.selections.push_back(selection_of(child, kind->second));
  }
  return out;
}

RefiTranscript RefiReader::transcript_of(const pugi::xml_node& node) {
  RefiTranscript out{.text = text_of(node)};
  for (const pugi::xml_node& child : node.children()) {
    if (!is_named(child, "SyncPoint")) continue;
    RefiSyncPoint point{.guid = guid_of_node(child)};
    if (!refi_attribute(child, "timeStamp").empty()) point.time_ms = number_of(child, "timeStamp");
    if (!refi_attribute(child, "position").empty()) point.position = number_of(child, "position");
    out.sync_points.push_back(std::move(point));
  }
  return out;
}

void RefiReader::read_source(const pugi::xml_node& node, RefiSourceKind kind) {
  RefiSource source{.kind = kind,
                    .text = text_of(node),
                    .path = refi_attribute(node, "path"),
                    .current_path = refi_attribute(node, "currentPath")};
  RefiSourceXml xml;
  if (kind != RefiSourceKind::text) {
    for (const pugi::xml_node& child : node.children()) {
      if (is_named(child, "Representation") || is_named(child, "TextDescription"))
        source.representation.push_back(text_of(child));
      if (is_named(child, "Transcript")) source.transcripts.push_back(transcript_of(child));
    }
    xml.whole = plain_xml(node);
    xml.rest = plain_xml(node, {became_document, is_path_of_document});
  } else if (!source.text.content && refi_file(out_.files, source.text.plain_path) == nullptr &&
             refi_file(out_.files, source.text.rich_path) == nullptr) {
    xml.whole = plain_xml(node);
  }
  out_.project.sources.push_back(std::move(source));
  out_.source_xml.push_back(std::move(xml));
}

void RefiReader::read_sources(const pugi::xml_node& root) {
  const auto read_all = [&](const pugi::xml_node& parent) {
    for (const pugi::xml_node& child : parent.children()) {
      const auto kind = kind_of(source_elements, child);
      if (kind != source_elements.end()) read_source(child, kind->second);
    }
  };
  read_all(root);
  for (const pugi::xml_node& wrapper : root.children()) {
    if (is_named(wrapper, "Sources")) read_all(wrapper);
  }
}

}  // namespace coding
