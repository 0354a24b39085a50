#include "coding/text/escape.hpp"

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

std::string_view html_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

std::string_view latex_of(char c) {
  switch (c) {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\{";
    case '}':
      return "\\}";
    case '#':
      return "\\#";
    case '$':
      return "\\$";
    case '%':
      return "\\%";
    case '&':
      return "\\&";
    case '_':
      return "\\_";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '<':
      return "\\textless{}";
    case '>':
      return "\\textgreater{}";
    case '|':
      return "\\textbar{}";
    case '"':
      return "\\textquotedbl{}";
    case '`':
      return "\\textasciigrave{}";
    default:
      return {};
  }
}

// The character's replacement, or the character.
template <class Replacement>
std::string replaced(std::string_view text, Replacement replacement) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    const std::string_view other = replacement(c);
    if (other.empty()) {
      out += c;
    } else {
      out += other;
    }
  }
  return out;
}

// Where a Markdown paragraph would become a list: "- ", "+ ", "3." or "3)".
std::size_t list_mark(std::string_view text) {
  if (text.empty()) return std::string_view::npos;
  if (text.front() == '-' || text.front() == '+') return 0;
  const std::size_t digits = text.find_first_not_of("0123456789");
  const bool mark =
      digits != 0 && digits != std::string_view::npos && (text[digits] == '.' || text[digits] == ')');
  return mark ? digits : std::string_view::npos;
}

void append_unicode_escape(std::string& out, char32_t c) {
  static constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(c >> shift) & 0xF];
}

bool harmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string html_escape(std::string_view text) { return replaced(text, html_of); }

std::string latex_escape(std::string_view text) {
  char before = '\0';
  return replaced(text, [&before](char c) -> std::string_view {
    const bool ligature = c == before && (c == '-' || c == '\'');
    before = c;
    if (ligature) return c == '-' ? "{}-" : "{}'";
    return latex_of(c);
  });
}

std::string markdown_escape(std::string_view text) {
  static constexpr std::string_view marks = "\\`*_[]<>|~&#$";
  const std::size_t list = list_mark(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      out += "<br>";
      continue;
    }
    if (i == list || marks.find(text[i]) != std::string_view::npos) out += '\\';
    out += text[i];
  }
  return out;
}

std::string json_cell(std::string_view text) {
  std::string out = "\"";
  for (std::size_t byte = 0; byte < text.size();) {
    const std::size_t start = byte;
    const char32_t c = next_code_point(text, byte);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (harmful(c)) {
      append_unicode_escape(out, c);
    } else {
      out += text.substr(start, byte - start);
    }
  }
  return out + '"';
}

}  // namespace coding
