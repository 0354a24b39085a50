#include "ingest/pdf_pages.hpp"

#include <algorithm>
#include <map>

#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t fewest_repetitions = 3;
constexpr std::size_t running_lines_a_side = 2;

bool is_removed_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t' && c != '\f') || byte == 0x7F;
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

// A line as it recurs: spaces collapsed, every number one sign.
std::string pattern_of(std::string_view line) {
  const std::string words = collapse_spaces(line);
  std::string pattern;
  bool in_number = false;
  for (std::size_t byte = 0; byte < words.size();) {
    const char32_t c = next_code_point(words, byte);
    if (!is_digit(c)) {
      append_code_point(pattern, c);
    } else if (!in_number) {
      pattern += '#';
    }
    in_number = is_digit(c);
  }
  return pattern;
}

// The outermost line that has words, from the top or from the bottom; the page's size when there is none.
std::size_t outermost(const PdfPage& page, bool top) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    const std::size_t line = top ? i : page.size() - 1 - i;
    if (!trim(page[line]).empty()) return line;
  }
  return page.size();
}

// One line a page from one side, where it recurs; false when none does.
bool take_outermost(std::vector<PdfPage>& pages, bool top, std::vector<std::string>& taken) {
  std::map<std::string, std::size_t> seen;
  for (const PdfPage& page : pages) {
    const std::size_t line = outermost(page, top);
    if (line < page.size()) ++seen[pattern_of(page[line])];
  }
  bool any = false;
  for (PdfPage& page : pages) {
    const std::size_t line = outermost(page, top);
    if (line == page.size() || seen[pattern_of(page[line])] < fewest_repetitions) continue;
    taken.push_back(collapse_spaces(page[line]));
    page[line].clear();
    any = true;
  }
  return any;
}

}  // namespace

std::string without_broken(std::string_view bytes, std::size_t& broken) {
  std::string out;
  out.reserve(bytes.size());
  while (const auto bad = first_invalid_byte(bytes)) {
    out += bytes.substr(0, *bad);
    bytes.remove_prefix(*bad + 1);
    while (!bytes.empty() && (static_cast<unsigned char>(bytes.front()) & 0xC0) == 0x80)
      bytes.remove_prefix(1);
    ++broken;
  }
  out += bytes;
  const auto end = std::remove_if(out.begin(), out.end(), is_removed_control);
  broken += static_cast<std::size_t>(out.end() - end);
  out.erase(end, out.end());
  return out;
}

std::vector<PdfPage> pdf_pages(std::string_view output, std::size_t& broken) {
  const std::string text = without_broken(output, broken);
  std::vector<PdfPage> pages;
  for (const std::string_view page : split(text, '\f')) {
    pages.emplace_back();
    for (const std::string_view line : split(page, '\n')) pages.back().emplace_back(line);
  }
  pages.pop_back();  // behind the last form feed
  return pages;
}

std::vector<std::string> take_running_lines(std::vector<PdfPage>& pages) {
  std::vector<std::string> taken;
  for (const bool top : {true, false}) {
    for (std::size_t i = 0; i < running_lines_a_side; ++i) {
      if (!take_outermost(pages, top, taken)) break;
    }
  }
  return taken;
}

void tidy(PdfPage& page) {
  std::size_t margin = std::string::npos;
  for (std::string& line : page) {
    line.erase(line.find_last_not_of(" \t") + 1);
    if (!line.empty()) margin = std::min(margin, line.find_first_not_of(' '));
  }
  PdfPage kept;
  for (const std::string& line : page) {
    if (line.empty() && (kept.empty() || kept.back().empty())) continue;
    kept.push_back(line.empty() ? line : line.substr(margin));
  }
  if (!kept.empty() && kept.back().empty()) kept.pop_back();
  page = std::move(kept);
}

int percent_right_to_left(const std::vector<PdfPage>& pages) {
  std::size_t letters = 0;
  std::size_t found = 0;
  for (const PdfPage& page : pages) {
    for (const std::string& line : page) {
      for (std::size_t byte = 0; byte < line.size();) {
        const char32_t c = next_code_point(line, byte);
        const bool latin = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
        letters += latin || is_right_to_left(c) ? 1 : 0;
        found += is_right_to_left(c) ? 1 : 0;
      }
    }
  }
  return letters == 0 ? 0 : static_cast<int>(100 * found / letters);
}

bool has_words(const PdfPage& page) {
  return std::any_of(page.begin(), page.end(), [](const std::string& line) { return !trim(line).empty(); });
}

}  // namespace coding
