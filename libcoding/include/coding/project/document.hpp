// One transcript or other source: everything about it but its text.
//
// The text stands apart (store/folder.hpp reads it) because most questions are answered without it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/project/unknown.hpp"
#include "coding/text/language.hpp"

namespace coding {

// Where the text came from.
struct Source {
  std::string file{};      // the name of the imported file, without its folder
  std::string sha256{};    // of the file's bytes
  std::string importer{};  // which reader made the text, and its version: "text/1"
  UnknownMembers unknown{};
  bool operator==(const Source&) const = default;
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
  std::string text_sha256{};  // of documents/<id>.txt
  std::size_t length = 0;     // of the text, in code points
  UnknownMembers unknown{};
  bool operator==(const Document&) const = default;
};

}  // namespace coding
