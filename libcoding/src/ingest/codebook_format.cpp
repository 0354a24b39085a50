// What a codebook file is, its first lines decide.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/ingest/codebook_file.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/fold.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

namespace {

std::string_view first_line(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
  return bytes.substr(0, bytes.find_first_of("\r\n"));
}

}  // namespace

CodebookFormat codebook_format(std::string_view bytes, const Study& study) {
  // Nobody has looked yet whether the bytes are UTF-8.
  std::string_view first = first_line(bytes);
  first.remove_prefix(std::min(first.find_first_not_of(" \t"), first.size()));
  if (first.starts_with("<?xml") || first.starts_with("<CodeBook")) return CodebookFormat::qdc;
  const auto bullet = bytes.find("- **");
  if (bullet != std::string_view::npos && (bullet == 0 || bytes[bullet - 1] == '\n') &&
      bytes.substr(0, bullet).find("\n- ") == std::string_view::npos)
    return CodebookFormat::markdown;
  std::vector<CsvRow> rows;
  try {
    rows = read_csv(first_line(bytes), "");
  } catch (const DataError&) {
    return CodebookFormat::outline;
  }
  const bool is_table = !rows.empty() && codebook_header(rows.front().cells, study).is_codebook();
  return is_table ? CodebookFormat::csv : CodebookFormat::outline;
}

}  // namespace coding
