// A codebook file read into rows of fields, before ids, parents and levels are settled.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// A code as its file states it. Its parent is named (an id or a name), known by place, or not spoken of.
struct CodebookRow {
  std::size_t line = 0;
  std::size_t column = 1;
  Code code{};  // id and level may be empty; parent is settled later
  std::string parent_name{};
  std::size_t above = 0;   // 1 + the row of the parent; 0: by parent_name, or a root
  bool says_place = true;  // false: a table without a column `parent`
  bool says_active = false;
  bool says_locked = false;
};

std::vector<CodebookRow> rows_of_csv(std::string_view bytes, const std::string& file, const Study& study);
std::vector<CodebookRow> rows_of_outline(std::string_view bytes, const std::string& file);
std::vector<CodebookRow> rows_of_markdown(std::string_view bytes, const std::string& file);
// `present` tells whose guid a code has.
std::vector<CodebookRow> rows_of_qdc(std::string_view bytes, const std::string& file, const Study& study,
                                     const Codebook& present);

// Sets a field of the row by its name in a table. Throws DataError without a place for a value there is not;
// returns whether there is such a field.
bool put_field(CodebookRow& row, std::string_view field, const std::string& value);

// What the columns of a table are, by its header. Case does not matter, in the study's language or in
// English.
struct CodebookHeader {
  std::vector<std::string> fields{};  // of each column: "name", …; empty where it is none
  std::vector<std::size_t> levels{};  // wide shape: the columns of the study's levels, from the root
  bool is_long() const;
  bool is_codebook() const { return is_long() || !levels.empty(); }
};
CodebookHeader codebook_header(const std::vector<std::string>& cells, const Study& study);

// The parts of a cell with several examples.
std::vector<std::string> split_examples(std::string_view cell);

}  // namespace coding
