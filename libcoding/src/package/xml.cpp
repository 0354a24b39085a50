#include "package/xml.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/utf8.hpp"
#include "package/xml_encoding.hpp"
#include "package/xml_prefixes.hpp"

namespace coding {

namespace {

constexpr unsigned parse_flags = pugi::parse_default | pugi::parse_ws_pcdata;

// The value of a character reference behind "&#", as pugixml reads it, or nothing when there is no number.
std::optional<std::uint64_t> referred(std::string_view rest) {
  const bool hexadecimal = rest.starts_with('x');
  std::uint64_t value = 0;
  std::size_t i = hexadecimal ? 1 : 0;
  const std::size_t first = i;
  for (; i < rest.size() && value <= 0x10FFFF; ++i) {
    const char c = rest[i];
    const char letter = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') {
      value = value * (hexadecimal ? 16 : 10) + static_cast<unsigned>(c - '0');
    } else if (hexadecimal && letter >= 'a' && letter <= 'f') {
      value = value * 16 + static_cast<unsigned>(letter - 'a' + 10);
    } else {
      break;
    }
  }
  if (i == first) return std::nullopt;
  return value;
}

bool is_character(std::uint64_t value) {
  return value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

// Behind the section that begins at `byte` and ends with `close`.
std::size_t behind(std::string_view bytes, std::size_t byte, std::string_view close) {
  const std::size_t end = bytes.find(close, byte);
  return end == std::string_view::npos ? bytes.size() : end + close.size();
}

// The next "<" or "&"; std::string_view::find_first_of takes five times as long.
std::size_t next_markup(std::string_view bytes, std::size_t from) {
  while (from < bytes.size() && bytes[from] != '<' && bytes[from] != '&') ++from;
  return from;
}

std::string in_lower_case(std::string_view description) {
  std::string text(description);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

}  // namespace

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

pugi::xml_node next_node(const pugi::xml_node& node, const pugi::xml_node& top, bool skip_children) {
  if (!skip_children && node.first_child()) return node.first_child();
  pugi::xml_node at = node;
  while (at && at != top) {
    if (at.next_sibling()) return at.next_sibling();
    at = at.parent();
  }
  return {};
}

Xml::Xml(std::string_view bytes, std::string file, const ReadingLimits& limits,
         std::initializer_list<XmlPrefix> prefixes)
    : file_(std::move(file)), utf8_(xml_as_utf8(bytes, file_)) {
  check_characters(limits);
  const pugi::xml_parse_result result =
      tree_.load_buffer(utf8_.data(), utf8_.size(), parse_flags | pugi::parse_doctype, pugi::encoding_utf8);
  if (!result) {
    throw DataError(at_byte({.slug = "xml-malformed",
                             .message = "malformed XML: " + in_lower_case(result.description()),
                             .hint = "the file is damaged or was cut off; save it again where it was made"},
                            static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0))));
  }
  check_depth(limits);
  for (const pugi::xml_node& node : tree_) {
    has_doctype_ = has_doctype_ || node.type() == pugi::node_doctype;
  }
  apply_prefixes(tree_, prefixes, utf8_);
}

void Xml::check_reference(std::string_view text, std::size_t at) const {
  const auto value = referred(text.substr(at + 2));
  if (!value || is_character(*value)) return;
  throw DataError(at_byte({.slug = "xml-character",
                           .message = "a character reference names no character a text can hold",
                           .hint = "take it out, or save the file again where it was made"},
                          at));
}

// How many elements there can be, and that no reference makes a character that UTF-8 cannot say.
void Xml::check_characters(const ReadingLimits& limits) const {
  const std::string_view text = utf8_;
  std::size_t elements = 0;
  for (std::size_t at = next_markup(text, 0); at < text.size();) {
    const std::string_view rest = text.substr(at, 9);
    if (rest.starts_with("<!--")) {
      at = behind(text, at + 4, "-->");
    } else if (rest == "<![CDATA[") {
      at = behind(text, at + 9, "]]>");
    } else {
      if (rest[0] == '<' && !rest.starts_with("</") && ++elements > limits.elements) {
        throw DataError(at_byte(
            {.slug = "xml-elements",
             .message = "there are more than " + std::to_string(limits.elements) + " elements, the limit",
             .hint = "split the file"},
            at));
      }
      if (rest.starts_with("&#")) check_reference(text, at);
      ++at;
    }
    at = next_markup(text, at);
  }
}

void Xml::check_depth(const ReadingLimits& limits) const {
  std::size_t depth = 0;
  pugi::xml_node node = tree_.root();
  while (true) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth <= limits.depth || node.type() != pugi::node_element) continue;
      throw DataError(
          at({.slug = "xml-depth",
              .message = "elements are nested deeper than " + std::to_string(limits.depth) + ", the limit",
              .hint = "no program nests so deep; the file was damaged, or made to do harm"},
             node));
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node) return;
    node = node.next_sibling();
  }
}

Place Xml::place_of(const pugi::xml_node& node) const { return at({}, node).place; }

Diagnostic Xml::at(Diagnostic diagnostic, const pugi::xml_node& node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  if (offset < 0) {
    diagnostic.place = {file_};
    return diagnostic;
  }
  // The offset is that of the name; an element begins at its bracket.
  const bool is_element = node.type() == pugi::node_element && offset > 0;
  return at_byte(std::move(diagnostic), static_cast<std::size_t>(offset) - (is_element ? 1 : 0));
}

Diagnostic Xml::at_byte(Diagnostic diagnostic, std::size_t byte) const {
  byte = std::min(byte, utf8_.size());
  const auto until = utf8_.begin() + static_cast<std::ptrdiff_t>(byte);
  const std::size_t line_begin = byte == 0 ? std::string::npos : utf8_.rfind('\n', byte - 1);
  const std::size_t begin = line_begin == std::string::npos ? 0 : line_begin + 1;
  diagnostic.place = {file_, 1 + static_cast<std::size_t>(std::count(utf8_.begin(), until, '\n')),
                      1 + count_code_points(std::string_view(utf8_).substr(begin, byte - begin))};
  // XML of word processors is one line of megabytes, which nobody wants to see.
  const std::string_view line = line_around(utf8_, byte);
  if (line.size() <= 400) diagnostic.source_line = line;
  return diagnostic;
}

}  // namespace coding
