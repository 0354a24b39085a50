#include "ingest/read_docx_styles.hpp"

namespace coding {

namespace {

constexpr int longest_chain = 32;  // of styles based on styles, which may also be a ring

// The level that the name of one of Word's own styles says: "heading 2", also "Heading 2".
std::optional<int> level_named(std::string_view name) {
  constexpr std::string_view word = "heading ";
  if (name.size() != word.size() + 1 || name.back() < '1' || name.back() > '9') return std::nullopt;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((name[i] | 0x20) != (word[i] | 0x20)) return std::nullopt;
  }
  return name.back() - '0';
}

// "x-none" is text that is in no language, such as a formula.
std::string tag_of(const pugi::xml_attribute& attribute) {
  const std::string_view tag = attribute.value();
  return tag.starts_with("x-") ? std::string() : std::string(tag);
}

void inherit(DocxStyle& style, const DocxStyle& from) {
  if (!style.heading) style.heading = from.heading;
  if (!style.bold) style.bold = from.bold;
  if (!style.hidden) style.hidden = from.hidden;
  if (!style.numbered) style.numbered = from.numbered;
  style.is_title = style.is_title || from.is_title;
  if (style.languages.left_to_right.empty()) style.languages.left_to_right = from.languages.left_to_right;
  if (style.languages.right_to_left.empty()) style.languages.right_to_left = from.languages.right_to_left;
}

DocxStyle own(const pugi::xml_node& node) {
  DocxStyle style = docx_direct(node.child("w:pPr"), node.child("w:rPr"));
  const std::string_view name = node.child("w:name").attribute("w:val").value();
  style.based_on = node.child("w:basedOn").attribute("w:val").value();
  style.is_title = name == "Title" || name == "title";
  if (style.is_title && !style.heading) style.heading = 1;
  if (const auto level = level_named(name)) style.heading = level;
  return style;
}

}  // namespace

std::optional<bool> docx_switch(const pugi::xml_node& properties, const char* name) {
  const pugi::xml_node node = properties.child(name);
  if (!node) return std::nullopt;
  const std::string_view value = node.attribute("w:val").as_string("true");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

DocxStyle docx_direct(const pugi::xml_node& paragraph, const pugi::xml_node& run) {
  DocxStyle style;
  if (const pugi::xml_node outline = paragraph.child("w:outlineLvl")) {
    const int level = outline.attribute("w:val").as_int(9);
    style.heading = level >= 0 && level < 9 ? level + 1 : 0;
  }
  if (const pugi::xml_node number = paragraph.child("w:numPr").child("w:numId")) {
    style.numbered = number.attribute("w:val").as_int(0) != 0;
  }
  style.bold = docx_switch(run, "w:b");
  if (!style.bold) style.bold = docx_switch(run, "w:bCs");
  style.hidden = docx_switch(run, "w:vanish");
  const pugi::xml_node language = run.child("w:lang");
  style.languages = {tag_of(language.attribute("w:val")), tag_of(language.attribute("w:bidi"))};
  return style;
}

DocxStyles::DocxStyles(const pugi::xml_node& root) {
  const pugi::xml_node defaults = root.child("w:docDefaults");
  default_ = docx_direct(defaults.child("w:pPrDefault").child("w:pPr"),
                         defaults.child("w:rPrDefault").child("w:rPr"));
  const DocxStyle document = default_;
  std::map<std::string, DocxStyle, std::less<>> owns;
  std::string default_id;
  for (const pugi::xml_node& node : root.children("w:style")) {
    const std::string id = node.attribute("w:styleId").value();
    owns[id] = own(node);
    const bool is_paragraph = std::string_view(node.attribute("w:type").value()) == "paragraph";
    if (is_paragraph && node.attribute("w:default").as_bool()) default_id = id;
  }
  for (const auto& [id, one] : owns) {
    DocxStyle style = one;
    auto above = owns.find(one.based_on);
    for (int steps = 0; above != owns.end() && steps < longest_chain; ++steps) {
      inherit(style, above->second);
      above = owns.find(above->second.based_on);
    }
    styles_[id] = style;
  }
  if (const auto found = styles_.find(default_id); found != styles_.end()) {
    default_ = found->second;
    inherit(default_, document);
  }
  // What the document says of itself holds for paragraphs; a character style only adds.
  for (const pugi::xml_node& node : root.children("w:style")) {
    if (std::string_view(node.attribute("w:type").value()) != "paragraph") continue;
    inherit(styles_[node.attribute("w:styleId").value()], document);
  }
}

const DocxStyle& DocxStyles::paragraph(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? default_ : found->second;
}

const DocxStyle& DocxStyles::character(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? nothing_ : found->second;
}

}  // namespace coding
