#include "coding/exchange/refi_guids.hpp"

#include <algorithm>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/project/code_guid.hpp"
#include "store/json.hpp"

namespace coding {

namespace {

std::string made(const Study& study, const char* kind, std::string_view key) {
  return named_uuid(study.id, std::string(kind) + "\n" + std::string(key));
}

std::string key_of_passage(const DocumentId& document, Span span) {
  return document.value + "\n" + name_of(span);
}

RefiOrigin read_origin(const std::string& json) {
  const std::string padded = json + std::string(json_padding, ' ');
  const JsonSource source{.file = "refi", .bytes = std::string_view(padded).substr(0, json.size())};
  JsonReader reader;
  std::vector<JsonMember> members;
  reader.members(source, source.bytes, members);
  RefiOrigin out;
  for (const JsonMember& member : members) {
    if (member.key == "guid") out.guid = plain_guid(text_in(source, member.value));
    if (member.key == "selection") out.selection = plain_guid(text_in(source, member.value));
    if (member.key == "created") out.created = text_in(source, member.value);
    if (member.key == "name") out.name = text_in(source, member.value);
  }
  return out;
}

}  // namespace

std::string guid_of_user(const Study& study, std::string_view coder) { return made(study, "user", coder); }

std::string guid_of_variable(const Study& study, std::string_view attribute) {
  return made(study, "attribute", attribute);
}

std::string guid_of_case(const Study& study, const ParticipantId& participant) {
  return made(study, "participant", participant.value);
}

std::string guid_of_source(const Study& study, const DocumentId& document) {
  return made(study, "document", document.value);
}

std::string guid_of_selection(const Study& study, const DocumentId& document, Span span) {
  return made(study, "selection", key_of_passage(document, span));
}

std::string guid_of_coding(const Study& study, const CodedSegment& segment) {
  return made(study, "coding",
              segment.coder.value + "\n" + key_of_passage(segment.document, segment.span) + "\n" +
                  segment.code.value);
}

std::string guid_of_memo(const Study& study, std::string_view memo) { return made(study, "memo", memo); }

std::string guid_of_relation(const Study& study, const RelationKey& relation) {
  return made(study, "relation", name_of(relation));
}

std::string guid_of_note(const Study& study, std::string_view name, std::string_view text,
                         std::string_view user) {
  std::string key = std::string(name) + "\n" + std::string(text);
  if (!user.empty()) key += "\n" + std::string(user);
  return made(study, "note", key);
}

std::string guid_of_link(const Study& study, std::string_view memo, std::string_view target) {
  return made(study, "link", std::string(memo) + "\n" + std::string(target));
}

RefiOrigin refi_origin_of(const UnknownMembers& members) {
  const auto found =
      std::find_if(members.begin(), members.end(), [](const auto& member) { return member.first == "refi"; });
  if (found == members.end() || !found->second.starts_with('{')) return {};
  try {
    return read_origin(found->second);
  } catch (const DataError&) {
    return {};
  }
}

}  // namespace coding
