// What a codebook's rows were read from, so that a fault that shows later still names its place in the file.
#pragma once

#include <string>
#include <string_view>

#include "coding/base/diagnostic.hpp"
#include "coding/ingest/codebook_file.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

struct CodebookOrigin {
  std::string_view bytes;
  const std::string& file;
  const Study& study;
  CodebookFormat format;
};

// Throws a DataError about a row: in a table about its cell of the column `field`.
[[noreturn]] void refuse_row(Diagnostic diagnostic, const CodebookOrigin& origin, const CodebookRow& row,
                             std::string_view field);

}  // namespace coding
