// Incidents side by side: the older passage, the newer one, and the memos about both.
#include <algorithm>
#include <map>

#include "coding/report/theory_tables.hpp"
#include "coding/report/wording.hpp"
#include "report/code_labels.hpp"
#include "report/table_parts.hpp"
#include "report/theory_wording.hpp"

namespace coding::report {

namespace {

using P = TheoryPhrase;

std::string values_in_words(const CodedSegment& segment) {
  std::string out;
  for (const std::string& value : value_texts(segment.values)) out += (out.empty() ? "" : "; ") + value;
  return out;
}

class Sides {
 public:
  Sides(const Project& project, const TextSource& text_of) : project_(project), text_of_(text_of) {}

  void add(const Incident& incident, Row& row) {
    const CodedSegment& segment = project_.segments[incident.segment];
    const std::string words = in_one_line(words_at(segment));
    const std::string who =
        incident.participant.empty() ? segment.document.value : incident.participant.value;
    row.push_back(segment.document.value);
    row.push_back(text_or_missing(incident.participant.value));
    row.push_back(count_cell(segment.span.begin));
    row.push_back(count_cell(segment.span.end));
    row.push_back(words);
    const std::string values = values_in_words(segment);
    row.push_back(text_or_missing(values));
    row.push_back(who + " " + name_of(segment.span) + ": " + words +
                  (values.empty() ? "" : " [" + values + "]"));
  }

 private:
  std::string words_at(const CodedSegment& segment) {
    auto text = texts_.find(segment.document);
    if (text == texts_.end())
      text = texts_.emplace(segment.document, text_of_(document_at(project_, segment.document))).first;
    if (segment.span.end > text->second.length()) return segment.quote.exact;
    return std::string(text->second.slice(segment.span));
  }

  const Project& project_;
  const TextSource& text_of_;
  std::map<DocumentId, Text> texts_;
};

// "intensity: low 3, medium 0, high 5; not said 2"
void note_values(Table& table, const Project& project, const IncidentComparison& comparison) {
  const Code& code = project.codebook.at(comparison.code);
  for (const Property& property : code.properties) {
    std::map<std::string, std::size_t> counts;
    std::size_t said = 0;
    for (const Incident& incident : comparison.incidents) {
      for (const PropertyValue& value : project.segments[incident.segment].values) {
        if (value.property != property.name) continue;
        ++counts[value.value];
        ++said;
      }
    }
    std::string out;
    for (const std::string& value : property.values)
      out += (out.empty() ? "" : ", ") + value + " " + number(counts[value], table.language);
    for (const auto& [value, count] : counts) {
      if (std::find(property.values.begin(), property.values.end(), value) == property.values.end())
        out += (out.empty() ? "" : ", ") + value + " " + number(count, table.language);
    }
    out += (out.empty() ? "" : ", ") + std::string("– ") +
           number(comparison.incidents.size() - said, table.language);
    table.notes.push_back(say(P::property_values, table.language, {property.name, out}));
  }
}

std::vector<Column> side(const std::string& name, P title, const Language& reader) {
  return {machines(name + "_document"),
          machines(name + "_participant"),
          machines(name + "_start", ColumnKind::integer),
          machines(name + "_end", ColumnKind::integer),
          machines(name + "_text"),
          machines(name + "_values"),
          {.key = name, .title = say(title, reader), .audience = Audience::people}};
}

}  // namespace

Table incidents_table(const Project& project, const IncidentComparison& comparison, const TextSource& text_of,
                      const Language& reader) {
  Table table{.schema = "coding.incidents/1", .language = reader};
  std::map<ParticipantId, std::size_t> people;
  for (const Incident& incident : comparison.incidents) {
    if (!incident.participant.empty()) ++people[incident.participant];
  }
  table.title = say(P::incidents_title, reader,
                    {project.codebook.at(comparison.code).name, number(comparison.incidents.size(), reader),
                     number(people.size(), reader)});
  table.columns = side("older", P::older, reader);
  const auto newer = side("newer", P::newer, reader);
  table.columns.insert(table.columns.end(), newer.begin(), newer.end());
  table.columns.push_back({.key = "memos", .title = say(P::comparisons, reader), .kind = ColumnKind::list});
  Sides sides(project, text_of);
  for (const IncidentPair& pair : comparison.pairs) {
    Row row;
    sides.add(pair.older, row);
    sides.add(pair.newer, row);
    row.emplace_back(pair.memos);
    add_row(table, std::move(row));
  }
  table.notes.push_back(
      say(comparison.by == InterviewOrder::label ? P::label_order : P::collection_order, reader));
  note_values(table, project, comparison);
  return table;
}

Table compared_codes_table(const Project& project, const std::vector<ComparedCode>& codes,
                           const Language& reader) {
  Table table{.schema = "coding.compared/1", .language = reader};
  table.title = say(P::compared_title, reader);
  table.columns = {machines("id"),
                   machines("name"),
                   {.key = "code", .title = say(Phrase::code, reader), .audience = Audience::people},
                   {.key = "incidents", .title = say(P::incidents, reader), .kind = ColumnKind::integer},
                   everyone("participants", Phrase::participants, reader, ColumnKind::integer),
                   {.key = "memos", .title = say(P::comparisons, reader), .kind = ColumnKind::integer},
                   {.key = "last", .title = say(P::last_comparison, reader)}};
  const CodeLabels labels(project.codebook);
  std::string never;
  for (const ComparedCode& each : codes) {
    const Code& code = project.codebook.codes()[each.code];
    add_row(table, {code.id.value, code.name, labels.of(each.code), count_cell(each.incidents),
                    count_cell(each.participants), count_cell(each.memos), text_or_missing(each.last)});
    if (each.memos == 0) never += (never.empty() ? "" : ", ") + labels.of(each.code);
  }
  if (!never.empty()) table.notes.push_back(say(P::never_compared, reader, {never}));
  return table;
}

}  // namespace coding::report
