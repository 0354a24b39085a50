#include "ingest/read_docx_walk.hpp"

#include <algorithm>
#include <utility>

#include "coding/text/trim.hpp"
#include "ingest/read_docx_elements.hpp"

namespace coding {

namespace {

// The end of the paragraph was deleted or moved away: with the change accepted it runs on into the next.
bool runs_on(const pugi::xml_node& properties) {
  const pugi::xml_node mark = properties.child("w:rPr");
  return mark.child("w:del") || mark.child("w:moveFrom");
}

bool continues_merged_cell(const pugi::xml_node& properties) {
  const pugi::xml_node merge = properties.child("w:vMerge");
  if (merge) return std::string_view(merge.attribute("w:val").value()) != "restart";
  const pugi::xml_node across = properties.child("w:hMerge");
  return across && std::string_view(across.attribute("w:val").value()) != "restart";
}

std::size_t columns_of(const pugi::xml_node& count) {
  return std::clamp<std::size_t>(count.attribute("w:val").as_uint(0), 0, 1000);
}

}  // namespace

void DocxWalk::children(const pugi::xml_node& parent) {
  for (const pugi::xml_node& child : parent.children()) {
    if (child.type() == pugi::node_element) visit(child);
  }
}

void DocxWalk::finish() {
  text_boxes();
  for (const auto& [id, begin] : open_comments_) comment_spans_.emplace(id, Span{begin, begin});
}

void DocxWalk::visit(const pugi::xml_node& node) {
  switch (docx_element(node.name())) {
    case DocxElement::paragraph:
      return paragraph(node);
    case DocxElement::table:
      return table(node);
    case DocxElement::row:
      return row(node);
    case DocxElement::cell:
      return cell(node);
    case DocxElement::transparent:
      return children(node);
    case DocxElement::inserted:
      ++(local_name(node.name()) == "ins" ? changes_.insertions : changes_.moves);
      return children(node);
    case DocxElement::deleted:
      return deleted(node);
    case DocxElement::moved_away:
      return;  // it is read where it moved to
    case DocxElement::control:
      return children(node.child("w:sdtContent"));
    case DocxElement::alternative:
      return alternative(node);
    case DocxElement::nothing:
      return;
    case DocxElement::linked_part:
      return out_.omit("linked files");
    case DocxElement::unknown:
      return unknown(node);
    default:
      return visit_inline(node);
  }
}

void DocxWalk::paragraph(const pugi::xml_node& node) {
  const std::size_t begin = out_.position();
  style_ = &styles_.paragraph(node.child("w:pPr").child("w:pStyle").attribute("w:val").value());
  lead_open_ = true;
  lead_end_ = begin;
  behind_note_sign_ = false;
  children(node);
  end_paragraph(node, begin);
  text_boxes();
}

void DocxWalk::end_paragraph(const pugi::xml_node& node, std::size_t begin) {
  const pugi::xml_node properties = node.child("w:pPr");
  const Span span{begin, out_.position()};
  const DocxStyle direct = docx_direct(properties, {});
  const bool has_text = !out_.since(begin).empty();
  if (has_text) {
    const int heading = direct.heading.value_or(style_->heading.value_or(0));
    if (heading > 0) out_.mark({.kind = MarkKind::heading, .span = span, .level = heading});
    if (style_->is_title && title_.empty()) {
      const std::string& text = out_.bytes();
      title_ = collapse_spaces(std::string_view(text).substr(text.rfind('\n') + 1));
    }
    if (direct.numbered.value_or(style_->numbered.value_or(false))) out_.omit("automatic list numbers");
    if (lead_end_ > begin) out_.reading().bold_leads.push_back({begin, lead_end_});
  }
  if (!runs_on(properties)) out_.end_line();
}

void DocxWalk::text_boxes() {
  // A box's own boxes come behind it; a field that is open around it does not concern it.
  while (!boxes_.empty()) {
    std::vector<pugi::xml_node> boxes;
    boxes.swap(boxes_);
    Fields fields = std::exchange(fields_, {});
    const bool hidden = std::exchange(run_.hidden, false);
    for (const pugi::xml_node& box : boxes) out_.aside("text box", [&] { children(box); });
    run_.hidden = hidden;
    fields_ = std::move(fields);
  }
}

void DocxWalk::table(const pugi::xml_node& node) {
  tables_.push_back({.number = ++table_count_});
  children(node);
  tables_.pop_back();
}

void DocxWalk::row(const pugi::xml_node& node) {
  const pugi::xml_node properties = node.child("w:trPr");
  if (properties.child("w:del")) return deleted(node);
  if (tables_.empty()) return children(node);
  ++tables_.back().row;
  tables_.back().column = columns_of(properties.child("w:gridBefore"));
  children(node);
}

void DocxWalk::cell(const pugi::xml_node& node) {
  const pugi::xml_node properties = node.child("w:tcPr");
  if (properties.child("w:cellDel")) return deleted(node);
  if (tables_.empty()) return children(node);
  const std::size_t column = tables_.back().column + 1;
  tables_.back().column += std::max<std::size_t>(columns_of(properties.child("w:gridSpan")), 1);
  if (continues_merged_cell(properties)) {
    return out_.omit("words under merged cells", docx_word_count(node));
  }
  if (!out_.at_line_begin()) out_.end_line();
  const TableState& state = tables_.back();
  out_.cell(state.number, state.row, column, [&] { children(node); });
}

void DocxWalk::alternative(const pugi::xml_node& node) {
  const pugi::xml_node choice = node.child("mc:Choice");
  children(choice ? choice : node.child("mc:Fallback"));
}

void DocxWalk::deleted(const pugi::xml_node& node) {
  ++changes_.deletions;
  out_.omit("deleted words of tracked changes", docx_word_count(node));
}

void DocxWalk::unknown(const pugi::xml_node& node) {
  for (pugi::xml_node at = node.first_child(); at; at = next_node(at, node)) {
    if (at.type() != pugi::node_pcdata && at.type() != pugi::node_cdata) continue;
    if (trim(at.value()).empty()) continue;
    return out_.omit_element(node.name());
  }
}

std::size_t docx_word_count(const pugi::xml_node& node) {
  std::string text;
  for (pugi::xml_node at = node.first_child(); at; at = next_node(at, node)) {
    const std::string_view name = at.name();
    if (name == "w:t" || name == "w:delText" || name == "m:t" || name == "a:t") text += at.child_value();
    if (name == "w:p" || name == "w:tab" || name == "w:br") text += ' ';
  }
  return rough_word_count(text);
}

}  // namespace coding
