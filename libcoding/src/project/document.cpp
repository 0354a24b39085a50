#include "coding/project/document.hpp"

#include "coding/base/error.hpp"

namespace coding {

std::string name_of(SpeakerRole role) {
  switch (role) {
    case SpeakerRole::participant:
      return "participant";
    case SpeakerRole::interviewer:
      return "interviewer";
    case SpeakerRole::other:
      return "other";
  }
  return "";
}

SpeakerRole speaker_role_named(std::string_view name) {
  for (const SpeakerRole role : {SpeakerRole::participant, SpeakerRole::interviewer, SpeakerRole::other}) {
    if (name_of(role) == name) return role;
  }
  throw DataError({.slug = "speaker-role-unknown",
                   .message = "'" + std::string(name) + "' is not what a speaker can be",
                   .hint = "a speaker is participant, interviewer or other"});
}

}  // namespace coding
