#include "coding/report/project_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/analysis/scope.hpp"
#include "coding/base/number.hpp"
#include "coding/project/attribution.hpp"
#include "coding/project/coded_documents.hpp"
#include "coding/text/collate.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/utf8.hpp"
#include "report/table_parts.hpp"
#include "report/tree_size.hpp"

namespace coding::report {

namespace {

// A column of numbers is one of text when a value is no number; `coding check` names it.
ColumnKind kind_of(const Attribute& attribute, const Project& project) {
  for (const Participant& participant : project.participants) {
    const auto value = participant.values.find(attribute.key);
    if (value != participant.values.end() && !fits(value->second, attribute)) return ColumnKind::text;
  }
  if (attribute.type == AttributeType::integer) return ColumnKind::integer;
  return attribute.type == AttributeType::real ? ColumnKind::real : ColumnKind::text;
}

Cell attribute_cell(const Participant& participant, const Attribute& attribute) {
  const auto found = participant.values.find(attribute.key);
  if (found == participant.values.end() || found->second.empty()) return Missing{};
  if (attribute.type == AttributeType::integer) {
    if (const auto value = parse_integer(found->second)) return *value;
  }
  if (attribute.type == AttributeType::real) {
    if (const auto value = parse_real(found->second)) return *value;
  }
  // A value that does not fit its type is shown as it stands.
  return found->second;
}

// "id" and "documents" are ours.
std::string attribute_key(const Attribute& attribute) {
  return attribute.key == "id" || attribute.key == "documents" ? "attribute:" + attribute.key : attribute.key;
}

std::size_t codes_in_the_narrow_sense(const Project& project) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < project.codebook.size(); ++i) {
    if (level_at(project, i) == code_level(project.study)) ++count;
  }
  return count;
}

void add_status_notes(Table& table, const Project& project, const Language& reader) {
  std::set<CodeId> used;
  std::set<DocumentId> coded;
  for (const CodedSegment& segment : project.segments) {
    used.insert(segment.code);
    coded.insert(segment.document);
  }
  std::vector<std::string> idle;
  for (std::size_t i = 0; i < project.codebook.size(); ++i) {
    const Code& code = project.codebook.codes()[i];
    if (!project.codebook.has_children(i) && !used.contains(code.id)) idle.push_back(code.name);
  }
  std::vector<std::string> uncoded;
  for (const Document& document : project.documents) {
    if (!coded.contains(document.id)) uncoded.push_back(document.id.value);
  }
  if (!project.codebook.empty())
    table.notes.push_back(say(Phrase::tree_note, reader, {tree_size(project, reader)}));
  if (project.segments.empty()) {
    table.notes.push_back(say(Phrase::nothing_coded, reader));
    return;
  }
  if (!idle.empty()) table.notes.push_back(say(Phrase::never_used, reader, {listed(idle, 10)}));
  if (!uncoded.empty()) table.notes.push_back(say(Phrase::without_segments, reader, {listed(uncoded, 10)}));
}

// "Y5"; of a group interview all of them: "Y1, Y2".
std::string people_of(const Document& document) {
  std::string out;
  for (const ParticipantId& id : participants_of(document)) out += (out.empty() ? "" : ", ") + id.value;
  return out;
}

}  // namespace

std::string listed(const std::vector<std::string>& names, std::size_t limit) {
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < limit; ++i) out += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > limit) out += ", … (+" + std::to_string(names.size() - limit) + ")";
  return out;
}

Table participants_table(const Project& project, const Language& reader) {
  std::map<ParticipantId, std::size_t> documents;
  for (const Document& document : project.documents) {
    for (const ParticipantId& id : participants_of(document)) ++documents[id];
  }
  Table table{.schema = "coding.participants/1", .language = reader};
  table.title = say(Phrase::participants_title, reader, {number(project.participants.size(), reader)});
  table.columns.push_back({.key = "id", .title = say(Phrase::participant, reader)});
  for (const Attribute& attribute : project.study.attributes) {
    const std::string& title = attribute.title.empty() ? attribute.key : attribute.title;
    table.columns.push_back(
        {.key = attribute_key(attribute), .title = title, .kind = kind_of(attribute, project)});
  }
  table.columns.push_back(
      {.key = "documents", .title = say(Phrase::documents, reader), .kind = ColumnKind::integer});
  for (const Participant& participant : project.participants) {
    Row row{participant.id.value};
    for (const Attribute& attribute : project.study.attributes) {
      row.push_back(attribute_cell(participant, attribute));
    }
    row.push_back(count_cell(documents[participant.id]));
    add_row(table, std::move(row));
  }
  return table;
}

Table documents_table(const Project& project, const Language& reader) {
  std::map<DocumentId, std::size_t> segments;
  for (const CodedSegment& segment : project.segments) ++segments[segment.document];
  Table table{.schema = "coding.documents/1", .language = reader};
  table.title = say(Phrase::documents_title, reader, {number(project.documents.size(), reader)});
  table.columns = {
      {.key = "id", .title = say(Phrase::document, reader)},
      {.key = "title", .title = say(Phrase::title, reader)},
      {.key = "participant", .title = say(Phrase::participant, reader)},
      {.key = "language", .title = say(Phrase::language, reader)},
      {.key = "date", .title = say(Phrase::date, reader)},
      {.key = "order", .title = say(Phrase::order, reader), .kind = ColumnKind::integer},
      {.key = "characters", .title = say(Phrase::characters, reader), .kind = ColumnKind::integer},
      {.key = "segments", .title = say(Phrase::segments, reader), .kind = ColumnKind::integer}};
  for (const Document& document : project.documents) {
    add_row(table, {document.id.value, text_or_missing(document.title), text_or_missing(people_of(document)),
                    text_or_missing(language_of(project, document).tag), text_or_missing(document.date),
                    document.order, count_cell(document.length), count_cell(segments[document.id])});
  }
  return table;
}

Table status_table(const Project& project, const Language& reader) {
  Table table{.schema = "coding.status/1", .language = reader};
  table.title = say(Phrase::status_title, reader, {project.study.title});
  for (const auto& [key, phrase] :
       {std::pair{"documents", Phrase::documents}, std::pair{"participants", Phrase::participants},
        std::pair{"codes", Phrase::codes}, std::pair{"segments", Phrase::segments},
        std::pair{"coders", Phrase::coders}}) {
    table.columns.push_back({.key = key, .title = say(phrase, reader), .kind = ColumnKind::integer});
  }
  add_row(table, {count_cell(project.documents.size()), count_cell(project.participants.size()),
                  count_cell(codes_in_the_narrow_sense(project)), count_cell(project.segments.size()),
                  count_cell(project.coders.size())});
  add_status_notes(table, project, reader);
  return table;
}

Table coders_table(const Project& project, const std::map<CoderId, std::string>& last_changes,
                   const Language& reader) {
  struct Work {
    std::size_t segments = 0;
    std::set<CodeId> codes{};
  };
  std::map<CoderId, Work> works;
  for (const auto& [coder, time] : last_changes) works[coder];
  for (const CoderId& coder : project.coders) works[coder];
  for (const CodedSegment& segment : project.segments) {
    Work& work = works[segment.coder];
    ++work.segments;
    work.codes.insert(segment.code);
  }
  Table table{.schema = "coding.coders/1", .language = reader};
  table.title = say(Phrase::status_title, reader, {project.study.title});
  table.columns.push_back({.key = "coder", .title = say(Phrase::coder, reader)});
  for (const auto& [key, phrase] :
       {std::pair{"segments", Phrase::segments}, std::pair{"codes", Phrase::codes},
        std::pair{"documents", Phrase::coded_documents}, std::pair{"declared", Phrase::declared}}) {
    table.columns.push_back({.key = key, .title = say(phrase, reader), .kind = ColumnKind::integer});
  }
  table.columns.push_back({.key = "last_change", .title = say(Phrase::last_change, reader)});
  table.columns.push_back(machines("study"));
  std::vector<CoderId> coders;
  for (const auto& [coder, work] : works) coders.push_back(coder);
  std::sort(coders.begin(), coders.end(),
            [](const CoderId& a, const CoderId& b) { return natural_less(a.value, b.value); });
  for (const CoderId& coder : coders) {
    const Work& work = works[coder];
    const auto time = last_changes.find(coder);
    add_row(table, {coder.value, count_cell(work.segments), count_cell(work.codes.size()),
                    count_cell(documents_coded_by(project, coder).size()),
                    count_cell(documents_declared_by(project, coder).size()),
                    text_or_missing(time == last_changes.end() ? "" : time->second),
                    coder == project.study.coder ? "yes" : "no"});
  }
  if (!project.study.coder.empty())
    table.notes.push_back(say(Phrase::study_coder_note, reader, {project.study.coder.value}));
  return table;
}

Table faults_table(const Diagnostics& faults, const Language& reader) {
  Table table{.schema = "coding.check/1", .title = "check", .language = reader};
  table.columns = {{.key = "severity", .title = "severity"},
                   {.key = "slug", .title = "slug"},
                   {.key = "message", .title = "message"},
                   {.key = "file", .title = "file"},
                   {.key = "line", .title = "line", .kind = ColumnKind::integer},
                   {.key = "column", .title = "column", .kind = ColumnKind::integer},
                   {.key = "hint", .title = "hint"}};
  for (const Diagnostic& fault : faults) {
    const auto position = [](std::size_t value) -> Cell {
      return value == 0 ? Cell{Missing{}} : count_cell(value);
    };
    add_row(table, {name_of(fault.severity), fault.slug, fault.message, text_or_missing(fault.place.file),
                    position(fault.place.line), position(fault.place.column), text_or_missing(fault.hint)});
  }
  return table;
}

}  // namespace coding::report
