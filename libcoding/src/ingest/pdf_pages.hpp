// The pages of a PDF as lines, and what repeats on them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

using PdfPage = std::vector<std::string>;  // lines without LF; empty lines stay

// The output of pdftotext, whose pages end in form feeds. Bytes that are no UTF-8 and control characters go;
// `broken` says how many.
std::vector<PdfPage> pdf_pages(std::string_view output, std::size_t& broken);

// The text of valid and broken UTF-8 without what is broken and without control characters but TAB, LF, FF.
std::string without_broken(std::string_view bytes, std::size_t& broken);

// Takes lines away that stand at the top or bottom of three pages or more, digits aside: running headers,
// footers, page numbers. Only from the edge inwards, two lines a side. Those taken, in order.
std::vector<std::string> take_running_lines(std::vector<PdfPage>& pages);

// Takes off each page the margin all its lines share, spaces at the ends of lines, empty lines at its top
// and bottom, and all but one of several empty lines.
void tidy(PdfPage& page);

// Right-to-left letters as percent of all letters.
int percent_right_to_left(const std::vector<PdfPage>& pages);
bool has_words(const PdfPage& page);

}  // namespace coding
