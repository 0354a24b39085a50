// A document of Word (.docx): headings, paragraphs, quotes, tables and images one below the other.
//
//   word_document({{.kind = WordPart::Kind::heading, .text = "Bulgular"},
//                  {.kind = WordPart::Kind::table, .table = frequencies}},
//                 {.language = {"tr"}, .style = TableStyle::turkish})
//
// Headings, captions, notes and quotes are styles (Heading 1, Caption, …), so that a journal's template takes
// them over; tables are Word's own, their heads repeat on every page, their numbers are fields that Word
// counts anew. In a language written from right to left, columns, paragraphs and runs are marked so. A table
// of more than 16 columns stands on a turned page. ECMA-376 is the format. The same parts give the same
// bytes.
#pragma once

#include <string>
#include <vector>

#include "coding/table/render.hpp"
#include "coding/table/table.hpp"

namespace coding {

struct WordImage {
  std::string png{};    // bytes
  double width = 0.0;   // in points; a wider one than the page is made smaller
  double height = 0.0;  // in points
  std::string description{};
};

struct WordPart {
  enum class Kind { title, heading, subheading, paragraph, quote, table, image };
  Kind kind = Kind::paragraph;
  std::string text{};  // of an image its caption; line feeds are line breaks
  Table table{};
  WordImage image{};
};

// Uses `options` but for the width and the terminal's. Throws Error "table-shape", "document-too-large".
std::string word_document(const std::vector<WordPart>& parts, const RenderOptions& options);

}  // namespace coding
