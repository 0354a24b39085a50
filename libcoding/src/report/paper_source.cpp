#include "coding/report/paper_source.hpp"

#include <algorithm>
#include <utility>

#include "coding/text/lines.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "report/paper_code.hpp"

namespace coding::report {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }

// Does a line without words begin at this line feed?
bool ends_paragraph(std::string_view text, std::size_t feed) {
  const std::size_t next = text.find_first_not_of(" \t\r", feed + 1);
  return next == std::string_view::npos || text[next] == '\n';
}

class PaperReader {
 public:
  PaperReader(std::string_view text, std::string file, PaperKind kind)
      : text_(text), file_(std::move(file)), kind_(kind) {}

  PaperSource read() {
    while (at_ < text_.size()) {
      if (const std::size_t end = end_of_code(text_, at_, kind_); end > at_) {
        keep(end);
      } else if (kind_ == PaperKind::markdown && text_.substr(at_, 3) == "\\{{") {
        ++at_;
        keep(at_ + 2);
      } else if (text_[at_] == '\\') {
        keep(std::min(at_ + 2, text_.size()));
      } else if (begins_placeholder()) {
        read_placeholder();
      } else {
        keep(at_ + 1);
      }
    }
    out_.pieces.push_back({.text = std::exchange(kept_, {})});
    return std::move(out_);
  }

 private:
  void keep(std::size_t end) {
    kept_ += text_.substr(at_, end - at_);
    at_ = end;
  }

  // Behind the name that stands at `byte`.
  std::size_t end_of_name(std::size_t byte) const {
    while (byte < text_.size() && is_name_letter(text_[byte])) ++byte;
    return byte;
  }

  std::size_t without_blanks(std::size_t byte) const {
    const std::size_t found = text_.find_first_not_of(" \t", byte);
    return found == std::string_view::npos ? text_.size() : found;
  }

  // Of {{{ the last two are meant; {{< and {{% are other programs'.
  bool begins_placeholder() const {
    if (text_.substr(at_, 2) != "{{") return false;
    const std::size_t start = without_blanks(at_ + 2);
    const char first = start < text_.size() ? text_[start] : '\0';
    if (kind_ == PaperKind::markdown) return first != '{' && first != '<' && first != '%';
    const std::size_t end = end_of_name(start);
    if (end == start) return false;
    const std::size_t next = without_blanks(end);
    if (text_.substr(next, 1) == ":") return true;
    const auto& names = placeholder_names();
    const bool known = std::find(names.begin(), names.end(), text_.substr(start, end - start)) != names.end();
    return known && (text_.substr(next, 2) == "}}" || text_.substr(next, 2) == "--");
  }

  void fault(std::size_t byte, Diagnostic diagnostic) {
    diagnostic.place.file = file_;
    out_.faults.push_back(at_byte_of(text_, byte, std::move(diagnostic)));
  }

  void refuse_name(const std::string& name, std::size_t byte) {
    const auto close = nearest(name, placeholder_names());
    fault(byte, {.slug = "placeholder-unknown",
                 .message = name.empty() ? "a placeholder begins with its name"
                                         : "there is no placeholder '" + name + "'",
                 .hint = close.empty() ? "docs/formats/weave.md has them all; \\{{ stands for the two signs"
                                       : "did you mean '" + close[0] + "'?"});
  }

  void read_placeholder() {
    Placeholder placeholder{.byte = at_};
    const std::size_t start = without_blanks(at_ + 2);
    std::size_t byte = end_of_name(start);
    placeholder.name = text_.substr(start, byte - start);
    byte = without_blanks(byte);
    if (byte < text_.size() && text_[byte] == ':') ++byte;
    const std::size_t end = read_words(placeholder, byte);
    if (end == std::string_view::npos) return keep(at_ + 2);  // said already
    const auto& names = placeholder_names();
    if (std::find(names.begin(), names.end(), placeholder.name) == names.end()) {
      refuse_name(placeholder.name, start);
      return keep(end);
    }
    const std::size_t feed = kept_.rfind('\n');
    const std::string_view before = std::string_view(kept_).substr(feed == std::string::npos ? 0 : feed + 1);
    const bool first_in_line = feed != std::string::npos || out_.pieces.empty();
    const std::size_t next = text_.find_first_not_of(" \t\r", end);
    placeholder.alone = first_in_line && before.find_first_not_of(" \t") == std::string_view::npos &&
                        (next == std::string_view::npos || text_[next] == '\n');
    if (placeholder.alone) placeholder.indent = before;
    at_ = end;
    out_.pieces.push_back({std::exchange(kept_, {}), std::move(placeholder)});
  }

  // The words up to }}; where the text goes on behind it, or npos when there is none.
  std::size_t read_words(Placeholder& placeholder, std::size_t byte) {
    while (true) {
      for (; byte < text_.size() && is_blank(text_[byte]); ++byte) {
        if (text_[byte] == '\n' && ends_paragraph(text_, byte)) return refuse_open(placeholder);
      }
      if (byte >= text_.size()) return refuse_open(placeholder);
      if (text_.substr(byte, 2) == "}}") return byte + 2;
      byte = read_word(placeholder, byte);
      if (byte == std::string_view::npos) return byte;
    }
  }

  std::size_t refuse_open(const Placeholder& placeholder) {
    fault(placeholder.byte, {.slug = "placeholder-open",
                             .message = "the placeholder does not end in its paragraph",
                             .hint = "it ends with }}; \\{{ stands for the two signs"});
    return std::string_view::npos;
  }

  std::size_t read_word(Placeholder& placeholder, std::size_t byte) {
    PlaceholderWord word{.byte = byte};
    bool may_quote = true;
    while (byte < text_.size() && !is_blank(text_[byte]) && text_.substr(byte, 2) != "}}") {
      const char c = text_[byte];
      if (may_quote && (c == '"' || c == '\'')) {
        word.quoted = word.quoted || word.text.empty();
        byte = read_quoted(word, byte);
        if (byte == std::string_view::npos) return byte;
        may_quote = false;
        continue;
      }
      word.text += c;
      may_quote = c == '=' && word.text.starts_with("--");
      ++byte;
    }
    placeholder.words.push_back(std::move(word));
    return byte;
  }

  // Behind the closing mark. In double ones a backslash takes the mark's meaning away.
  std::size_t read_quoted(PlaceholderWord& word, std::size_t byte) {
    const char mark = text_[byte];
    const std::size_t start = byte++;
    for (; byte < text_.size() && text_[byte] != mark; ++byte) {
      if (text_[byte] == '\n' && ends_paragraph(text_, byte)) break;
      const char next = byte + 1 < text_.size() ? text_[byte + 1] : '\0';
      if (mark == '"' && text_[byte] == '\\' && (next == '"' || next == '\\')) ++byte;
      word.text += text_[byte] == '\n' || text_[byte] == '\r' ? ' ' : text_[byte];
    }
    if (byte < text_.size() && text_[byte] == mark) return byte + 1;
    fault(start, {.slug = "placeholder-quote",
                  .message = "the quotation mark is not closed",
                  .hint = std::string("close it with ") + mark});
    return std::string_view::npos;
  }

  std::string_view text_;
  std::string file_;
  PaperKind kind_;
  std::size_t at_ = 0;
  std::string kept_{};
  PaperSource out_{};
};

}  // namespace

const std::vector<std::string>& placeholder_names() {
  static const std::vector<std::string> names = {
      "n",   "percent", "participants", "documents", "segments", "passages", "codes", "coders", "list",
      "who", "quote",   "quotes",       "table",     "figure",   "text",     "ref",   "version"};
  return names;
}

PaperSource read_paper_source(std::string_view text, const std::string& file, PaperKind kind) {
  return PaperReader(text, file, kind).read();
}

Diagnostic at_byte_of(std::string_view text, std::size_t byte, Diagnostic diagnostic) {
  const std::string_view before = text.substr(0, byte);
  const std::size_t feed = before.rfind('\n');
  const std::string_view start = before.substr(feed == std::string_view::npos ? 0 : feed + 1);
  diagnostic.place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  diagnostic.place.column = 1 + count_code_points(start);
  diagnostic.source_line = line_around(text, byte);
  if (diagnostic.source_line.ends_with('\r')) diagnostic.source_line.pop_back();
  return diagnostic;
}

Language language_of_paper(std::string_view text, PaperKind kind) {
  if (kind != PaperKind::markdown || !text.starts_with("---")) return {};
  std::size_t at = text.find('\n');
  while (at != std::string_view::npos) {
    const std::size_t end = text.find('\n', at + 1);
    std::string_view line = text.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    if (line.starts_with("---") || line.starts_with("...")) return {};
    if (line.starts_with("lang:")) {
      std::string tag(line.substr(5));
      std::erase_if(tag, [](char c) { return c == '"' || c == '\'' || is_blank(c); });
      return {tag};
    }
    at = end;
  }
  return {};
}

}  // namespace coding::report
