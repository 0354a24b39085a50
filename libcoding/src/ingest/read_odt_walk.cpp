#include "ingest/read_odt_walk.hpp"

#include <algorithm>
#include <utility>

#include "coding/text/language.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t count_in(const pugi::xml_node& node, const char* attribute) {
  return std::clamp<std::size_t>(node.attribute(attribute).as_uint(1), 1, 100'000);
}

// Letters of Arabic script; ODF declares their language apart from that of Latin ones.
bool has_arabic(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD8 && byte <= 0xDB;  // the first bytes of U+0600 to U+06FF
  });
}

}  // namespace

void OdtWalk::children(const pugi::xml_node& parent) {
  for (const pugi::xml_node& child : parent.children()) {
    if (child.type() == pugi::node_element) visit(child);
    const bool is_text = child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata;
    if (is_text && in_paragraph_) collapsed(child.value());
  }
}

void OdtWalk::visit(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  if (visit_inline(name, node) || visit_block(name, node) || leave_out(name, node)) return;
  // What is left of OpenDocument's text elements wraps something or is a field with its result.
  if (name.starts_with("text:")) return children(node);
  if (!node.first_child()) return;
  const std::string text = collapse_spaces(node.text().get());
  if (odt_word_count(node) + text.size() > 0) out_.omit_element(name);
}

bool OdtWalk::visit_inline(std::string_view name, const pugi::xml_node& node) {
  if (name == "text:span") {
    span(node);
  } else if (name == "text:s") {
    emit(std::string(std::min<std::size_t>(count_in(node, "text:c"), 10'000), ' '));
  } else if (name == "text:tab") {
    emit("\t");
  } else if (name == "text:line-break") {
    emit("\n");
  } else if (name == "text:note") {
    note(node);
  } else if (name == "office:annotation") {
    annotation(node);
  } else if (name == "office:annotation-end") {
    annotation_end(node);
  } else if (name == "text:ruby") {
    out_.omit("words of ruby annotations", rough_word_count(node.child("text:ruby-text").child_value()));
    children(node.child("text:ruby-base"));
  } else if (name.starts_with("draw:")) {
    frame(node);
  } else {
    return false;
  }
  return true;
}

bool OdtWalk::visit_block(std::string_view name, const pugi::xml_node& node) {
  if (name == "text:p" || name == "text:h") {
    paragraph(node);
  } else if (name == "table:table") {
    table(node);
  } else if (name == "table:table-row") {
    row(node);
  } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
    cell(node);
  } else if (is_one_of(name, {"table:table-rows", "table:table-header-rows", "table:table-row-group"})) {
    children(node);
  } else if (name == "text:list-item" || name == "text:numbered-paragraph") {
    out_.omit("automatic list numbers");
    children(node);
  } else if (name == "text:tracked-changes") {
    changes(node);
  } else if (name == "text:section" && std::string_view(node.attribute("text:display").value()) == "none") {
    out_.omit("hidden words", odt_word_count(node));
  } else {
    return false;
  }
  return true;
}

bool OdtWalk::leave_out(std::string_view name, const pugi::xml_node& node) {
  if (name == "text:script") {
    out_.omit("scripts");
  } else if (name == "office:forms") {
    out_.omit("form controls", static_cast<std::size_t>(std::distance(node.begin(), node.end())));
  } else {
    return name.ends_with("-decls") || name.ends_with("-source") || name.starts_with("table:") ||
           is_one_of(name, {"text:sequence-decls", "text:note-citation", "office:event-listeners"});
  }
  return true;
}

void OdtWalk::paragraph(const pugi::xml_node& node) {
  const std::size_t begin = out_.position();
  const OdtStyle outer = std::exchange(style_, styles_.paragraph(node.attribute("text:style-name").value()));
  in_paragraph_ = behind_space_ = lead_open_ = true;
  may_drop_space_ = false;
  lead_end_ = begin;
  children(node);
  if (may_drop_space_) out_.drop_last_space();
  in_paragraph_ = false;
  heading_and_title(node, begin, style_);
  if (lead_end_ > begin) out_.reading().bold_leads.push_back({begin, lead_end_});
  out_.end_line();
  text_boxes();
  style_ = outer;
}

void OdtWalk::heading_and_title(const pugi::xml_node& node, std::size_t begin, const OdtStyle& style) {
  const Span span = out_.since(begin);
  const bool is_heading = local_name(node.name()) == "h";
  if (span.empty() || (!is_heading && !style.is_title)) return;
  const int level = is_heading ? std::clamp(node.attribute("text:outline-level").as_int(1), 1, 10) : 1;
  out_.mark({.kind = MarkKind::heading, .span = span, .level = level});
  if (!style.is_title || !title_.empty()) return;
  const std::string& text = out_.bytes();
  title_ = collapse_spaces(std::string_view(text).substr(text.rfind('\n') + 1));
}

void OdtWalk::span(const pugi::xml_node& node) {
  const OdtStyle own = styles_.span(node.attribute("text:style-name").value());
  const OdtStyle outer = style_;
  if (own.bold) style_.bold = own.bold;
  if (own.hidden) style_.hidden = own.hidden;
  if (!own.language.empty()) style_.language = own.language;
  if (!own.complex_language.empty()) style_.complex_language = own.complex_language;
  children(node);
  style_ = outer;
}

void OdtWalk::collapsed(std::string_view text) {
  while (!text.empty()) {
    const std::size_t word = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    if (word > 0 && !behind_space_) {
      emit(" ");
      behind_space_ = may_drop_space_ = !style_.hidden.value_or(false);
    }
    text.remove_prefix(word);
    const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
    if (end > 0) emit(text.substr(0, end));
    text.remove_prefix(end);
  }
}

void OdtWalk::emit(std::string_view text) {
  if (style_.hidden.value_or(false)) return out_.omit("hidden words", rough_word_count(text));
  behind_space_ = may_drop_space_ = false;
  out_.append(text);
  if (trim(text).empty()) return;
  const std::string& language = has_arabic(text) ? style_.complex_language : style_.language;
  languages_[primary({language})] += count_code_points(text);
  lead_open_ = lead_open_ && style_.bold.value_or(false);
  if (lead_open_) lead_end_ = out_.since(0).end;
}

void OdtWalk::table(const pugi::xml_node& node) {
  tables_.push_back({.number = ++table_count_});
  children(node);
  tables_.pop_back();
}

void OdtWalk::row(const pugi::xml_node& node) {
  if (!tables_.empty()) {
    tables_.back().row += 1;
    tables_.back().column = 0;
  }
  children(node);
  if (!tables_.empty()) tables_.back().row += count_in(node, "table:number-rows-repeated") - 1;
}

void OdtWalk::cell(const pugi::xml_node& node) {
  if (tables_.empty()) return children(node);
  const std::size_t column = tables_.back().column + 1;
  tables_.back().column += count_in(node, "table:number-columns-repeated");
  if (local_name(node.name()) == "covered-table-cell") {
    return out_.omit("words under merged cells", odt_word_count(node));
  }
  const TableState& state = tables_.back();
  out_.cell(state.number, state.row, column, [&] { children(node); });
}

std::size_t odt_word_count(const pugi::xml_node& node) {
  std::string text;
  std::size_t paragraphs = 0;  // only what stands in one is text
  for (pugi::xml_node at = node.first_child(); at;) {
    const std::string_view name = at.name();
    if (name == "text:p" || name == "text:h") ++paragraphs;
    if (name == "text:p" || name == "text:h" || name == "text:s" || name == "text:tab") text += ' ';
    const bool is_text = at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata;
    const bool is_remark = name == "office:change-info" || name == "office:annotation";
    if (is_text && paragraphs > 0) text += at.value();
    at = next_node(at, node, is_remark);
  }
  return rough_word_count(text);
}

}  // namespace coding
