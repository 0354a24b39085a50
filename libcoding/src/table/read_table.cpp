// nlohmann/json parses: the files are our own, and each is read once.
#include "coding/table/read_table.hpp"

#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "coding/base/error.hpp"

namespace coding {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& file) {
  throw DataError({.slug = "table-malformed",
                   .message = "this is no table that coding wrote as JSON",
                   .hint = "write it again with `coding report -o DIR` or -f json",
                   .place = {file}});
}

Cell cell_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_number_float()) return value.get<double>();
  if (value.is_array()) return value.get<std::vector<std::string>>();
  return Missing{};
}

ColumnKind kind_named(const std::string& name) {
  static constexpr std::array<std::pair<std::string_view, ColumnKind>, 4> kinds = {
      {{"integer", ColumnKind::integer},
       {"real", ColumnKind::real},
       {"percent", ColumnKind::percent},
       {"list", ColumnKind::list}}};
  for (const auto& [known, kind] : kinds) {
    if (known == name) return kind;
  }
  return ColumnKind::text;
}

void read_rows(const Json& rows, Table& table) {
  for (const Json& object : rows) {
    Row& row = table.rows.emplace_back();
    for (const Column& column : table.columns) row.push_back(cell_of(object.at(column.key)));
  }
}

}  // namespace

Table read_table(std::string_view json, const std::string& file) {
  try {
    const Json all = Json::parse(json);
    Table table{.schema = all.at("schema").get<std::string>()};
    for (const Json& column : all.at("columns")) {
      table.columns.push_back({.key = column.at("key").get<std::string>(),
                               .title = column.at("title").get<std::string>(),
                               .kind = kind_named(column.at("kind").get<std::string>())});
    }
    read_rows(all.at("rows"), table);
    const std::size_t body = table.rows.size();
    read_rows(all.at("totals"), table);
    table.footer_rows = table.rows.size() - body;
    table.notes = all.at("notes").get<std::vector<std::string>>();
    for (const auto& [key, value] : all.at("meta").items()) table.meta.emplace_back(key, cell_of(value));
    return table;
  } catch (const Json::exception&) {
    refuse(file);
  }
}

}  // namespace coding
