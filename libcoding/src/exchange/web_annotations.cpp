#include "coding/exchange/web_annotations.hpp"

#include <algorithm>

#include "coding/exchange/export_ids.hpp"
#include "coding/project/document_index.hpp"
#include "exchange/document_reader.hpp"
#include "exchange/json_object.hpp"

namespace coding {

namespace {

constexpr std::size_t context_length = 32;  // code points before and behind, as in the project's own quotes

std::string textual_body(const char* purpose, const std::string& value, const Language& language) {
  JsonObject out;
  out.text("type", "TextualBody").text("purpose", purpose).text("value", value).text("format", "text/plain");
  if (!language.tag.empty()) out.text("language", language.tag);
  return out.str();
}

std::vector<std::string> bodies_of(const ProjectData& data, const CodedSegment& segment) {
  const Study& study = data.project.study;
  std::vector<std::string> out;
  if (const Code* code = data.project.codebook.find(segment.code)) {
    out.push_back(textual_body("tagging", code->name, study.language));
    out.push_back(JsonObject()
                      .text("type", "SpecificResource")
                      .text("purpose", "classifying")
                      .text("source", code_iri(study, *code))
                      .str());
  } else {
    out.push_back(textual_body("tagging", segment.code.value, {}));
  }
  if (!segment.memo.empty()) out.push_back(textual_body("commenting", segment.memo, {}));
  return out;
}

std::string position_selector(Span span) {
  return JsonObject()
      .text("type", "TextPositionSelector")
      .number("start", span.begin)
      .number("end", span.end)
      .str();
}

std::string quote_selector(const Text& text, Span span) {
  const Span before{span.begin - std::min(span.begin, context_length), span.begin};
  const Span behind{span.end, std::min(span.end + context_length, text.length())};
  return JsonObject()
      .text("type", "TextQuoteSelector")
      .text("exact", text.slice(span))
      .text("prefix", text.slice(before))
      .text("suffix", text.slice(behind))
      .str();
}

std::string target_of(const ProjectData& data, const CodedSegment& segment, const Document* document,
                      DocumentReader& reader) {
  JsonObject source;
  source.text("id", document_iri(data.project.study, segment.document)).text("type", "Text");
  source.text("format", "text/plain");
  std::vector<std::string> selectors;
  if (document != nullptr) {
    const Language& language = language_of(data.project, *document);
    if (!language.tag.empty()) source.text("language", language.tag);
    const Text& text = reader.text(*document);
    const bool is_there = segment.span.begin <= segment.span.end && segment.span.end <= text.length();
    if (is_there) selectors.push_back(quote_selector(text, segment.span));
  }
  source.text("label", segment.document.value);
  selectors.push_back(position_selector(segment.span));
  return JsonObject()
      .text("type", "SpecificResource")
      .raw("source", source.str())
      .list("selector", selectors)
      .str();
}

std::string creator_of(const Study& study, const CoderId& coder) {
  return JsonObject()
      .text("id", coder_iri(study, coder))
      .text("type", "Person")
      .text("nickname", coder.value)
      .str();
}

}  // namespace

std::string web_annotations(const ProjectData& data) {
  const Project& project = data.project;
  const Study& study = project.study;
  const DocumentIndex documents(project);
  DocumentReader reader(data);
  std::string out = "{\n\"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n\"id\": " +
                    json_cell(export_iri(study, "annotations")) +
                    ",\n\"type\": \"AnnotationCollection\",\n\"label\": " + json_cell(study.title) +
                    ",\n\"total\": " + std::to_string(project.segments.size());
  if (project.segments.empty()) return out + "\n}\n";
  const std::string page = json_cell(export_iri(study, "annotations 1"));
  out += ",\n\"last\": " + page + ",\n\"first\": {\n\"id\": " + page +
         ",\n\"type\": \"AnnotationPage\",\n\"startIndex\": 0,\n\"items\": [";
  for (const CodedSegment& segment : project.segments) {
    JsonObject annotation;
    annotation.text("id", segment_iri(study, segment)).text("type", "Annotation");
    annotation.text("motivation", "classifying");
    if (!segment.coder.empty()) annotation.raw("creator", creator_of(study, segment.coder));
    annotation.list("body", bodies_of(data, segment));
    annotation.raw("target", target_of(data, segment, documents.find(segment.document), reader));
    out += (&segment == &project.segments.front() ? "\n" : ",\n") + annotation.str();
  }
  return out + "\n]\n}\n}\n";
}

}  // namespace coding
