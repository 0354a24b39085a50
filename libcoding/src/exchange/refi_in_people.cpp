// Variables become attributes, cases become participants with what is known of them.
//
// MAXQDA and Quirkos write what they know of a document as a case without a name that has this one source, or
// as values of the source itself: these are of the document's participant. ATLAS.ti has groups of documents
// by the names "gender: female", which are read as an attribute.
#include <algorithm>

#include "coding/project/participant.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "exchange/refi_in_mapping.hpp"
#include "exchange/refi_in_selection_xml.hpp"

namespace coding {

namespace {

AttributeType type_of(const std::string& type) {
  if (type == "Integer") return AttributeType::integer;
  if (type == "Float") return AttributeType::real;
  if (type == "Boolean") return AttributeType::boolean;
  if (type == "Date") return AttributeType::date;
  return AttributeType::text;
}

class People {
 public:
  explicit People(RefiIn& in) : in_(in) {
    for (NewDocument& each : in.project().documents) documents_.emplace(each.document.id, &each);
  }

  void read() {
    for (const RefiVariable& each : in_.file.project.variables) add_variable(each);
    for (const RefiCase& each : in_.file.project.cases) add_case(each);
    give_documents();
    for (const RefiCase& each : in_.file.project.cases) add_nameless(each);
    for (const RefiInText& each : in_.texts) add_values_of_source(each);
    for (const RefiSet& each : in_.file.project.sets) add_group(each);
    fit_types();
  }

 private:
  std::string new_key(const std::string& name) {
    std::string key = collapse_spaces(name);
    if (key.empty() || key == "id") key = "attribute" + (key.empty() ? "" : " " + key);
    for (std::size_t n = 2; !keys_.insert(key).second; ++n)
      key = collapse_spaces(name) + " " + std::to_string(n);
    return key;
  }

  void add_variable(const RefiVariable& from) {
    const std::string key = new_key(from.name);
    if (key != from.name) in_.landing.changed("names of variables", from.name, "it is called '" + key + "'");
    if (from.type == "DateTime")
      in_.landing.changed("types of variables", key,
                          "an attribute has days, not times of them; it is a text");
    if (!in_.attributes.emplace(from.guid, key).second) return;
    in_.study().attributes.push_back({.key = key, .title = from.description, .type = type_of(from.type)});
  }

  Participant& participant(const ParticipantId& id) {
    auto& all = in_.project().participants;
    if (places_.empty() && !all.empty()) {
      for (std::size_t i = 0; i < all.size(); ++i) places_.emplace(all[i].id, i);
    }
    return all[places_.at(id)];
  }

  ParticipantId new_participant(const std::string& name) {
    ParticipantId id = in_.landing.new_participant(name);
    places_.emplace(id, in_.project().participants.size() - 1);
    return id;
  }

  void put_values(const ParticipantId& id, const std::vector<RefiValue>& values) {
    for (const RefiValue& value : values) {
      if (value.type.empty() || value.value.empty()) continue;
      const auto key = in_.attributes.find(value.variable);
      if (key == in_.attributes.end()) {
        in_.landing.lost("values of variables", id.value, "their variable is not there");
        continue;
      }
      const auto [there, is_new] = participant(id).values.emplace(key->second, value.value);
      if (!is_new && there->second != value.value)
        in_.landing.lost("values of variables", id.value + " " + key->second,
                         "there is another one: '" + there->second + "' and '" + value.value + "'");
    }
  }

  void add_case(const RefiCase& from) {
    if (from.name.empty() && from.sources.size() == 1) return;
    const ParticipantId id = new_participant(from.name);
    in_.cases.emplace(from.guid, id);
    put_values(id, from.values);
    for (const std::string& source : from.sources) {
      const auto document = in_.documents.find(source);
      if (document == in_.documents.end())
        in_.landing.lost("sources of cases", id.value, "they are not among the documents");
      else
        owners_[document->second].insert(id);
    }
    in_.landing.lost("codes of cases", id.value, "a participant has no codes of their own",
                     from.codes.size());
    in_.landing.lost("selections of cases", id.value, "a passage has no person", from.selections.size());
    if (from.description.empty()) return;
    add_refi_memo(in_, {.participant = id, .text = from.description}, "", "");
  }

  // Whose documents they are. A speaker called like a case is that person.
  void give_documents() {
    for (const auto& [document, cases] : in_.whose) {
      for (const std::string& guid : cases) {
        const auto person = in_.cases.find(guid);
        if (person != in_.cases.end()) owners_[document].insert(person->second);
      }
    }
    for (const auto& [id, owners] : owners_) {
      Document& document = documents_.at(id)->document;
      if (owners.size() == 1) document.participant = *owners.begin();
      for (const ParticipantId& owner : owners) give_turns(document, owner, owners.size() == 1);
    }
  }

  void give_turns(Document& document, const ParticipantId& owner, bool alone) {
    std::vector<Speaker*> open;
    for (Speaker& speaker : document.speakers) {
      if (speaker.role == SpeakerRole::participant) open.push_back(&speaker);
    }
    for (Speaker* speaker : open) {
      if (fold(speaker->label, {}) != fold(owner.value, {})) continue;
      speaker->participant = owner;
      return;
    }
    if (alone && open.size() == 1) open.front()->participant = owner;
    if (!alone) document.speakers.push_back({.label = owner.value, .participant = owner});
  }

  // The participant of a document, made when there is none.
  ParticipantId owner_of(const DocumentId& id) {
    Document& document = documents_.at(id)->document;
    if (document.participant.empty()) {
      document.participant = new_participant(id.value);
      give_turns(document, document.participant, true);
    }
    return document.participant;
  }

  void add_nameless(const RefiCase& from) {
    if (!from.name.empty() || from.sources.size() != 1) return;
    const auto document = in_.documents.find(from.sources.front());
    if (document == in_.documents.end())
      return in_.landing.lost("cases without a name", "", "their source is not among the documents");
    const ParticipantId id = owner_of(document->second);
    in_.cases.emplace(from.guid, id);
    put_values(id, from.values);
    if (!from.description.empty()) add_refi_memo(in_, {.participant = id, .text = from.description}, "", "");
  }

  void add_values_of_source(const RefiInText& text) {
    const DocumentId& id = in_.project().documents[text.document].document.id;
    const bool has_values = std::any_of(text.text->values.begin(), text.text->values.end(),
                                        [](const RefiValue& each) { return !each.value.empty(); });
    if (has_values) put_values(owner_of(id), text.text->values);
  }

  // A group of documents "key: value"; other sets of sources are kept elsewhere.
  void add_group(const RefiSet& set) {
    if (set.sources.empty()) return;
    const std::size_t colon = set.name.find(": ");
    const bool is_value = colon != std::string::npos && colon > 0 && set.codes.empty() && set.notes.empty() &&
                          std::any_of(set.sources.begin(), set.sources.end(), [&](const std::string& source) {
                            return in_.documents.contains(source);
                          });
    if (!is_value) {
      return keep_element(in_, {"Set", set.guid, set.name, {}, set_xml(set)}, "sets of sources",
                          "a project has no groups of documents");
    }
    const std::string name = collapse_spaces(set.name.substr(0, colon));
    const std::string value = collapse_spaces(set.name.substr(colon + 2));
    if (!keys_.contains(name)) in_.study().attributes.push_back({.key = new_key(name)});
    if (!set.description.empty())
      in_.landing.lost("descriptions of sets", set.name, "a value of an attribute has none");
    for (const std::string& source : set.sources) {
      const auto document = in_.documents.find(source);
      if (document == in_.documents.end()) {
        in_.landing.lost("members of sets of sources", set.name, "they are not among the documents");
        continue;
      }
      auto& values = participant(owner_of(document->second)).values;
      const auto [there, is_new] = values.emplace(name, value);
      if (!is_new && there->second != value)
        in_.landing.lost("members of sets of sources", set.name,
                         "an attribute has one value, and there is '" + there->second + "'");
    }
  }

  void fit_types() {
    for (Attribute& attribute : in_.study().attributes) {
      for (const Participant& person : in_.project().participants) {
        const auto value = person.values.find(attribute.key);
        if (value == person.values.end() || fits(value->second, attribute)) continue;
        in_.landing.changed(
            "types of variables", attribute.key,
            "it is a text: '" + value->second + "' is none of the type " + name_of(attribute.type));
        attribute.type = AttributeType::text;
        break;
      }
    }
  }

  RefiIn& in_;
  std::map<DocumentId, NewDocument*> documents_{};
  std::map<ParticipantId, std::size_t> places_{};
  std::map<DocumentId, std::set<ParticipantId>> owners_{};
  std::set<std::string> keys_{};
};

}  // namespace

void read_refi_people(RefiIn& in) { People(in).read(); }

}  // namespace coding
