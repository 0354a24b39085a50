#include "coding/exchange/tei.hpp"

#include <map>

#include "coding/base/error.hpp"
#include "exchange/tei_parts.hpp"

namespace coding {

namespace {

constexpr const char* name_space = "http://www.tei-c.org/ns/1.0";

}  // namespace

TeiFile project_tei(const ProjectData& data) {
  const Project& project = data.project;
  if (project.documents.empty()) {
    throw UsageError({.slug = "export-empty",
                      .message = "the project has no document to write",
                      .hint = "`coding import` brings documents in"});
  }
  std::map<DocumentId, std::vector<const CodedSegment*>> segments;
  for (const CodedSegment& segment : project.segments) segments[segment.document].push_back(&segment);
  DocumentReader reader(data);
  TeiText text;
  const bool is_corpus = project.documents.size() > 1;
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += std::string(is_corpus ? "<teiCorpus" : "<TEI") + " xmlns=\"" + name_space + "\">\n";
  out += tei_study_header(data, text);
  std::size_t written = 0;
  for (const Document& document : project.documents) {
    for (const CodedSegment* segment : segments[document.id])
      written += is_inside(*segment, reader.text(document)) ? 1 : 0;
    if (is_corpus) {
      out += "<TEI xml:id=\"" + tei_id("document", document.id.value) + "\">\n" +
             tei_document_header(data, document, text);
    }
    out += tei_text(data, document, segments[document.id], reader, text);
    if (is_corpus) out += "</TEI>\n";
  }
  out += is_corpus ? "</teiCorpus>\n" : "</TEI>\n";
  return {.bytes = std::move(out),
          .characters_left_out = text.left_out(),
          .segments_left_out = project.segments.size() - written};
}

}  // namespace coding
