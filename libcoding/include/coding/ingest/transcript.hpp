// A transcript file becomes a text.
//
// Bytes in; text, title and what was noticed out. What a file is, its bytes decide, not its name. This
// version reads plain text and Markdown (which stays as it is written: the marks are part of the source); of
// other formats it says what they are and how to get a text out of them.
#pragma once

#include <string>
#include <string_view>

#include "coding/base/diagnostic.hpp"
#include "coding/project/document.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct Transcript {
  Text text{};
  std::string title{};     // a Markdown document's first heading; else empty
  std::string importer{};  // "text/1", "markdown/1"
  Diagnostics notes{};     // a byte order mark removed, line ends changed
};

// `file` is the name shown in messages, with its extension; `language` only makes the hints better. Throws
// DataError "format-unsupported", "not-utf8", "utf-16", "nul-byte", "empty-file" with file:line:column.
// Linear.
Transcript read_transcript(std::string bytes, const std::string& file, const Language& language);

// The id a file's document gets: its name without folder and extension, with what an id may not hold as
// hyphens
// ("Görüşme 5.txt" → "Görüşme-5"). Throws UsageError "name-invalid" when nothing is left.
DocumentId document_id_for(std::string_view file);

}  // namespace coding
