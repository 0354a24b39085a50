#include "ingest/sniff_shapes.hpp"

#include <algorithm>
#include <array>

namespace coding {

namespace {

constexpr std::size_t head_length = 4096;
constexpr std::string_view spaces = " \t\r\n\f\v";

bool has(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

std::string_view without_spaces(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(spaces), text.size()));
}

// Behind the XML declaration, comments, processing instructions and a DOCTYPE without definitions.
std::string_view from_first_element(std::string_view text) {
  while (true) {
    text = without_spaces(text);
    std::string_view close;
    if (text.starts_with("<!--")) {
      close = "-->";
    } else if (text.starts_with("<?")) {
      close = "?>";
    } else if (text.starts_with("<!")) {
      close = ">";
    } else {
      return text;
    }
    const std::size_t end = text.find(close);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + close.size());
  }
}

// "w:document" of "<w:document xmlns…>"; empty when it is no element.
std::string_view element_name(std::string_view text) {
  if (!text.starts_with('<')) return {};
  const std::string_view name = text.substr(1, std::min(text.find_first_of(" \t\r\n/>", 1), text.size()) - 1);
  const bool begins = !name.empty() && ((name[0] | 0x20) >= 'a' && (name[0] | 0x20) <= 'z');
  return begins ? name : std::string_view{};
}

bool is_html_element(std::string_view name) {
  constexpr std::array<std::string_view, 22> names = {
      "html", "head", "body", "title", "meta", "link", "style", "script", "div", "p",    "h1",
      "h2",   "h3",   "span", "table", "ul",   "ol",   "br",    "b",      "pre", "main", "article"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "00:00:01,000 --> 00:00:02,000"
bool is_cue_time(std::string_view line) {
  line = without_spaces(line);
  const std::size_t arrow = line.find("-->");
  return arrow != std::string_view::npos && !line.empty() && line[0] >= '0' && line[0] <= '9' &&
         has(line.substr(0, arrow), ":");
}

}  // namespace

std::string sniffed_head(std::string_view bytes) {
  std::string head(bytes.substr(0, 2 * head_length));
  const bool is_wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                       (bytes.size() > 1 && bytes[0] != bytes[1] && (bytes[0] == '\0' || bytes[1] == '\0'));
  if (is_wide) {
    head.erase(std::remove(head.begin(), head.end(), '\0'), head.end());
    if (!bytes.starts_with('<') && !bytes.starts_with('\0') && head.size() >= 2) head.erase(0, 2);
  }
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  return std::string(without_spaces(head).substr(0, head_length));
}

MarkupKind markup_of(std::string_view head, std::string_view extension) {
  const std::string lower = in_lower_case(head);
  if (lower.starts_with("<!doctype html") || has(lower, "<html")) return {.format = "html"};
  const std::string_view element = from_first_element(head);
  const std::string_view name = element_name(element);
  if (name == "ANNOTATION_DOCUMENT") return {.format = "elan"};
  if (has(head, "urn:oasis:names:tc:opendocument:xmlns:office")) return {.format = "odt"};
  if (has(head, "http://schemas.microsoft.com/office/2006/xmlPackage") ||
      has(head, "http://schemas.microsoft.com/office/word/2003/wordml")) {
    return {.refused = "a Word file in one XML file", .remedy = "open it in Word and save it as .docx"};
  }
  if (head.starts_with("<?xml")) {
    for (const std::string_view known : {"fb2", "tei", "jats", "dbk", "docbook", "opml"}) {
      if (extension == known) return {.format = "pandoc"};
    }
    return {.refused = "XML of a kind that nobody told us",
            .remedy = "convert it to text, HTML or .docx in the program that made it"};
  }
  const bool is_page = is_html_element(in_lower_case(name)) && (has(head, "</") || has(head, "/>"));
  if (is_page || (!name.empty() && (extension == "html" || extension == "htm"))) return {.format = "html"};
  return {};
}

bool is_webvtt(std::string_view head) {
  return head.starts_with("WEBVTT") && (head.size() == 6 || has(spaces, head.substr(6, 1)));
}

bool is_subrip(std::string_view head) {
  const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
  const std::string_view first = head.substr(0, end);
  if (is_cue_time(first)) return true;
  if (first.empty() || without_spaces(first).find_first_not_of("0123456789 \t") != std::string_view::npos)
    return false;
  const std::string_view rest = without_spaces(head.substr(end));
  return is_cue_time(rest.substr(0, std::min(rest.find_first_of("\r\n"), rest.size())));
}

bool is_recogniser_json(std::string_view head) {
  if (!head.starts_with('{') && !head.starts_with('[')) return false;
  const std::string_view inside = without_spaces(head.substr(1));
  if (!inside.starts_with('"') && !inside.starts_with('{')) return false;
  constexpr std::array<std::string_view, 7> members = {
      "\"segments\"", "\"transcription\"", "\"results\"", "\"utterances\"",
      "\"words\"",    "\"transcript\"",    "\"start\""};
  return std::any_of(members.begin(), members.end(),
                     [&](std::string_view member) { return has(head, member); }) ||
         has(head, "\"text\"");
}

}  // namespace coding
