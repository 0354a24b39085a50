// People and what is known about them, on the way to REFI-QDA.
#include <algorithm>
#include <set>

#include "coding/project/code_guid.hpp"
#include "exchange/refi_build.hpp"
#include "exchange/xsd_values.hpp"

namespace coding {

namespace {

struct Column {
  std::string key{};
  std::string guid{};
  std::string type{};
  bool is_grouping = false;  // few values, by which documents are grouped
};

std::string refi_type_of(AttributeType type) {
  switch (type) {
    case AttributeType::integer:
      return "Integer";
    case AttributeType::real:
      return "Float";
    case AttributeType::boolean:
      return "Boolean";
    case AttributeType::date:
      return "Date";
    case AttributeType::text:
    case AttributeType::choice:
      break;
  }
  return "Text";
}

bool is_written_as(std::string_view value, std::string_view type) {
  if (type == "Integer") return is_xsd_integer(value);
  if (type == "Float") return is_xsd_decimal(value);
  if (type == "Boolean") return is_xsd_boolean(value);
  if (type == "Date") return is_xsd_date(value);
  return true;
}

// Nothing where it is not known.
std::string value_of(const Participant& person, const std::string& key) {
  const auto found = person.values.find(key);
  return found == person.values.end() ? std::string() : found->second;
}

Column column_of(RefiBuild& build, const Attribute& attribute) {
  const Project& project = build.in.project;
  const std::string own = refi_origin_of(attribute.unknown).guid;
  Column out{
      .key = attribute.key,
      .guid = taken_guid(build, own.empty() ? guid_of_variable(project.study, attribute.key) : own),
      .type = refi_type_of(attribute.type),
      .is_grouping = attribute.type == AttributeType::choice || attribute.type == AttributeType::boolean};
  for (const Participant& person : project.participants) {
    const std::string value = value_of(person, attribute.key);
    if (value.empty() || is_written_as(value, out.type)) continue;
    lose(build,
         {.what = "types of variables",
          .name = attribute.key,
          .fate = Fate::changed,
          .why = "it is a Text there: '" + value + "' is not written as a value of the type " + out.type});
    out.type = "Text";
    break;
  }
  const bool is_titled = !attribute.title.empty() && attribute.title != attribute.key;
  build.out.project.variables.push_back(
      {.guid = out.guid,
       .name = clean(build, attribute.key, "names of variables"),
       .type = out.type,
       .description = is_titled ? clean(build, attribute.title, "titles of variables") : std::string()});
  return out;
}

// Those that the study declares, then those that people have besides.
std::vector<Column> columns_of(RefiBuild& build) {
  const Project& project = build.in.project;
  std::vector<Column> out;
  std::set<std::string> known;
  for (const Attribute& attribute : project.study.attributes) {
    if (known.insert(attribute.key).second) out.push_back(column_of(build, attribute));
  }
  std::set<std::string> others;
  for (const Participant& person : project.participants) {
    for (const auto& [key, value] : person.values) {
      if (!known.contains(key)) others.insert(key);
    }
  }
  for (const std::string& key : others) out.push_back(column_of(build, {.key = key}));
  return out;
}

std::vector<RefiValue> values_of(RefiBuild& build, const Participant& person,
                                 const std::vector<Column>& columns) {
  std::vector<RefiValue> out;
  for (const Column& column : columns) {
    const std::string value = value_of(person, column.key);
    if (!value.empty()) out.push_back({column.guid, column.type, clean(build, value, "values of variables")});
  }
  return out;
}

// Of which they are the participant, or a speaker.
std::vector<ParticipantId> people_of(const Document& document) {
  std::vector<ParticipantId> out;
  const auto add = [&](const ParticipantId& person) {
    if (!person.empty() && std::find(out.begin(), out.end(), person) == out.end()) out.push_back(person);
  };
  add(document.participant);
  for (const Speaker& speaker : document.speakers) add(speaker.participant);
  return out;
}

// Those that only documents name stand behind the others, in the order of the documents.
std::vector<Participant> all_people(const Project& project) {
  std::vector<Participant> out = project.participants;
  for (const Document& document : project.documents) {
    for (const ParticipantId& id : people_of(document)) {
      if (std::none_of(out.begin(), out.end(), [&](const Participant& each) { return each.id == id; }))
        out.push_back({.id = id});
    }
  }
  return out;
}

std::map<std::string, std::vector<std::string>> documents_by_value(const RefiBuild& build,
                                                                   const Column& column) {
  std::map<std::string, std::vector<std::string>> out;
  for (const RefiCase& one : build.out.project.cases) {
    for (const RefiValue& value : one.values) {
      if (value.variable != column.guid) continue;
      auto& all = out[value.value];
      for (const std::string& source : one.sources) {
        if (std::find(all.begin(), all.end(), source) == all.end()) all.push_back(source);
      }
    }
  }
  return out;
}

std::vector<std::string> documents_of(const RefiBuild& build, const ParticipantId& person) {
  std::vector<std::string> out;
  for (const Document& document : build.in.project.documents) {
    const auto people = people_of(document);
    if (std::find(people.begin(), people.end(), person) != people.end())
      out.push_back(build.sources.at(document.id));
  }
  return out;
}

void add_group(RefiBuild& build, const Column& column, const std::string& value,
               const std::vector<std::string>& documents) {
  const std::string name = column.key + ": " + value;
  build.out.project.sets.push_back({.guid = taken_guid(build, guid_of_set(build.in.project.study, name)),
                                    .name = clean(build, name, "names of sets"),
                                    .sources = documents});
}

}  // namespace

void add_cases(RefiBuild& build) {
  const Project& project = build.in.project;
  const std::vector<Column> columns = columns_of(build);
  for (const Participant& person : all_people(project)) {
    RefiCase one{.guid = taken_guid(build, guid_of_case(project.study, person.id)),
                 .name = clean(build, person.id.value, "names of people")};
    one.values = values_of(build, person, columns);
    one.sources = documents_of(build, person.id);
    build.cases.emplace(person.id, one.guid);
    build.out.project.cases.push_back(std::move(one));
  }
  if (build.options.target != RefiTarget::atlasti) return;
  for (const Column& column : columns) {
    if (!column.is_grouping) continue;
    for (const auto& [value, sources] : documents_by_value(build, column))
      add_group(build, column, value, sources);
  }
}

}  // namespace coding
