// What stands in paragraphs: runs of text, fields, signs of notes and comments, drawings.
#include <charconv>
#include <utility>

#include "coding/text/language.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/read_docx_elements.hpp"
#include "ingest/read_docx_symbols.hpp"
#include "ingest/read_docx_walk.hpp"

namespace coding {

void DocxWalk::visit_inline(const pugi::xml_node& node) {
  switch (docx_element(node.name())) {
    case DocxElement::run:
      return run(node);
    case DocxElement::text:
      return emit_text_of(node);
    case DocxElement::tab:
      return emit("\t");
    case DocxElement::line_break:
      return emit("\n");
    case DocxElement::no_break_hyphen:
      return emit("\u2011");
    case DocxElement::soft_hyphen:
      return emit("\u00AD");
    case DocxElement::symbol:
      return symbol(node);
    case DocxElement::ruby:
      return ruby(node);
    case DocxElement::field_char:
      return field_char(node);
    case DocxElement::simple_field:
      out_.omit("field codes");
      return children(node);
    case DocxElement::note_reference:
      note_signs_.push_back({std::string_view(node.name()) == "w:endnoteReference",
                             node.attribute("w:id").value(), out_.position()});
      return;
    case DocxElement::note_sign:
      behind_note_sign_ = true;
      return;
    case DocxElement::comment_begin:
      return comment_mark(node, true);
    case DocxElement::comment_end:
      return comment_mark(node, false);
    case DocxElement::comment_reference:
      comment_spans_.emplace(node.attribute("w:id").value(), Span{out_.position(), out_.position()});
      return;
    case DocxElement::drawing:
      return shapes(node);
    case DocxElement::object:
      return out_.omit("embedded objects");
    case DocxElement::equation:
      out_.omit("layouts of equations");
      return children(node);
    case DocxElement::page_number:
      return out_.omit("automatic page numbers");
    default:
      return;  // a field's code: counted where the field begins
  }
}

void DocxWalk::run(const pugi::xml_node& node) {
  static const DocxStyle no_paragraph;
  const pugi::xml_node properties = node.child("w:rPr");
  const DocxStyle direct = docx_direct({}, properties);
  const DocxStyle& named = styles_.character(properties.child("w:rStyle").attribute("w:val").value());
  const DocxStyle& around = style_ ? *style_ : no_paragraph;
  const auto pick = [&](std::optional<bool> DocxStyle::*field) {
    if (direct.*field) return *(direct.*field);
    return (named.*field).value_or((around.*field).value_or(false));
  };
  const bool right_to_left = docx_switch(properties, "w:rtl").value_or(false);
  const auto language = right_to_left ? &DocxLanguages::right_to_left : &DocxLanguages::left_to_right;
  const RunState outer =
      std::exchange(run_, {.bold = pick(&DocxStyle::bold), .hidden = pick(&DocxStyle::hidden)});
  for (const DocxStyle* style : {&direct, &named, &around}) {
    if (run_.language.empty()) run_.language = style->languages.*language;
  }
  children(node);
  run_ = outer;
}

void DocxWalk::emit(std::string_view text) {
  if (run_.hidden) return out_.omit("hidden words", rough_word_count(text));
  if (fields_.in_codes > 0) return out_.omit("words inside field codes", rough_word_count(text));
  if (std::exchange(behind_note_sign_, false) && (text.starts_with(' ') || text.starts_with('\t'))) {
    text.remove_prefix(1);
  }
  out_.append(text);
  const std::string_view word = trim(text);
  if (word.empty()) return;
  languages_[primary({run_.language})] += count_code_points(text);
  lead_open_ = lead_open_ && run_.bold;
  if (!lead_open_) return;
  const auto behind = static_cast<std::size_t>(text.end() - word.end());
  lead_end_ = out_.position() - count_code_points(text.substr(text.size() - behind));
}

void DocxWalk::emit_text_of(const pugi::xml_node& node) {
  for (const pugi::xml_node& child : node.children()) {
    std::string_view value = child.value();
    // A line end in the file is not one in the text; Word shows it as a space.
    while (!value.empty()) {
      const std::size_t end = std::min(value.find_first_of("\r\n"), value.size());
      if (end > 0) emit(value.substr(0, end));
      if (end == value.size()) break;
      emit(" ");
      value.remove_prefix(end + (value.substr(end).starts_with("\r\n") ? 2 : 1));
    }
  }
}

void DocxWalk::symbol(const pugi::xml_node& node) {
  const std::string_view font = node.attribute("w:font").value();
  const std::string_view code = node.attribute("w:char").value();
  unsigned value = 0;
  std::from_chars(code.data(), code.data() + code.size(), value, 16);
  if (const char32_t letter = docx_symbol(font, value)) {
    std::string text;
    append_code_point(text, letter);
    return emit(text);
  }
  const std::string_view name = font.substr(0, byte_of_code_point(font, 40));
  out_.omit("symbols of the font " + std::string(name));
}

void DocxWalk::ruby(const pugi::xml_node& node) {
  out_.omit("words of ruby annotations", docx_word_count(node.child("w:rt")));
  children(node.child("w:rubyBase"));
}

void DocxWalk::field_char(const pugi::xml_node& node) {
  const std::string_view type = node.attribute("w:fldCharType").value();
  if (type == "begin") {
    out_.omit("field codes");
    fields_.open.push_back(true);
    ++fields_.in_codes;
  }
  const bool closes_code = type == "separate" || type == "end";
  if (fields_.open.empty() || !closes_code) return;
  if (fields_.open.back()) --fields_.in_codes;
  fields_.open.back() = false;
  if (type == "end") fields_.open.pop_back();
}

void DocxWalk::comment_mark(const pugi::xml_node& node, bool begins) {
  const std::string id = node.attribute("w:id").value();
  if (begins) {
    open_comments_.emplace(id, out_.position());
    return;
  }
  const auto open = open_comments_.find(id);
  if (open == open_comments_.end()) return;
  comment_spans_.insert_or_assign(id, out_.since(open->second));
  open_comments_.erase(open);
}

void DocxWalk::shapes(const pugi::xml_node& node) {
  bool understood = false;
  for (pugi::xml_node at = node.first_child(); at;) {
    const std::string_view name = at.name();
    bool skip = true;
    if (name == "w:txbxContent") {
      if (fields_.in_codes > 0 || run_.hidden) {
        out_.omit("hidden words", docx_word_count(at));
      } else {
        boxes_.push_back(at);
      }
    } else if (name == "pic:pic" || name == "v:imagedata") {
      out_.omit("pictures");
    } else if (name == "c:chart" || name == "cx:chart") {
      out_.omit("charts");
    } else if (name == "dgm:relIds") {
      out_.omit("SmartArt diagrams");
    } else if (name == "v:textpath") {
      out_.omit("WordArt texts");
    } else if (name == "a:t") {
      out_.omit("words in drawings", docx_word_count(at.parent()));
    } else if (name == "mc:Fallback") {
      // The same once more, for older programs.
    } else {
      skip = false;
    }
    understood = understood || (skip && name != "mc:Fallback");
    at = next_node(at, node, skip);
  }
  if (!understood) out_.omit("drawings");
}

}  // namespace coding
