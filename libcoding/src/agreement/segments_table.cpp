#include "coding/agreement/segments_table.hpp"

#include <algorithm>
#include <array>

#include "agreement/segments_builder.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

class SegmentsReader {
 public:
  SegmentsReader(std::string_view bytes, const std::string& name, const StretchLengths& lengths)
      : bytes_(bytes), name_(name), rows_(read_csv(bytes, name)), builder_(lengths) {
    std::erase_if(rows_, is_blank);
    for (CsvRow& row : rows_)
      for (std::string& cell : row.cells) cell = formula_restored(trim(cell));
  }

  Continuum read() {
    if (rows_.empty())
      refuse({.slug = "table-empty",
              .message = "the table has no row",
              .hint = "begin with a header: coder,start,end,code"},
             1, 0);
    find_columns();
    for (std::size_t i = 1; i < rows_.size(); ++i) take(rows_[i]);
    return builder_.made();
  }

 private:
  enum Column { coder, start, end, code, document, domain };

  [[noreturn]] void refuse(Diagnostic diagnostic, std::size_t line, std::size_t cell) const {
    diagnostic.place.file = name_;
    throw DataError(at_cell(std::move(diagnostic), bytes_, line, cell));
  }

  void find_columns() {
    constexpr std::array names = {"coder", "start", "end", "code", "document", "domain"};
    const std::vector<std::string>& header = rows_.front().cells;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto found = std::find(header.begin(), header.end(), names[i]);
      if (found != header.end()) columns_[i] = static_cast<std::size_t>(found - header.begin());
      if (found == header.end() && i != document && i != domain)
        refuse({.slug = "column-missing",
                .message = "no column is named '" + std::string(names[i]) + "'",
                .hint = "the columns are coder, start, end, code and perhaps document and domain"},
               rows_.front().line, 0);
      const auto again = found == header.end() ? found : std::find(found + 1, header.end(), names[i]);
      if (again != header.end())
        refuse({.slug = "column-twice",
                .message = "two columns are named '" + std::string(names[i]) + "'",
                .hint = "rename one of them"},
               rows_.front().line, static_cast<std::size_t>(again - header.begin()));
    }
  }

  const std::string& cell(const CsvRow& row, Column column) const { return row.cells[columns_[column]]; }

  std::int64_t position(const CsvRow& row, Column column) const {
    const auto number = parse_integer(cell(row, column));
    if (number && *number >= 0 && *number <= longest_stretch) return *number;
    refuse({.slug = "position-not-a-number",
            .message = "'" + cell(row, column) + "' is not a position",
            .hint = "positions are whole numbers from 0 to 10^12"},
           row.line, columns_[column]);
  }

  const std::string& filled(const CsvRow& row, Column column, const char* what) const {
    if (cell(row, column).empty())
      refuse({.slug = "cell-empty",
              .message = std::string("the row names no ") + what,
              .hint = "fill it in; a coder who marked nothing has a row with start, end and code empty"},
             row.line, columns_[column]);
    return cell(row, column);
  }

  std::string document_of(const CsvRow& row) const {
    return columns_[document] == absent ? std::string() : filled(row, document, "document");
  }

  void take(const CsvRow& row) {
    if (row.cells.size() != rows_.front().cells.size())
      refuse({.slug = "row-length",
              .message = "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
                         std::to_string(rows_.front().cells.size()),
              .hint = "fill in or remove cells; a cell with a comma stands in quotes"},
             row.line, std::min(row.cells.size() - 1, rows_.front().cells.size()));
    const std::string& who = filled(row, coder, "coder");
    const std::string where = document_of(row);
    std::vector<MarkedUnit>& units = builder_.units_of(where, who);
    if (cell(row, start).empty() && cell(row, end).empty() && cell(row, code).empty()) return;
    const std::int64_t begins = position(row, start);
    const std::int64_t ends = position(row, end);
    if (begins >= ends)
      refuse({.slug = "segment-empty",
              .message =
                  "the segment begins at " + std::to_string(begins) + " and ends at " + std::to_string(ends),
              .hint = "the end is the position behind the last one: the first ten are 0,10"},
             row.line, columns_[end]);
    const auto length = builder_.length_of(where);
    if (length && ends > *length)
      refuse({.slug = "segment-outside",
              .message = "the segment ends at " + std::to_string(ends) + ", the document at " +
                         std::to_string(*length),
              .hint = "check the position, or give the length that the document has"},
             row.line, columns_[end]);
    const CodeNumber number = builder_.code(filled(row, code, "code"));
    units.push_back({begins, ends, number});
    take_domain(row, number);
  }

  void take_domain(const CsvRow& row, CodeNumber number) {
    if (columns_[domain] == absent || builder_.is_domain_of(number, filled(row, domain, "domain"))) return;
    refuse({.slug = "domain-differs",
            .message = "the code '" + cell(row, code) + "' belongs to '" + cell(row, domain) +
                       "' here and to another domain above",
            .hint = "a code has one domain; give the two uses of it two names"},
           row.line, columns_[domain]);
  }

  std::string_view bytes_;
  std::string name_;
  std::vector<CsvRow> rows_;
  std::array<std::size_t, 6> columns_{absent, absent, absent, absent, absent, absent};
  SegmentsBuilder builder_;
};

}  // namespace

Continuum read_segments_by_cell(std::string_view bytes, const std::string& name,
                                const StretchLengths& lengths) {
  return SegmentsReader(bytes, name, lengths).read();
}

Continuum read_segments_table(std::string_view bytes, const std::string& name,
                              const StretchLengths& lengths) {
  if (auto continuum = scan_segments(bytes, lengths)) return std::move(*continuum);
  return read_segments_by_cell(bytes, name, lengths);
}

}  // namespace coding
