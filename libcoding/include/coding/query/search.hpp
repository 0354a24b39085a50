// Where a query holds: the units of the texts that have what was asked for.
//
// A unit (turn, paragraph, sentence or document) is found when the query is true of it: a pattern of words is
// true when it occurs in the unit, a speaker when the unit is in one of their turns, a heading when the unit
// stands under it, a question when it answers the one with that number, an attribute when the participant
// whose words these are has the value, a field of coded segments or a relation when a segment of which it is
// true touches the unit. Interviewers' turns are searched like the others; `NOT speaker:G` leaves them out.
#pragma once

#include <vector>

#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/project/units.hpp"
#include "coding/query/query.hpp"

namespace coding {

struct FoundPassage {
  DocumentId document{};
  ParticipantId participant{};  // whose words these are; empty: nobody's, or several people's
  std::string speaker{};        // the label of the turn; empty: of none
  Span span{};                  // of the unit, code points
  std::vector<Span> hits{};     // of the patterns that are true of it, sorted
  bool operator==(const FoundPassage&) const = default;
};

struct SearchOptions {
  Unit unit = Unit::turn;
  bool only_hits = false;  // a passage for each hit instead of its unit; what has no words is then no hit
};

// In natural order of the documents, then of the text. Values of attributes are compared by their declared
// type (numbers and dates by size, all else by the match key); an unknown value is neither equal nor unequal
// to anything. Speakers, participants and documents are compared by the match key and may hold * and ?.
// Throws UsageError for a malformed pattern ("pattern-…", "regex-malformed", "regex-slow") and what the
// sources throw. Documents that the fields alone rule out are not read. Linear in the texts that are.
std::vector<FoundPassage> search(const Project& project, const Query& query, const SearchOptions& options,
                                 const TextSource& text_of, const MarkSource& marks_of);

// Several queries at once, each text read and cut into words once: one list a query, in their order.
std::vector<std::vector<FoundPassage>> search_all(const Project& project, const std::vector<Query>& queries,
                                                  const SearchOptions& options, const TextSource& text_of,
                                                  const MarkSource& marks_of);

// The participants of whom the query is true, in their order. Throws UsageError "query-where" for words and
// for fields that are not a participant's own (document, speaker, language).
std::vector<ParticipantId> participants_where(const Project& project, const Query& query);

}  // namespace coding
