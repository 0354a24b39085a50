#include "coding/text/csv.hpp"

#include <algorithm>
#include <array>
#include <deque>

#include "coding/base/error.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view bytes) {
  return bytes.substr(0, 3) == byte_order_mark ? bytes.substr(3) : bytes;
}

class CsvReader {
 public:
  CsvReader(std::string_view bytes, std::string_view file, char separator)
      : bytes_(bytes), file_(file), separator_(separator) {
    for (const char end : {separator, '\n', '\r'}) ends_cell_[static_cast<unsigned char>(end)] = true;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) refuse_utf16();
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) refuse_nul(nul);
    if (const auto bad = first_invalid_byte(bytes)) refuse_encoding(*bad);
  }

  void visit(const CsvVisitor& take) {
    while (at_ < bytes_.size()) {
      if (end_line()) continue;
      const std::size_t line = line_;
      read_row();
      take(line, cells_);
    }
  }

  // `diagnostic` at a cell of the row that begins on a line.
  Diagnostic at_cell(Diagnostic diagnostic, std::size_t row_line, std::size_t index) {
    while (at_ < bytes_.size() && line_ < row_line) {
      if (!end_line()) read_row();
    }
    for (; index > 0 && !at_line_end(); --index) {
      if (bytes_[at_] == '"')
        quoted();
      else
        while (!at_line_end() && bytes_[at_] != separator_) ++at_;
      if (at_ < bytes_.size() && bytes_[at_] == separator_) ++at_;
    }
    const Diagnostic here = at("", "", "");
    diagnostic.place = here.place;
    diagnostic.source_line = here.source_line;
    return diagnostic;
  }

 private:
  struct Place {
    std::size_t at;
    std::size_t line;
    std::size_t line_start;
  };

  bool at_line_end() const { return at_ == bytes_.size() || bytes_[at_] == '\n' || bytes_[at_] == '\r'; }

  // Steps over one line end, if there is one.
  bool end_line() {
    if (at_ == bytes_.size() || !at_line_end()) return false;
    at_ += bytes_.substr(at_, 2) == "\r\n" ? 2 : 1;
    ++line_;
    line_start_ = at_;
    return true;
  }

  // Not through the members, which the compiler would write back at every byte.
  void read_row() {
    cells_.clear();
    if (!unquoted_.empty()) unquoted_.clear();
    const char* const data = bytes_.data();
    const char* const end = data + bytes_.size();
    const char* at = data + at_;
    for (;; ++at) {
      if (at != end && *at == '"') {
        at_ = static_cast<std::size_t>(at - data);
        cells_.push_back(unquoted_.emplace_back(quoted()));
        at = data + at_;
      } else {
        const char* const begin = at;
        while (at != end && !ends_cell_[static_cast<unsigned char>(*at)]) ++at;
        cells_.emplace_back(begin, static_cast<std::size_t>(at - begin));
      }
      if (at == end || *at != separator_) break;
    }
    at_ = static_cast<std::size_t>(at - data);
    end_line();
  }

  std::string quoted() {
    const Place opened{at_, line_, line_start_};
    std::string cell;
    for (++at_; at_ < bytes_.size();) {
      if (bytes_[at_] != '"') {
        take_line_end_or_byte(cell);
      } else if (bytes_.substr(at_, 2) == "\"\"") {
        cell += '"';
        at_ += 2;
      } else {
        ++at_;
        if (!at_line_end() && bytes_[at_] != separator_) refuse_after_quote();
        return cell;
      }
    }
    at_ = opened.at;
    line_ = opened.line;
    line_start_ = opened.line_start;
    throw DataError(at("csv-quote-open", "this quote is never closed",
                       "close the cell with \", and write a quote inside it as \"\""));
  }

  void take_line_end_or_byte(std::string& cell) {
    const std::size_t start = at_;
    if (!end_line()) ++at_;
    cell += bytes_.substr(start, at_ - start);
  }

  Diagnostic at(std::string slug, std::string message, std::string hint) const {
    const std::string_view before = bytes_.substr(line_start_, at_ - line_start_);
    return {.slug = std::move(slug),
            .message = std::move(message),
            .hint = std::move(hint),
            .place = {std::string(file_), line_, 1 + count_code_points(before)},
            .source_line = std::string(line_around(bytes_, at_))};
  }

  [[noreturn]] void refuse_after_quote() const {
    std::size_t end = at_;
    next_code_point(bytes_, end);
    throw DataError(at("csv-after-quote",
                       "\"" + std::string(bytes_.substr(at_, end - at_)) + "\" stands behind a closing quote",
                       "put the whole cell between quotes, and write a quote inside it as \"\""));
  }

  void go_to(std::size_t byte) {
    while (at_ < byte) {
      if (!end_line()) ++at_;
    }
  }

  [[noreturn]] void refuse_utf16() const {
    throw DataError({.slug = "utf-16",
                     .message = "the file is UTF-16, not UTF-8",
                     .hint = "save the file as \"CSV UTF-8\"",
                     .place = {std::string(file_), 1, 1}});
  }

  [[noreturn]] void refuse_nul(std::size_t nul) {
    if (!first_invalid_byte(bytes_.substr(0, nul))) go_to(nul);
    Diagnostic diagnostic = at("nul-byte", "the file has a NUL byte; it looks like a binary file",
                               "save the table as \"CSV UTF-8\"");
    diagnostic.source_line.clear();  // of a binary file there is nothing to show
    throw DataError(std::move(diagnostic));
  }

  [[noreturn]] void refuse_encoding(std::size_t bad) {
    go_to(bad);
    static constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(bytes_[bad]);
    Diagnostic diagnostic =
        at("not-utf8", std::string("the byte 0x") + digits[byte >> 4] + digits[byte & 15] + " is not UTF-8",
           "save the file as \"CSV UTF-8\"");
    diagnostic.source_line.clear();  // it cannot be shown
    throw DataError(std::move(diagnostic));
  }

  std::string_view bytes_;
  std::string_view file_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t line_start_ = 0;
  std::array<bool, 256> ends_cell_{};
  std::vector<std::string_view> cells_;
  std::deque<std::string> unquoted_;  // what quoted cells say; its elements stay where they are
};

// A sign that begins a formula, behind any number of apostrophes.
bool would_run(std::string_view text) {
  static constexpr std::string_view openings = "=+-@\t\r";
  const std::size_t first = text.find_first_not_of('\'');
  return first != std::string_view::npos && openings.find(text[first]) != std::string_view::npos;
}

}  // namespace

char csv_separator(std::string_view bytes) {
  static constexpr std::array<char, 3> separators = {',', ';', '\t'};
  std::array<std::size_t, 3> counts = {0, 0, 0};
  bool quoted = false;
  bool blank = true;
  for (const char c : without_mark(bytes)) {
    const bool line_end = c == '\n' || c == '\r';
    if (line_end && !quoted && !blank) break;
    blank = blank && line_end;
    if (c == '"') quoted = !quoted;
    for (std::size_t i = 0; i < separators.size(); ++i) counts[i] += !quoted && c == separators[i] ? 1 : 0;
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < separators.size(); ++i) best = counts[i] > counts[best] ? i : best;
  return separators[best];
}

std::vector<CsvRow> read_csv(std::string_view bytes, std::string_view file) {
  return read_csv(bytes, file, csv_separator(bytes));
}

std::vector<CsvRow> read_csv(std::string_view bytes, std::string_view file, char separator) {
  std::vector<CsvRow> rows;
  CsvReader(without_mark(bytes), file, separator).visit([&](std::size_t line, auto cells) {
    rows.push_back({line, {cells.begin(), cells.end()}});
  });
  return rows;
}

void visit_csv(std::string_view bytes, std::string_view file, char separator, const CsvVisitor& take) {
  CsvReader(without_mark(bytes), file, separator).visit(take);
}

Diagnostic at_cell(Diagnostic diagnostic, std::string_view bytes, std::size_t row_line, std::size_t cell) {
  const std::string file = diagnostic.place.file;
  return CsvReader(without_mark(bytes), file, csv_separator(bytes))
      .at_cell(std::move(diagnostic), row_line, cell);
}

std::string csv_cell(std::string_view text, char separator) {
  const std::array<char, 4> special = {separator, '"', '\n', '\r'};
  if (text.find_first_of(std::string_view(special.data(), special.size())) == std::string_view::npos) {
    return std::string(text);
  }
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string csv_line(const std::vector<std::string>& cells, char separator) {
  if (cells.size() == 1 && cells.front().empty()) return "\"\"\n";
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += separator;
    line += csv_cell(cells[i], separator);
  }
  return line + '\n';
}

std::string without_formula(std::string_view text) {
  return (would_run(text) ? "'" : "") + std::string(text);
}

std::string formula_restored(std::string_view text) {
  const bool guarded = text.starts_with('\'') && would_run(text);
  return std::string(text.substr(guarded ? 1 : 0));
}

bool is_blank(const CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return trim(cell).empty(); });
}

}  // namespace coding
