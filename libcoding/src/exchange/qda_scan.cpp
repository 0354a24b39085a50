#include <algorithm>
#include <array>
#include <unordered_map>

#include "coding/text/utf8.hpp"
#include "exchange/qda_declaration.hpp"
#include "exchange/qda_document.hpp"
#include "exchange/qda_reference.hpp"

namespace coding {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<signed char>(c) < 0;
}

bool continues_name(char c) { return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

std::string_view behind_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string quoted(std::string_view name) {
  const std::string_view start = name.substr(0, byte_of_code_point(name, 60));
  return "'" + std::string(start) + (start.size() < name.size() ? "…'" : "'");
}

// Which namespace each prefix stands for, while elements open and close.
class Bindings {
 public:
  explicit Bindings(std::vector<std::string_view>& spaces) : spaces_(spaces) {
    spaces_.emplace_back();
    by_uri_.emplace("", 0);
    bind("xml", "http://www.w3.org/XML/1998/namespace");
    open();
  }

  void open() { opened_.push_back(bound_.size()); }

  void close() {
    for (; bound_.size() > opened_.back(); bound_.pop_back()) by_prefix_[bound_.back()].pop_back();
    opened_.pop_back();
  }

  void bind(std::string_view prefix, std::string_view uri) {
    const auto [place, is_new] = by_uri_.emplace(uri, spaces_.size());
    if (is_new) spaces_.push_back(uri);
    by_prefix_[prefix].push_back(place->second);
    bound_.push_back(prefix);
  }

  // no_element when nothing declares it.
  std::size_t space_of(std::string_view prefix) const {
    const auto found = by_prefix_.find(prefix);
    if (found == by_prefix_.end() || found->second.empty()) return prefix.empty() ? 0 : no_element;
    return found->second.back();
  }

 private:
  std::vector<std::string_view>& spaces_;
  std::unordered_map<std::string_view, std::size_t> by_uri_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_prefix_;
  std::vector<std::string_view> bound_;
  std::vector<std::size_t> opened_;
};

class Scanner {
 public:
  Scanner(std::string_view text, const ReadingLimits& limits) : limits_(limits), bindings_(out_.spaces) {
    out_.text = text;
  }

  QdaDocument scan() {
    if (rest().starts_with("<?xml") && rest().size() > 5 && is_space(rest()[5])) take_declaration();
    while (at_ < out_.text.size()) {
      const std::size_t markup = std::min(out_.text.find('<', at_), out_.text.size());
      if (markup > at_) take_text(markup);
      if (at_ < out_.text.size()) take_markup();
    }
    if (is_fatal_) return std::move(out_);
    if (open_ != no_element)
      fault("xml-malformed", out_.elements[open_].begin,
            quoted(out_.elements[open_].name) + " is never closed");
    else if (out_.elements.empty())
      fault("xml-malformed", 0, "there is no element");
    else
      out_.is_whole = true;
    return std::move(out_);
  }

 private:
  std::string_view rest() const { return out_.text.substr(at_); }

  void fault(std::string_view slug, std::size_t at, std::string message) {
    constexpr std::size_t most = 100'000;  // a file of nothing else is known by then
    if (out_.faults.size() < most) out_.faults.push_back({slug, at, std::move(message)});
  }

  void stop(std::size_t at, std::string message, std::string_view slug = "xml-malformed") {
    fault(slug, at, std::move(message));
    is_fatal_ = true;
    at_ = out_.text.size();
  }

  // Behind the next `end` at or behind at_ + skip; stops when there is none.
  std::size_t behind(std::string_view end, std::size_t skip) {
    const std::size_t found = out_.text.find(end, at_ + skip);
    if (found != std::string_view::npos) return found + end.size();
    stop(at_, "what begins here never ends");
    return out_.text.size();
  }

  void take_declaration() {
    const std::size_t end = behind("?>", 5);
    if (is_fatal_) return;
    if (!is_xml_declaration(out_.text.substr(5, end - 7)))
      fault("xml-malformed", at_, "the XML declaration is not one");
    at_ = end;
  }

  void check_characters(std::string_view raw, bool has_references) {
    const std::size_t start = out_.offset_of(raw);
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const auto c = static_cast<unsigned char>(raw[i]);
      if (c >= 0x20 && c != '&' && c != 0xEF) continue;
      if (c == '&' && has_references) {
        check_reference(raw.substr(i), start + i);
      } else if ((c < 0x20 && !is_space(raw[i])) || raw.substr(i, 3) == "\xEF\xBF\xBE" ||
                 raw.substr(i, 3) == "\xEF\xBF\xBF") {
        fault("xml-character", start + i, "a character that XML has not stands here");
      }
    }
  }

  void check_reference(std::string_view raw, std::size_t at) {
    const QdaReference reference = reference_at(raw);
    if (reference.length == 0) {
      fault("xml-malformed", at, "an & that begins no reference; in XML it is written &amp;");
    } else if (!reference.is_known) {
      fault("xml-entity", at,
            "the entity " + quoted(raw.substr(0, reference.length)) + " is not one of XML's five");
    } else if (!is_xml_character(reference.character)) {
      fault(
          "xml-character", at,
          "the reference " + quoted(raw.substr(0, reference.length)) + " names a character that XML has not");
    }
  }

  void take_text(std::size_t end) {
    const std::string_view raw = out_.text.substr(at_, end - at_);
    check_characters(raw, true);
    if (const std::size_t bad = raw.find("]]>"); bad != std::string_view::npos)
      fault("xml-malformed", at_ + bad, "]]> stands in a text");
    if (open_ != no_element)
      out_.runs.push_back({open_, raw, false});
    else if (!std::all_of(raw.begin(), raw.end(), is_space))
      fault("xml-malformed", at_, "text stands outside the outermost element");
    at_ = end;
  }

  void take_markup() {
    if (rest().starts_with("<!--")) return take_comment();
    if (rest().starts_with("<![CDATA[")) return take_cdata();
    if (rest().starts_with("<?")) return take_instruction();
    if (rest().starts_with("<!DOCTYPE")) return take_doctype();
    if (rest().starts_with("</")) return take_close();
    take_start();
  }

  void take_comment() {
    const std::size_t begin = at_ + 4;
    const std::size_t end = behind("-->", 4);
    if (is_fatal_) return;
    const std::string_view raw = out_.text.substr(begin, end - 3 - begin);
    check_characters(raw, false);
    if (raw.find("--") != std::string_view::npos || raw.ends_with('-'))
      fault("xml-malformed", at_, "-- stands in a comment");
    at_ = end;
  }

  void take_cdata() {
    const std::size_t begin = at_ + 9;
    const std::size_t end = behind("]]>", 9);
    if (is_fatal_) return;
    const std::string_view raw = out_.text.substr(begin, end - 3 - begin);
    check_characters(raw, false);
    if (open_ == no_element)
      fault("xml-malformed", at_, "text stands outside the outermost element");
    else
      out_.runs.push_back({open_, raw, true});
    at_ = end;
  }

  void take_instruction() {
    const std::size_t end = behind("?>", 2);
    if (is_fatal_) return;
    const std::string_view raw = out_.text.substr(at_ + 2, end - at_ - 4);
    std::size_t length = 0;
    while (length < raw.size() && continues_name(raw[length])) ++length;
    const bool is_apart = length == raw.size() || is_space(raw[length]);
    if (length == 0 || !begins_name(raw[0]) || !is_apart || raw.substr(0, length) == "xml")
      fault("xml-malformed", at_, "this is no processing instruction");
    check_characters(raw, false);
    at_ = end;
  }

  void take_doctype() {
    fault("xml-doctype", at_, "a DOCTYPE stands before the data");
    if (!out_.elements.empty()) fault("xml-malformed", at_, "a DOCTYPE stands behind the first element");
    char quote = 0;
    int brackets = 0;
    for (std::size_t i = at_; i < out_.text.size(); ++i) {
      const char c = out_.text[i];
      if (quote != 0) {
        quote = c == quote ? '\0' : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == ']') {
        brackets += c == '[' ? 1 : -1;
      } else if (c == '>' && brackets <= 0) {
        at_ = i + 1;
        return;
      }
    }
    stop(at_, "what begins here never ends");
  }

  void take_close() {
    std::size_t end = at_ + 2;
    while (end < out_.text.size() && continues_name(out_.text[end])) ++end;
    const std::string_view name = out_.text.substr(at_ + 2, end - at_ - 2);
    while (end < out_.text.size() && is_space(out_.text[end])) ++end;
    if (end >= out_.text.size() || out_.text[end] != '>') return stop(at_, "a closing tag never ends");
    if (open_ == no_element) return stop(at_, quoted(name) + " is closed and was never opened");
    QdaElement& element = out_.elements[open_];
    const std::string_view opened = written_name(element);
    if (name != opened) return stop(at_, quoted(name) + " is closed where " + quoted(opened) + " is open");
    element.close = at_;
    element.end = end + 1;
    open_ = element.parent;
    bindings_.close();
    at_ = element.end;
  }

  // With its prefix.
  std::string_view written_name(const QdaElement& element) const {
    const std::size_t begin = element.begin + 1;
    return out_.text.substr(begin, out_.offset_of(element.name) + element.name.size() - begin);
  }

  void take_start() {
    const std::size_t begin = at_;
    std::size_t end = at_ + 1;
    if (end >= out_.text.size() || !begins_name(out_.text[end]))
      return stop(at_, "a < that begins no element");
    while (end < out_.text.size() && continues_name(out_.text[end])) ++end;
    const std::string_view name = out_.text.substr(begin + 1, end - begin - 1);
    if (open_ == no_element && !out_.elements.empty())
      return stop(at_, quoted(name) + " stands behind the end of the outermost element");
    if (out_.elements.size() >= limits_.elements) {
      return stop(at_, "there are more than " + std::to_string(limits_.elements) + " elements, the limit",
                  "file-limits");
    }
    QdaElement element{
        .name = behind_prefix(name), .begin = begin, .parent = open_, .attributes = out_.attributes.size()};
    at_ = end;
    const bool is_empty = take_attributes();
    if (is_fatal_) return;
    element.attribute_count = out_.attributes.size() - element.attributes;
    element.tag_end = element.close = element.end = at_;
    resolve(element, name);
    add(element);
    if (is_empty)
      bindings_.close();
    else
      open_ = out_.elements.size() - 1;
  }

  void add(const QdaElement& element) {
    const std::size_t index = out_.elements.size();
    if (element.parent != no_element) {
      QdaElement& parent = out_.elements[element.parent];
      if (parent.first_child == no_element)
        parent.first_child = index;
      else
        out_.elements[parent.last_child].next = index;
      parent.last_child = index;
    }
    out_.elements.push_back(element);
  }

  // Up to behind ">"; whether the element is empty.
  bool take_attributes() {
    const std::string_view text = out_.text;
    while (true) {
      const std::size_t before = at_;
      while (at_ < text.size() && is_space(text[at_])) ++at_;
      if (at_ < text.size() && text[at_] == '>') return ++at_, false;
      if (rest().starts_with("/>")) return at_ += 2, true;
      std::size_t end = at_;
      while (end < text.size() && continues_name(text[end])) ++end;
      if (end == at_ || before == at_ || !begins_name(text[at_]))
        return stop(at_, "a tag is not well-formed"), true;
      const std::string_view name = text.substr(at_, end - at_);
      while (end < text.size() && is_space(text[end])) ++end;
      if (end >= text.size() || text[end] != '=') return stop(at_, quoted(name) + " has no value"), true;
      ++end;
      while (end < text.size() && is_space(text[end])) ++end;
      const char quote = end < text.size() ? text[end] : '\0';
      const std::size_t close =
          quote == '"' || quote == '\'' ? text.find(quote, end + 1) : std::string_view::npos;
      if (close == std::string_view::npos) return stop(at_, quoted(name) + " has no value in quotes"), true;
      take_attribute(name, text.substr(end + 1, close - end - 1));
      at_ = close + 1;
    }
  }

  void take_attribute(std::string_view name, std::string_view value) {
    if (value.find('<') != std::string_view::npos)
      fault("xml-malformed", out_.offset_of(value), "a < stands in the value of " + quoted(name));
    check_characters(value, true);
    out_.attributes.push_back(
        {.name = name, .value = value, .is_declaration = name == "xmlns" || name.starts_with("xmlns:")});
  }

  void resolve(QdaElement& element, std::string_view name) {
    bindings_.open();
    const auto first = out_.attributes.begin() + static_cast<std::ptrdiff_t>(element.attributes);
    std::vector<std::string_view> names;
    for (auto each = first; each != out_.attributes.end(); ++each) {
      names.push_back(each->name);
      if (each->is_declaration)
        bindings_.bind(each->name == "xmlns" ? "" : behind_prefix(each->name), each->value);
    }
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice != names.end())
      fault("xml-malformed", element.begin, quoted(*twice) + " stands twice in one element");
    element.space = space_of(prefix_of(name), element.begin);
    for (auto each = first; each != out_.attributes.end(); ++each) {
      const std::string_view prefix = prefix_of(each->name);
      if (!each->is_declaration && !prefix.empty())
        each->space = space_of(prefix, out_.offset_of(each->name));
    }
  }

  std::size_t space_of(std::string_view prefix, std::size_t at) {
    const std::size_t space = bindings_.space_of(prefix);
    if (space != no_element) return space;
    fault("xml-malformed", at, "no namespace is declared for the prefix " + quoted(prefix));
    return 0;
  }

  const ReadingLimits& limits_;
  QdaDocument out_;
  Bindings bindings_;
  std::size_t at_ = 0;
  std::size_t open_ = no_element;
  bool is_fatal_ = false;
};

}  // namespace

QdaDocument scan_qda(std::string_view text, const ReadingLimits& limits) {
  return Scanner(text, limits).scan();
}

}  // namespace coding
