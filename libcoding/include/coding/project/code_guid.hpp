// The identity of a code for other programs: REFI-QDA names codes by GUIDs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// The guid that another program gave the code, else one made from the project's id and the code's, which is
// the same on every machine and after every renaming.
std::string guid_of(const Study& study, const Code& code);

// Those of all codes, in their order, no two alike: of codes to which one guid was given the first keeps it.
std::vector<std::string> guids_of(const Study& study, const Codebook& codebook);

// The same for a set of codes, by its name.
std::string guid_of_set(const Study& study, std::string_view set);

// Without braces, in lower case: as two spellings are compared. Empty for what is no GUID.
std::string plain_guid(std::string_view guid);

}  // namespace coding
