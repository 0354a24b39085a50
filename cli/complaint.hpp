// Diagnostics as a person reads them: GNU's file:line:column, the line, a caret, what to do next.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "coding/base/diagnostic.hpp"

namespace coding::cli {

struct ComplaintOptions {
  std::size_t columns = 80;  // of the terminal; a longer source line is shown around the caret
  bool color = false;
  std::size_t at_most = 20;
};

// All of it, grouped by file in order of first appearance. Of more than `at_most` the errors are shown before
// the warnings, and these before the notes. More than one end in a line that counts them. Control characters
// are shown, not sent; bytes that are no UTF-8 appear as U+FFFD.
std::string complaint(const Diagnostics& diagnostics, const ComplaintOptions& options);

// Any bytes as a terminal may get them: control characters made visible, invalid bytes as U+FFFD.
std::string shown(std::string_view bytes, bool keep_lines = false);

}  // namespace coding::cli
