#include "ingest/read_odt_styles.hpp"

#include "package/xml.hpp"

namespace coding {

namespace {

constexpr int longest_chain = 32;  // of styles with parents, which may also be a ring

void inherit(OdtStyle& style, const OdtStyle& from) {
  if (!style.bold) style.bold = from.bold;
  if (!style.hidden) style.hidden = from.hidden;
  if (style.language.empty()) style.language = from.language;
  if (style.complex_language.empty()) style.complex_language = from.complex_language;
  style.is_title = style.is_title || from.is_title;
}

std::optional<bool> is_bold(const pugi::xml_node& properties) {
  for (const char* name : {"fo:font-weight", "style:font-weight-complex"}) {
    const std::string_view weight = properties.attribute(name).value();
    if (!weight.empty()) return weight == "bold" || weight >= "600";
  }
  return std::nullopt;
}

OdtStyle own(const pugi::xml_node& node) {
  const pugi::xml_node properties = node.child("style:text-properties");
  OdtStyle style{.parent = node.attribute("style:parent-style-name").value(),
                 .bold = is_bold(properties),
                 .language = properties.attribute("fo:language").value(),
                 .complex_language = properties.attribute("style:language-complex").value()};
  for (std::string* language : {&style.language, &style.complex_language}) {
    if (*language == "none" || *language == "zxx") language->clear();
  }
  if (const auto display = properties.attribute("text:display")) {
    style.hidden = std::string_view(display.value()) == "none";
  }
  style.is_title = std::string_view(node.attribute("style:name").value()) == "Title";
  return style;
}

}  // namespace

void OdtStyles::add(const pugi::xml_node& root) {
  for (pugi::xml_node node = root; node; node = next_node(node, root)) {
    const std::string_view name = node.name();
    const std::string family = node.attribute("style:family").value();
    if (name == "style:style") styles_[family + "/" + node.attribute("style:name").value()] = own(node);
    if (name == "style:default-style") styles_[family + "/"] = own(node);
  }
  resolved_.clear();
}

OdtStyle OdtStyles::resolved(const std::string& family, std::string_view name) const {
  std::string key = family + "/" + std::string(name);
  if (const auto known = resolved_.find(key); known != resolved_.end()) return known->second;
  OdtStyle style;
  auto found = styles_.find(key);
  for (int steps = 0; found != styles_.end() && steps < longest_chain; ++steps) {
    inherit(style, found->second);
    if (found->second.parent.empty()) break;
    found = styles_.find(family + "/" + found->second.parent);
  }
  return resolved_.emplace(std::move(key), style).first->second;
}

OdtStyle OdtStyles::paragraph(std::string_view name) const {
  OdtStyle style = resolved("paragraph", name);
  inherit(style, resolved("paragraph", ""));
  return style;
}

OdtStyle OdtStyles::span(std::string_view name) const { return resolved("text", name); }

}  // namespace coding
