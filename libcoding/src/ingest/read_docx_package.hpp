// The parts of a Word file and how they point at each other (Open Packaging Conventions).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "package/archive.hpp"
#include "package/xml.hpp"

namespace coding {

// The kinds are the last words of the relationships' types: "styles", "footnotes", "header".
class DocxPackage {
 public:
  // Throws what Archive throws; DataError "docx-no-document" when there is no document in it.
  DocxPackage(const std::string& bytes, const std::string& file, const ReadingLimits& limits);

  Xml document() { return open(document_); }
  // The document's parts of a kind, in the order of its relationships; those that are not there are left out.
  std::vector<std::string> parts(std::string_view kind) const;
  // The package's own: "core-properties".
  std::vector<std::string> package_parts(std::string_view kind) const;
  // A part as XML with Word's usual prefixes (w, m, mc, wp, a, pic, wps, c, dgm, v, o, w14, w15, dc).
  Xml open(const std::string& part);

 private:
  struct Relation {
    std::string kind{};
    std::string part{};
  };
  std::vector<Relation> relations_of(const std::string& part);

  std::string file_;
  ReadingLimits limits_;
  Archive archive_;
  std::string document_;
  std::vector<Relation> package_;
  std::vector<Relation> relations_;
};

}  // namespace coding
