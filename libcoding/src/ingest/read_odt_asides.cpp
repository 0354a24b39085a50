// What stands beside OpenDocument's running text: notes, comments, changes, frames.
#include <utility>

#include "coding/text/trim.hpp"
#include "ingest/read_odt_walk.hpp"

namespace coding {

void OdtWalk::finish() {
  text_boxes();
  notes(false);
  notes(true);
}

void OdtWalk::note(const pugi::xml_node& node) {
  const bool is_endnote = std::string_view(node.attribute("text:note-class").value()) == "endnote";
  std::string label = collapse_spaces(node.child("text:note-citation").child_value());
  out_.mark({.kind = MarkKind::footnote, .span = {out_.position(), out_.position()}, .label = label});
  notes_.push_back({is_endnote, std::move(label), node.child("text:note-body")});
}

// Notes may hold notes, which come behind them.
void OdtWalk::notes(bool endnotes) {
  // A note may add notes to the list while it is walked.
  for (std::size_t i = 0; i < notes_.size(); ++i) {  // NOLINT(modernize-loop-convert)
    const Note note = notes_[i];
    if (note.is_endnote != endnotes || !note.body) continue;
    notes_[i].body = {};
    if (!out_.at_line_begin()) out_.end_line();
    const std::size_t begin = out_.position();
    children(note.body);
    out_.mark({.kind = MarkKind::footnote, .span = out_.since(begin), .label = note.label});
  }
}

void OdtWalk::annotation(const pugi::xml_node& node) {
  TextBuilder text(out_.file(), out_.limits());
  OdtWalk walk(styles_, text);
  for (const pugi::xml_node& child : node.children()) {
    if (std::string_view(child.name()).starts_with("text:")) walk.visit(child);
  }
  for (const Omission& one : text.reading().omissions) out_.omit(one.what, one.count);
  const std::string name = node.attribute("office:name").value();
  Span span{out_.position(), out_.position()};
  std::vector<Comment>& comments = out_.reading().comments;
  const auto parent = comments_.find(node.attribute("loext:parent-name").value());
  if (parent != comments_.end()) span = comments[parent->second].span;
  if (trim(text.bytes()).empty()) return out_.omit("comments without text");
  if (!name.empty()) comments_[name] = comments.size();
  comments.push_back({.span = span,
                      .author = collapse_spaces(node.child("dc:creator").child_value()),
                      .date = node.child("dc:date").child_value(),
                      .text = std::string(trim(text.bytes()))});
}

void OdtWalk::annotation_end(const pugi::xml_node& node) {
  const auto found = comments_.find(node.attribute("office:name").value());
  if (found == comments_.end()) return;
  Span& span = out_.reading().comments[found->second].span;
  span = out_.since(span.begin);
}

void OdtWalk::changes(const pugi::xml_node& node) {
  for (const pugi::xml_node& region : node.children("text:changed-region")) {
    for (const pugi::xml_node& change : region.children()) {
      const std::string_view name = local_name(change.name());
      if (name == "insertion") ++changes_.insertions;
      if (name != "deletion") continue;
      ++changes_.deletions;
      out_.omit("deleted words of tracked changes", odt_word_count(change));
    }
  }
}

// A frame shows one of what it holds: a box, an object, or a picture of it. Other shapes may hold paragraphs.
void OdtWalk::frame(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  if (name == "draw:g" || name == "draw:a" || name == "draw:page-thumbnail") return children(node);
  if (style_.hidden.value_or(false)) return out_.omit("hidden words", odt_word_count(node));
  if (name != "draw:frame") {
    if (odt_word_count(node) == 0) return out_.omit("drawings");
    return boxes_.push_back(node);
  }
  if (const pugi::xml_node box = node.child("draw:text-box")) return boxes_.push_back(box);
  if (node.child("draw:object") || node.child("draw:object-ole") || node.child("draw:plugin")) {
    return out_.omit("embedded objects");
  }
  out_.omit(node.child("draw:image") ? "pictures" : "drawings");
}

void OdtWalk::text_boxes() {
  while (!boxes_.empty()) {
    const std::vector<pugi::xml_node> boxes = std::exchange(boxes_, {});
    const bool in_paragraph = std::exchange(in_paragraph_, false);
    for (const pugi::xml_node& box : boxes) out_.aside("text box", [&] { children(box); });
    in_paragraph_ = in_paragraph;
  }
}

}  // namespace coding
