#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "lexicon/dictionary_formats.hpp"

namespace coding {

namespace {

std::string_view line_numbered(std::string_view text, std::size_t number) {
  std::size_t begin = 0;
  for (std::size_t line = 1; line < number; ++line) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::size_t DictionaryMaker::category(const Path& path) {
  const auto [place, is_new] = known_.try_emplace(path, 0);
  if (!is_new) return place->second;
  if (path.size() > 1) category(Path(path.begin(), path.end() - 1));
  dictionary_.categories.push_back(path);
  place->second = dictionary_.categories.size() - 1;
  return place->second;
}

void DictionaryMaker::note(std::string slug, std::string message, std::string hint, std::size_t line) {
  notes_.push_back({.slug = std::move(slug),
                    .message = std::move(message),
                    .hint = std::move(hint),
                    .place = {file_, line},
                    .severity = Severity::warning});
}

void DictionaryMaker::refuse(std::string slug, std::string message, std::string hint, std::size_t line,
                             std::size_t column) const {
  throw DataError({.slug = std::move(slug),
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .place = {file_, line, column},
                   .source_line = std::string(line_numbered(text_, line))});
}

std::size_t DictionaryMaker::line_of_byte(std::size_t byte) const {
  const auto end = text_.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text_.size()));
  return static_cast<std::size_t>(1 + std::count(text_.begin(), end, '\n'));
}

void DictionaryMaker::refuse_byte(std::string slug, std::string message, std::string hint,
                                  std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const std::size_t line = line_of_byte(byte);
  const std::string_view before = text_.substr(0, byte);
  const std::size_t begin = line == 1 ? 0 : before.rfind('\n') + 1;
  const std::size_t length = count_code_points(line_numbered(text_, line));
  const std::size_t column = std::min(length, count_code_points(before.substr(begin))) + 1;
  refuse(std::move(slug), std::move(message), std::move(hint), line, column);
}

DictionaryReading DictionaryMaker::finish(std::string format) && {
  return {std::move(dictionary_), std::move(format), std::move(notes_)};
}

std::vector<DictionaryLine> dictionary_lines(std::string_view text) {
  std::vector<DictionaryLine> out;
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    const std::string_view content = trim(line);
    if (content.empty()) continue;
    const std::string_view before = line.substr(0, line.find(content));
    const auto tabs = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\t'));
    out.push_back({number, tabs > 0 ? tabs : before.size(), content});
  }
  return out;
}

std::string our_notation(std::string_view pattern, Wildcards wildcards) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const bool begins_word = i == 0 || pattern[i - 1] == ' ' || pattern[i - 1] == '"';
    const bool is_gap = c == '~' && begins_word && i + 1 < pattern.size() && is_digit(pattern[i + 1]);
    if (c == '"' || c == '\\' || (c == '/' && begins_word) || is_gap || (c == '*' && !wildcards.any_run) ||
        (c == '?' && !wildcards.any_one)) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

}  // namespace coding
