// One transcript or other source: everything about it but its text.
//
// The text stands apart (store/folder.hpp reads it) because most questions are answered without it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/project/unknown.hpp"
#include "coding/text/language.hpp"

namespace coding {

// Something the source has that the text has not: "pictures", 3.
struct Omitted {
  std::string what{};  // plural, lower case
  std::size_t count = 0;
  UnknownMembers unknown{};
  bool operator==(const Omitted&) const = default;
};

// Where the text came from.
struct Source {
  std::string file{};      // the name of the imported file, without its folder
  std::string sha256{};    // of the file's bytes
  std::string importer{};  // which reader made the text, and its version: "text/1"
  std::string encoding{};  // of a text file that was not UTF-8: "windows-1254"
  std::vector<Omitted> omitted{};
  UnknownMembers unknown{};
  bool operator==(const Source&) const = default;
};

// What a speaker is to the study. Interviewers' turns are left out of counts of words unless asked for.
enum class SpeakerRole { participant, interviewer, other };

// "participant", "interviewer", "other"; and back. Throws DataError "speaker-role-unknown".
std::string name_of(SpeakerRole role);
SpeakerRole speaker_role_named(std::string_view name);

// A label of the document's turns (project/mark.hpp) and who that is.
struct Speaker {
  std::string label{};  // as it stands in the turns
  SpeakerRole role = SpeakerRole::participant;
  ParticipantId participant{};  // of role participant; empty: not known
  UnknownMembers unknown{};
  bool operator==(const Speaker&) const = default;
};

// One step of cleaning that was asked for; documents/<id>.edits.jsonl has the edits.
struct CleaningStep {
  std::string rule{};  // "hyphens"
  std::size_t edits = 0;
  UnknownMembers unknown{};
  bool operator==(const CleaningStep&) const = default;
};

struct Document {
  DocumentId id{};
  std::string title{};
  ParticipantId participant{};  // empty: several speakers, or none
  Language language{};          // empty: the project's
  std::string date{};           // of the interview, ISO 8601; empty: not known
  std::int64_t order = 0;       // of collection, from 1; saturation follows it
  std::string note{};           // anything a reader must know, such as that the text is synthetic
  Source source{};
  std::vector<Speaker> speakers{};       // in order of appearance; empty: the text has no turns
  std::vector<CleaningStep> cleaning{};  // in the order they were done
  std::string text_sha256{};             // of documents/<id>.txt
  std::size_t length = 0;                // of the text, in code points
  UnknownMembers unknown{};
  bool operator==(const Document&) const = default;
};

}  // namespace coding
