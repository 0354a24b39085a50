#include "table/sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "coding/table/number_style.hpp"
#include "coding/text/visible.hpp"
#include "table/columns.hpp"

namespace coding {

namespace {

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) out += (i > 0 ? ", " : "") + items[i];
  return out;
}

class CellWriter {
 public:
  CellWriter(const RenderOptions& options, std::vector<std::string>& reasons)
      : style_(number_style(options.language)), apa_(options.style == TableStyle::apa), reasons_(reasons) {}

  SheetCell operator()(const Cell& cell, const Column& column) {
    if (const auto* text = std::get_if<std::string>(&cell)) return {visible(*text, true)};
    if (const auto* list = std::get_if<std::vector<std::string>>(&cell))
      return {visible(joined(*list), true)};
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return {whole(*integer, column)};
    if (const auto* value = std::get_if<double>(&cell)) return real(*value, column);
    return {"–", number_of(std::get<Missing>(cell).why)};
  }

 private:
  std::string whole(std::int64_t value, const Column& column) const {
    if (column.kind == ColumnKind::integer || column.kind == ColumnKind::text) {
      return format_integer(value, style_);
    }
    return real(static_cast<double>(value), column).text;
  }

  SheetCell real(double value, const Column& column) const {
    if (!std::isfinite(value)) return {"–"};
    if (column.kind == ColumnKind::percent) return {format_percent(value, column.decimals, style_)};
    if (column.range == Range::any) return {format_real(value, column.decimals, style_)};
    return {column.range == Range::probability ? probability(value, column.decimals)
                                               : bare(format_real(value, column.decimals, style_))};
  }

  // APA reports three decimals of a probability.
  std::string probability(double value, int decimals) const {
    if (apa_) decimals = std::min(decimals, 3);
    const double least = std::pow(10.0, -decimals);
    if (value > 0 && value < least) return "<" + bare(format_real(least, decimals, style_));
    return bare(format_real(value, decimals, style_));
  }

  // Without the leading zero where APA wants none.
  std::string bare(std::string shown) const {
    const std::string zero = format_integer(0, style_) + style_.decimal_sign;
    const auto at = apa_ ? shown.find(zero) : std::string::npos;
    if (at == 0 || at == style_.minus.size()) shown.erase(at, zero.size() - style_.decimal_sign.size());
    return shown;
  }

  std::size_t number_of(const std::string& why) {
    if (why.empty()) return 0;
    const std::string shown = visible(why);
    const auto found = std::find(reasons_.begin(), reasons_.end(), shown);
    const auto number = static_cast<std::size_t>(found - reasons_.begin()) + 1;
    if (found == reasons_.end()) reasons_.push_back(shown);
    return number;
  }

  NumberStyle style_;
  bool apa_;
  std::vector<std::string>& reasons_;
};

// Which cells of a row repeat the row above.
std::vector<bool> repeated(const Table& table, const std::vector<std::size_t>& columns, std::size_t row) {
  std::vector<bool> same(columns.size(), false);
  if (row == 0 || row >= table.rows.size() - table.footer_rows) return same;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!table.columns[columns[i]].collapse) continue;
    if (table.rows[row][columns[i]] != table.rows[row - 1][columns[i]]) break;
    same[i] = true;
  }
  return same;
}

void add_caption(Sheet& sheet, const Table& table, const RenderOptions& options) {
  sheet.note_word = options.words.note;
  sheet.number = table.number;
  const NumberStyle style = number_style(options.language);
  for (SheetColumn& column : sheet.columns) {
    if (column.title == "%") column.title = style.before_percent + style.after_percent;
  }
  if (table.number > 0) {
    sheet.label = options.words.table + " " +
                  format_integer(static_cast<std::int64_t>(table.number), number_style(options.language));
  }
  sheet.other_caption = visible(table.other_caption);
  sheet.other_language = table.other_language;
}

// "KA = kaygı; ÖG = öz güven."
std::string abbreviations(const Sheet& sheet) {
  std::string out;
  for (const SheetColumn& column : sheet.columns) {
    if (column.abbreviation.empty()) continue;
    out += (out.empty() ? "" : "; ") + column.abbreviation + " = " + column.title;
  }
  return out.empty() ? out : out + ".";
}

}  // namespace

Sheet sheet_of(const Table& table, const RenderOptions& options, Repeats repeats) {
  require_shape(table);
  const auto columns = columns_for(table, Audience::people);
  Sheet sheet{.title = visible(table.title),
              .style = options.style,
              .language = table.language.tag.empty() ? options.language : table.language,
              .body_rows = table.rows.size() - table.footer_rows};
  for (const std::size_t i : columns) {
    const Column& column = table.columns[i];
    sheet.columns.push_back(
        {visible(column.title), visible(column.abbreviation), column.kind, column.collapse});
  }
  CellWriter write(options, sheet.reasons);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const std::vector<bool> same =
        repeats == Repeats::blank ? repeated(table, columns, r) : std::vector<bool>(columns.size(), false);
    std::vector<SheetCell>& row = sheet.rows.emplace_back();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Cell& cell = table.rows[r][columns[i]];
      const bool blank_total = r >= sheet.body_rows && cell == Cell(Missing{});
      row.push_back(same[i] || blank_total ? SheetCell{.repeats = same[i]}
                                           : write(cell, table.columns[columns[i]]));
    }
  }
  for (const std::string& note : table.notes) sheet.notes.push_back(visible(note));
  if (sheet.for_paper()) add_caption(sheet, table, options);
  return sheet;
}

std::string legend(const Sheet& sheet) {
  std::string out;
  for (const SheetColumn& column : sheet.columns) {
    if (column.abbreviation.empty()) continue;
    out += (out.empty() ? "" : " · ") + column.abbreviation + " " + column.title;
  }
  return out;
}

std::vector<SheetNote> notes_below(const Sheet& sheet, bool with_legend) {
  std::vector<SheetNote> all;
  if (sheet.for_paper()) {
    SheetNote general{.lead = sheet.note_word};
    for (const std::string& note : sheet.notes) general.text += (general.text.empty() ? "" : " ") + note;
    const std::string key = with_legend ? abbreviations(sheet) : "";
    if (!key.empty()) general.text += (general.text.empty() ? "" : " ") + key;
    if (!general.text.empty()) all.push_back(std::move(general));
  } else {
    for (const std::string& note : sheet.notes) all.push_back({.text = note});
  }
  for (std::size_t i = 0; i < sheet.reasons.size(); ++i)
    all.push_back({.mark = i + 1, .text = sheet.reasons[i]});
  if (sheet.for_paper() || !with_legend) return all;
  if (std::string key = legend(sheet); !key.empty()) all.push_back({.text = std::move(key)});
  return all;
}

std::string one_line_caption(const Sheet& sheet) {
  if (sheet.label.empty() || sheet.title.empty()) return sheet.label + sheet.title;
  return sheet.label + ". " + sheet.title;
}

std::string superscript(std::size_t reason) {
  static constexpr std::array<std::string_view, 10> digits = {"⁰", "¹", "²", "³", "⁴",
                                                              "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (; reason > 0; reason /= 10) out.insert(0, digits[reason % 10]);
  return out;
}

}  // namespace coding
