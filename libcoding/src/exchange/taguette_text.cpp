#include "exchange/taguette_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 26> blocks = {
    "p",  "div", "h1", "h2",         "h3",  "h4",    "h5", "h6", "ul", "ol",      "li",      "dl",   "dt",
    "dd", "hr",  "br", "blockquote", "pre", "table", "tr", "td", "th", "section", "article", "body", "html"};

bool is_space(char32_t letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<char32_t> numbered(std::string_view digits) {
  std::uint32_t base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) {
    base = 16;
    digits.remove_prefix(1);
  }
  if (digits.empty() || digits.size() > 7) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : digits) {
    const std::uint32_t digit = c >= '0' && c <= '9'   ? static_cast<std::uint32_t>(c - '0')
                                : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a' + 10)
                                : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A' + 10)
                                                       : base;
    if (digit >= base) return std::nullopt;
    value = value * base + digit;
  }
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  return static_cast<char32_t>(value);
}

// The character that a reference at `at` stands for; `at` moves behind it.
std::optional<char32_t> reference(std::string_view html, std::size_t& at) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 6> names = {
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", U'\u00A0'}}};
  const std::size_t end = html.substr(at, 12).find(';');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view name = html.substr(at + 1, end - 1);
  std::optional<char32_t> out;
  if (name.starts_with('#')) out = numbered(name.substr(1));
  for (const auto& [known, letter] : names) {
    if (known == name) out = letter;
  }
  if (out) at += end + 1;
  return out;
}

std::size_t width_of(char32_t letter) {
  return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
}

}  // namespace

class TaguetteTextMaker {
 public:
  TaguetteTextMaker(std::string_view html, TaguetteText& out) : html_(html), out_(out) {}

  void run() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<' && markup()) continue;
      char32_t letter = 0;
      const auto named = html_[at_] == '&' ? reference(html_, at_) : std::nullopt;
      letter = named ? *named : next_code_point(html_, at_);
      // A browser takes CR LF for one LF.
      if (!named && letter == '\r') {
        if (at_ < html_.size() && html_[at_] == '\n') continue;
        letter = '\n';
      }
      take(letter);
      out_.bytes_ += width_of(letter);
    }
    while (!bytes_.empty() && (bytes_.back() == '\n' || bytes_.back() == ' ')) {
      bytes_.pop_back();
      out_.begins_.pop_back();
    }
    out_.text_ = Text(std::move(bytes_));
  }

 private:
  // A tag or comment: passed over, and a new line for a block. False where "<" is only a character.
  bool markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) {
      const std::size_t end = rest.find("-->");
      at_ = end == std::string_view::npos ? html_.size() : at_ + end + 3;
      return true;
    }
    const bool closes = rest.starts_with("</");
    const std::size_t begin = closes ? 2 : 1;
    if (begin >= rest.size() || !(is_letter(rest[begin]) || rest[begin] == '!' || rest[begin] == '?'))
      return false;
    std::string name;
    std::size_t i = begin;
    for (; i < rest.size() && (is_letter(rest[i]) || (rest[i] >= '0' && rest[i] <= '9')); ++i)
      name += rest[i] >= 'A' && rest[i] <= 'Z' ? static_cast<char>(rest[i] + 32) : rest[i];
    char quote = 0;
    for (; i < rest.size() && (quote != 0 || rest[i] != '>'); ++i) {
      if (quote != 0)
        quote = rest[i] == quote ? '\0' : quote;
      else if (rest[i] == '"' || rest[i] == '\'')
        quote = rest[i];
    }
    at_ = std::min(html_.size(), at_ + i + 1);
    if (std::find(blocks.begin(), blocks.end(), name) != blocks.end()) new_line(name == "br");
    if (name == "pre") preserved_ = !closes;
    return true;
  }

  void take(char32_t letter) {
    if (!preserved_ && is_space(letter)) {
      const bool begins_line = bytes_.empty() || bytes_.back() == '\n';
      if (!begins_line && bytes_.back() != ' ') add(U' ');
      return;
    }
    if (letter != 0 && letter != 0xFEFF) add(letter);
  }

  // The end of a block ends a line once; <br> always.
  void new_line(bool always) {
    while (!bytes_.empty() && bytes_.back() == ' ' && !preserved_) {
      bytes_.pop_back();
      out_.begins_.pop_back();
    }
    if (!bytes_.empty() && (always || bytes_.back() != '\n')) add(U'\n');
  }

  void add(char32_t letter) {
    append_code_point(bytes_, letter);
    out_.begins_.push_back(out_.bytes_);
  }

  std::string_view html_;
  TaguetteText& out_;
  std::size_t at_ = 0;
  bool preserved_ = false;
  std::string bytes_;
};

TaguetteText::TaguetteText(std::string_view html) { TaguetteTextMaker(html, *this).run(); }

std::optional<Span> TaguetteText::span(std::optional<std::int64_t> begin,
                                       std::optional<std::int64_t> end) const {
  if (!begin || !end || *begin < 0 || *end <= *begin || static_cast<std::size_t>(*end) > bytes_)
    return std::nullopt;
  const auto place = [&](std::int64_t byte) {
    return static_cast<std::size_t>(
        std::lower_bound(begins_.begin(), begins_.end(), static_cast<std::size_t>(byte)) - begins_.begin());
  };
  const Span wide{place(*begin), place(*end)};
  const std::string_view words = text_.slice(wide);
  const std::string_view inner = trim(words);
  if (inner.empty()) return std::nullopt;
  const std::size_t before =
      count_code_points(words.substr(0, static_cast<std::size_t>(inner.data() - words.data())));
  const std::size_t first = wide.begin + before;
  return Span{first, first + count_code_points(inner)};
}

}  // namespace coding
