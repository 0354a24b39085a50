#include "table/word_table.hpp"

#include <algorithm>
#include <numeric>

#include "coding/text/width.hpp"
#include "table/word_text.hpp"

// Columns are as wide as their widest cell, as far as the page has room; then those of text give way, the
// widest first, down to their longest word.

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

void widen(Wish& wish, const std::string& text, bool wraps) {
  std::size_t widest = 0;
  std::size_t word = 0;
  for (const std::string& line : wrap(text, static_cast<std::size_t>(-1)))
    widest = std::max(widest, display_width(line));
  if (wraps) {
    for (const std::string& part : wrap(text, 1)) word = std::max(word, display_width(part));
  }
  wish.widest = std::max(wish.widest, widest);
  wish.least = std::max(wish.least, wraps ? word : widest);
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

std::vector<std::size_t> capped(const std::vector<Wish>& wishes, std::size_t cap) {
  std::vector<std::size_t> widths;
  for (const Wish& wish : wishes) widths.push_back(std::max(wish.least, std::min(wish.widest, cap)));
  return widths;
}

std::size_t sum(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

std::vector<std::size_t> widths_of(const Sheet& sheet) {
  const std::size_t room = text_width(is_wide(sheet));
  const std::vector<Wish> wishes = wishes_of(sheet);
  std::size_t low = 0;
  std::size_t high = room;
  while (low < high) {
    const std::size_t middle = low + (high - low + 1) / 2;
    if (sum(capped(wishes, middle)) <= room)
      low = middle;
    else
      high = middle - 1;
  }
  std::vector<std::size_t> widths = capped(wishes, low);
  const std::size_t total = sum(widths);
  if (total <= room) {
    // Programs differ in which side a table from right to left stands on, unless it fills the line.
    if (is_right_to_left(sheet.language) && !widths.empty())
      *std::max_element(widths.begin(), widths.end()) += room - total;
    return widths;
  }
  for (std::size_t& width : widths) width = std::max<std::size_t>(width * room / total, 1);
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
  if (!sheet.columns.empty()) out += TableWriter(sheet).write();
  // Two tables without a paragraph between them would be one.
  return out + notes(sheet) + paragraph({.style = "TableEnd"}, "");
}

}  // namespace coding::word
