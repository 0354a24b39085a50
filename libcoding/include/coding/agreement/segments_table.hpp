// A table of marked segments, `coder,start,end,code` and perhaps `document` and `domain`, as a continuum.
//
// For statisticians who have segments and no project. Ranges are half-open and count from 0: the first ten
// positions are 0,10. A row whose start, end and code are empty says that the coder coded the document (or
// the continuum) and marked nothing there. With a `document` column a coder without a row in a document did
// not code it; without one there is one document and everybody coded it. With a `domain` column every code
// belongs to one domain (Continuum::domains).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "coding/agreement/continuum.hpp"

namespace coding {

struct StretchLengths {
  std::optional<std::int64_t> each{};           // of every document that is not named
  std::map<std::string, std::int64_t> named{};  // by document
};

// Coders, codes and documents in order of appearance; other columns are passed over. A document without a
// given length ends where its last unit ends, which leaves out what nobody marked behind it: uα and α_U
// depend on it, cuα and γ do not. Throws what read_csv throws, and DataError with file, line and column:
// "column-missing", "column-twice", "row-length", "cell-empty", "position-not-a-number", "segment-empty",
// "segment-outside", "table-empty", "domain-differs". Overlaps are for the coefficients to judge. O(n log n).
Continuum read_segments_table(std::string_view bytes, const std::string& name,
                              const StretchLengths& lengths = {});

}  // namespace coding
