#include "coding/text/width.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "breaks.hpp"
#include "coding/text/utf8.hpp"

// Most of what is measured is Latin (Turkish and Azerbaijani included): below U+0300 every code point is a
// cluster of its own and at most one column wide, so neither ICU nor its tables are asked. CR is left to ICU,
// because CR LF is one cluster.

namespace coding {

namespace {

bool is_simple(std::string_view valid) {
  return std::all_of(valid.begin(), valid.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0xCC && c != '\r'; });
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Soft hyphens are invisible by name only: terminals show them.
bool takes_no_column(UChar32 c) {
  if (c == 0xAD) return false;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return true;
    case U_FORMAT_CHAR:
      return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    default:
      return false;
  }
}

std::size_t width_of_code_point(char32_t code_point) {
  if (code_point < 0x300) return is_control(code_point) ? 0 : 1;
  const auto c = static_cast<UChar32>(code_point);
  if (takes_no_column(c)) return 0;
  const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

// A cluster never takes more than two columns: family emoji, flags and Hangul syllables in parts are drawn in
// two. U+FE0F asks for the emoji picture of a character that is narrow by itself (❤️, 1️⃣).
std::size_t width_of_cluster(std::string_view cluster) {
  std::size_t width = 0;
  bool picture = false;
  for (std::size_t byte = 0; byte < cluster.size();) {
    const char32_t c = next_code_point(cluster, byte);
    width += width_of_code_point(c);
    picture = picture || c == 0xFE0F;
  }
  return picture && width > 0 ? 2 : std::min<std::size_t>(width, 2);
}

template <class Visit>
void each_cluster(std::string_view valid, Visit visit) {
  with_breaks(UBRK_CHARACTER, "", valid, [&](UBreakIterator* breaks) {
    auto begin = static_cast<std::size_t>(ubrk_first(breaks));
    for (int next = ubrk_next(breaks); next != UBRK_DONE; next = ubrk_next(breaks)) {
      const auto end = static_cast<std::size_t>(next);
      visit(valid.substr(begin, end - begin));
      begin = end;
    }
  });
}

std::string spaces_to(std::size_t width, std::size_t columns) {
  return std::string(columns > width ? columns - width : 0, ' ');
}

void wrap_line(std::string_view line, std::size_t columns, std::vector<std::string>& out) {
  if (display_width(line) <= columns) return out.emplace_back(line), void();
  std::size_t start = line.find_first_not_of(' ');
  if (start == std::string_view::npos) return out.emplace_back(), void();
  std::size_t end = start;
  std::size_t width = 0;
  for (std::size_t word = start; word != std::string_view::npos; word = line.find_first_not_of(' ', end)) {
    const std::size_t stop = std::min(line.find(' ', word), line.size());
    const std::size_t word_width = display_width(line.substr(word, stop - word));
    const std::size_t joined = width + (word - end) + word_width;
    if (end > start && joined > columns) {
      out.emplace_back(line.substr(start, end - start));
      start = word;
      width = word_width;
    } else {
      width = joined;
    }
    end = stop;
  }
  out.emplace_back(line.substr(start, end - start));
}

}  // namespace

std::vector<std::string_view> graphemes(std::string_view valid) {
  std::vector<std::string_view> clusters;
  if (!is_simple(valid)) {
    each_cluster(valid, [&](std::string_view cluster) { clusters.push_back(cluster); });
    return clusters;
  }
  for (std::size_t byte = 0; byte < valid.size();) {
    const std::size_t start = byte;
    next_code_point(valid, byte);
    clusters.push_back(valid.substr(start, byte - start));
  }
  return clusters;
}

std::size_t display_width(std::string_view valid) {
  std::size_t width = 0;
  if (is_simple(valid)) {
    for (std::size_t byte = 0; byte < valid.size();)
      width += is_control(next_code_point(valid, byte)) ? 0 : 1;
  } else {
    each_cluster(valid, [&](std::string_view cluster) { width += width_of_cluster(cluster); });
  }
  return width;
}

std::string truncate(std::string_view valid, std::size_t columns) {
  if (display_width(valid) <= columns) return std::string(valid);
  if (columns == 0) return "";
  std::size_t width = 0;
  std::size_t end = 0;
  for (const std::string_view cluster : graphemes(valid)) {
    width += width_of_cluster(cluster);
    if (width > columns - 1) break;
    end += cluster.size();
  }
  return std::string(valid.substr(0, end)) + "…";
}

std::string pad_right(std::string_view valid, std::size_t columns) {
  return std::string(valid) + spaces_to(display_width(valid), columns);
}

std::string pad_left(std::string_view valid, std::size_t columns) {
  return spaces_to(display_width(valid), columns) + std::string(valid);
}

std::vector<std::string> wrap(std::string_view valid, std::size_t columns) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start <= valid.size();) {
    const std::size_t stop = std::min(valid.find('\n', start), valid.size());
    wrap_line(valid.substr(start, stop - start), columns, lines);
    start = stop + 1;
  }
  return lines;
}

}  // namespace coding
