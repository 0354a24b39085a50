#include "ingest/pdf_boxes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "coding/base/number.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr double space_gap = 0.12;     // of the height: a gap this wide is a space
constexpr double paragraph_gap = 1.9;  // of the height, from line to line: an empty line between
constexpr double wide_gap = 3;         // of the height: between the columns of a table

enum class Way { right_to_left, latin, digits, own_digits, neutral };

struct Box {
  double left = 0;
  double right = 0;
  double middle = 0;  // of its height
  double height = 0;
  std::string text{};
};

// A piece of a line, from right to left; spaces are pieces too.
struct Piece {
  std::string text{};
  Way way = Way::neutral;
};

Way way_of(std::string_view text) {
  Way way = Way::neutral;
  for (std::size_t byte = 0; byte < text.size();) {
    const char32_t c = next_code_point(text, byte);
    const bool digit = (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
    const bool latin = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
    const bool arabic_sign = c == 0x60C || c == 0x61B || c == 0x61F || (c >= 0x66A && c <= 0x66C);
    const bool arabic =
        !digit && !arabic_sign &&
        ((c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC));
    if (arabic) return Way::right_to_left;
    if (latin) way = Way::latin;
    if (digit && way == Way::neutral) way = c <= '9' ? Way::digits : Way::own_digits;
  }
  return way;
}

// What pdftotext wraps runs in; their order is made anew here.
bool is_bidi_control(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string plain_text(std::string_view markup) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> entities = {
      {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}}};
  std::string out;
  for (std::size_t byte = 0; byte < markup.size();) {
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const auto& entity) {
      return markup.substr(byte).starts_with(entity.first);
    });
    if (found != entities.end()) {
      out += found->second;
      byte += found->first.size();
      continue;
    }
    const char32_t c = next_code_point(markup, byte);
    if (!is_bidi_control(c)) append_code_point(out, c);
  }
  return out;
}

// The number of an attribute of a tag.
std::optional<double> attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view value = tag.substr(at + name.size());
  return parse_real(value.substr(0, value.find('"')));
}

// <word xMin="1" yMin="2" xMax="3" yMax="4">text</word>
std::optional<Box> box_of(std::string_view line) {
  const std::size_t close = line.find('>');
  const std::size_t end = line.rfind("</word>");
  if (!line.starts_with("<word ") || end == std::string_view::npos || close > end) return std::nullopt;
  const std::string_view tag = line.substr(0, close);
  const auto left = attribute(tag, "xMin=\"");
  const auto right = attribute(tag, "xMax=\"");
  const auto top = attribute(tag, "yMin=\"");
  const auto bottom = attribute(tag, "yMax=\"");
  if (!left || !right || !top || !bottom) return std::nullopt;
  Box box{*left, *right, (*top + *bottom) / 2, std::max(*bottom - *top, 1.0),
          plain_text(line.substr(close + 1, end - close - 1))};
  return box;
}

// Whether digits, a neutral and digits are one number: 1398/05/12, 3,5.
bool joins_numbers(const std::string& sign) {
  static constexpr std::array<std::string_view, 7> joints = {".", ",", "/", ":", "-", "\u066B", "\u066C"};
  return std::find(joints.begin(), joints.end(), sign) != joints.end();
}

bool is_number(const Piece& piece) { return piece.way == Way::digits || piece.way == Way::own_digits; }

bool is_left_to_right(const Piece& piece) { return piece.way == Way::latin || is_number(piece); }

// Whether two pieces with neutral ones between them are one run: Latin words, one number, or a Latin word and
// its number ("COVID 19", which on paper looks like "19" and then "COVID").
bool is_one_run(const Piece& last, const Piece& next, std::size_t between, const std::string& sign) {
  if (between == 0 || (last.way == Way::latin && next.way == Way::latin)) return true;
  if (is_number(last) && is_number(next)) return between == 1 && joins_numbers(sign);
  const bool native = last.way == Way::own_digits || next.way == Way::own_digits;
  return between == 1 && !native && (sign == " " || joins_numbers(sign));
}

// The end of the left-to-right run that begins at `i`.
std::size_t end_of_run(const std::vector<Piece>& pieces, std::size_t i) {
  std::size_t last = i;
  for (std::size_t k = i + 1; k < pieces.size() && pieces[k].way != Way::right_to_left; ++k) {
    if (!is_left_to_right(pieces[k])) continue;
    if (!is_one_run(pieces[last], pieces[k], k - last - 1, pieces[last + 1].text)) break;
    last = k;
  }
  return last + 1;
}

std::string line_of(std::vector<Box>& boxes) {
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) {
    return std::pair(-a.right, -a.left) < std::pair(-b.right, -b.left);
  });
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const double gap = i == 0 ? 0 : boxes[i - 1].left - boxes[i].right;
    if (gap > wide_gap * boxes[i].height) {
      pieces.push_back({"    ", Way::neutral});
    } else if (gap > space_gap * boxes[i].height) {
      pieces.push_back({" ", Way::neutral});
    }
    pieces.push_back({boxes[i].text, way_of(boxes[i].text)});
  }
  std::string line;
  for (std::size_t i = 0; i < pieces.size();) {
    const std::size_t end = is_left_to_right(pieces[i]) ? end_of_run(pieces, i) : i + 1;
    for (std::size_t k = end; k > i; --k) line += pieces[k - 1].text;
    i = end;
  }
  return line;
}

PdfPage page_of(std::vector<Box> boxes) {
  std::stable_sort(boxes.begin(), boxes.end(),
                   [](const Box& a, const Box& b) { return a.middle < b.middle; });
  PdfPage page;
  double above = 0;
  for (std::size_t i = 0; i < boxes.size();) {
    const Box& first = boxes[i];
    std::size_t end = i + 1;
    while (end < boxes.size() && boxes[end].middle - first.middle < first.height / 2) ++end;
    if (i > 0 && first.middle - above > paragraph_gap * first.height) page.emplace_back();
    above = first.middle;
    std::vector<Box> line(boxes.begin() + static_cast<std::ptrdiff_t>(i),
                          boxes.begin() + static_cast<std::ptrdiff_t>(end));
    page.push_back(line_of(line));
    i = end;
  }
  return page;
}

struct Bracket {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Bracket, 4> brackets = {{{"(", ")"}, {"[", "]"}, {"{", "}"}, {"«", "»"}}};

void swap_all(std::string& line, const Bracket& bracket) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const std::string_view rest = std::string_view(line).substr(i);
    const bool opens = rest.starts_with(bracket.open);
    const bool closes = rest.starts_with(bracket.close);
    out += opens ? bracket.close : closes ? bracket.open : rest.substr(0, 1);
    i += opens ? bracket.open.size() : closes ? bracket.close.size() : 1;
  }
  line = out;
}

// Some programs write the sign that is seen, others the one that is meant.
void turn_brackets(std::vector<PdfPage>& pages) {
  for (const Bracket& bracket : brackets) {
    std::size_t opening = 0;
    std::size_t closing = 0;  // lines in which a closing one comes first
    for (const PdfPage& page : pages) {
      for (const std::string& line : page) {
        const std::size_t open = line.find(bracket.open);
        const std::size_t close = line.find(bracket.close);
        opening += open < close ? 1 : 0;
        closing += close < open ? 1 : 0;
      }
    }
    if (closing <= opening) continue;
    for (PdfPage& page : pages) {
      for (std::string& line : page) swap_all(line, bracket);
    }
  }
}

}  // namespace

std::vector<PdfPage> pages_of_boxes(std::string_view output, std::size_t& broken) {
  const std::string text = without_broken(output, broken);
  std::vector<PdfPage> pages;
  std::vector<Box> boxes;
  for (const std::string_view raw : split(text, '\n')) {
    const std::string_view line = trim(raw);
    if (auto box = box_of(line)) boxes.push_back(std::move(*box));
    if (line.starts_with("</page>")) pages.push_back(page_of(std::exchange(boxes, {})));
  }
  turn_brackets(pages);
  return pages;
}

}  // namespace coding
