// Word files made by the tests: what a test says of each part, with the parts that hold them together.
#pragma once

#include <map>
#include <string>

#include "coding/ingest/reading.hpp"
#include "ingest/readers.hpp"
#include "readings.hpp"
#include "tests/zip_maker.hpp"

namespace coding {

// The parts are contents of elements: body "<w:p>…", styles "<w:style>…", footnotes, comments, ….
struct DocxParts {
  std::string body{};
  std::string styles{};
  std::string footnotes{};
  std::string endnotes{};
  std::string comments{};
  std::string comments_extended{};
  std::string header{};
  std::string title{};
};

inline std::string docx_root(const std::string& name, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + name +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
         " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
         " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
         " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
         " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
         " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
         " xmlns:v=\"urn:schemas-microsoft-com:vml\""
         " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
         " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">" +
         content + "</w:" + name + ">";
}

inline std::string docx_relations(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string text = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [kind, target] : targets) {
    text += "<Relationship Id=\"r" + std::to_string(text.size()) +
            "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
            "\" Target=\"" + target + "\"/>";
  }
  return text + "</Relationships>";
}

inline std::string docx_of(const DocxParts& parts) {
  std::vector<ZipPart> entries = {
      stored("[Content_Types].xml", "<Types/>"),
      stored("_rels/.rels", docx_relations({{"officeDocument", "word/document.xml"},
                                            {"core-properties", "docProps/core.xml"}})),
      stored("word/document.xml", docx_root("document", "<w:body>" + parts.body + "<w:sectPr/></w:body>")),
      stored("docProps/core.xml",
             "<cp:coreProperties xmlns:cp=\"urn:cp\" "
             "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
                 parts.title + "</dc:title></cp:coreProperties>")};
  std::vector<std::pair<std::string, std::string>> targets;
  const auto add = [&](const std::string& kind, const std::string& root, const std::string& content) {
    if (content.empty()) return;
    entries.push_back(stored("word/" + kind + ".xml", docx_root(root, content)));
    targets.emplace_back(kind, kind + ".xml");
  };
  add("styles", "styles", parts.styles);
  add("footnotes", "footnotes", parts.footnotes);
  add("endnotes", "endnotes", parts.endnotes);
  add("comments", "comments", parts.comments);
  add("commentsExtended", "commentsEx", parts.comments_extended);
  add("header", "hdr", parts.header);
  entries.push_back(stored("word/_rels/document.xml.rels", docx_relations(targets)));
  return zip_of(entries);
}

inline Reading docx_reading(const DocxParts& parts) {
  return read_docx(docx_of(parts), {.file = "a.docx"}, {});
}

// A run and a paragraph of runs.
inline std::string docx_run(const std::string& text, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

inline std::string docx_paragraph(const std::string& runs, const std::string& properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
}

// The text of a body, to compare with.
inline std::string docx_text(const std::string& body) { return docx_reading({.body = body}).text.bytes(); }

}  // namespace coding
