// The tables of data_tables.hpp by topic, and the words with which they make rows.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "coding/exchange/data_tables.hpp"

namespace coding {

std::vector<DataTable> study_tables(const ProjectData& data, const DataTableOptions& options);
std::vector<DataTable> document_tables(const ProjectData& data, const DataTableOptions& options);
std::vector<DataTable> code_tables(const ProjectData& data);
std::vector<DataTable> segment_tables(const ProjectData& data, const DataTableOptions& options);
std::vector<DataTable> note_tables(const ProjectData& data);

// Nothing for an empty text, an empty id or no number.
inline DataValue told(const std::string& text) {
  if (text.empty()) return std::monostate{};
  return text;
}
template <class Tag>
DataValue told(const Id<Tag>& id) {
  return told(id.value);
}
inline DataValue counted_value(std::size_t number) { return static_cast<std::int64_t>(number); }
inline DataValue truth(bool is) { return static_cast<std::int64_t>(is ? 1 : 0); }
inline DataValue optional_value(const std::optional<std::int64_t>& number) {
  if (!number) return std::monostate{};
  return *number;
}

// Fields for the attributes of participants; one whose key is taken already gets "attribute_" before it.
std::vector<DataField> attribute_fields(const Study& study, const std::vector<DataField>& taken);

// The values of those fields; nothing for a participant who is none.
void add_attribute_values(DataRow& row, const Study& study, const Participant* participant);

}  // namespace coding
