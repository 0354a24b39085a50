// People, and what is known about them.
//
// An attribute's values are kept as the researcher wrote them; the type declared in the project says how they
// are compared, sorted and checked. Participant and document are different things: one person may have given
// several interviews, and one document may have several speakers.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/ids.hpp"
#include "coding/project/unknown.hpp"

namespace coding {

enum class AttributeType { text, integer, real, boolean, date, choice };

// "text", "integer", …; and back. Throws DataError "attribute-type-unknown".
std::string name_of(AttributeType type);
AttributeType attribute_type_named(std::string_view name);

// One column of participants.csv.
struct Attribute {
  std::string key{};    // the column's header in participants.csv
  std::string title{};  // for tables; empty: the key
  AttributeType type = AttributeType::text;
  std::vector<std::string> choices{};  // for type choice, in their order
  UnknownMembers unknown{};
  bool operator==(const Attribute&) const = default;
};

struct Participant {
  ParticipantId id{};
  std::map<std::string, std::string>
      values{};  // attribute key → value as written; an absent key is "not known"
  bool operator==(const Participant&) const = default;
};

// Does the value fit the attribute's type? An empty value always does. Dates are ISO 8601 (2021-05-30).
bool fits(std::string_view value, const Attribute& attribute);

// The narrowest type that all values fit: integer, then real, date, else text. Choices are never guessed.
AttributeType guess_type(const std::vector<std::string>& values);

}  // namespace coding
