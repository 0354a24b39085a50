// The identities of a project's things in REFI-QDA, and what they were in the file they came from.
//
// Each GUID is made from the project's id, the kind of thing and what it is known by here, so that it is the
// same at every export and on every machine: a program that reads a project twice knows its parts again. Of
// codes and their sets project/code_guid.hpp does the same.
#pragma once

#include <string>
#include <string_view>

#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/project/relation.hpp"
#include "coding/project/segment.hpp"

namespace coding {

std::string guid_of_user(const Study& study, std::string_view coder);
std::string guid_of_variable(const Study& study, std::string_view attribute);
std::string guid_of_case(const Study& study, const ParticipantId& participant);
std::string guid_of_source(const Study& study, const DocumentId& document);
std::string guid_of_selection(const Study& study, const DocumentId& document, Span span);
std::string guid_of_coding(const Study& study, const CodedSegment& segment);
std::string guid_of_memo(const Study& study, std::string_view memo);
std::string guid_of_relation(const Study& study, const RelationKey& relation);
// A note that may belong to many things, such as "weight: 80". Two people's notes are two; `user` may be
// empty.
std::string guid_of_note(const Study& study, std::string_view name, std::string_view text,
                         std::string_view user);
// Of a memo to what takes no NoteRef.
std::string guid_of_link(const Study& study, std::string_view memo, std::string_view target);

// What a thing was in the REFI-QDA file that it came from, where that is not what the functions above give:
// the member "refi" of its unknown members, an object of texts. Empty what does not stand there.
struct RefiOrigin {
  std::string guid{};       // plain
  std::string selection{};  // of a coded segment: the GUID of its selection
  std::string created{};    // of a coded segment: when, as it stood
  std::string name{};       // of a document
  bool operator==(const RefiOrigin&) const = default;
};

// Nothing where the member is not such an object.
RefiOrigin refi_origin_of(const UnknownMembers& members);

}  // namespace coding
