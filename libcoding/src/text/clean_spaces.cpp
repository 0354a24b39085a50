#include "coding/text/clean_spaces.hpp"

#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

// What a run of blanks becomes: nothing at either end of a line, else one tab or one space.
std::string_view short_of(std::string_view run, bool at_end) {
  if (at_end) return "";
  return run.find('\t') == std::string_view::npos ? " " : "\t";
}

void clean_line(const TextLine& line, std::vector<Edit>& edits) {
  std::size_t position = line.span.begin;
  for (std::size_t byte = 0; byte < line.bytes.size();) {
    std::size_t next = byte;
    const char32_t c = next_code_point(line.bytes, next);
    if (!is_blank(c)) {
      byte = next;
      ++position;
      continue;
    }
    const std::size_t begin = byte;
    Span run{position, position};
    for (next = byte; byte < line.bytes.size() && is_blank(next_code_point(line.bytes, next)); byte = next) {
      ++run.end;
    }
    const std::string_view was = line.bytes.substr(begin, byte - begin);
    const std::string_view now = short_of(was, begin == 0 || byte == line.bytes.size());
    if (was != now) {
      edits.push_back({.before = run, .now = std::string(now), .was = std::string(was), .rule = "spaces"});
    }
    position = run.end;
  }
}

}  // namespace

std::vector<Edit> clean_spaces(const Text& text) {
  std::vector<Edit> edits;
  for (const TextLine& line : text_lines(text)) clean_line(line, edits);
  return edits;
}

}  // namespace coding
