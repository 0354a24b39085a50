// A table becomes bytes.
//
//   std::cout << render(table, Format::markdown, {.language = {"tr"}});
//
// People's formats (text, markdown, html, latex, xlsx, docx) round, write numbers as the reader's language
// does, show control characters, blank repeated cells, rule off totals and explain missing values. Machines'
// formats (csv, tsv, json) print shortest round-trip numbers with a point, every key, and nothing that
// depends on the reader.
//
// CSV is RFC 4180 with LF line ends; a text cell that a spreadsheet would run as a formula gets an
// apostrophe. TSV has no quoting, so a tab or line end in a cell becomes a space. Both show control
// characters, join lists with semicolons, and end with the totals as rows like any other. JSON loses nothing:
// totals stand under "totals" beside "rows", and one row is one line, so that version control shows which
// rows changed.
//
// Binary formats, both for people: .xlsx is a workbook with one sheet a table, whose numbers are numbers and
// whose texts are never formulas; .docx is a document of Word. They hold no clock and no user's name, so that
// the same table gives the same bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/table/table.hpp"
#include "coding/table/table_style.hpp"
#include "coding/text/language.hpp"

namespace coding {

enum class Format { text, markdown, csv, tsv, json, html, latex, xlsx, docx };

struct FormatFacts {
  Format format = Format::text;
  std::string_view name{};       // as in --format
  std::string_view extension{};  // with its point
  std::string_view media_type{};
  bool for_people = false;
  bool binary = false;  // nothing for a terminal
};

// All formats, in the order in which help lists them.
std::span<const FormatFacts> formats();
const FormatFacts& facts_of(Format format);
std::optional<Format> format_named(std::string_view name);

struct RenderOptions {
  Language language{"en"};  // the reader's: digits, decimal and percent signs
  // Text format only. Columns to fill: cells wrap at spaces, and a table that still does not fit is printed
  // as several, each beginning with the first column that does not collapse. 0: as wide as it gets.
  std::size_t width = 0;
  bool styled = false;  // text format: bold and dim by terminal sequences
  bool isolate =
      false;  // text format: keep right-to-left cells in their column on a terminal (U+2068, U+2069)
  TableStyle style = TableStyle::plain;
  CaptionWords words{};  // of the styles of papers, in the reader's language
  // .xlsx only, for data that a program reads: the head is the first row, without a caption, and a missing
  // value is an empty cell.
  bool data_sheets = false;
};

// The table in a format, ending in a line feed where that is text. HTML is a whole page, LaTeX a fragment to
// \input. All text in the table must be valid UTF-8. Throws Error "table-shape" as require_shape does, and
// for .xlsx Error "sheet-too-large" above 1,048,576 rows or 16,384 columns. Linear in the size of the output.
std::string render(const Table& table, Format format, const RenderOptions& options = {});

// Several tables one below the other as one text, page or document, which has the first one's title, or as
// the sheets of one workbook. Requires a format for people: a machine reads one table at a time. Throws as
// render does.
std::string render_all(const std::vector<Table>& tables, Format format, const RenderOptions& options = {});

// The table as a <div> to put into a page, which then needs html_table_style() once in a <style>.
std::string html_fragment(const Table& table, const RenderOptions& options = {});
std::string_view html_table_style();
// What tables in the style of a paper need besides.
std::string_view html_paper_style();

// The table as a document that lualatex sets.
std::string latex_document(const Table& table, const RenderOptions& options = {});

// A document in a language around LaTeX that stands already, such as several tables with text between them.
std::string latex_document(std::string_view body, const Language& language);

}  // namespace coding
