#include "table/word_table.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "coding/text/trim.hpp"
#include "coding/text/width.hpp"
#include "table/panels.hpp"
#include "table/word_text.hpp"

// Columns are as wide as their widest cell, as far as the page has room. Where it has not, all get as few
// lines in their highest cell as can be, so that a column of definitions is wider than one of names, and none
// is narrower than its longest word (of an id, what stands between hyphens). Widths are reckoned by letters,
// since nobody here knows the reader's fonts.

namespace coding::word {

namespace {

constexpr std::size_t letter = 115;       // twips that a letter of 10 points takes, roughly
constexpr std::size_t small_letter = 82;  // of 7 points
constexpr std::size_t gap = 160;          // left and right of a cell together
constexpr std::size_t small_gap = 40;

struct Wish {
  std::size_t widest = 0;
  std::size_t least = 0;  // the longest word; of numbers all of it
};

constexpr std::size_t longest_word = 14;  // in letters; longer ones are broken

std::size_t longest_piece(const std::string& text) {
  std::size_t longest = 0;
  for (const std::string& word : wrap(text, 1)) {
    for (const std::string_view piece : split(word, '-'))
      longest = std::max(longest, display_width(piece) + 1);
  }
  return std::min(longest, longest_word);
}

void widen(Wish& wish, const std::string& text, bool wraps) {
  std::size_t widest = 0;
  for (const std::string& line : wrap(text, static_cast<std::size_t>(-1)))
    widest = std::max(widest, display_width(line));
  wish.widest = std::max(wish.widest, widest);
  wish.least = std::max(wish.least, wraps ? std::min(widest, longest_piece(text)) : widest);
}

std::vector<Wish> wishes_of(const Sheet& sheet) {
  std::vector<Wish> wishes(sheet.columns.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    widen(wishes[i], sheet.columns[i].narrow_title(), true);
    for (const auto& row : sheet.rows) widen(wishes[i], row[i].text, !sheet.columns[i].numeric());
  }
  const bool small = is_wide(sheet);
  for (Wish& wish : wishes) {
    for (std::size_t* width : {&wish.widest, &wish.least})
      *width = *width * (small ? small_letter : letter) + (small ? small_gap : gap);
  }
  return wishes;
}

std::size_t sum(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

// Each column so wide that its widest cell takes at most `lines` lines.
std::vector<std::size_t> folded(const std::vector<Wish>& wishes, std::size_t lines) {
  std::vector<std::size_t> widths;
  for (const Wish& wish : wishes) widths.push_back(std::max(wish.least, (wish.widest + lines - 1) / lines));
  return widths;
}

// None wider than what they then have room for together: the narrow ones stay whole.
std::vector<std::size_t> cut_to(std::vector<std::size_t> widths, std::size_t room) {
  std::size_t low = 1;
  std::size_t high = room;
  while (low < high) {
    const std::size_t middle = low + (high - low + 1) / 2;
    std::size_t total = 0;
    for (const std::size_t width : widths) total += std::min(width, middle);
    if (total <= room)
      low = middle;
    else
      high = middle - 1;
  }
  for (std::size_t& width : widths) width = std::min(width, low);
  return widths;
}

std::vector<std::size_t> widths_of(const Sheet& sheet) {
  const std::size_t room = text_width(is_wide(sheet));
  const std::vector<Wish> wishes = wishes_of(sheet);
  std::size_t lines = 1;
  std::size_t most = 1;
  for (const Wish& wish : wishes) most = std::max(most, wish.widest);
  while (lines < most) {
    const std::size_t middle = lines + (most - lines) / 2;
    if (sum(folded(wishes, middle)) <= room)
      most = middle;
    else
      lines = middle + 1;
  }
  std::vector<std::size_t> widths = folded(wishes, lines);
  if (sum(widths) > room) return cut_to(std::move(widths), room);
  std::size_t left = room - sum(widths);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t more = std::min(left, wishes[i].widest - std::min(wishes[i].widest, widths[i]));
    widths[i] += more;
    left -= more;
  }
  // Programs differ in which side a table from right to left stands on, unless it fills the line.
  if (is_right_to_left(sheet.language) && !widths.empty())
    *std::max_element(widths.begin(), widths.end()) += left;
  return widths;
}

std::string rule(const std::string& side, int eighths) {
  return "<w:" + side + " w:val=\"single\" w:sz=\"" + std::to_string(eighths) +
         "\" w:space=\"0\" w:color=\"auto\"/>";
}

struct CellLook {
  std::size_t width = 0;
  std::string rules{};
  std::string style = "TableText";
  bool numeric = false;
};

std::string cell(const SheetCell& content, const CellLook& look, bool table_is_turned) {
  const bool turned = reads_right_to_left(content.text, table_is_turned);
  // Text stands at the table's side, whichever way it reads; numbers at the right.
  const bool at_end = look.numeric ? !turned : turned != table_is_turned;
  std::vector<Words> words{{content.text, ""}};
  if (content.reason > 0)
    words.push_back({std::to_string(content.reason), "<w:vertAlign w:val=\"superscript\"/>"});
  std::string out = "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(look.width) + "\" w:type=\"dxa\"/>";
  if (!look.rules.empty()) out += "<w:tcBorders>" + look.rules + "</w:tcBorders>";
  if (look.style == "TableHead") out += "<w:vAlign w:val=\"bottom\"/>";
  out += "</w:tcPr>";
  out += paragraph({.style = look.style, .right_to_left = turned, .at_end = at_end}, runs(words, turned));
  out.pop_back();
  return out + "</w:tc>";
}

class TableWriter {
 public:
  explicit TableWriter(const Sheet& sheet)
      : sheet_(sheet), turned_(is_right_to_left(sheet.language)), widths_(widths_of(sheet)) {}

  std::string write() const {
    std::string out = "<w:tbl><w:tblPr><w:tblStyle w:val=\"CodingTable\"/>";
    if (turned_) out += "<w:bidiVisual/>";
    out += "<w:tblW w:w=\"" + std::to_string(sum(widths_)) + "\" w:type=\"dxa\"/><w:tblBorders>" +
           rule("top", 8) + rule("bottom", 8) + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/>";
    const std::string side = std::to_string((is_wide(sheet_) ? small_gap : gap) / 2);
    out += "<w:tblCellMar><w:left w:w=\"" + side + "\" w:type=\"dxa\"/><w:right w:w=\"" + side +
           "\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" "
           "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>\n<w:tblGrid>";
    for (const std::size_t width : widths_) out += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    out += "</w:tblGrid>\n" + head();
    for (std::size_t r = 0; r < sheet_.rows.size(); ++r) out += row(r);
    return out + "</w:tbl>\n";
  }

 private:
  std::string head() const {
    std::string out = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const SheetColumn& column = sheet_.columns[i];
      out += cell({column.narrow_title()},
                  {.width = widths_[i],
                   .rules = rule("bottom", 4),
                   .style = is_wide(sheet_) ? "TableSmall" : "TableHead",
                   .numeric = column.numeric()},
                  turned_);
    }
    return out + "</w:tr>\n";
  }

  std::string row(std::size_t r) const {
    const bool total = r >= sheet_.body_rows;
    std::string out = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      out += cell(sheet_.rows[r][i],
                  {.width = widths_[i],
                   .rules = total && r == sheet_.body_rows ? rule("top", 4) : "",
                   .style = is_wide(sheet_) ? "TableSmall" : "TableText",
                   .numeric = sheet_.columns[i].numeric()},
                  turned_);
    }
    return out + "</w:tr>\n";
  }

  const Sheet& sheet_;
  bool turned_;
  std::vector<std::size_t> widths_;
};

std::vector<std::vector<std::size_t>> panels_in(const Sheet& sheet) {
  std::vector<std::size_t> widths;
  for (const Wish& wish : wishes_of(sheet)) widths.push_back(wish.least);
  return panels_of(sheet, widths, {.width = text_width(true)});
}

std::string tables(const Sheet& sheet) {
  if (sheet.columns.empty()) return "";
  const auto panels = is_wide(sheet) ? panels_in(sheet) : std::vector<std::vector<std::size_t>>{};
  if (panels.size() <= 1) return TableWriter(sheet).write();
  std::string out;
  for (const auto& columns : panels) {
    // Two tables without a paragraph between them would be one.
    if (!out.empty()) out += paragraph({.style = "TableEnd"}, "");
    out += TableWriter(panel_of(sheet, columns)).write();
  }
  return out;
}

std::string caption(const Sheet& sheet, const std::string& table_word, std::size_t counted) {
  const bool turned = is_right_to_left(sheet.language);
  const auto line = [&](const std::string& style, const std::string& content, bool reads_so) {
    return paragraph({.style = style, .right_to_left = reads_so, .with_next = true}, content);
  };
  std::string label;
  if (!sheet.label.empty()) {
    const std::string shown = sheet.label.substr(std::min(sheet.label.size(), table_word.size() + 1));
    label = runs({{table_word + " ", ""}}, turned) +
            sequence(table_word, shown, sheet.number == counted + 1 ? 0 : sheet.number, turned);
  }
  std::string out;
  if (label.empty() || sheet.one_line_caption()) {
    const std::string point = label.empty() || sheet.title.empty() ? "" : runs({{". ", ""}}, turned);
    if (!label.empty() || !sheet.title.empty())
      out += line("Caption", label + point + runs({{sheet.title, ""}}, turned), turned);
  } else {
    out += line("Caption", label, turned);
    if (!sheet.title.empty()) out += line("TableTitle", runs({{sheet.title, ""}}, turned), turned);
  }
  if (!sheet.other_caption.empty()) {
    const bool other = is_right_to_left(sheet.other_language);
    out += line("OtherCaption", runs({{sheet.other_caption, ""}}, other), other);
  }
  return out;
}

std::string notes(const Sheet& sheet) {
  const bool turned = is_right_to_left(sheet.language);
  std::string out;
  for (const SheetNote& note : notes_below(sheet)) {
    std::vector<Words> words;
    if (note.mark > 0) {
      words.push_back({std::to_string(note.mark), "<w:vertAlign w:val=\"superscript\"/>"});
      words.push_back({" ", ""});
    }
    // Arabic script has no italics.
    if (!note.lead.empty()) words.push_back({note.lead, turned ? "<w:b/><w:bCs/>" : "<w:i/><w:iCs/>"});
    words.push_back({(note.lead.empty() ? "" : " ") + note.text, ""});
    out += paragraph({.style = "TableNote", .right_to_left = turned}, runs(words, turned));
  }
  return out;
}

}  // namespace

std::size_t text_width(bool landscape) { return landscape ? 14002 : 9070; }

std::string table_with_caption(const Sheet& sheet, const std::string& table_word, std::size_t counted) {
  std::string out = caption(sheet, table_word, counted);
  out += tables(sheet);
  return out + notes(sheet) + paragraph({.style = "TableEnd"}, "");
}

}  // namespace coding::word
