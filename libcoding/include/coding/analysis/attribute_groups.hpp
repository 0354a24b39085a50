// People in groups, by what is known about them.
//
// The values of an attribute are the groups: choices in their order, true before false, numbers and dates
// rising, others in natural order. Of numbers and dates there are mostly too many to be groups; the person
// who asks says where to cut.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

struct AttributeGroups {
  Attribute attribute{};
  std::vector<std::string> labels{};       // of the groups that have people
  std::vector<std::size_t> sizes{};        // by group
  std::vector<std::size_t> group_of{};     // by person as given, or no_group
  std::vector<ParticipantId> ungrouped{};  // of whom the attribute is not known, or no number or date
};

inline constexpr std::size_t no_group = static_cast<std::size_t>(-1);
// More groups than these are refused.
inline constexpr std::size_t most_groups = 20;

// The attribute a person means: by key, else by title, case-insensitive in the study's language. Throws
// UsageError "attribute-unknown" with the nearest, else with what there is.
const Attribute& attribute_at(const Study& study, const std::string& wanted);

// `cuts`, of a number or a date, are the least values of the second and later groups, in rising order:
// "10", "20" makes <10, 10–<20 and ≥20. Throws UsageError "attribute-unknown", "cut-malformed",
// "cuts-not-rising", "cuts-not-for" (the attribute is no number and no date), "groups-too-many".
struct GroupingOptions {
  std::string attribute{};
  std::vector<std::string> cuts{};
};
AttributeGroups attribute_groups(const Project& project, const std::vector<ParticipantId>& people,
                                 const GroupingOptions& options);

}  // namespace coding
