#include "coding/ingest/participants_file.hpp"

#include <algorithm>
#include <set>

#include "coding/base/error.hpp"
#include "coding/project/project.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

[[noreturn]] void fail(std::string slug, std::string message, std::string hint, Place place) {
  throw DataError({.slug = std::move(slug),
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .place = std::move(place)});
}

std::vector<std::string> header_of(const CsvRow& row, const std::string& file) {
  std::vector<std::string> titles;
  for (const std::string& cell : row.cells) {
    const std::string title = formula_restored(trim(cell));
    if (title.empty())
      fail("column-unnamed", "a column has no name", "give every column a header", {file, row.line});
    if (std::find(titles.begin(), titles.end(), title) != titles.end()) {
      fail("column-twice", "two columns are named '" + title + "'", "rename one of them", {file, row.line});
    }
    titles.push_back(title);
  }
  return titles;
}

Participant participant_of(const CsvRow& row, const std::vector<std::string>& titles,
                           const std::string& file) {
  if (row.cells.size() != titles.size()) {
    fail("row-length",
         "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
             std::to_string(titles.size()),
         "fill in or remove cells; a cell with a comma stands in quotes", {file, row.line});
  }
  Participant participant{.id = {std::string(trim(row.cells[0]))}};
  if (!is_well_formed_name(participant.id.value)) {
    fail("name-invalid", "'" + row.cells[0] + "' cannot be a participant's id",
         "use letters, digits, hyphens and underscores: Y1", {file, row.line, 1});
  }
  for (std::size_t i = 1; i < titles.size(); ++i) {
    const std::string value = formula_restored(trim(row.cells[i]));
    if (!value.empty()) participant.values[titles[i]] = value;
  }
  return participant;
}

void refuse_duplicates(const std::vector<Participant>& participants, const std::vector<CsvRow>& rows,
                       const std::string& file) {
  std::map<ParticipantId, std::size_t> lines;
  for (std::size_t i = 0; i < participants.size(); ++i) {
    const auto [first, is_new] = lines.emplace(participants[i].id, rows[i + 1].line);
    if (is_new) continue;
    fail("participant-duplicate",
         "the participant '" + participants[i].id.value + "' is there twice, first in line " +
             std::to_string(first->second),
         "remove one of the rows, or correct its id", {file, rows[i + 1].line, 1});
  }
}

void declare(Attribute& attribute, const std::string& type) {
  if (type.find('|') == std::string::npos) {
    attribute.type = attribute_type_named(type);
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

void refuse_mismatches(const ParticipantsFile& read, const std::vector<CsvRow>& rows,
                       const std::string& file) {
  for (std::size_t i = 0; i < read.participants.size(); ++i) {
    for (const Attribute& attribute : read.attributes) {
      const auto value = read.participants[i].values.find(attribute.key);
      if (value == read.participants[i].values.end() || fits(value->second, attribute)) continue;
      fail("attribute-mismatch",
           "'" + value->second + "' is not " + name_of(attribute.type) + ", which the column '" +
               attribute.key + "' was declared to be",
           "correct the cell, or declare another type", {file, rows[i + 1].line});
    }
  }
}

}  // namespace

ParticipantsFile read_participants(std::string_view bytes, const std::string& file,
                                   const std::map<std::string, std::string>& declared) {
  auto rows = read_csv(bytes, file);
  std::erase_if(rows, is_blank);
  if (rows.size() < 2) {
    fail("participants-empty", "the file holds no participants",
         "the first line names the columns (id,gender,…), each further line is a person", {file});
  }
  const auto titles = header_of(rows.front(), file);
  ParticipantsFile read;
  for (std::size_t i = 1; i < rows.size(); ++i)
    read.participants.push_back(participant_of(rows[i], titles, file));
  refuse_duplicates(read.participants, rows, file);
  for (const auto& [key, type] : declared) {
    if (std::find(titles.begin() + 1, titles.end(), key) != titles.end()) continue;
    throw UsageError({.slug = "attribute-unknown",
                      .message = "the file has no column '" + key + "' to give a type to",
                      .hint = "its columns are those of its first line",
                      .place = {file, 1}});
  }
  for (std::size_t i = 1; i < titles.size(); ++i) {
    Attribute attribute{.key = titles[i]};
    const auto type = declared.find(titles[i]);
    if (type != declared.end()) {
      declare(attribute, type->second);
    } else {
      attribute.type = guess_type(values_of(read.participants, titles[i]));
    }
    read.attributes.push_back(std::move(attribute));
  }
  refuse_mismatches(read, rows, file);
  return read;
}

}  // namespace coding
