// The ids of the nouns: five kinds of thing, five types.
#pragma once

#include "coding/base/id.hpp"

namespace coding {

using DocumentId = Id<struct DocumentTag>;
using ParticipantId = Id<struct ParticipantTag>;
using CodeId = Id<struct CodeTag>;
using CoderId = Id<struct CoderTag>;

}  // namespace coding
