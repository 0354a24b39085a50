#include "exchange/refi_in_xml.hpp"

#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "coding/project/code_guid.hpp"
#include "coding/text/trim.hpp"
#include "text/xml_characters.hpp"

namespace coding {

namespace {

class StringWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    bytes.append(static_cast<const char*>(data), size);
  }
  std::string bytes{};
};

bool is_hexadecimal(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string two_digits(int value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {digits[static_cast<std::size_t>(value) / 16], digits[static_cast<std::size_t>(value) % 16]};
}

// "rgb(1, 2, 3)" and "rgba(1, 2, 3, 0.5)".
std::string color_of_parts(std::string_view text) {
  const std::size_t open = text.find('(');
  if (!text.starts_with("rgb") || open == std::string_view::npos || !text.ends_with(')')) return "";
  const auto parts = split(text.substr(open + 1, text.size() - open - 2), ',');
  if (parts.size() < 3) return "";
  std::string out = "#";
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string_view part = trim(parts[i]);
    int value = -1;
    const auto read = std::from_chars(part.data(), part.data() + part.size(), value);
    if (read.ptr != part.data() + part.size() || value < 0 || value > 255) return "";
    out += two_digits(value);
  }
  return out;
}

void copy_attributes(const pugi::xml_node& from, pugi::xml_node to, const PlainXmlOptions& options) {
  for (const pugi::xml_attribute& each : from.attributes()) {
    const std::string_view name = each.name();
    if (name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xsi:") ||
        name.starts_with("xml:")) {
      continue;
    }
    const std::string local(local_name(name));
    if (options.leaves_out_attribute != nullptr && options.leaves_out_attribute(from, local)) continue;
    std::string value = xml_characters(each.value());
    if (const std::string guid = plain_guid(value); !guid.empty()) value = guid;
    to.append_attribute(local.c_str()) = value.c_str();
  }
}

}  // namespace

std::string refi_attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    if (local_name(each.name()) == name) return xml_characters(each.value());
  }
  return "";
}

std::string refi_guid(std::string_view text) {
  text = trim(text);
  std::string out = plain_guid(text);
  if (!out.empty()) return out;
  for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string refi_raw_text_of(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  }
  return out;
}

std::string refi_text_of(const pugi::xml_node& node) { return xml_characters(refi_raw_text_of(node)); }

std::string refi_color(std::string_view text) {
  text = trim(text);
  if (text.starts_with("rgb")) return color_of_parts(text);
  if (text.starts_with('#')) text.remove_prefix(1);
  if (!is_hexadecimal(text)) return "";
  if (text.size() == 6 || text.size() == 8) return "#" + std::string(text.substr(0, 6));
  if (text.size() != 3 && text.size() != 4) return "";
  return {'#', text[0], text[0], text[1], text[1], text[2], text[2]};
}

std::string printed_xml(const pugi::xml_document& tree) {
  StringWriter writer;
  tree.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(writer.bytes);
}

std::string plain_xml(const pugi::xml_node& top, const PlainXmlOptions& options) {
  pugi::xml_document tree;
  pugi::xml_node made = tree.append_child(std::string(local_name(top.name())).c_str());
  copy_attributes(top, made, options);
  std::vector<std::pair<pugi::xml_node, pugi::xml_node>> open = {{top, made}};
  pugi::xml_node node = top.first_child();
  while (node) {
    while (open.back().first != node.parent()) open.pop_back();
    const pugi::xml_node to = open.back().second;
    bool skips = true;
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      // Blanks between elements are nobody's.
      if (!trim(node.value()).empty()) {
        pugi::xml_node text = to;
        text.append_child(pugi::node_pcdata).set_value(xml_characters(node.value()).c_str());
      }
    } else if (node.type() == pugi::node_element &&
               (options.leaves_out == nullptr || !options.leaves_out(node))) {
      pugi::xml_node parent = to;
      pugi::xml_node child = parent.append_child(std::string(local_name(node.name())).c_str());
      copy_attributes(node, child, options);
      open.emplace_back(node, child);
      skips = false;
    }
    node = next_node(node, top, skips);
  }
  return printed_xml(tree);
}

}  // namespace coding
