#include "ingest/codebook_origin.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

// Lines end as text/decode.hpp has it: LF, CRLF or CR.
std::string_view line_at(std::string_view bytes, std::size_t line) {
  for (; line > 1; --line) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    bytes.remove_prefix(std::min(end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1), bytes.size()));
  }
  return bytes.substr(0, bytes.find_first_of("\r\n"));
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
