// QualCoder's cases become participants.
//
// A case owns files or stretches of files. One that alone owns a whole file is the document's participant;
// stretches that do not overlap become turns of a speaker. Attributes are of cases or of files; a file's go
// to its participant where that one has no other document. In a project without cases each document gets a
// participant of its own name, as every import has it.
#include <algorithm>

#include "coding/text/trim.hpp"
#include "exchange/read_qualcoder.hpp"

namespace coding {

namespace {

struct CasePart {
  std::string label{};
  ParticipantId participant{};
  std::optional<Span> span{};
};

using PartsByDocument = std::map<std::string, std::vector<CasePart>>;

struct Cases {
  std::map<std::string, ParticipantId> ids{};
  std::map<std::string, std::string> names{};
  PartsByDocument parts{};
};

Cases read_people(QualCoder& from) {
  Cases out;
  if (!from.file.has("cases")) return out;
  from.file.each(
      {.table = "cases", .columns = {"caseid", "name", "memo", "owner", "date"}, .order = "caseid"},
      [&](const SqliteRow& row) {
        if (out.ids.contains(row.text(0))) return;
        const ParticipantId id = from.landing.new_participant(collapse_spaces(row.text(1)));
        out.ids.emplace(row.text(0), id);
        out.names.emplace(row.text(0), collapse_spaces(row.text(1)));
        from.landing.add_memo(
            {.participant = id, .author = row.text(3), .date = iso_date(row.text(4)), .text = row.text(2)});
      });
  return out;
}

void read_parts(QualCoder& from, Cases& cases) {
  if (!from.file.has("case_text")) return;
  from.file.each(
      {.table = "case_text",
       .columns = {"caseid", "fid", "pos0", "pos1", "memo?"},
       .order = "fid, pos0, pos1, caseid"},
      [&](const SqliteRow& row) {
        const auto person = cases.ids.find(row.text(0));
        const auto text = from.texts.find(row.text(1));
        if (person == cases.ids.end() || text == from.texts.end()) {
          from.landing.lost("links of cases", person == cases.ids.end() ? "" : cases.names.at(row.text(0)),
                            "what they link is not among the texts and cases");
          return;
        }
        const auto span = text->second.span(row.integer(2), row.integer(3));
        cases.parts[row.text(1)].push_back({cases.names.at(row.text(0)), person->second, span});
        if (trim(row.text(4)).empty()) return;
        from.landing.add_memo(
            {.type = "comment",
             .document = from.landing.project().documents[from.documents.at(row.text(1))].document.id,
             .span = span.value_or(Span{}),
             .text = row.text(4)});
      });
}

bool is_whole(const CasePart& part, const Text& text) {
  return part.span && part.span->begin == 0 && part.span->end + 1 >= text.length();
}

// Whose document it is, or who speaks where in it.
void give_to_people(QualCoder& from, NewDocument& document, const std::vector<CasePart>& parts) {
  std::vector<CasePart> inner;
  std::set<ParticipantId> owners;
  for (const CasePart& part : parts) {
    if (is_whole(part, document.text))
      owners.insert(part.participant);
    else
      inner.push_back(part);
  }
  if (owners.size() == 1) document.document.participant = *owners.begin();
  if (owners.size() > 1) {
    from.landing.lost("links of cases", document.document.title,
                      "a whole document belongs to one participant, and here to several", owners.size());
  }
  std::size_t end = 0;
  for (const CasePart& part : inner) {
    const bool fits = owners.empty() && part.span && !part.span->empty() && part.span->begin >= end;
    if (!fits) {
      from.landing.lost(
          "links of cases", part.label,
          part.span ? "their stretches of text overlap with others" : "their places are not in the text");
      continue;
    }
    end = part.span->end;
    document.marks.push_back(
        {.kind = MarkKind::turn, .span = *part.span, .label = part.label, .said = part.span->begin});
    auto& speakers = document.document.speakers;
    const bool is_known = std::any_of(speakers.begin(), speakers.end(),
                                      [&](const Speaker& each) { return each.label == part.label; });
    if (!is_known) speakers.push_back({.label = part.label, .participant = part.participant});
  }
}

struct Attributes {
  std::map<std::string, std::string> keys{};  // by the name there
  std::map<std::string, std::map<ParticipantId, std::string>> values{};
};

// The one participant whose only document this is.
std::optional<ParticipantId> only_owner(const NewProject& project, const Document& document) {
  if (document.participant.empty()) return std::nullopt;
  const auto theirs = std::count_if(
      project.documents.begin(), project.documents.end(),
      [&](const NewDocument& each) { return each.document.participant == document.participant; });
  return theirs == 1 ? std::optional(document.participant) : std::nullopt;
}

void read_values(QualCoder& from, const Cases& cases, Attributes& attributes) {
  std::vector<std::vector<std::string>> left = {{"name", "attr_type", "value", "id"}};
  const NewProject& project = from.landing.project();
  from.file.each({.table = "attribute", .columns = {"name", "attr_type", "value", "id"}, .order = "name, id"},
                 [&](const SqliteRow& row) {
                   const std::string value = collapse_spaces(row.text(2));
                   if (value.empty()) return;
                   std::optional<ParticipantId> whose;
                   const auto person = cases.ids.find(row.text(3));
                   const auto document = from.documents.find(row.text(3));
                   if (row.text(1) == "case" && person != cases.ids.end())
                     whose = person->second;
                   else if (row.text(1) == "file" && document != from.documents.end())
                     whose = only_owner(project, project.documents[document->second].document);
                   if (whose)
                     attributes.values[row.text(0)].emplace(*whose, value);
                   else
                     left.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
                 });
  from.landing.keep_rows("attribute", left, "values of attributes",
                         "participants have attributes, and these are not of one");
}

void declare_attributes(QualCoder& from, const Attributes& attributes) {
  NewProject& project = from.landing.project();
  std::map<std::string, std::string> types;
  if (from.file.has("attribute_type")) {
    from.file.each({.table = "attribute_type", .columns = {"name", "valuetype", "memo"}, .order = "name"},
                   [&](const SqliteRow& row) {
                     types.emplace(row.text(0), row.text(1));
                     if (!trim(row.text(2)).empty())
                       from.landing.add_memo({.text = row.text(2)}, row.text(0));
                   });
  }
  for (const auto& [name, values] : attributes.values) {
    std::string key = collapse_spaces(name);
    if (key.empty() || key == "id") key = "attribute " + key;
    std::vector<std::string> all;
    for (const auto& [person, value] : values) all.push_back(value);
    Attribute attribute{.key = key};
    if (types.contains(name) && types.at(name) == "numeric") {
      const AttributeType guess = guess_type(all);
      if (guess == AttributeType::integer || guess == AttributeType::real)
        attribute.type = guess;
      else
        from.landing.changed("types of attributes", name, "not all of its values are numbers");
    }
    project.study.attributes.push_back(std::move(attribute));
    for (Participant& person : project.participants) {
      const auto value = values.find(person.id);
      if (value != values.end()) person.values[key] = value->second;
    }
  }
}

}  // namespace

void read_cases(QualCoder& from) {
  Cases cases = read_people(from);
  read_parts(from, cases);
  for (const auto& [number, place] : from.documents) {
    NewDocument& document = from.landing.project().documents[place];
    const auto parts = cases.parts.find(number);
    if (parts != cases.parts.end()) give_to_people(from, document, parts->second);
    if (cases.ids.empty())
      document.document.participant = from.landing.new_participant(document.document.id.value);
  }
  Attributes attributes;
  if (from.file.has("attribute")) read_values(from, cases, attributes);
  declare_attributes(from, attributes);
}

}  // namespace coding
