#include "coding/analysis/correspondence_map.hpp"

namespace coding {

namespace {

// Whose each row is; nobody's documents are nobody's.
std::vector<ParticipantId> people_of(const Project& project, const CorrespondenceMap& facts) {
  std::vector<ParticipantId> out;
  if (facts.options.matrix.rows == MatrixRows::documents) {
    for (const Document& document : project.documents) out.push_back(document.participant);
  } else {
    for (const std::string& row : facts.rows) out.push_back({row});
  }
  return out;
}

void add_groups(CorrespondenceMap& facts, const ProfileTable& table, const Project& project) {
  const AttributeGroups groups = attribute_groups(project, people_of(project, facts), facts.options.grouping);
  facts.without_value = groups.ungrouped.size();
  for (std::size_t group = 0; group < groups.labels.size(); ++group) {
    std::vector<double> sums(table.columns, 0);
    double all = 0;
    for (std::size_t row = 0; row < table.rows; ++row) {
      if (groups.group_of[row] != group) continue;
      for (std::size_t column = 0; column < table.columns; ++column) {
        sums[column] += table.at(row, column);
        all += table.at(row, column);
      }
    }
    CorrespondenceGroup made{.value = groups.labels[group], .rows = groups.sizes[group]};
    if (all > 0 && !facts.map.axes.empty()) made.point = supplementary_row(facts.map, sums);
    facts.groups.push_back(std::move(made));
  }
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
  ProfileTable table{.rows = out.rows.size(), .columns = taken.size()};
  table.cells.reserve(table.rows * table.columns);
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (const std::size_t column : taken)
      table.cells.push_back(static_cast<double>(counted.cells[row * columns + column]));
  }
  out.map = correspondence(table, options.axes);
  if (!options.grouping.attribute.empty()) add_groups(out, table, project);
  return out;
}

}  // namespace coding
