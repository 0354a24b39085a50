// What a file is, by its bytes.
//
// Signatures first, then what is inside an archive, then the shape of the first lines. The name only decides
// between text and Markdown and makes tables of what could be text. What is not read is named, with a way
// out.
#pragma once

#include <string>

#include "coding/ingest/reading.hpp"

namespace coding {

// One of reading_formats(). Throws DataError "format-unsupported", and what Archive throws.
std::string format_of(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);

}  // namespace coding
