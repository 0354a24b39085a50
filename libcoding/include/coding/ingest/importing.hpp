// From what a reader found in a file to a document: language, cleaning, turns, headings, memos.
//
// The order matters and is always the same: the language first (declared, else what the source says, else
// what the text looks like), then the cleaning that was asked for, then who speaks where, then headings and
// stretches in another language. Every decision that was taken for the user is in `notes`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "coding/ingest/cleaning.hpp"
#include "coding/ingest/reading.hpp"
#include "coding/ingest/speakers.hpp"
#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/project/memo.hpp"

namespace coding {

struct ImportOptions {
  std::string file{};   // for messages
  Language language{};  // declared; empty: found out
  Language of_study{};  // what a document has that says nothing
  SpeakerChoice speakers{};
  std::vector<std::string> interviewers{};   // labels
  std::vector<std::string> cleaning{};       // rules in the order they are to be done
  std::optional<std::string> participant{};  // an id, or "none"; nothing: see below
  std::string id{};                          // empty: from the reading, else from the file's name
  std::string title{};
  std::string date{};
  std::string note{};
  int jobs = 1;  // threads; the outcome is the same
};

struct Import {
  Document document{};  // without digests and length
  Text text{};
  std::vector<Mark> marks{};
  std::vector<Edit> edits{};
  std::vector<Memo> memos{};
  std::map<std::string, std::string> attributes{};  // of the participant, from a table's columns
  SpeakerEvidence evidence{};  // what the labels look like; empty when the source names its speakers
  std::vector<RunRepair> repairs{};
  Diagnostics notes{};
};

// Whose document it is: the participant given; else the one the reading names; else the one a speaker is
// called like the document (whoever alone speaks with them is the interviewer); else, when two or more people
// speak besides interviewers, nobody's alone (a group interview: each of them is a participant); else the
// participant with the document's id. Throws UsageError "name-invalid", "interviewer-unknown" (no such
// label), and what clean() and turns_of() throw. Linear.
Import import_reading(Reading reading, const ImportOptions& options);

// Turns found anew in a text that was imported before; marks of other kinds stay.
struct TurnsAnew {
  std::vector<Mark> marks{};
  std::vector<Speaker> speakers{};
  Diagnostics notes{};
};

// A speaker whose role or participant was decided keeps it. The others are placed as at the import: the
// document's participant where they are called like it or are the only one, the interviewer who alone speaks
// with them, and in a document without a participant one participant each under the label's name. Which words
// stood in bold is not known any more. Throws what turns_of() throws. Linear.
TurnsAnew find_turns_anew(const Document& document, const Text& text, const std::vector<Mark>& marks,
                          const SpeakerChoice& choice, const Language& of_study);

}  // namespace coding
