#include "ingest/read_html_walk.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "coding/text/language.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

enum class Kind { inline_text, block, nothing, title, form, picture, embedded, ruby, preserved, bold };

Kind kind_of(std::string_view name) {
  static const std::unordered_map<std::string_view, Kind> kinds = [] {
    std::unordered_map<std::string_view, Kind> made;
    for (const std::string_view block :
         {"address", "article", "aside",  "blockquote", "body",   "caption", "center",   "dd",
          "details", "dialog",  "dir",    "div",        "dl",     "dt",      "fieldset", "figcaption",
          "figure",  "footer",  "form",   "h1",         "h2",     "h3",      "h4",       "h5",
          "h6",      "header",  "hgroup", "hr",         "html",   "legend",  "li",       "main",
          "menu",    "nav",     "ol",     "p",          "search", "section", "summary",  "table",
          "tbody",   "td",      "tfoot",  "th",         "thead",  "tr",      "ul"}) {
      made[block] = Kind::block;
    }
    for (const std::string_view nothing :
         {"script", "style", "template", "col", "colgroup", "rp", "area", "map"}) {
      made[nothing] = Kind::nothing;
    }
    for (const std::string_view form : {"input", "textarea", "select", "button", "datalist"})
      made[form] = Kind::form;
    for (const std::string_view picture : {"img", "svg", "canvas"}) made[picture] = Kind::picture;
    for (const std::string_view embedded :
         {"video", "audio", "object", "embed", "iframe", "applet", "frame", "frameset"}) {
      made[embedded] = Kind::embedded;
    }
    made["pre"] = made["listing"] = made["xmp"] = Kind::preserved;
    made["b"] = made["strong"] = Kind::bold;
    made["title"] = Kind::title;
    made["rt"] = Kind::ruby;
    return made;
  }();
  const auto found = kinds.find(name);
  return found == kinds.end() ? Kind::inline_text : found->second;
}

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}

std::string attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* one = node->properties; one; one = one->next) {
    if (view(one->name) != name) continue;
    std::string value;
    for (const xmlNode* part = one->children; part; part = part->next) value += view(part->content);
    return value;
  }
  return "";
}

bool has_attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* one = node->properties; one; one = one->next) {
    if (view(one->name) == name) return true;
  }
  return false;
}

// What the style attribute says, in lower case without spaces: "display:none;font-weight:bold".
std::string inline_style(const xmlNode* node) {
  std::string style;
  for (char c : attribute(node, "style")) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c != ' ' && c != '\n' && c != '\t') style += c;
  }
  return style;
}

bool is_hidden(const xmlNode* node) {
  const std::string style = inline_style(node);
  return has_attribute(node, "hidden") || style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_bold(const xmlNode* node) {
  const std::string style = inline_style(node);
  return style.find("font-weight:bold") != std::string::npos ||
         style.find("font-weight:700") != std::string::npos ||
         style.find("font-weight:600") != std::string::npos;
}

// All text below, scripts excepted; the tree's depth is limited.
std::string raw_text(const xmlNode* node) {
  std::string text;
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (child->type == XML_TEXT_NODE) text += view(child->content);
    if (child->type != XML_ELEMENT_NODE || kind_of(view(child->name)) == Kind::nothing) continue;
    text += " " + raw_text(child) + " ";
  }
  return text;
}

std::size_t number_of(const xmlNode* node, std::string_view name, std::size_t most) {
  const std::string value = attribute(node, name);
  std::size_t number = 1;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return std::clamp<std::size_t>(number, 1, most);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

void HtmlWalk::children(const xmlNode* parent) {
  for (const xmlNode* child = parent->children; child; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) text(view(child->content));
    if (child->type == XML_ELEMENT_NODE) element(child);
  }
}

void HtmlWalk::element(const xmlNode* node) {
  const std::string_view name = view(node->name);
  if (left_out(name, node)) return;
  const std::string tag = attribute(node, "lang");
  const bool is_root = name == "html" || (name == "body" && language_.empty());
  if (is_root && !tag.empty()) language_ = tag;
  const std::size_t begin = next_word();
  inside(name, node);
  const Span span = out_.since(begin);
  if (is_root || tag.empty() || span.empty() || primary({tag}) == primary({language_})) return;
  out_.mark({.kind = MarkKind::language, .span = span, .label = tag});
}

bool HtmlWalk::left_out(std::string_view name, const xmlNode* node) {
  const Kind kind = kind_of(name);
  if (kind == Kind::title) {
    if (title_.empty()) title_ = collapse_spaces(raw_text(node));
  } else if (kind == Kind::form) {
    out_.omit("form controls");
  } else if (kind == Kind::picture) {
    out_.omit("pictures");
    out_.omit("words in drawings", rough_word_count(raw_text(node)));
  } else if (kind == Kind::embedded) {
    out_.omit("embedded objects");
  } else if (kind == Kind::ruby) {
    out_.omit("words of ruby annotations", rough_word_count(raw_text(node)));
  } else if (name == "noscript") {
    out_.omit("words for browsers without scripts", rough_word_count(raw_text(node)));
  } else if (is_hidden(node)) {
    out_.omit("hidden words", rough_word_count(raw_text(node)));
  } else {
    return kind == Kind::nothing;
  }
  return true;
}

void HtmlWalk::inside(std::string_view name, const xmlNode* node) {
  const Kind kind = kind_of(name);
  const bool bold = kind == Kind::bold || is_bold(node);
  bold_ += bold ? 1 : 0;
  if (name == "br") {
    line_end();
  } else if (kind == Kind::preserved) {
    begin_block();
    ++preserved_;
    children(node);
    --preserved_;
    begin_block();
  } else if (kind == Kind::block) {
    block(name, node);
  } else {
    const std::size_t begin = next_word();
    if (name == "q") out_.omit("automatic quotation marks", 2);
    children(node);
    if (name == "a") mark_time(node, begin);
  }
  bold_ -= bold ? 1 : 0;
}

void HtmlWalk::block(std::string_view name, const xmlNode* node) {
  begin_block();
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
    heading(node, name[1] - '0');
  } else if (name == "table") {
    table(node);
  } else if ((name == "td" || name == "th") && !tables_.empty()) {
    cell(node);
  } else {
    if (name == "tr" && !tables_.empty()) {
      ++tables_.back().row;
      tables_.back().column = 0;
    }
    if (name == "li" && node->parent && view(node->parent->name) == "ol") out_.omit("automatic list numbers");
    children(node);
  }
  begin_block();
}

void HtmlWalk::heading(const xmlNode* node, int level) {
  const std::size_t begin = out_.position();
  children(node);
  const Span span = out_.since(begin);
  if (span.empty()) return;
  out_.mark({.kind = MarkKind::heading, .span = span, .level = level});
  if (level == 1 && heading_.empty()) heading_ = collapse_spaces(raw_text(node));
}

void HtmlWalk::table(const xmlNode* node) {
  tables_.push_back({.number = ++table_count_});
  children(node);
  tables_.pop_back();
}

void HtmlWalk::cell(const xmlNode* node) {
  TableState& state = tables_.back();
  state.row = std::max<std::size_t>(state.row, 1);
  while (state.column < state.reaches.size() && state.reaches[state.column] >= state.row) ++state.column;
  const std::size_t column = state.column + 1;
  const std::size_t last_row = state.row + number_of(node, "rowspan", 65'534) - 1;
  const std::size_t width = number_of(node, "colspan", 1000);
  if (last_row > state.row) {
    if (state.reaches.size() < state.column + width) state.reaches.resize(state.column + width, 0);
    std::fill_n(state.reaches.begin() + static_cast<std::ptrdiff_t>(state.column), width, last_row);
  }
  state.column += width;
  out_.cell(state.number, state.row, column, [&] { children(node); });
}

void HtmlWalk::text(std::string_view valid) {
  if (preserved_ > 0) {
    // The line end right behind <pre> is not part of it.
    if (out_.at_line_begin() && lead_begin_ == out_.position() && valid.starts_with('\n'))
      valid.remove_prefix(1);
    return emit(valid);
  }
  while (!valid.empty()) {
    const auto word = std::find_if_not(valid.begin(), valid.end(), is_space);
    if (word != valid.begin()) pending_space_ = true;
    const auto end = std::find_if(word, valid.end(), is_space);
    if (end != word) {
      if (pending_space_ && !out_.at_line_begin()) out_.append(" ");
      pending_space_ = false;
      emit({word, end});
    }
    valid.remove_prefix(static_cast<std::size_t>(end - valid.begin()));
  }
}

std::size_t HtmlWalk::next_word() const {
  return out_.position() + (pending_space_ && !out_.at_line_begin() ? 1 : 0);
}

void HtmlWalk::emit(std::string_view valid) {
  out_.append(valid);
  if (trim(valid).empty()) return;
  lead_open_ = lead_open_ && bold_ > 0;
  if (lead_open_) lead_end_ = out_.since(lead_begin_).end;
}

void HtmlWalk::line_end() {
  out_.end_line();
  pending_space_ = false;
}

void HtmlWalk::begin_block() {
  if (!out_.at_line_begin()) out_.end_line();
  if (lead_end_ > lead_begin_) out_.reading().bold_leads.push_back({lead_begin_, lead_end_});
  pending_space_ = false;
  lead_open_ = true;
  lead_begin_ = lead_end_ = out_.position();
}

// noScribe names the anchors around its segments "ts_<begin>_<end>_<speaker>", in milliseconds.
void HtmlWalk::mark_time(const xmlNode* node, std::size_t begin) {
  const std::string name = attribute(node, "name");
  const Span span = out_.since(begin);
  if (!name.starts_with("ts_") || span.empty()) return;
  Mark mark{.kind = MarkKind::time, .span = span};
  std::int64_t from = 0;
  std::int64_t to = 0;
  const char* const last = name.data() + name.size();
  const auto first = std::from_chars(name.data() + 3, last, from);
  if (first.ec != std::errc{} || first.ptr == last || *first.ptr != '_') return;
  if (std::from_chars(first.ptr + 1, last, to).ec != std::errc{} || from < 0 || to < from) return;
  mark.begin_ms = from;
  mark.end_ms = to;
  out_.mark(std::move(mark));
}

}  // namespace coding
