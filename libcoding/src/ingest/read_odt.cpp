// OpenDocument text, as a ZIP (.odt) or as one XML file (.fodt).
//
// What is text and what is not, docs/formats/imports.md says element by element.
#include <optional>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "ingest/read_odt_walk.hpp"
#include "ingest/readers.hpp"
#include "package/archive.hpp"

namespace coding {

namespace {

Xml xml_of(std::string_view bytes, const std::string& file, const ReadingLimits& limits) {
  return Xml(bytes, file, limits,
             {{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
              {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
              {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
              {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
              {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
              {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
              {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
              {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"},
              {"http://purl.org/dc/elements/1.1/", "dc"}});
}

// The parts of a document, be they files of an archive or elements of one.
struct Parts {
  std::optional<Xml> content{};
  std::optional<Xml> styles{};
  std::optional<Xml> meta{};
};

void refuse_encrypted(Archive& archive, const std::string& file, const ReadingLimits& limits) {
  const std::string part = "META-INF/manifest.xml";
  if (!archive.has(part)) return;
  const Xml xml = xml_of(archive.read(part), file + ": " + part, limits);
  for (const pugi::xml_node& entry : xml.root().children("manifest:file-entry")) {
    if (!entry.child("manifest:encryption-data")) continue;
    throw DataError({.slug = "archive-encrypted",
                     .message = "the document is encrypted",
                     .hint = "open it with its password and save it without one",
                     .place = {file}});
  }
}

void open_archive(Parts& parts, const std::string& bytes, const std::string& file,
                  const ReadingLimits& limits) {
  Archive archive(bytes, file, limits);
  refuse_encrypted(archive, file, limits);
  const auto open = [&](std::optional<Xml>& part, const std::string& name) {
    if (archive.has(name)) part.emplace(xml_of(archive.read(name), file + ": " + name, limits));
  };
  open(parts.content, "content.xml");
  open(parts.styles, "styles.xml");
  open(parts.meta, "meta.xml");
}

pugi::xml_node part(const std::optional<Xml>& own, const std::optional<Xml>& whole) {
  if (own) return own->root();
  return whole ? whole->root() : pugi::xml_node{};
}

void count_margins(const pugi::xml_node& root, TextBuilder& out) {
  for (const pugi::xml_node& page : root.child("office:master-styles").children("style:master-page")) {
    for (const pugi::xml_node& margin : page.children()) {
      const std::string_view name = local_name(margin.name());
      if (odt_word_count(margin) == 0) continue;
      if (name.starts_with("header")) out.omit("page headers");
      if (name.starts_with("footer")) out.omit("page footers");
    }
  }
}

void note_changes(const OdtChanges& changes, TextBuilder& out) {
  if (changes.insertions + changes.deletions == 0) return;
  out.note(
      "tracked-changes-accepted",
      "the document has tracked changes: " + std::to_string(changes.insertions) +
          " insertions are in the text, " + std::to_string(changes.deletions) + " deletions are not",
      "if the text should be as it was before, reject the changes in the word processor and import again");
}

}  // namespace

Reading read_odt(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  Parts parts;
  if (bytes.starts_with("PK")) {
    open_archive(parts, bytes, options.file, limits);
  } else {
    parts.content.emplace(xml_of(bytes, options.file, limits));
  }
  const pugi::xml_node root = parts.content ? parts.content->root() : pugi::xml_node{};
  const pugi::xml_node body = root.child("office:body").child("office:text");
  if (!body) {
    throw DataError({.slug = "odt-no-document",
                     .message = "the file holds no OpenDocument text",
                     .hint = "save it as .odt in the word processor; sheets and slides are not read",
                     .place = {options.file}});
  }
  OdtStyles styles;
  const pugi::xml_node style_root = part(parts.styles, parts.content);
  styles.add(style_root.child("office:styles"));
  styles.add(root.child("office:automatic-styles"));
  TextBuilder out(options.file, limits);
  OdtWalk walk(styles, out);
  walk.children(body);
  walk.finish();
  count_margins(style_root, out);
  note_changes(walk.changes(), out);
  if (parts.content->has_doctype())
    out.note("xml-doctype-ignored", "the XML's document type declaration was not read");
  const pugi::xml_node meta = part(parts.meta, parts.content).child("office:meta");
  out.reading().title = collapse_spaces(meta.child("dc:title").child_value());
  if (out.reading().title.empty()) out.reading().title = walk.title();
  out.reading().language = language_of_most(walk.languages());
  return out.take("odt/1");
}

}  // namespace coding
