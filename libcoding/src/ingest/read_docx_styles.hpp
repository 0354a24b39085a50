// What a paragraph's or run's style says about its text: heading, bold, hidden, numbered, language.
//
// A style inherits from the one it is based on; what stands at the run or paragraph itself goes first.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace coding {

struct DocxLanguages {
  std::string left_to_right{};
  std::string right_to_left{};
};

struct DocxStyle {
  std::string based_on{};
  bool is_title = false;
  std::optional<int> heading{};  // 1 is the highest, 0 is body text
  std::optional<bool> bold{};
  std::optional<bool> hidden{};
  std::optional<bool> numbered{};
  DocxLanguages languages{};
};

class DocxStyles {
 public:
  DocxStyles() = default;
  // The root of styles.xml. Linear.
  explicit DocxStyles(const pugi::xml_node& root);

  // With all it inherits; an unknown or empty id is the default paragraph style.
  const DocxStyle& paragraph(std::string_view id) const;
  // Nothing inherited from the paragraph; an unknown id says nothing.
  const DocxStyle& character(std::string_view id) const;

 private:
  std::map<std::string, DocxStyle, std::less<>> styles_;
  DocxStyle default_{};
  DocxStyle nothing_{};
};

// A switch such as <w:b/>: there without a value or with one that is not "0", "false", "off" or "none".
std::optional<bool> docx_switch(const pugi::xml_node& properties, const char* name);

// What w:pPr and w:rPr say themselves.
DocxStyle docx_direct(const pugi::xml_node& paragraph_properties, const pugi::xml_node& run_properties);

}  // namespace coding
