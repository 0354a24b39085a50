#include "report/paper_code.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace coding::report {

namespace {

std::size_t run_of(std::string_view text, std::size_t byte) {
  const std::size_t end = text.find_first_not_of(text[byte], byte);
  return (end == std::string_view::npos ? text.size() : end) - byte;
}

// Behind the line feed.
std::size_t next_line(std::string_view text, std::size_t byte) {
  const std::size_t feed = text.find('\n', byte);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

// What a fence may stand behind.
std::size_t behind_indent(std::string_view text, std::size_t byte) {
  return std::min(text.find_first_not_of(" \t>", byte), text.size());
}

bool opens_fence(std::string_view text, std::size_t byte) {
  if (byte >= text.size() || (text[byte] != '`' && text[byte] != '~')) return false;
  const std::size_t marks = run_of(text, byte);
  if (marks < 3) return false;
  const std::string_view rest = text.substr(byte + marks, next_line(text, byte) - byte - marks);
  return text[byte] == '~' || rest.find('`') == std::string_view::npos;
}

// A fence that is not closed goes on to the end.
std::size_t end_of_fence(std::string_view text, std::size_t fence) {
  const char mark = text[fence];
  const std::size_t marks = run_of(text, fence);
  for (std::size_t line = next_line(text, fence); line < text.size(); line = next_line(text, line)) {
    const std::size_t start = behind_indent(text, line);
    if (start >= text.size() || text[start] != mark || run_of(text, start) < marks) continue;
    const std::size_t next = text.find_first_not_of(" \t\r", start + run_of(text, start));
    if (next == std::string_view::npos || text[next] == '\n') return next_line(text, line);
  }
  return text.size();
}

// Behind the closing marks, or behind the opening ones when the paragraph has no such closing ones.
std::size_t end_of_span(std::string_view text, std::size_t byte) {
  const std::size_t marks = run_of(text, byte);
  std::size_t at = byte + marks;
  while (at < text.size()) {
    if (text[at] == '\n') {
      const std::size_t next = text.find_first_not_of(" \t\r", at + 1);
      if (next == std::string_view::npos || text[next] == '\n') break;
    }
    if (text[at] != '`') {
      ++at;
      continue;
    }
    const std::size_t closing = run_of(text, at);
    at += closing;
    if (closing == marks) return at;
  }
  return byte + marks;
}

std::size_t end_of_markdown_code(std::string_view text, std::size_t byte) {
  if (byte == 0 || text[byte - 1] == '\n') {
    const std::size_t start = behind_indent(text, byte);
    if (opens_fence(text, start)) return end_of_fence(text, start);
  }
  if (text[byte] == '`') return end_of_span(text, byte);
  if (text.substr(byte, 4) != "<!--") return byte;
  const std::size_t end = text.find("-->", byte + 4);
  return end == std::string_view::npos ? byte : end + 3;
}

std::size_t end_of_latex_code(std::string_view text, std::size_t byte) {
  if (text[byte] == '%') return next_line(text, byte);
  if (text[byte] != '\\') return byte;
  if (text.substr(byte, 5) == "\\verb" && byte + 5 < text.size()) {
    const std::size_t mark = byte + (text[byte + 5] == '*' ? 6 : 5);
    const bool other_command = mark >= text.size() || (text[mark] >= 'a' && text[mark] <= 'z');
    const std::size_t end = other_command ? std::string_view::npos : text.find(text[mark], mark + 1);
    return end == std::string_view::npos ? byte : end + 1;
  }
  static constexpr std::array<std::string_view, 6> environments = {"verbatim",   "verbatim*", "Verbatim",
                                                                   "lstlisting", "minted",    "comment"};
  for (const std::string_view name : environments) {
    const std::string opening = "\\begin{" + std::string(name) + "}";
    if (!text.substr(byte).starts_with(opening)) continue;
    const std::string closing = "\\end{" + std::string(name) + "}";
    const std::size_t end = text.find(closing, byte);
    return end == std::string_view::npos ? text.size() : end + closing.size();
  }
  return byte;
}

}  // namespace

std::size_t end_of_code(std::string_view text, std::size_t byte, PaperKind kind) {
  return kind == PaperKind::markdown ? end_of_markdown_code(text, byte) : end_of_latex_code(text, byte);
}

}  // namespace coding::report
