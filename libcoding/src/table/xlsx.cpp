#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/visible.hpp"
#include "coding/text/width.hpp"
#include "table/columns.hpp"
#include "table/renderers.hpp"
#include "table/sheet.hpp"
#include "table/sheet_names.hpp"

// A workbook by libxlsxwriter: caption, head, rows, notes below. The head stays in sight and has filters, so
// no cell is left blank because it repeats the one above. Numbers are numbers with a format that shows them
// as the language writes them; a percent is a share (0.636) with a format of per cent, which is what
// spreadsheets compute with. Every text goes in as a string: what begins with = is no formula here.
//
// The library writes to files only: to one without a name, which nobody finds and a killed process does not
// leave behind. It would put the time into the properties; they have a fixed one.

namespace coding {

namespace {

constexpr std::size_t most_rows = 1048576;
constexpr std::size_t most_columns = 16384;
constexpr std::size_t longest_text = 32767;  // units of UTF-16
constexpr double widest_column = 60.0;
constexpr double height_of_a_note = 13.0;  // of a line of it, in points
constexpr double widest_upright = 110.0;   // of a page that is not turned
constexpr time_t first_of_january_2000 = 946684800;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

[[noreturn]] void refuse_file(const std::string& why) {
  throw Error({.slug = "file-unwritable",
               .message = "cannot write the workbook: " + why,
               .hint = "check the space left for temporary files"});
}

std::string content_of(std::FILE* file) {
  std::string out;
  std::rewind(file);
  char room[65536];
  while (const std::size_t count = std::fread(room, 1, sizeof room, file)) out.append(room, count);
  if (std::ferror(file) != 0) refuse_file("it cannot be read back");
  return out;
}

// _x0041_ in a string of a workbook is read as A: its first mark is written as such a code itself.
std::string without_codes(const std::string& text) {
  const auto is_code = [&](std::size_t at) {
    return at + 6 < text.size() && text[at + 6] == '_' &&
           text.find_first_not_of("0123456789abcdefABCDEF", at + 2) == at + 6;
  };
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (!is_code(at)) continue;
    out.append(text, done, at - done).append("_x005F");
    done = at;
  }
  return out.append(text, done);
}

// What a cell has room for.
std::string fitting(const std::string& text) {
  std::string out = without_codes(text);
  if (out.size() <= longest_text) return out;
  std::size_t units = 1;  // for the mark of the cut
  std::size_t byte = 0;
  std::size_t last = 0;
  while (byte < out.size() && units <= longest_text) {
    last = byte;
    units += next_code_point(out, byte) > 0xFFFF ? 2 : 1;
  }
  return units <= longest_text ? out : out.substr(0, last) + "…";
}

// Spreadsheets know one sign of per cent and multiply by 100 where it stands. The Persian one is therefore a
// letter of the format, and the cell holds 63.6 as the data files do, not 0.636.
bool has_own_percent(const Language& language) { return primary(language) == "fa"; }

// "[$-41F]%0.0": Excel takes the digits from it, and others the decimal sign, too.
std::string number_format(const Column& column, const Language& language, TableStyle style) {
  const std::string tag = primary(language);
  std::string out = tag == "fa" ? "[$-3000429]" : tag == "tr" ? "[$-41F]" : tag == "az" ? "[$-42C]" : "";
  const bool percent = column.kind == ColumnKind::percent;
  if (percent && tag == "tr") out += "%";
  // # shows no leading zero; APA has three decimals of a probability.
  const bool apa = style == TableStyle::apa;
  out += apa && column.range != Range::any ? "#" : "0";
  const int decimals =
      apa && column.range == Range::probability ? std::min(column.decimals, 3) : column.decimals;
  if (column.kind != ColumnKind::integer && decimals > 0)
    out += "." + std::string(static_cast<std::size_t>(decimals), '0');
  if (!percent || tag == "tr") return out;
  return out + (has_own_percent(language) ? "\"٪\"" : "%");
}

enum class Place { label, title, other, head, body, first_total, total, note };

class WorkbookWriter {
 public:
  WorkbookWriter(const std::vector<Table>& tables, const RenderOptions& options)
      : tables_(tables), options_(options), file_(std::tmpfile()) {
    if (!file_) refuse_file("there is no room for temporary files");
    const std::string name = "/dev/fd/" + std::to_string(fileno(file_.get()));
    book_ = workbook_new(name.c_str());
    if (book_ == nullptr) refuse_file("there is not enough memory");
  }
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;
  ~WorkbookWriter() {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }

  std::string write() {
    std::vector<Sheet> sheets;
    std::vector<std::string> titles;
    for (const Table& table : tables_) {
      sheets.push_back(sheet_of(table, options_, Repeats::shown));
      titles.push_back(sheets.back().label + " " + sheets.back().title);
    }
    lxw_doc_properties properties{};
    std::string title = sheets.front().title;
    properties.title = title.data();
    properties.created = first_of_january_2000;
    workbook_set_properties(book_, &properties);
    const std::vector<std::string> names = sheet_names(titles);
    for (std::size_t i = 0; i < tables_.size(); ++i) add(tables_[i], sheets[i], names[i]);
    const lxw_error failure = workbook_close(std::exchange(book_, nullptr));
    if (failure != LXW_NO_ERROR) refuse_file(lxw_strerror(failure));
    return content_of(file_.get());
  }

 private:
  void add(const Table& table, const Sheet& sheet, const std::string& name) {
    const auto columns = columns_for(table, Audience::people);
    const std::size_t rows = sheet.rows.size() + sheet.notes.size() + sheet.reasons.size() + 8;
    if (rows > most_rows || columns.size() > most_columns) {
      throw Error({.slug = "sheet-too-large",
                   .message = "a sheet holds 1,048,576 rows and 16,384 columns; the table '" + sheet.title +
                              "' has " + std::to_string(sheet.rows.size()) + " and " +
                              std::to_string(columns.size()),
                   .hint = "-f csv has no such limit"});
    }
    page_ = workbook_add_worksheet(book_, name.c_str());
    if (page_ == nullptr) refuse_file("the sheet '" + name + "' was refused");
    row_ = 0;
    turned_ = is_right_to_left(sheet.language);
    if (turned_) worksheet_right_to_left(page_);
    set_widths(sheet);
    if (!options_.data_sheets) caption(sheet);
    const lxw_row_t head = row_++;
    for (std::size_t i = 0; i < columns.size(); ++i)
      text(head, i, sheet.columns[i].title, format(Place::head, &table.columns[columns[i]], false));
    for (std::size_t r = 0; r < sheet.rows.size(); ++r, ++row_)
      for (std::size_t i = 0; i < columns.size(); ++i) cell(table, sheet, r, i, columns[i]);
    freeze(head, columns.size(), sheet.body_rows);
    notes(sheet);
    worksheet_set_paper(page_, 9);  // A4
    if (width_ > widest_upright) worksheet_set_landscape(page_);
    worksheet_fit_to_pages(page_, 1, 0);
  }

  void caption(const Sheet& sheet) {
    const bool both = sheet.one_line_caption() || sheet.label.empty();
    const auto line = [&](const std::string& words, Place place) {
      if (!words.empty()) text(row_++, 0, words, format(place, nullptr, false));
    };
    line(both ? one_line_caption(sheet) : sheet.label, Place::label);
    if (!both) line(sheet.title, Place::title);
    line(sheet.other_caption, Place::other);
  }

  void freeze(lxw_row_t head, std::size_t columns, std::size_t body) {
    worksheet_freeze_panes(page_, head + 1, 0);
    worksheet_repeat_rows(page_, 0, head);
    if (columns == 0 || body == 0) return;
    worksheet_autofilter(page_, head, 0, head + static_cast<lxw_row_t>(body),
                         static_cast<lxw_col_t>(columns - 1));
  }

  void cell(const Table& table, const Sheet& sheet, std::size_t r, std::size_t shown, std::size_t column) {
    const Column& facts = table.columns[column];
    const Cell& value = table.rows[r][column];
    const bool total = r >= sheet.body_rows;
    const Place place = !total ? Place::body : r == sheet.body_rows ? Place::first_total : Place::total;
    lxw_format* const look = format(place, &facts, wraps_[shown]);
    const bool is_share = facts.kind == ColumnKind::percent && !has_own_percent(options_.language);
    const auto number = [&](double each) {
      worksheet_write_number(page_, row_, static_cast<lxw_col_t>(shown), is_share ? each / 100.0 : each,
                             look);
    };
    if (options_.data_sheets && std::holds_alternative<Missing>(value)) return;
    const SheetCell& printed = sheet.rows[r][shown];
    const auto* integer = std::get_if<std::int64_t>(&value);
    const auto* real = std::get_if<double>(&value);
    if (integer != nullptr && facts.kind != ColumnKind::text) return number(static_cast<double>(*integer));
    if (real != nullptr && printed.text != "–" && facts.kind != ColumnKind::text) return number(*real);
    text(row_, shown, printed.text + superscript(printed.reason), look);
  }

  void text(lxw_row_t row, std::size_t column, const std::string& words, lxw_format* look) {
    const auto place = static_cast<lxw_col_t>(column);
    if (words.empty())
      worksheet_write_blank(page_, row, place, look);
    else
      worksheet_write_string(page_, row, place, fitting(words).c_str(), look);
  }

  // A paragraph of notes goes over all columns and breaks there, or it would make the printed page wider.
  void notes(const Sheet& sheet) {
    ++row_;
    for (const SheetNote& note : notes_below(sheet, false)) {
      const std::string mark = note.mark == 0 ? "" : superscript(note.mark) + " ";
      const std::string words = mark + (note.lead.empty() ? "" : note.lead + " ") + note.text;
      lxw_format* const look = format(Place::note, nullptr, true);
      const std::size_t columns = sheet.columns.size();
      const double lines = std::ceil(static_cast<double>(display_width(words)) / std::max(width_, 20.0));
      worksheet_set_row(page_, row_, lines * height_of_a_note, nullptr);
      if (columns > 1) {
        worksheet_merge_range(page_, row_, 0, row_, static_cast<lxw_col_t>(columns - 1), "", look);
      }
      text(row_++, 0, words, look);
    }
  }

  void set_widths(const Sheet& sheet) {
    wraps_.assign(sheet.columns.size(), false);
    width_ = 0;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const auto arrow = [](std::size_t width) { return static_cast<double>(width) + 3.0; };  // of the filter
      double width = std::min(arrow(display_width(sheet.columns[i].title)), 24.0);
      for (const auto& row : sheet.rows)
        width = std::max(width, static_cast<double>(display_width(row[i].text)) + 1.0);
      wraps_[i] = width > widest_column;
      width = std::min(width, widest_column);
      width_ += width;
      worksheet_set_column(page_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), width, nullptr);
    }
  }

  lxw_format* format(Place place, const Column* column, bool wraps) {
    const bool numeric =
        column != nullptr && column->kind != ColumnKind::text && column->kind != ColumnKind::list;
    const std::string digits = numeric ? number_format(*column, options_.language, options_.style) : "";
    auto [found, fresh] = formats_.try_emplace({place, turned_, numeric, digits, wraps}, nullptr);
    if (!fresh) return found->second;
    lxw_format* const look = workbook_add_format(book_);
    found->second = look;
    if (place == Place::label || place == Place::head) format_set_bold(look);
    if (place == Place::title && !turned_) format_set_italic(look);
    if (place == Place::note) {
      format_set_font_size(look, 9);
      format_set_align(look, LXW_ALIGN_VERTICAL_TOP);
    }
    if (turned_ && !numeric) {
      // Programs differ in the direction of a cell that says nothing.
      format_set_reading_order(look, place == Place::other ? 1 : 2);
      format_set_align(look, LXW_ALIGN_RIGHT);
      if (column != nullptr) format_set_indent(look, 1);
    }
    if (place == Place::head) {
      format_set_top(look, LXW_BORDER_THIN);
      format_set_bottom(look, LXW_BORDER_THIN);
      format_set_text_wrap(look);
    }
    if (place == Place::first_total) format_set_top(look, LXW_BORDER_THIN);
    if (place == Place::body || place == Place::first_total || place == Place::total)
      format_set_align(look, LXW_ALIGN_VERTICAL_TOP);
    if (numeric) {
      format_set_align(look, LXW_ALIGN_RIGHT);
      format_set_indent(look, 1);
    }
    if (numeric && place != Place::head) format_set_num_format(look, digits.c_str());
    if (wraps) format_set_text_wrap(look);
    return look;
  }

  const std::vector<Table>& tables_;
  const RenderOptions& options_;
  File file_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* page_ = nullptr;
  lxw_row_t row_ = 0;
  bool turned_ = false;  // the sheet reads from right to left
  double width_ = 0;     // of all columns
  std::vector<bool> wraps_{};
  std::map<std::tuple<Place, bool, bool, std::string, bool>, lxw_format*> formats_{};
};

}  // namespace

std::string render_xlsx(const Table& table, const RenderOptions& options) {
  return render_workbook({table}, options);
}

std::string render_workbook(const std::vector<Table>& tables, const RenderOptions& options) {
  return WorkbookWriter(tables, options).write();
}

}  // namespace coding
