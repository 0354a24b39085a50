// Lines of right-to-left text out of the places of its pieces on the page.
//
// pdftotext puts such text in order itself, and gets it wrong: it turns لا around (سلام becomes سالم) and
// moves numbers and brackets. The pieces with their boxes (pdftotext -bbox) are whole, so lines are rebuilt
// from them: from right to left by x, with Latin words and numbers turned back, a space where there is a gap.
// Brackets are turned when more of them would close before they open. The space between letters that a ZWNJ
// makes is nothing on paper, so a ZWNJ cannot come back.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ingest/pdf_pages.hpp"

namespace coding {

// The output of `pdftotext -bbox`. Columns are not told apart. O(n log n).
std::vector<PdfPage> pages_of_boxes(std::string_view output, std::size_t& broken);

}  // namespace coding
