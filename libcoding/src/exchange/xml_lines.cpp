#include "exchange/xml_lines.hpp"

#include <algorithm>

#include "text/xml_characters.hpp"

namespace coding {

namespace {

// Control characters and U+FFFE, U+FFFF (EF BF BE, EF BF BF) are all that XML has not of valid UTF-8.
bool may_hold_others(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xEF || (byte < 0x20 && c != '\n' && c != '\t' && c != '\r');
  });
}

void append_characters(std::string& out, std::string_view text, bool is_attribute) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '\r':
        out += "&#13;";
        break;
      case '"':
        out += is_attribute ? "&quot;" : "\"";
        break;
      case '\n':
        out += is_attribute ? "&#10;" : "\n";
        break;
      case '\t':
        out += is_attribute ? "&#9;" : "\t";
        break;
      default:
        out += c;
    }
  }
}

void append_escaped(std::string& out, std::string_view text, bool is_attribute) {
  if (may_hold_others(text))
    append_characters(out, xml_characters(text), is_attribute);
  else
    append_characters(out, text, is_attribute);
}

}  // namespace

void XmlLines::close_tag() {
  if (tag_is_open_) out_ += ">\n";
  tag_is_open_ = false;
}

void XmlLines::indent() { out_.append(open_.size() * 2, ' '); }

void XmlLines::begin(std::string_view name) {
  close_tag();
  indent();
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  tag_is_open_ = true;
}

void XmlLines::end() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (tag_is_open_) {
    out_ += "/>\n";
  } else {
    indent();
    out_.append("</").append(name).append(">\n");
  }
  tag_is_open_ = false;
}

void XmlLines::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value, true);
  out_ += '"';
}

void XmlLines::attribute_if(std::string_view name, std::string_view value) {
  if (!value.empty()) attribute(name, value);
}

void XmlLines::attribute(std::string_view name, long long value) { attribute(name, std::to_string(value)); }

void XmlLines::text(std::string_view name, std::string_view text) {
  close_tag();
  indent();
  out_.append("<").append(name).append(">");
  append_escaped(out_, text, false);
  out_.append("</").append(name).append(">\n");
}

void XmlLines::raw(std::string_view xml) {
  close_tag();
  indent();
  out_.append(xml).append("\n");
}

}  // namespace coding
