#include <cmath>
#include <set>

#include "coding/base/number.hpp"
#include "coding/text/escape.hpp"
#include "table/columns.hpp"
#include "table/renderers.hpp"

// Written by hand and not through a JSON library, for three properties it would not give: one row is one
// line, reals are the shortest round-trip form that CSV prints too, and C1 controls are escaped.

namespace coding {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view opening, std::string_view between,
                   std::string_view closing) {
  std::string out(opening);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += between;
    out += parts[i];
  }
  return out.append(closing);
}

// One element a line, indented below its key.
std::string block(const std::vector<std::string>& elements) {
  return elements.empty() ? "[]" : joined(elements, "[\n    ", ",\n    ", "\n  ]");
}

std::vector<std::string> quoted(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const std::string& text : texts) out.push_back(json_cell(text));
  return out;
}

std::string value(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return json_cell(*text);
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&cell)) return std::isfinite(*real) ? shortest(*real) : "null";
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
    return joined(quoted(*list), "[", ",", "]");
  }
  return "null";
}

std::string meta_object(const Table& table) {
  std::vector<std::string> members;
  for (const auto& [key, cell] : table.meta) members.push_back(json_cell(key) + ": " + value(cell));
  return members.empty() ? "{}" : joined(members, "{\n    ", ",\n    ", "\n  }");
}

std::string_view name_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::text:
      return "text";
    case ColumnKind::integer:
      return "integer";
    case ColumnKind::real:
      return "real";
    case ColumnKind::percent:
      return "percent";
    case ColumnKind::list:
      break;
  }
  return "list";
}

std::string column_object(const Column& column) {
  return "{\"key\":" + json_cell(column.key) + ",\"title\":" + json_cell(column.title) + ",\"kind\":\"" +
         std::string(name_of(column.kind)) + "\"}";
}

class RowWriter {
 public:
  explicit RowWriter(const Table& table) : table_(table), columns_(columns_for(table, Audience::machines)) {
    for (const std::size_t i : columns_) keys_.push_back(json_cell(table.columns[i].key) + ":");
  }

  std::vector<std::string> columns() const {
    std::vector<std::string> objects;
    for (const std::size_t i : columns_) objects.push_back(column_object(table_.columns[i]));
    return objects;
  }

  std::vector<std::string> rows(std::size_t first, std::size_t last) const {
    std::vector<std::string> objects;
    for (std::size_t r = first; r < last; ++r) objects.push_back(object(table_.rows[r]));
    return objects;
  }

 private:
  std::string object(const Row& row) const {
    std::vector<std::string> members;
    for (std::size_t i = 0; i < columns_.size(); ++i) members.push_back(keys_[i] + value(row[columns_[i]]));
    return joined(members, "{", ",", "}");
  }

  const Table& table_;
  std::vector<std::size_t> columns_;
  std::vector<std::string> keys_;
};

// The table's notes, then why values are missing: once for each column and reason, in order of appearance.
std::vector<std::string> notes(const Table& table) {
  std::vector<std::string> out = table.notes;
  std::set<std::string> seen;
  for (const Row& row : table.rows) {
    for (const std::size_t i : columns_for(table, Audience::machines)) {
      const auto* missing = std::get_if<Missing>(&row[i]);
      if (missing == nullptr || missing->why.empty()) continue;
      std::string note = table.columns[i].key + ": " + missing->why;
      if (seen.insert(note).second) out.push_back(std::move(note));
    }
  }
  return out;
}

}  // namespace

std::string render_json(const Table& table, const RenderOptions&) {
  require_shape(table);
  const RowWriter writer(table);
  const std::size_t body = table.rows.size() - table.footer_rows;
  return "{\n  \"schema\": " + json_cell(table.schema) +    //
         ",\n  \"meta\": " + meta_object(table) +           //
         ",\n  \"columns\": " + block(writer.columns()) +   //
         ",\n  \"rows\": " + block(writer.rows(0, body)) +  //
         ",\n  \"totals\": " + block(writer.rows(body, table.rows.size())) +
         ",\n  \"notes\": " + block(quoted(notes(table))) + "\n}\n";
}

}  // namespace coding
