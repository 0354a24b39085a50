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

struct Sheet {
  std::string title{};
  Language language{};
  std::vector<SheetColumn> columns{};
  std::vector<std::vector<SheetCell>> rows{};
  std::size_t body_rows = 0;  // the rest are totals
  std::vector<std::string> notes{};
  std::vector<std::string> reasons{};
};

Sheet sheet_of(const Table& table, const RenderOptions& options);

// "KA kaygı · ÖG öz güven" for the columns that have an abbreviation; empty when none has.
std::string legend(const Sheet& sheet);

// ¹ ² … for a reason; nothing for 0.
std::string superscript(std::size_t reason);

}  // namespace coding
