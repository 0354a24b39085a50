#include "coding/table/linked_html.hpp"

#include "coding/base/number.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/visible.hpp"
#include "table/columns.hpp"
#include "table/sheet.hpp"

namespace coding {

namespace {

std::string with_breaks(std::string_view text) {
  std::string out;
  for (const char c : html_escape(text)) out += c == '\n' ? "<br>" : std::string(1, c);
  return out;
}

std::string raised(std::size_t reason) {
  return reason == 0 ? "" : "<sup>" + std::to_string(reason) + "</sup>";
}

class LinkedTable {
 public:
  LinkedTable(const Table& table, const LinkedHtmlOptions& options)
      : table_(table),
        options_(options),
        sheet_(sheet_of(table, {.language = options.language})),
        columns_(columns_for(table, Audience::people)) {}

  std::vector<LinkedFragment> fragments() const {
    std::vector<LinkedFragment> out;
    LinkedFragment now;
    std::string rows;
    for (std::size_t r = 0; r < sheet_.body_rows; ++r) {
      if (!rows.empty() && rows.size() > options_.fragment_bytes) {
        now.html = around(rows, "");
        out.push_back(std::move(now));
        now = {.first_row = r};
        rows.clear();
      }
      rows += row_html(r, now.rows == 0);
      ++now.rows;
    }
    std::string totals;
    for (std::size_t r = sheet_.body_rows; r < sheet_.rows.size(); ++r) totals += row_html(r, false);
    now.html = around(rows, totals);
    out.push_back(std::move(now));
    return out;
  }

 private:
  std::string linked(const LinkedCell& place, const std::string& inner) const {
    const std::string href = options_.href ? options_.href(place) : "";
    return href.empty() ? inner : "<a href=\"" + html_escape(href) + "\">" + inner + "</a>";
  }

  std::string head_html(std::size_t i) const {
    const SheetColumn& column = sheet_.columns[i];
    const std::string kind = column.numeric() ? "number" : "text";
    const std::string title = linked({head_row, columns_[i]}, html_escape(column.title));
    if (column.abbreviation.empty())
      return "<th scope=\"col\" class=\"" + kind + "\" data-k=\"" + kind + "\"><span>" + title +
             "</span></th>";
    return "<th scope=\"col\" class=\"upright\" data-k=\"" + kind + "\"><span>" + title + "</span></th>";
  }

  std::string content(std::size_t row, std::size_t i) const {
    const Cell& cell = table_.rows[row][columns_[i]];
    const auto* list = std::get_if<std::vector<std::string>>(&cell);
    if (list == nullptr) {
      const SheetCell& shown = sheet_.rows[row][i];
      const auto* text = shown.repeats ? std::get_if<std::string>(&cell) : nullptr;
      const bool nothing = shown.repeats && std::holds_alternative<Missing>(cell);
      const std::string words = with_breaks(text ? visible(*text, true) : nothing ? "–" : shown.text);
      return (words.empty() ? words : linked({row, columns_[i]}, words)) + raised(shown.reason);
    }
    std::string out;
    for (std::size_t item = 0; item < list->size(); ++item)
      out += (item > 0 ? ", " : "") +
             linked({row, columns_[i], item}, "<bdi>" + html_escape(visible((*list)[item])) + "</bdi>");
    return out;
  }

  // Words run in their own direction, and a list of names in that of the page.
  static std::string attribute_of(const SheetColumn& column, const Cell& cell) {
    if (column.numeric()) return value_of(cell);
    return column.kind == ColumnKind::list ? "" : " dir=\"auto\"";
  }

  static std::string value_of(const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell))
      return " data-v=\"" + std::to_string(*integer) + "\"";
    if (const auto* real = std::get_if<double>(&cell)) return " data-v=\"" + shortest(*real) + "\"";
    return {};
  }

  std::string row_html(std::size_t row, bool first) const {
    std::string out = "<tr>";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const SheetColumn& column = sheet_.columns[i];
      std::string kind = column.numeric() ? "number" : "text";
      if (!column.abbreviation.empty()) kind += " upright";
      if (sheet_.rows[row][i].repeats && !first) kind += " same";
      const bool names_row = i == 0 && !column.numeric();
      const std::string tag = names_row ? "th" : "td";
      out.append("<").append(tag).append(names_row ? " scope=\"row\"" : "");
      out += " class=\"" + kind + "\"" + attribute_of(column, table_.rows[row][columns_[i]]) + ">" +
             content(row, i) + "</" + tag + ">";
    }
    return out + "</tr>\n";
  }

  std::string around(const std::string& rows, const std::string& totals) const {
    std::string out = "<div class=\"coding-table\">\n<div class=\"scroll\" tabindex=\"0\">\n<table>\n";
    if (options_.caption && !sheet_.title.empty())
      out += "<caption><span dir=\"auto\">" + html_escape(sheet_.title) + "</span></caption>\n";
    out += "<thead>\n<tr>";
    for (std::size_t i = 0; i < columns_.size(); ++i) out += head_html(i);
    out += "</tr>\n</thead>\n<tbody>\n" + rows + "</tbody>\n";
    if (!totals.empty()) out += "<tfoot>\n" + totals + "</tfoot>\n";
    out += "</table>\n</div>\n";
    for (const std::string& note : sheet_.notes) out += "<p class=\"note\">" + html_escape(note) + "</p>\n";
    for (std::size_t i = 0; i < sheet_.reasons.size(); ++i)
      out += "<p class=\"note\">" + raised(i + 1) + " " + html_escape(sheet_.reasons[i]) + "</p>\n";
    return out + "</div>\n";
  }

  const Table& table_;
  const LinkedHtmlOptions& options_;
  Sheet sheet_;
  std::vector<std::size_t> columns_;
};

}  // namespace

std::vector<LinkedFragment> linked_html(const Table& table, const LinkedHtmlOptions& options) {
  return LinkedTable(table, options).fragments();
}

}  // namespace coding
