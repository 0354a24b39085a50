// Whose words a passage is.
//
// Of an interview that belongs to one participant, all of it is theirs, the interviewer's questions included:
// what was coded there is a finding about that participant. Of a document without a participant of its own (a
// group interview) the turns say it, through the document's speakers.
#pragma once

#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// The document's participant, else those of its speakers in order of appearance. Empty: nobody's.
std::vector<ParticipantId> participants_of(const Document& document);

// The document's participant, else the one whose turns share most with the span (the first of equals); an
// empty span belongs to the turn it stands in. Empty when no participant speaks there. O(turns it meets + log
// n).
ParticipantId participant_at(const Project& project, const Document& document, Span span);

// Does telling whose words they are take the turns?
bool needs_turns(const Document& document);

}  // namespace coding
