// A codebook file read into rows of fields, before ids, parents and levels are settled.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// A code as its file states it. Its parent is either named (an id or a name further up) or known by place.
struct CodebookRow {
  std::size_t line = 0;
  std::size_t column = 1;
  Code code{};  // id and level may be empty; parent is settled later
  std::string parent_name{};
  std::size_t above = 0;  // 1 + the row of the parent; 0: by parent_name, or a root
  // False in a table without a column for it: a code that is there keeps its place.
  bool says_place = true;
};

std::vector<CodebookRow> rows_of_csv(std::string_view bytes, const std::string& file, const Study& study);
std::vector<CodebookRow> rows_of_outline(std::string_view bytes, const std::string& file);

// The positions of the study's level names among the header's cells, case-insensitive; empty unless all are
// there.
std::vector<std::size_t> level_columns(const std::vector<std::string>& header, const Study& study);

// "name" and the other columns a codebook table may have.
bool is_codebook_field(std::string_view header);

}  // namespace coding
