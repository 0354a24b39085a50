#include "coding/analysis/correspondence_map.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "coding/base/error.hpp"
#include "coding/text/collate.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

namespace {

const Attribute& attribute_named(const Study& study, const std::string& wanted) {
  std::vector<std::string> known;
  for (const Attribute& each : study.attributes) {
    if (each.key == wanted) return each;
    known.push_back(each.key);
  }
  const auto close = nearest(wanted, known);
  std::string all;
  for (const std::string& key : known) all += (all.empty() ? "" : ", ") + key;
  throw UsageError({.slug = "attribute-unknown",
                    .message = "participants have no attribute '" + wanted + "'",
                    .hint = !close.empty()  ? "did you mean '" + close[0] + "'?"
                            : known.empty() ? "participants.csv has no attributes"
                                            : "the attributes are " + all});
}

// By row of the table the attribute's value; empty when it is not known, or nobody's document.
std::vector<std::string> values_of(const Project& project, const CorrespondenceMap& facts) {
  std::unordered_map<std::string, const Participant*> people;
  for (const Participant& each : project.participants) people.emplace(each.id.value, &each);
  std::unordered_map<std::string, std::string> owners;
  for (const Document& each : project.documents) owners.emplace(each.id.value, each.participant.value);
  const bool documents = facts.options.matrix.rows == MatrixRows::documents;
  std::vector<std::string> out;
  for (const std::string& row : facts.rows) {
    const auto person = people.find(documents ? owners[row] : row);
    const auto* values = person == people.end() ? nullptr : &person->second->values;
    const auto value = values == nullptr ? decltype(values->end()){} : values->find(facts.options.attribute);
    out.push_back(values == nullptr || value == values->end() ? "" : value->second);
  }
  return out;
}

std::vector<std::string> values_in_order(const Attribute& attribute, const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const std::string& value : values) {
    if (!value.empty() && std::find(out.begin(), out.end(), value) == out.end()) out.push_back(value);
  }
  const auto place = [&](const std::string& value) {
    return std::find(attribute.choices.begin(), attribute.choices.end(), value) - attribute.choices.begin();
  };
  std::sort(out.begin(), out.end(), natural_less);
  std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return out;
}

void add_groups(CorrespondenceMap& facts, const CountTable& table, const Project& project) {
  const Attribute& attribute = attribute_named(project.study, facts.options.attribute);
  const auto values = values_of(project, facts);
  for (const std::string& value : values_in_order(attribute, values)) {
    CorrespondenceGroup group{.value = value};
    std::vector<double> sums(table.columns, 0);
    double all = 0;
    for (std::size_t row = 0; row < table.rows; ++row) {
      if (values[row] != value) continue;
      ++group.rows;
      for (std::size_t column = 0; column < table.columns; ++column) {
        sums[column] += table.at(row, column);
        all += table.at(row, column);
      }
    }
    if (all > 0 && !facts.map.axes.empty()) group.point = supplementary_row(facts.map, sums);
    facts.groups.push_back(std::move(group));
  }
  facts.without_value = static_cast<std::size_t>(std::count(values.begin(), values.end(), ""));
}

}  // namespace

CorrespondenceMap correspondence_map(const Project& project, const CorrespondenceOptions& options) {
  Matrix counted = matrix(project, options.matrix);
  CorrespondenceMap out{.options = options, .level = counted.level, .rows = std::move(counted.rows)};
  const std::size_t columns = counted.columns.size();
  std::vector<std::size_t> held(columns, 0);
  for (std::size_t i = 0; i < counted.cells.size(); ++i) held[i % columns] += counted.cells[i] > 0 ? 1 : 0;
  std::vector<std::size_t> taken;
  for (std::size_t column = 0; column < columns; ++column) {
    if (held[column] == 0) {
      ++out.unused;
    } else if (held[column] < options.minimum) {
      out.rare.push_back(counted.columns[column]);
    } else {
      taken.push_back(column);
      out.codes.push_back(counted.columns[column]);
    }
  }
  CountTable table{.rows = out.rows.size(), .columns = taken.size()};
  table.cells.reserve(table.rows * table.columns);
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (const std::size_t column : taken)
      table.cells.push_back(static_cast<double>(counted.cells[row * columns + column]));
  }
  out.map = correspondence(table, options.axes);
  if (!options.attribute.empty()) add_groups(out, table, project);
  return out;
}

}  // namespace coding
