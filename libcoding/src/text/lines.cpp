#include "coding/text/lines.hpp"

#include <algorithm>

#include "coding/text/utf8.hpp"

namespace coding {

std::vector<Span> lines_of(const Text& text) {
  std::vector<Span> lines;
  const std::string_view bytes = text.bytes();
  std::size_t start = 0;
  std::size_t begin = 0;
  while (start < bytes.size()) {
    const std::size_t stop = std::min(bytes.find('\n', start), bytes.size());
    const std::size_t length = count_code_points(bytes.substr(start, stop - start));
    lines.push_back({begin, begin + length});
    begin += length + 1;
    start = stop + 1;
  }
  return lines;
}

LineColumn line_column(const Text& text, std::size_t code_point) {
  const std::string_view before = std::string_view(text.bytes()).substr(0, text.byte_of(code_point));
  const auto line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t feed = before.rfind('\n');
  const std::size_t start = feed == std::string_view::npos ? 0 : feed + 1;
  return {line, 1 + count_code_points(before.substr(start))};
}

std::string_view line_around(std::string_view bytes, std::size_t byte) {
  const std::size_t end = std::min(bytes.find('\n', byte), bytes.size());
  const std::size_t feed = byte == 0 ? std::string_view::npos : bytes.rfind('\n', byte - 1);
  const std::size_t start = feed == std::string_view::npos ? 0 : feed + 1;
  return bytes.substr(start, end - start);
}

}  // namespace coding
