// Tables of data as files: CSV, TSV, and the two files that describe a folder of them.
//
// CSV is RFC 4180 with LF line ends, UTF-8 without a byte order mark, and keeps every character. A text that
// a spreadsheet would run as a formula gets an apostrophe (text/csv.hpp, decision 0081), which `raw` leaves
// away; what is a number here is never touched. TSV has no quoting, so a tab or line end becomes a space.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "coding/exchange/data_tables.hpp"
#include "coding/exchange/losses.hpp"

namespace coding {

struct TableFileOptions {
  char separator = ',';  // or TAB
  bool raw = false;      // texts as they are, also where a spreadsheet would run them
};

struct TableFile {
  std::string bytes{};
  std::size_t rows = 0;
  std::size_t guarded = 0;    // cells with an apostrophe
  std::size_t flattened = 0;  // cells of TSV whose tabs or line ends became spaces
};

// A file of a table, with the keys as its first line. Linear.
TableFile table_file(const DataTable& table, const TableFileOptions& options = {});

// What became of cells.
void add_cell_losses(Losses& losses, const TableFile& file);

using NamedFiles = std::vector<std::pair<std::string, std::string>>;  // name, bytes

struct TableFolder {
  NamedFiles files{};  // a file a table, datapackage.json, README.txt
  Losses losses{};
  std::size_t tables = 0;  // that have rows; others have a file with their keys all the same
};

// Every table as a file; datapackage.json describes them as a Tabular Data Package (Frictionless Data), and
// README.txt to people.
TableFolder table_folder(const Study& study, const std::vector<DataTable>& tables,
                         const TableFileOptions& options = {});

}  // namespace coding
