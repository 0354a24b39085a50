// REFI-QDA's XML read by local names: attributes, GUIDs, numbers, and an element as XML by itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "package/xml.hpp"

namespace coding {

inline bool is_named(const pugi::xml_node& node, std::string_view name) {
  return node.type() == pugi::node_element && local_name(node.name()) == name;
}

// By its name behind any prefix, without characters that XML has not; empty where there is none.
std::string refi_attribute(const pugi::xml_node& node, std::string_view name);

// Plain, or as it stands in lower case where it is no GUID.
std::string refi_guid(std::string_view text);

// All text in it, in CDATA or not.
std::string refi_text_of(const pugi::xml_node& node);

// Text as it stands in it, characters that XML has not included: positions count them.
std::string refi_raw_text_of(const pugi::xml_node& node);

// "#RRGGBB" of that, "#RGB", "#RRGGBBAA", "RRGGBB", rgb(…) and rgba(…); empty for anything else.
std::string refi_color(std::string_view text);

// The element by itself without prefixes and declarations of namespaces, GUIDs plain. `leaves_out` says of
// which elements below it nothing is written, `leaves_out_attribute` of which attributes.
struct PlainXmlOptions {
  bool (*leaves_out)(const pugi::xml_node&) = nullptr;
  bool (*leaves_out_attribute)(const pugi::xml_node&, std::string_view) = nullptr;
};
std::string plain_xml(const pugi::xml_node& top, const PlainXmlOptions& options = {});

// A tree of one element, as XML without a declaration.
std::string printed_xml(const pugi::xml_document& tree);

}  // namespace coding
