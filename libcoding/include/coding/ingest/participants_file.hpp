// participants.csv as researchers bring it: a header, one row a person, the first column the id.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/participant.hpp"

namespace coding {

struct ParticipantsFile {
  std::vector<Attribute> attributes{};  // the columns behind the id, with declared or guessed types
  std::vector<Participant> participants{};
};

// `declared` gives the type of columns by header: "integer", …, or choices as "Kadın|Erkek"; other columns
// get the narrowest type their values fit. Throws DataError with file:line: "participants-empty",
// "column-twice", "column-unnamed", "row-length", "participant-duplicate" (naming both lines),
// "name-invalid", "attribute-mismatch"; UsageError "attribute-unknown" for a declared column that is not
// there.
ParticipantsFile read_participants(std::string_view bytes, const std::string& file,
                                   const std::map<std::string, std::string>& declared = {});

}  // namespace coding
