#include <algorithm>

#include "coding/text/direction.hpp"
#include "coding/text/width.hpp"
#include "table/renderers.hpp"
#include "table/sheet.hpp"

// Columns are as wide as their widest cell. When that is more than the terminal has, the widest text columns
// give way first, down to their longest word; numbers never wrap. What still does not fit (a matrix of 50
// codes) goes into panels below each other, each beginning with the first column. Nothing is ever cut.

namespace coding {

namespace {

constexpr std::size_t unlimited = static_cast<std::size_t>(-1);
constexpr std::size_t gap = 2;
constexpr std::size_t note_width = 100;  // when the width is unlimited and the table is narrower

struct Bounds {
  std::size_t narrowest = 0;
  std::size_t natural = 0;
};

Bounds bounds_of(std::string_view text, bool wraps) {
  Bounds bounds;
  for (const std::string& line : wrap(text, unlimited)) {
    bounds.natural = std::max(bounds.natural, display_width(line));
  }
  bounds.narrowest = bounds.natural;
  if (!wraps) return bounds;
  bounds.narrowest = 0;
  for (const std::string& word : wrap(text, 1)) {
    bounds.narrowest = std::max(bounds.narrowest, display_width(word));
  }
  return bounds;
}

std::string with_mark(const SheetCell& cell) { return cell.text + superscript(cell.reason); }

std::vector<Bounds> bounds_of(const Sheet& sheet) {
  std::vector<Bounds> all;
  const auto widen = [&all](std::size_t i, Bounds bounds) {
    all[i].narrowest = std::max(all[i].narrowest, bounds.narrowest);
    all[i].natural = std::max(all[i].natural, bounds.natural);
  };
  for (const SheetColumn& column : sheet.columns) all.push_back(bounds_of(column.narrow_title(), true));
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widen(i, bounds_of(with_mark(row[i]), !sheet.columns[i].numeric()));
    }
  }
  return all;
}

using Columns = std::vector<std::size_t>;

// The first column that names its row: collapsing columns name groups of rows.
std::size_t label_of(const Sheet& sheet) {
  const auto label = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                  [](const SheetColumn& column) { return !column.collapse; });
  return label == sheet.columns.end() ? 0 : static_cast<std::size_t>(label - sheet.columns.begin());
}

// The columns of each panel; every panel after the first begins with the label.
std::vector<Columns> panels_of(const std::vector<Bounds>& bounds, std::size_t label, std::size_t width) {
  std::vector<Columns> panels(1);
  std::size_t used = 0;
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    if (panels.size() > 1 && i == label) continue;
    const std::size_t needed = bounds[i].narrowest + (panels.back().empty() ? 0 : gap);
    if (used + needed > width && panels.back().size() > 1) {
      panels.push_back({label});
      used = bounds[label].narrowest;
      if (i == label) continue;
    }
    used += bounds[i].narrowest + (panels.back().empty() ? 0 : gap);
    panels.back().push_back(i);
  }
  return panels;
}

// The widths of a panel's columns: as few lines as can be in the highest cell, so that a column of passages
// is wider than one of names. No column is narrower than it needs; what is left over goes to the first that
// can use it.
std::vector<std::size_t> widths_of(const std::vector<Bounds>& bounds, const Columns& panel,
                                   std::size_t width) {
  const auto folded = [&](std::size_t i, std::size_t lines) {
    return std::max(bounds[i].narrowest, (bounds[i].natural + lines - 1) / lines);
  };
  const auto total = [&](std::size_t lines) {
    std::size_t sum = gap * (panel.empty() ? 0 : panel.size() - 1);
    for (const std::size_t i : panel) sum += folded(i, lines);
    return sum;
  };
  std::size_t lines = 1;
  std::size_t most = 1;
  for (const std::size_t i : panel) most = std::max(most, bounds[i].natural);
  while (lines < most) {
    const std::size_t middle = lines + (most - lines) / 2;
    if (total(middle) <= width) {
      most = middle;
    } else {
      lines = middle + 1;
    }
  }
  std::size_t left = width - std::min(width, total(lines));
  std::vector<std::size_t> widths;
  for (const std::size_t i : panel) {
    const std::size_t extra =
        std::min(left, bounds[i].natural - std::min(bounds[i].natural, folded(i, lines)));
    widths.push_back(folded(i, lines) + extra);
    left -= extra;
  }
  return widths;
}

class TextWriter {
 public:
  TextWriter(const Sheet& sheet, const RenderOptions& options)
      : sheet_(sheet), options_(options), bounds_(bounds_of(sheet)) {}

  std::string write() {
    const std::size_t width = options_.width == 0 ? unlimited : options_.width;
    caption(width);
    bool first = out_.empty();
    for (const Columns& columns : panels_of(bounds_, label_of(sheet_), width)) {
      if (!first) out_ += '\n';
      first = false;
      panel(columns, widths_of(bounds_, columns, width));
    }
    notes();
    return std::move(out_);
  }

 private:
  std::string_view bold() const { return options_.styled ? "\x1b[1m" : ""; }
  std::string_view dim() const { return options_.styled ? "\x1b[2m" : ""; }

  void line(std::string_view text, std::string_view style) {
    out_.append(style).append(text);
    if (!style.empty()) out_ += "\x1b[0m";
    out_ += '\n';
  }

  void paragraph(std::string_view text, std::size_t width, std::string_view style) {
    for (const std::string& part : wrap(text, width)) line(isolated(part), style);
  }

  std::string isolated(const std::string& text) const {
    return options_.isolate && contains_right_to_left(text) ? "\u2068" + text + "\u2069" : text;
  }

  void caption(std::size_t width) {
    if (sheet_.one_line_caption() || sheet_.label.empty()) {
      if (const std::string line = one_line_caption(sheet_); !line.empty()) paragraph(line, width, bold());
    } else {
      paragraph(sheet_.label, width, bold());
      if (!sheet_.title.empty()) paragraph(sheet_.title, width, "");
    }
    if (!sheet_.other_caption.empty()) paragraph(sheet_.other_caption, width, "");
  }

  void panel(const Columns& columns, const std::vector<std::size_t>& widths) {
    std::vector<std::string> head;
    for (const std::size_t i : columns) head.push_back(sheet_.columns[i].narrow_title());
    print(columns, widths, head, true);
    std::size_t total = gap * (widths.empty() ? 0 : widths.size() - 1);
    for (const std::size_t width : widths) total += width;
    widest_ = std::max(widest_, total);
    std::string rule;
    for (std::size_t i = 0; i < total; ++i) rule += "─";
    line(rule, dim());
    for (std::size_t r = 0; r < sheet_.rows.size(); ++r) {
      if (r == sheet_.body_rows && r > 0) line(rule, dim());
      std::vector<std::string> cells;
      for (const std::size_t i : columns) cells.push_back(shown(r, i, columns));
      print(columns, widths, cells, false);
    }
  }

  // In a later panel the label also names totals, whose name may stand in a column of groups to its left.
  std::string shown(std::size_t row, std::size_t column, const Columns& panel) const {
    const auto& cells = sheet_.rows[row];
    const bool label_alone = column == panel.front() && column == label_of(sheet_) && row >= sheet_.body_rows;
    if (!label_alone) return with_mark(cells[column]);
    const auto named = std::find_if(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(column),
                                    [](const SheetCell& cell) { return !cell.text.empty(); });
    return with_mark(*named);
  }

  // A row of cells, wrapped: titles stand at the bottom of their row, cells at the top.
  void print(const Columns& columns, const std::vector<std::size_t>& widths,
             const std::vector<std::string>& cells, bool head) {
    std::vector<std::vector<std::string>> blocks;
    std::size_t height = 0;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      blocks.push_back(wrap(cells[k], widths[k]));
      height = std::max(height, blocks.back().size());
    }
    for (std::size_t y = 0; y < height; ++y) {
      std::string text;
      for (std::size_t k = 0; k < blocks.size(); ++k) {
        const std::size_t above = head ? height - blocks[k].size() : 0;
        const bool empty = y < above || y - above >= blocks[k].size();
        const std::string cell = empty ? "" : isolated(blocks[k][y - above]);
        if (k > 0) text.append(gap, ' ');
        text += sheet_.columns[columns[k]].numeric() ? pad_left(cell, widths[k]) : pad_right(cell, widths[k]);
      }
      text.erase(text.find_last_not_of(' ') + 1);
      line(text, head ? bold() : std::string_view());
    }
  }

  void notes() {
    const std::vector<SheetNote> all = notes_below(sheet_);
    if (!all.empty()) out_ += '\n';
    const std::size_t width = options_.width == 0 ? std::max(widest_, note_width) : options_.width;
    for (const SheetNote& note : all) {
      const std::string mark = note.mark == 0 ? "" : superscript(note.mark) + " ";
      paragraph(mark + (note.lead.empty() ? "" : note.lead + " ") + note.text, width, dim());
    }
  }

  const Sheet& sheet_;
  const RenderOptions& options_;
  std::vector<Bounds> bounds_;
  std::size_t widest_ = 0;
  std::string out_{};
};

}  // namespace

std::string render_text(const Table& table, const RenderOptions& options) {
  const Sheet sheet = sheet_of(table, options);
  return TextWriter(sheet, options).write();
}

}  // namespace coding
