#include "store/joined_participants.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/text/csv.hpp"
#include "store/line_fates.hpp"

namespace coding {

namespace {

using Values = std::map<std::string, std::string>;

std::string value_of(const Values& values, const std::string& key) {
  const auto found = values.find(key);
  return found == values.end() ? std::string() : found->second;
}

std::optional<Values> joined(const Values& origin, const std::vector<Values>& versions) {
  std::set<std::string> keys;
  for (const Values& version : versions) {
    for (const auto& [key, value] : version) keys.insert(key);
  }
  for (const auto& [key, value] : origin) keys.insert(key);
  Values out;
  for (const std::string& key : keys) {
    std::set<std::string> changed;
    for (const Values& version : versions) {
      if (value_of(version, key) != value_of(origin, key)) changed.insert(value_of(version, key));
    }
    if (changed.size() > 1) return std::nullopt;
    const std::string value = changed.empty() ? value_of(origin, key) : *changed.begin();
    if (!value.empty()) out[key] = value;
  }
  return out;
}

// The row that the versions come from, read with the file's columns when it has as many. Without one, every
// value that is there was put there.
Values origin_of(const LineFates& fates, const std::vector<std::string>& lines, const std::string& id,
                 const std::vector<std::string>& columns) {
  const auto line = common_origin(fates, lines, csv_cell(id) + ",");
  if (!line) return {};
  const auto rows = read_csv(*line, "participants.csv", ',');
  Values out;
  if (rows.size() != 1 || rows.front().cells.size() != columns.size()) return out;
  for (std::size_t k = 1; k < columns.size(); ++k) {
    if (!rows.front().cells[k].empty()) out[columns[k]] = rows.front().cells[k];
  }
  return out;
}

}  // namespace

void join_participants(const Snapshot& snapshot, std::string_view bytes, ParticipantRows& rows) {
  std::map<ParticipantId, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < rows.participants.size(); ++i) places[rows.participants[i].id].push_back(i);
  std::erase_if(places, [](const auto& each) { return each.second.size() == 1; });
  if (places.empty()) return;
  const LineFates fates(snapshot, "participants.csv");
  const auto texts = split_lines(bytes);
  const auto columns = read_csv(texts.front(), "participants.csv", ',').front().cells;
  std::set<std::size_t> dropped;
  for (const auto& [id, of_one] : places) {
    std::vector<std::string> lines;
    for (const std::size_t place : of_one) lines.emplace_back(texts[rows.lines[place] - 1]);
    std::vector<Values> versions;
    std::vector<std::string> standing_lines;
    std::set<std::size_t> kept;
    for (const std::size_t i : standing(fates, lines)) {
      kept.insert(of_one[i]);
      versions.push_back(rows.participants[of_one[i]].values);
      standing_lines.push_back(lines[i]);
    }
    const auto values = joined(origin_of(fates, standing_lines, id.value, columns), versions);
    if (values && versions.size() > 1) {
      rows.participants[*kept.begin()].values = *values;
      kept = {*kept.begin()};
    }
    for (const std::size_t place : of_one) {
      if (!kept.contains(place)) dropped.insert(place);
    }
  }
  ParticipantRows left;
  for (std::size_t i = 0; i < rows.participants.size(); ++i) {
    if (dropped.contains(i)) continue;
    left.participants.push_back(std::move(rows.participants[i]));
    left.lines.push_back(rows.lines[i]);
  }
  rows = std::move(left);
}

}  // namespace coding
