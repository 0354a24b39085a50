// Word 2007 and later: the text of the document, its notes at the end, its comments beside it.
//
// What is text and what is not, docs/formats/imports.md says element by element.
#include <algorithm>
#include <map>
#include <optional>

#include "coding/text/trim.hpp"
#include "ingest/read_docx_package.hpp"
#include "ingest/read_docx_walk.hpp"
#include "ingest/readers.hpp"

namespace coding {

namespace {

// Word numbers endnotes i, ii, iii.
std::string roman(std::size_t number) {
  constexpr std::pair<std::size_t, std::string_view> digits[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  if (number > 3999) return std::to_string(number);
  std::string text;
  for (const auto& [value, letters] : digits) {
    for (; number >= value; number -= value) text += letters;
  }
  return text;
}

// The notes of one kind by id, without the lines that separate them from the page.
class Notes {
 public:
  Notes(DocxPackage& package, std::string_view kind) {
    for (const std::string& part : package.parts(kind)) {
      xml_.emplace(package.open(part));
      for (const pugi::xml_node& note : xml_->root().children()) {
        const std::string_view type = note.attribute("w:type").value();
        if (!type.empty() && type != "normal") continue;
        notes_.emplace(note.attribute("w:id").value(), note);
      }
      return;
    }
  }

  // The note; every note is given once.
  pugi::xml_node take(const std::string& id) {
    const auto found = notes_.find(id);
    if (found == notes_.end()) return {};
    const pugi::xml_node note = found->second;
    notes_.erase(found);
    return note;
  }
  std::size_t left() const { return notes_.size(); }

 private:
  std::optional<Xml> xml_;
  std::map<std::string, pugi::xml_node> notes_;
};

// The notes' texts behind the document's, in the order of their signs; endnotes last. Notes may have notes.
void append_notes(DocxPackage& package, DocxWalk& walk, TextBuilder& out) {
  for (const bool endnotes : {false, true}) {
    Notes notes(package, endnotes ? "endnotes" : "footnotes");
    std::size_t number = 0;
    for (std::size_t i = 0; i < walk.note_signs().size(); ++i) {
      const DocxNoteSign sign = walk.note_signs()[i];
      if (sign.is_endnote != endnotes) continue;
      const pugi::xml_node note = notes.take(sign.id);
      if (!note) continue;
      ++number;
      const std::string label = endnotes ? roman(number) : std::to_string(number);
      out.mark({.kind = MarkKind::footnote, .span = {sign.at, sign.at}, .label = label});
      if (!out.at_line_begin()) out.end_line();
      const std::size_t begin = out.position();
      walk.children(note);
      out.mark({.kind = MarkKind::footnote, .span = out.since(begin), .label = label});
    }
    out.omit(endnotes ? "endnotes that nothing refers to" : "footnotes that nothing refers to", notes.left());
  }
}

// A comment's paragraphs as lines; what is left out in it is counted with the rest.
std::string text_of_comment(const pugi::xml_node& node, const DocxStyles& styles, TextBuilder& out) {
  TextBuilder comment(out.file(), out.limits());
  DocxWalk walk(styles, comment);
  walk.children(node);
  walk.finish();
  for (const Omission& one : comment.reading().omissions) out.omit(one.what, one.count);
  return std::string(trim(comment.bytes()));
}

// paraId of a reply's comment → paraId of the comment it answers.
std::map<std::string, std::string> answered_paragraphs(DocxPackage& package) {
  std::map<std::string, std::string> parents;
  for (const std::string& part : package.parts("commentsExtended")) {
    const Xml xml = package.open(part);
    for (const pugi::xml_node& node : xml.root().children("w15:commentEx")) {
      parents[node.attribute("w15:paraId").value()] = node.attribute("w15:paraIdParent").value();
    }
  }
  return parents;
}

void add_comments(DocxPackage& package, const DocxWalk& walk, const DocxStyles& styles, TextBuilder& out) {
  const auto parents = answered_paragraphs(package);
  std::map<std::string, Span> places;  // by paraId of the last paragraph, which stands for the comment
  for (const std::string& part : package.parts("comments")) {
    const Xml xml = package.open(part);
    for (const pugi::xml_node& node : xml.root().children("w:comment")) {
      const std::string paragraph = node.last_child().attribute("w14:paraId").value();
      const auto own = walk.comment_spans().find(node.attribute("w:id").value());
      std::optional<Span> span;
      if (own != walk.comment_spans().end()) span = own->second;
      const auto parent = parents.find(paragraph);
      if (!span && parent != parents.end() && places.contains(parent->second)) span = places[parent->second];
      std::string text = text_of_comment(node, styles, out);
      if (!span || text.empty()) {
        out.omit(span ? "comments without text" : "comments on text that is left out");
        continue;
      }
      if (!paragraph.empty()) places[paragraph] = *span;
      out.reading().comments.push_back({.span = *span,
                                        .author = collapse_spaces(node.attribute("w:author").value()),
                                        .date = node.attribute("w:date").value(),
                                        .text = std::move(text)});
    }
  }
}

void count_margins(DocxPackage& package, TextBuilder& out) {
  for (const std::string kind : {"header", "footer"}) {
    for (const std::string& part : package.parts(kind)) {
      const Xml xml = package.open(part);
      if (docx_word_count(xml.root()) > 0) out.omit("page " + kind + "s");
    }
  }
}

void note_changes(const DocxChanges& changes, TextBuilder& out) {
  if (changes.insertions + changes.deletions + changes.moves == 0) return;
  out.note("tracked-changes-accepted",
           "the document has tracked changes: " + std::to_string(changes.insertions) +
               " insertions are in the text, " + std::to_string(changes.deletions) + " deletions are not, " +
               std::to_string(changes.moves) + " moved passages stand where they moved to",
           "if the text should be as it was before, reject the changes in Word and import again");
}

std::string title_of(DocxPackage& package) {
  for (const std::string& part : package.package_parts("core-properties")) {
    const Xml xml = package.open(part);
    return collapse_spaces(xml.root().child("dc:title").child_value());
  }
  return "";
}

}  // namespace

Reading read_docx(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  DocxPackage package(bytes, options.file, limits);
  DocxStyles styles;
  for (const std::string& part : package.parts("styles")) styles = DocxStyles(package.open(part).root());
  TextBuilder out(options.file, limits);
  DocxWalk walk(styles, out);
  const Xml document = package.document();
  walk.children(document.root());
  walk.finish();
  append_notes(package, walk, out);
  walk.finish();
  add_comments(package, walk, styles, out);
  count_margins(package, out);
  note_changes(walk.changes(), out);
  if (document.has_doctype())
    out.note("xml-doctype-ignored", "the XML's document type declaration was not read");
  out.reading().title = title_of(package);
  if (out.reading().title.empty()) out.reading().title = walk.title();
  out.reading().language = language_of_most(walk.languages());
  return out.take("docx/1");
}

}  // namespace coding
