// Our own format: a table with the columns category (a path, parts joined by " > ") and pattern.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "lexicon/dictionary_formats.hpp"

namespace coding {

namespace {

class CsvDictionary {
 public:
  CsvDictionary(std::string_view text, DictionaryMaker& maker)
      : text_(text), maker_(maker), rows_(read_csv(text, maker.file())) {}

  void read() {
    if (rows_.empty()) return;
    const std::size_t category = column("category");
    const std::size_t pattern = column("pattern");
    for (const CsvRow& row : rows_) {
      if (&row == &rows_.front() || is_blank(row)) continue;
      const Path path = category_path(formula_restored(cell(row, category, "category")));
      if (std::find(path.begin(), path.end(), "") != path.end()) {
        refuse_cell(row, category, "a part of the category's path is empty");
      }
      if (path.size() > deepest_category) refuse_cell(row, category, "the category stands too deep");
      maker_.add(maker_.category(path), formula_restored(cell(row, pattern, "pattern")), row.line);
    }
  }

 private:
  std::size_t column(std::string_view name) const {
    const auto& header = rows_.front().cells;
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const std::string& title) { return fold(trim(title), {}) == name; });
    if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
    maker_.refuse("dictionary-column", "the file has no column '" + std::string(name) + "'",
                  "the first line names them: category,pattern", rows_.front().line);
  }

  std::string_view cell(const CsvRow& row, std::size_t at, std::string_view name) const {
    const std::string_view text = at < row.cells.size() ? trim(row.cells[at]) : std::string_view();
    if (text.empty()) refuse_cell(row, at, "the row has no " + std::string(name));
    return text;
  }

  [[noreturn]] void refuse_cell(const CsvRow& row, std::size_t at, std::string message) const {
    throw DataError(at_cell({.slug = "dictionary-cell",
                             .message = std::move(message),
                             .hint = "each row names a category, such as work > money, and a pattern",
                             .place = {maker_.file()}},
                            text_, row.line, std::min(at, row.cells.size() - 1)));
  }

  std::string_view text_;
  DictionaryMaker& maker_;
  std::vector<CsvRow> rows_;
};

}  // namespace

void read_csv_dictionary(std::string_view text, DictionaryMaker& maker) { CsvDictionary(text, maker).read(); }

}  // namespace coding
