#include "ingest/read_docx_package.hpp"

#include "coding/base/error.hpp"

namespace coding {

namespace {

// What a target means, seen from the folder of the part that names it; ".." never leads above the root.
std::string resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string path(folder);
  while (!target.empty()) {
    const std::size_t slash = std::min(target.find('/'), target.size() - 1);
    const std::string_view step = target.substr(0, slash + 1);
    target.remove_prefix(slash + 1);
    if (step == "./") continue;
    if (step != "../") {
      path += step;
      continue;
    }
    if (!path.empty()) path.pop_back();
    path.erase(path.rfind('/') + 1);
  }
  return path;
}

std::vector<std::string> parts_of(const auto& relations, std::string_view kind) {
  std::vector<std::string> parts;
  for (const auto& relation : relations) {
    if (relation.kind == kind) parts.push_back(relation.part);
  }
  return parts;
}

}  // namespace

DocxPackage::DocxPackage(const std::string& bytes, const std::string& file, const ReadingLimits& limits)
    : file_(file), limits_(limits), archive_(bytes, file, limits) {
  package_ = relations_of("");
  const std::vector<std::string> documents = package_parts("officeDocument");
  document_ = documents.empty() ? "word/document.xml" : documents.front();
  if (!archive_.has(document_)) {
    throw DataError({.slug = "docx-no-document",
                     .message = "the archive holds no Word document",
                     .hint = "the file is damaged; open it in the word processor and save it again",
                     .place = {file}});
  }
  relations_ = relations_of(document_);
}

std::vector<std::string> DocxPackage::parts(std::string_view kind) const {
  return parts_of(relations_, kind);
}

std::vector<std::string> DocxPackage::package_parts(std::string_view kind) const {
  return parts_of(package_, kind);
}

Xml DocxPackage::open(const std::string& part) {
  constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  return Xml(archive_.read(part), file_ + ": " + part, limits_,
             {{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
              {strict, "w"},
              {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
              {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
              {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
              {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
              {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
              {"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
              {"http://purl.oclc.org/ooxml/drawingml/picture", "pic"},
              {"http://schemas.openxmlformats.org/drawingml/2006/chart", "c"},
              {"http://purl.oclc.org/ooxml/drawingml/chart", "c"},
              {"http://schemas.microsoft.com/office/drawing/2014/chartex", "cx"},
              {"http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"},
              {"http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"},
              {"urn:schemas-microsoft-com:vml", "v"},
              {"http://schemas.microsoft.com/office/word/2010/wordml", "w14"},
              {"http://schemas.microsoft.com/office/word/2012/wordml", "w15"},
              {"http://purl.org/dc/elements/1.1/", "dc"},
              {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"}});
}

std::vector<DocxPackage::Relation> DocxPackage::relations_of(const std::string& part) {
  const std::size_t name = part.rfind('/') + 1;
  const std::string folder = part.substr(0, name);
  const std::string path = folder + "_rels/" + part.substr(name) + ".rels";
  std::vector<Relation> relations;
  if (!archive_.has(path)) return relations;
  const Xml xml = open(path);
  for (const pugi::xml_node& node : xml.root().children("rel:Relationship")) {
    const std::string_view type = node.attribute("Type").value();
    const std::string target = resolved(folder, node.attribute("Target").value());
    if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
    // What it points at may be missing: Word opens such files too.
    if (archive_.has(target)) relations.push_back({std::string(type.substr(type.rfind('/') + 1)), target});
  }
  return relations;
}

}  // namespace coding
