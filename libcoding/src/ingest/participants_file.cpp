#include "coding/ingest/participants_file.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/project/project.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

void require_header(const CsvTable& table) {
  const auto unnamed = std::find(table.header().begin(), table.header().end(), "");
  if (unnamed == table.header().end()) return;
  table.refuse(
      {.slug = "column-unnamed", .message = "a column has no name", .hint = "give every column a header"},
      table.header_line(), static_cast<std::size_t>(unnamed - table.header().begin()));
}

Participant participant_of(const CsvRow& row, const CsvTable& table) {
  Participant participant{.id = {row.cells[0]}};
  if (!is_well_formed_name(participant.id.value)) {
    table.refuse({.slug = "name-invalid",
                  .message = "'" + row.cells[0] + "' cannot be a participant's id",
                  .hint = "use letters, digits, hyphens and underscores: Y1"},
                 row.line, 0);
  }
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    if (!row.cells[i].empty()) participant.values[table.header()[i]] = row.cells[i];
  }
  return participant;
}

void refuse_duplicates(const std::vector<Participant>& participants, const CsvTable& table) {
  std::map<ParticipantId, std::size_t> lines;
  for (std::size_t i = 0; i < participants.size(); ++i) {
    const std::size_t line = table.rows()[i].line;
    const auto [first, is_new] = lines.emplace(participants[i].id, line);
    if (is_new) continue;
    table.refuse({.slug = "participant-duplicate",
                  .message = "the participant '" + participants[i].id.value +
                             "' is there twice, first in line " + std::to_string(first->second),
                  .hint = "remove one of the rows, or correct its id"},
                 line, 0);
  }
}

void declare(Attribute& attribute, const std::string& type) {
  if (type.find('|') == std::string::npos) {
    try {
      attribute.type = attribute_type_named(type);
    } catch (const DataError& error) {  // asked for, not read
      throw UsageError(error.diagnostic());
    }
    return;
  }
  attribute.type = AttributeType::choice;
  for (const std::string_view choice : split(type, '|')) attribute.choices.emplace_back(trim(choice));
}

std::vector<std::string> values_of(const std::vector<Participant>& participants, const std::string& key) {
  std::vector<std::string> values;
  for (const Participant& participant : participants) {
    const auto found = participant.values.find(key);
    if (found != participant.values.end()) values.push_back(found->second);
  }
  return values;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

Diagnostic mismatch(const std::string& value, const Attribute& attribute) {
  if (attribute.type == AttributeType::choice) {
    return {.slug = "attribute-mismatch",
            .message = "'" + value + "' is none of the choices of the column '" + attribute.key + "'",
            .hint = "its choices are " + joined(attribute.choices) + "; correct the cell, or declare it too"};
  }
  return {.slug = "attribute-mismatch",
          .message = "'" + value + "' is not of the type " + name_of(attribute.type) +
                     ", which the column '" + attribute.key + "' was declared to have",
          .hint = "correct the cell, or declare another type"};
}

void refuse_mismatches(const ParticipantsFile& read, const CsvTable& table) {
  for (std::size_t i = 0; i < read.participants.size(); ++i) {
    for (std::size_t column = 0; column < read.attributes.size(); ++column) {
      const Attribute& attribute = read.attributes[column];
      const auto value = read.participants[i].values.find(attribute.key);
      if (value == read.participants[i].values.end() || fits(value->second, attribute)) continue;
      table.refuse(mismatch(value->second, attribute), table.rows()[i].line, column + 1);
    }
  }
}

void refuse_unknown_declarations(const std::map<std::string, std::string>& declared, const CsvTable& table) {
  const std::vector<std::string> titles(table.header().begin() + 1, table.header().end());
  for (const auto& [key, type] : declared) {
    if (std::find(titles.begin(), titles.end(), key) != titles.end()) continue;
    const auto close = nearest(key, titles);
    throw UsageError(
        {.slug = "attribute-unknown",
         .message = "the file has no column '" + key + "' to give a type to",
         .hint = close.empty() ? "its columns are " + joined(titles) : "did you mean '" + close[0] + "'?",
         .place = {table.file(), table.header_line()}});
  }
}

}  // namespace

ParticipantsFile read_participants(std::string_view bytes, const std::string& file,
                                   const std::map<std::string, std::string>& declared) {
  const CsvTable table(bytes, file);
  if (table.rows().empty()) {
    throw DataError({.slug = "participants-empty",
                     .message = "the file holds no participants",
                     .hint = "the first line names the columns (id,gender,…), each further line is a person",
                     .place = {file}});
  }
  require_header(table);
  ParticipantsFile read;
  for (const CsvRow& row : table.rows()) read.participants.push_back(participant_of(row, table));
  refuse_duplicates(read.participants, table);
  refuse_unknown_declarations(declared, table);
  for (std::size_t i = 1; i < table.header().size(); ++i) {
    Attribute attribute{.key = table.header()[i]};
    const auto type = declared.find(attribute.key);
    if (type != declared.end()) {
      declare(attribute, type->second);
    } else {
      attribute.type = guess_type(values_of(read.participants, attribute.key));
    }
    read.attributes.push_back(std::move(attribute));
  }
  refuse_mismatches(read, table);
  return read;
}

}  // namespace coding
