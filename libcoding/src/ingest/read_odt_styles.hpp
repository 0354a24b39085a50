// What OpenDocument's styles say about the text they are put on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace coding {

struct OdtStyle {
  std::string parent{};
  std::optional<bool> bold{};
  std::optional<bool> hidden{};
  std::string language{};          // of Latin and the like
  std::string complex_language{};  // of Arabic script and the like
  bool is_title = false;
};

class OdtStyles {
 public:
  // All styles below a root, named and automatic ones; later files add to earlier ones. Linear.
  void add(const pugi::xml_node& root);

  // With what it inherits; an unknown name is the default of paragraphs, or says nothing.
  OdtStyle paragraph(std::string_view name) const;
  OdtStyle span(std::string_view name) const;

 private:
  OdtStyle resolved(const std::string& family, std::string_view name) const;

  std::map<std::string, OdtStyle, std::less<>> styles_;  // "family/name"; "family/" is its default
  mutable std::map<std::string, OdtStyle, std::less<>> resolved_;
};

}  // namespace coding
