// Texts and the positions in them, as every program may count them.
//
// Programs count code points or UTF-16 units, a line end of Windows as one or two, a byte order mark or not.
// What is wrong under every reading is an error; what is right under some is said once a text.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "coding/text/utf8.hpp"
#include "exchange/refi_checking.hpp"

namespace coding {

namespace {

struct TextSize {
  std::int64_t code_points = 0;  // a line end of Windows as two, without the mark
  std::int64_t astral = 0;       // characters beyond U+FFFF
  std::int64_t windows_ends = 0;
  std::int64_t first_astral = 0;  // counted the shortest way; no meaning when there is none
  std::int64_t first_end = 0;
  bool has_mark = false;
  std::int64_t longest() const { return code_points + astral + (has_mark ? 1 : 0); }
  std::int64_t shortest() const { return code_points - windows_ends; }
};

class Measure {
 public:
  void add(char32_t character) {
    if (character == U'\n' && before_ == U'\r') {
      if (size_.windows_ends++ == 0) size_.first_end = size_.code_points - 1;
    }
    if (character > 0xFFFF && size_.astral++ == 0) size_.first_astral = size_.shortest();
    ++size_.code_points;
    before_ = character;
  }
  const TextSize& size() const { return size_; }

 private:
  TextSize size_;
  char32_t before_ = 0;
};

TextSize size_of(std::string_view text) {
  const bool has_mark = text.starts_with("\xEF\xBB\xBF");
  if (has_mark) text.remove_prefix(3);
  Measure measure;
  for (std::size_t at = 0; at < text.size();) measure.add(next_code_point(text, at));
  TextSize out = measure.size();
  out.has_mark = has_mark;
  return out;
}

TextSize size_of(const RefiChecking& checking, std::size_t content) {
  Measure measure;
  const auto [first, last] = runs_of(checking.document, content);
  for (std::size_t i = first; i < last; ++i) {
    const QdaRun& run = checking.document.runs[i];
    each_character(run.raw, run.is_cdata,
                   [&](std::string_view, char32_t character) { measure.add(character); });
  }
  return measure.size();
}

bool has_windows_ends(const RefiChecking& checking, std::size_t content) {
  const QdaElement& element = checking.element(content);
  return checking.document.text.substr(element.tag_end, element.close - element.tag_end).find("\r\n") !=
         std::string_view::npos;
}

std::size_t child_named(const RefiChecking& checking, std::size_t element, std::string_view name) {
  std::size_t child = checking.element(element).first_child;
  while (child != no_element && checking.element(child).name != name) child = checking.element(child).next;
  return child;
}

struct TextSelection {
  std::size_t element = 0;
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

// Of a text's selections and sync points; those with damaged positions are passed over.
std::vector<TextSelection> selections_of(const RefiChecking& checking, std::size_t text) {
  std::vector<TextSelection> out;
  for (std::size_t child = checking.element(text).first_child; child != no_element;
       child = checking.element(child).next) {
    if (!checking.rules[child]) continue;
    const bool is_point = checking.rules[child]->names == RefiKind::sync_point;
    const auto begin = number_of(value_of(checking.document, child, is_point ? "position" : "startPosition"));
    const auto end = number_of(value_of(checking.document, child, is_point ? "position" : "endPosition"));
    if (begin && end) out.push_back({child, *begin, *end});
  }
  return out;
}

std::string span_text(const TextSelection& selection) {
  return std::to_string(selection.begin) + " to " + std::to_string(selection.end);
}

void check_span(RefiChecking& checking, const TextSelection& selection) {
  const Place place = checking.at_element(selection.element);
  const std::string name(checking.element(selection.element).name);
  if (selection.begin < 0 || selection.end < 0)
    checking.out.add("position-negative", name + " goes from " + span_text(selection), place);
  else if (selection.end < selection.begin)
    checking.out.add("position-reversed", name + " goes from " + span_text(selection), place);
  else if (selection.begin == selection.end &&
           checking.rules[selection.element]->names == RefiKind::selection)
    checking.out.add("position-empty", name + " goes from " + span_text(selection), place);
}

std::string counted(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " selection lies" : " selections lie");
}

// Says once a text how many selections lie behind something, at the first of them.
void say_behind(RefiChecking& checking, std::string_view slug, const std::vector<TextSelection>& selections,
                std::int64_t position, const std::string& what) {
  std::size_t count = 0;
  const TextSelection* first = nullptr;
  for (const TextSelection& each : selections) {
    if (each.end <= position) continue;
    if (count++ == 0) first = &each;
  }
  if (first) checking.out.add(slug, counted(count) + " behind " + what, checking.at_element(first->element));
}

void check_against(RefiChecking& checking, const TextSize& size,
                   const std::vector<TextSelection>& selections) {
  const TextSelection* first = nullptr;
  std::size_t some = 0;
  for (const TextSelection& each : selections) {
    const std::int64_t furthest = std::max(each.begin, each.end);
    if (furthest > size.longest()) {
      checking.out.add("position-beyond",
                       "position " + std::to_string(furthest) + " of a text of " +
                           std::to_string(size.longest()) + " characters, counted the longest way",
                       checking.at_element(each.element));
    } else if (furthest > size.shortest() && some++ == 0) {
      first = &each;
    }
  }
  if (first) {
    checking.out.add("position-readings",
                     counted(some) + " in the text only when it is counted as longer than " +
                         std::to_string(size.shortest()) + " characters; the longest count is " +
                         std::to_string(size.longest()),
                     checking.at_element(first->element));
  }
  if (size.astral > 0)
    say_behind(checking, "plain-astral", selections, size.first_astral, "a character beyond U+FFFF");
  if (size.windows_ends > 0)
    say_behind(checking, "plain-crlf", selections, size.first_end, "a line end of Windows");
}

class TextChecks {
 public:
  explicit TextChecks(RefiChecking& checking) : checking_(checking) {}

  void check(std::size_t text) {
    const std::size_t content = child_named(checking_, text, "PlainTextContent");
    const std::string path = value_of(checking_.document, text, "plainTextPath");
    const std::string rich = value_of(checking_.document, text, "richTextPath");
    check_presence(text, content != no_element, !path.empty(), rich);
    const std::vector<TextSelection> selections = selections_of(checking_, text);
    for (const TextSelection& each : selections) check_span(checking_, each);
    if (content != no_element) {
      check_against(checking_, size_of(checking_, content), selections);
      if (!selections.empty() && has_windows_ends(checking_, content))
        checking_.out.add("inline-crlf", "PlainTextContent has line ends of Windows",
                          checking_.at_element(content));
    } else if (const auto entry = entry_of(checking_, path)) {
      if (const auto size = size_of_entry(*entry)) check_against(checking_, *size, selections);
    }
  }

 private:
  void check_presence(std::size_t text, bool has_content, bool has_path, const std::string& rich) {
    const std::string name(checking_.element(text).name);
    const Place place = checking_.at_element(text);
    if (has_content && has_path)
      checking_.out.add("text-twice", name + " has both PlainTextContent and plainTextPath", place);
    else if (!has_content && !has_path && !rich.empty())
      checking_.out.add("rich-text-alone", name + " has only a richTextPath", place);
    else if (!has_content && !has_path)
      checking_.out.add("text-missing", name + " has neither PlainTextContent nor plainTextPath", place);
    if (folded_name(rich).ends_with(".txt"))
      checking_.out.add("rich-text-plain", "richTextPath " + quoted_value(rich) + " names a plain text",
                        place);
  }

  // Each file once, however many texts name it.
  std::optional<TextSize> size_of_entry(std::size_t entry) {
    const auto [place, is_new] = sizes_.emplace(entry, std::nullopt);
    if (!is_new) return place->second;
    const auto bytes = read_entry(checking_, entry);
    if (!bytes) return std::nullopt;
    const std::string file = checking_.file.substr(0, checking_.file.rfind(": ")) + ": " +
                             checking_.sources.archive->names()[entry];
    if (const auto bad = first_invalid_byte(*bytes)) {
      checking_.out.add("plain-not-utf8", "byte " + std::to_string(*bad) + " of the text is not UTF-8",
                        {.file = file});
      return std::nullopt;
    }
    place->second = size_of(*bytes);
    if (place->second->has_mark)
      checking_.out.add("plain-bom", "the text begins with a byte order mark", {.file = file});
    return place->second;
  }

  RefiChecking& checking_;
  std::unordered_map<std::size_t, std::optional<TextSize>> sizes_;
};

// Of sound and film, in milliseconds.
void check_times(RefiChecking& checking, std::size_t element) {
  const auto begin = number_of(value_of(checking.document, element, "begin"));
  const auto end = number_of(value_of(checking.document, element, "end"));
  if (begin && end) check_span(checking, {element, *begin, *end});
}

}  // namespace

void check_texts(RefiChecking& checking) {
  TextChecks texts(checking);
  for (std::size_t i = 0; i < checking.document.elements.size(); ++i) {
    const RefiElementRule* const rule = checking.rules[i];
    if (!rule) continue;
    if (attribute_rule(*rule, "plainTextPath")) texts.check(i);
    if (attribute_rule(*rule, "begin")) check_times(checking, i);
  }
}

}  // namespace coding
