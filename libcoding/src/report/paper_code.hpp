// What a manuscript shows as it is written: code, comments, verbatim text. Placeholders in it are left alone.
#pragma once

#include <cstddef>
#include <string_view>

#include "coding/report/paper_source.hpp"

namespace coding::report {

// Where the code ends that begins at this byte, or the byte itself when none begins there.
//
// Markdown: fences of ``` or ~~~ behind any indentation or >, spans of `code` within a paragraph, comments
// <!-- -->. Text that is only indented is no code here: it may stand in a list. LaTeX: % to the end of the
// line, \verb|…|, and the environments verbatim, Verbatim, lstlisting, minted and comment.
std::size_t end_of_code(std::string_view text, std::size_t byte, PaperKind kind);

}  // namespace coding::report
