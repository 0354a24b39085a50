#include "coding/exchange/data_tables.hpp"

#include <algorithm>
#include <iterator>

#include "coding/base/number.hpp"
#include "exchange/table_parts.hpp"

namespace coding {

std::string_view name_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return "text";
    case FieldKind::integer:
      return "integer";
    case FieldKind::real:
      return "real";
    case FieldKind::truth:
      return "boolean";
  }
  return "";
}

std::vector<DataTable> data_tables(const ProjectData& data, const DataTableOptions& options) {
  std::vector<DataTable> out = study_tables(data, options);
  for (std::vector<DataTable> part :
       {document_tables(data, options), code_tables(data), segment_tables(data, options), note_tables(data)})
    std::move(part.begin(), part.end(), std::back_inserter(out));
  return out;
}

const DataTable* find_table(const std::vector<DataTable>& tables, std::string_view name) {
  const auto found =
      std::find_if(tables.begin(), tables.end(), [&](const DataTable& table) { return table.name == name; });
  return found == tables.end() ? nullptr : &*found;
}

std::size_t count_rows(const DataTable& table) {
  std::size_t count = 0;
  table.rows([&](const DataRow&) { ++count; });
  return count;
}

std::string text_of(const DataValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&value)) return shortest(*real);
  return {};
}

std::vector<DataField> attribute_fields(const Study& study, const std::vector<DataField>& taken) {
  std::set<std::string> keys;
  for (const DataField& field : taken) keys.insert(field.key);
  std::vector<DataField> out;
  for (const Attribute& attribute : study.attributes) {
    std::string key = attribute.key;
    while (!keys.insert(key).second) key.insert(0, "attribute_");
    out.push_back({.key = key, .about = "attribute " + attribute.key + " (" + name_of(attribute.type) + ")"});
  }
  return out;
}

void add_attribute_values(DataRow& row, const Study& study, const Participant* participant) {
  for (const Attribute& attribute : study.attributes) {
    const bool known = participant != nullptr && participant->values.contains(attribute.key);
    row.push_back(known ? told(participant->values.at(attribute.key)) : DataValue());
  }
}

}  // namespace coding
