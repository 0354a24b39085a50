// The sections of a report that set codes against groups of people, and against each other.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "coding/analysis/cooccurrence.hpp"
#include "coding/analysis/crosstab.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/report/method_guard.hpp"
#include "coding/report/pair_tables.hpp"
#include "coding/text/slug.hpp"
#include "report/pair_wording.hpp"
#include "report/results_maker.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

constexpr std::size_t most_attributes = 6;
constexpr std::size_t most_values = 6;  // of an attribute that makes groups
constexpr std::size_t pairs_shown = 30;
constexpr std::size_t people_named = 60;  // more are counted and not named

// Kinds of people; numbers and dates would have to be cut, and where is the researcher's choice.
bool makes_groups(const Project& project, const Attribute& attribute) {
  if (attribute.type == AttributeType::integer || attribute.type == AttributeType::real ||
      attribute.type == AttributeType::date)
    return false;
  std::set<std::string> values;
  for (const ParticipantId& id : interviewed(project)) {
    const Participant* participant = find_participant(project, id);
    if (participant == nullptr) continue;
    const auto found = participant->values.find(attribute.key);
    if (found != participant->values.end() && !found->second.empty()) values.insert(found->second);
  }
  return values.size() > 1 && values.size() <= most_values;
}

bool something_is_coded(const SectionMaker& maker) {
  return std::any_of(maker.project.segments.begin(), maker.project.segments.end(),
                     [&](const CodedSegment& segment) { return segment.coder == maker.options.coder; });
}

// Who has both codes, so that a count leads to people and their passages.
void add_people(Table& table, const CodeUnits& units, const Project& project, const Language& reader) {
  if (units.people.size() > people_named) return;
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < units.codes.size(); ++i)
    place[project.codebook.codes()[units.codes[i]].id.value] = i;
  const auto column = [&](std::string_view key) {
    std::size_t i = 0;
    while (table.columns[i].key != key) ++i;
    return i;
  };
  const std::size_t a = column("a");
  const std::size_t b = column("b");
  table.columns.push_back(
      {.key = "participants", .title = say(Phrase::participants, reader), .kind = ColumnKind::list});
  for (Row& row : table.rows) {
    const auto& first = units.held[place.at(std::get<std::string>(row[a]))];
    const auto& second = units.held[place.at(std::get<std::string>(row[b]))];
    std::vector<std::uint32_t> both;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(both));
    std::vector<std::string> people;
    for (const std::uint32_t unit : both) people.push_back(units.people[units.participants[unit]].value);
    row.emplace_back(std::move(people));
  }
}

}  // namespace

void add_crosstab_section(SectionMaker& maker, Results& results) {
  const Project& project = maker.project;
  const Language& reader = maker.options.reader;
  Section section{.id = "crosstab", .heading = say(PairPhrase::crosstab_section, reader)};
  if (!something_is_coded(maker)) return;
  for (const Attribute& attribute : project.study.attributes) {
    if (section.tables.size() == most_attributes || !makes_groups(project, attribute)) continue;
    const Crosstab facts = crosstab(
        project,
        {.coder = maker.options.coder, .grouping = {.attribute = attribute.key}, .jobs = maker.options.jobs});
    if (facts.rows.empty()) continue;
    Table table = table_of(facts, project, reader);
    add_guard(table, project.study, Output::counts);
    section.tables.push_back(
        maker.numbered("crosstab-" + slug(attribute.key, project.study.language), std::move(table)));
  }
  if (!section.tables.empty()) results.sections.push_back(std::move(section));
}

void add_cooccurrence_section(SectionMaker& maker, Results& results) {
  const Project& project = maker.project;
  const Language& reader = maker.options.reader;
  // Whose a passage is in a group interview stands in project.turns.
  const CodeUnits units =
      code_units(project, {.coder = maker.options.coder, .jobs = maker.options.jobs}, maker.text_of, {});
  const CodePairs facts = cooccurrence(units, {.jobs = maker.options.jobs});
  const bool any =
      std::any_of(facts.pairs.begin(), facts.pairs.end(), [](const CodePair& pair) { return pair.both > 0; });
  if (!any) return;
  Table table = table_of(facts, project, {.reader = reader, .top = pairs_shown});
  add_people(table, units, project, reader);
  add_guard(table, project.study, Output::counts);
  Section section{.id = "cooccur", .heading = say(PairPhrase::cooccurrence_section, reader)};
  section.tables.push_back(maker.numbered("cooccur", std::move(table)));
  results.sections.push_back(std::move(section));
}

}  // namespace coding::report
