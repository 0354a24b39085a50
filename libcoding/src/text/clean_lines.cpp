// The rule is the typesetter's own: a break was forced when the next word did not fit.
#include "coding/text/clean_lines.hpp"

#include <algorithm>
#include <string_view>

#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr std::size_t fewest_lines = 6;
constexpr std::size_t beginning_length = 64;
constexpr std::size_t widest = 160;  // lines whose usual length is beyond are paragraphs already

struct Line {
  Span words{};  // without the blanks at both ends
  std::string_view bytes{};
  std::u32string beginning{};  // the first characters
  std::size_t indent = 0;
  bool sentence = false;
  bool alone = false;
};

// The lines that are not empty, and how many empty ones stand behind each.
struct Page {
  std::vector<Line> lines{};
  std::vector<std::size_t> empties{};
};

Page page_of(const Text& text) {
  Page page;
  for (const TextLine& line : text_lines(text)) {
    const Trimmed inside = trimmed(line.bytes);
    if (inside.bytes.empty()) {
      if (!page.lines.empty()) ++page.empties.back();
      continue;
    }
    const std::size_t begin = line.span.begin + inside.before;
    const std::size_t beginning = byte_of_code_point(inside.bytes, beginning_length);
    page.lines.push_back({.words = {begin, begin + count_code_points(inside.bytes)},
                          .bytes = inside.bytes,
                          .beginning = to_code_points(inside.bytes.substr(0, beginning)),
                          .indent = inside.before,
                          .sentence = ends_sentence(inside.bytes)});
    page.empties.push_back(0);
  }
  return page;
}

// The length that nine lines in ten do not exceed; 0 when the lines have no usual width.
std::size_t usual_width(const std::vector<Line>& lines) {
  if (lines.size() < fewest_lines) return 0;
  std::vector<std::size_t> lengths;
  for (const Line& line : lines) lengths.push_back(line.words.length());
  std::sort(lengths.begin(), lengths.end());
  const std::size_t width = lengths[lengths.size() * 9 / 10];
  const auto near = std::count_if(lengths.begin(), lengths.end(),
                                  [&](std::size_t length) { return length * 4 >= width * 3; });
  const auto beyond = std::count_if(lengths.begin(), lengths.end(),
                                    [&](std::size_t length) { return length * 4 > width * 5; });
  const auto all = static_cast<std::ptrdiff_t>(lengths.size());
  return width > widest || near * 5 < all * 2 || beyond * 20 > all ? 0 : width;
}

// Is nearly every line followed by one empty line, in the middle of sentences, too?
bool is_double_spaced(const Page& page) {
  std::size_t single = 0;
  std::size_t inside = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (page.empties[i] != 1) continue;
    ++single;
    inside += page.lines[i].sentence ? 0U : 1U;
  }
  return single * 10 >= page.lines.size() * 6 && inside * 10 >= single * 4;
}

std::size_t first_word(const std::u32string& letters) {
  std::size_t end = 0;
  while (end < letters.size() && !is_blank(letters[end])) ++end;
  return end;
}

bool is_list_item(const std::u32string& letters) {
  const std::size_t end = first_word(letters);
  if (end + 1 >= letters.size()) return false;
  if (end == 1) return std::u32string_view(U"-–—•·*▪◦‣●○■□➢").find(letters[0]) != std::u32string_view::npos;
  const char32_t last = letters[end - 1];
  if (end > 6 || (last != U'.' && last != U')')) return false;
  const std::size_t begin = letters[0] == U'(' ? 1 : 0;
  const bool number = std::all_of(letters.begin() + static_cast<std::ptrdiff_t>(begin),
                                  letters.begin() + static_cast<std::ptrdiff_t>(end) - 1,
                                  [](char32_t c) { return is_digit(c) || c == U'.'; });
  const bool sign = number || (end - begin <= 2 && last == U')');
  return sign && !is_small_letter(letters[end + 1]);
}

// "Görüşmeci: …", "ANA :": at most three words and a colon.
bool is_labelled(const std::u32string& letters) {
  constexpr std::size_t longest = 40;
  const std::size_t colon = letters.find(U':');
  if (colon == std::u32string::npos || colon == 0 || colon > longest || is_small_letter(letters[0])) {
    return false;
  }
  const auto blanks = std::count_if(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(colon),
                                    [](char32_t c) { return is_blank(c); });
  return blanks < 4 && (colon + 1 == letters.size() || is_blank(letters[colon + 1]));
}

bool is_table_row(std::string_view line) {
  constexpr std::string_view gap = "    ";
  if (line.find('\t') != std::string_view::npos) return true;
  const std::size_t first = line.find(gap);
  if (first == std::string_view::npos) return false;
  const std::size_t behind = line.find_first_not_of(' ', first);
  return behind != std::string_view::npos && line.find(gap, behind) != std::string_view::npos;
}

void keep_alone(std::vector<Line>& lines, const std::vector<Span>& alone) {
  auto span = alone.begin();
  for (Line& line : lines) {
    while (span != alone.end() && span->end <= line.words.begin) ++span;
    line.alone = (span != alone.end() && overlaps(*span, line.words)) || is_table_row(line.bytes);
  }
}

// Was the break between two lines forced by the width?
bool goes_on(const Line& line, const Line& next, std::size_t empties, std::size_t width, bool double_spaced) {
  if (line.alone || next.alone || is_list_item(next.beginning) || is_labelled(next.beginning)) return false;
  const std::size_t length = line.words.length();
  const std::size_t wanted = length + 1 + first_word(next.beginning);
  const bool small = is_small_letter(next.beginning[0]);
  if (empties > (double_spaced ? 1U : 0U)) {
    return !line.sentence && small && empties <= 3 && length * 4 >= width * 3;
  }
  if (next.indent >= line.indent + 2 && !small) return false;
  if (line.sentence) return wanted > width;
  return small ? length * 2 >= width : wanted * 5 > width * 4;
}

bool ends_in_hyphen(std::string_view line) {
  const std::size_t size = line.size();
  std::size_t hyphen = size;
  if (size > 1 && line.back() == '-') hyphen = size - 1;
  if (size > 3 && line.substr(size - 3) == "\u2010") hyphen = size - 3;
  if (hyphen == size) return false;
  std::size_t before = hyphen - 1;
  while ((static_cast<unsigned char>(line[before]) & 0xC0) == 0x80) --before;
  return is_letter(next_code_point(line, before));
}

}  // namespace

std::vector<Edit> clean_lines(const Text& text, const LineKeeping& keep) {
  Page page = page_of(text);
  const std::size_t width = usual_width(page.lines);
  std::vector<Edit> edits;
  if (width == 0) return edits;
  keep_alone(page.lines, keep.alone);
  const bool double_spaced = is_double_spaced(page);
  for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    const Line& next = page.lines[i + 1];
    const auto begins = std::upper_bound(keep.begins.begin(), keep.begins.end(), line.words.begin);
    if (begins != keep.begins.end() && *begins <= next.words.begin) continue;
    if (!goes_on(line, next, page.empties[i], width, double_spaced)) continue;
    const Span gap{line.words.end, next.words.begin};
    edits.push_back({.before = gap,
                     .now = ends_in_hyphen(line.bytes) ? "" : " ",
                     .was = std::string(text.slice(gap)),
                     .rule = "lines"});
  }
  return edits;
}

}  // namespace coding
