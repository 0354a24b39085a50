// OpenDocument files made by the tests.
#pragma once

#include <string>

#include "coding/ingest/reading.hpp"
#include "ingest/readers.hpp"
#include "tests/zip_maker.hpp"

namespace coding {

// The parts are contents of elements.
struct OdtParts {
  std::string body{};
  std::string automatic_styles{};
  std::string styles{};
  std::string master_styles{};
  std::string title{};
};

inline std::string odt_root(const std::string& name, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:" + name +
         " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
         " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
         " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
         " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
         " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
         " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
         " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
         content + "</office:" + name + ">";
}

inline std::string odt_content(const OdtParts& parts) {
  return "<office:automatic-styles>" + parts.automatic_styles +
         "</office:automatic-styles><office:body><office:text>" + parts.body + "</office:text></office:body>";
}

inline std::string odt_styles(const OdtParts& parts) {
  return "<office:styles>" + parts.styles + "</office:styles><office:master-styles>" + parts.master_styles +
         "</office:master-styles>";
}

inline std::string odt_meta(const OdtParts& parts) {
  return "<office:meta><dc:title>" + parts.title + "</dc:title></office:meta>";
}

inline std::string odt_of(const OdtParts& parts) {
  return zip_of({stored("mimetype", "application/vnd.oasis.opendocument.text"),
                 stored("content.xml", odt_root("document-content", odt_content(parts))),
                 stored("styles.xml", odt_root("document-styles", odt_styles(parts))),
                 stored("meta.xml", odt_root("document-meta", odt_meta(parts)))});
}

inline std::string fodt_of(const OdtParts& parts) {
  return odt_root("document", odt_meta(parts) + odt_styles(parts) + odt_content(parts));
}

inline Reading odt_reading(const OdtParts& parts) { return read_odt(odt_of(parts), {.file = "a.odt"}, {}); }

inline std::string odt_text(const std::string& body) { return odt_reading({.body = body}).text.bytes(); }

}  // namespace coding
