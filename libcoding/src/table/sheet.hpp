// A table as people see it, before any format's punctuation: what text, Markdown, HTML and LaTeX share.
//
// Numbers are written in the reader's style, lists are joined, repeated cells are blanked, control characters
// are shown, and the reasons of missing cells are numbered in order of appearance. Nothing is escaped yet.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/table/render.hpp"

namespace coding {

struct SheetColumn {
  std::string title{};
  std::string abbreviation{};
  ColumnKind kind = ColumnKind::text;
  bool collapse = false;

  bool numeric() const { return kind != ColumnKind::text && kind != ColumnKind::list; }
  const std::string& narrow_title() const { return abbreviation.empty() ? title : abbreviation; }
};

struct SheetCell {
  std::string text{};
  std::size_t reason = 0;  // from 1: the reason that explains why it is missing
  bool repeats = false;    // blank because it is equal to the cell above
};

// A paragraph below the table.
struct SheetNote {
  std::string lead{};    // "Note.", which a paper sets in italics
  std::size_t mark = 0;  // the reason it explains, from 1
  std::string text{};
};

struct Sheet {
  std::string title{};
  TableStyle style = TableStyle::plain;
  std::size_t number = 0;   // in the style of a paper; 0: none
  std::string label{};      // "Table 3"
  std::string note_word{};  // "Note."
  std::string other_caption{};
  Language other_language{};
  Language language{};
  std::vector<SheetColumn> columns{};
  std::vector<std::vector<SheetCell>> rows{};
  std::size_t body_rows = 0;  // the rest are totals
  std::vector<std::string> notes{};
  std::vector<std::string> reasons{};
  bool in_panels = false;  // these are some of the columns of a wider one

  bool for_paper() const { return style != TableStyle::plain; }
  // In the Iranian style the number and the title share a line.
  bool one_line_caption() const { return style == TableStyle::iranian; }
};

// A cell of a collapsing column that is equal to the one above.
enum class Repeats { blank, shown };

Sheet sheet_of(const Table& table, const RenderOptions& options, Repeats repeats = Repeats::blank);

// "KA kaygı · ÖG öz güven" for the columns that have an abbreviation; empty when none has.
std::string legend(const Sheet& sheet);

// The paragraphs below the table in their order. In the style of a paper the general notes are one, with the
// abbreviations; the legend is left out where `with_legend` is not set.
std::vector<SheetNote> notes_below(const Sheet& sheet, bool with_legend = true);

// "Table 3. Codes": number and title on one line; either may be missing.
std::string one_line_caption(const Sheet& sheet);

// ¹ ² … for a reason; nothing for 0.
std::string superscript(std::size_t reason);

}  // namespace coding
