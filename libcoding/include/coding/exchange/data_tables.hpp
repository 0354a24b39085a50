// A project as plain tables of data, for R, Python, SQL and spreadsheets.
//
// One row a thing, one column a fact: a code's sets, a document's speakers or a memo's passages are tables of
// their own, so that no cell holds a list. Files (table_files.hpp) and the database (project_database.hpp)
// are made of the same tables, so that a column means one thing everywhere. docs/formats/export.md has them
// all.
//
// What surprises: rows are made when they are asked for and not kept, because there may be a million of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "coding/exchange/project_data.hpp"

namespace coding {

enum class FieldKind { text, integer, real, truth };  // truth is 1 or 0

// "text", "integer", "real", "boolean".
std::string_view name_of(FieldKind kind);

struct DataField {
  std::string key{};  // snake_case; of an attribute of participants its own
  FieldKind kind = FieldKind::text;
  std::string about{};   // in a few words
  std::string refers{};  // the table whose only key this is: "codes"; empty: none
  bool operator==(const DataField&) const = default;
};

// Nothing where it is not known or does not apply.
using DataValue = std::variant<std::monostate, std::int64_t, double, std::string>;
using DataRow = std::vector<DataValue>;
using TakeDataRow = std::function<void(const DataRow&)>;

struct DataTable {
  std::string name{};   // "segments"
  std::string about{};  // what a row is
  std::vector<DataField> fields{};
  std::size_t key = 0;  // so many of the first fields tell the rows apart; 0: none do
  std::function<void(const TakeDataRow&)> rows{};
};

struct DataTableOptions {
  bool with_attributes = false;  // segments have the attributes of their participants
  bool with_texts = false;       // the documents' texts are a table
  bool wide = true;              // participants have their attributes as columns
};

// In the order of docs/formats/export.md. `data` must stay as it is as long as the tables are used. Making
// rows throws what reading texts and marks throws.
std::vector<DataTable> data_tables(const ProjectData& data, const DataTableOptions& options = {});

// By name, or nothing.
const DataTable* find_table(const std::vector<DataTable>& tables, std::string_view name);

// O(rows): all of them are made.
std::size_t count_rows(const DataTable& table);

// The text of a value as files have it: a number in its shortest form, nothing as "".
std::string text_of(const DataValue& value);

}  // namespace coding
