#include "ingest/codebook_origin.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

std::string_view line_at(std::string_view bytes, std::size_t line) {
  for (; line > 1; --line) bytes.remove_prefix(std::min(bytes.find('\n') + 1, bytes.size()));
  const std::string_view found = bytes.substr(0, bytes.find('\n'));
  return found.ends_with('\r') ? found.substr(0, found.size() - 1) : found;
}

}  // namespace

void refuse_row(Diagnostic diagnostic, const CodebookOrigin& origin, const CodebookRow& row,
                std::string_view field) {
  if (origin.format == CodebookFormat::csv) {
    const CsvTable table(origin.bytes, origin.file);
    const auto names = codebook_header(table.header(), origin.study).fields;
    const auto found = std::find(names.begin(), names.end(), field);
    table.refuse(std::move(diagnostic), row.line,
                 found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin()));
  }
  diagnostic.place = {origin.file, row.line, row.column};
  diagnostic.source_line = std::string(line_at(origin.bytes, row.line));
  throw DataError(std::move(diagnostic));
}

}  // namespace coding
