// Whom a claim is about, counted in the project; or why that cannot be counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "coding/audit/claims.hpp"

namespace coding {

// People by their attributes: of everybody in the project, interviewed or not, none missing a value.
struct ChosenPeople {
  PeopleSet people{};                // positions in project.participants
  std::optional<Telling> why_not{};  // an attribute that does not exist, or is not known of all
};
ChosenPeople people_where(const std::map<std::string, std::string>& who, const AuditFacts& facts);

struct CountedSubject {
  std::size_t number = 0;
  PeopleSet people{};                // of those interviewed, when people are counted
  std::vector<std::size_t> codes{};  // that it is about
  std::optional<Telling> why_not{};
};
// How many there are: participants (of `who`, or who carry the codes, or answer the question), documents,
// codes (of the level, below the code), segments, coders.
CountedSubject counted(const ClaimSubject& subject, const AuditFacts& facts);

// The smallest and largest whole number that participants have in an attribute.
struct AttributeRange {
  std::pair<std::int64_t, std::int64_t> ends{};
  std::optional<Telling> why_not{};
};
AttributeRange range_of(const std::string& attribute, const AuditFacts& facts);

// The value of an attribute, as it is written; empty when it is not known.
std::string value_of(const Participant& participant, const std::string& attribute);
bool has_attribute(const std::string& attribute, const AuditFacts& facts);

}  // namespace coding
