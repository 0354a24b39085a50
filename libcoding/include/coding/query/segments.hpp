// Which coded segments a query is true of.
//
// A field of a segment (code, coder, stage, weight, …) is asked of the segment itself; a pattern of words
// holds when a place of it lies wholly inside; a speaker, when one of their turns touches it; a heading or a
// question, where the segment begins; a participant, of whom the words are. `A OVERLAPS B` holds of a segment
// that A is true of and that overlaps another segment that B is true of; when B is a pattern of words, a
// place of it. The other segment is looked for among all that the project holds, whoever coded it.
// docs/formats/queries.md.
#pragma once

#include <vector>

#include "coding/analysis/quotes.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/query/query.hpp"

namespace coding {

// By position in project.segments. A segment of a document or a code that is not in the project has none of
// their fields. Throws UsageError for a malformed pattern and what the sources throw. Linear in the segments
// and in the texts that have to be read: those of documents where fields of segments and documents have not
// decided yet.
std::vector<bool> segments_where(const Project& project, const Query& query, const TextSource& text_of,
                                 const MarkSource& marks_of);

// Those segments with the words that the texts have there: by document (natural order), place, code and
// coder. Texts with such a segment are read.
std::vector<FoundQuote> find_segments(const Project& project, const Query& query, const TextSource& text_of,
                                      const MarkSource& marks_of);

// Leaves the segments of which it is true, and takes away the documents and people that it rules out by
// themselves: with cinsiyet=Kadın, 100 % is of the women. Nobody loses a document that only segments or words
// speak against.
struct Kept {
  std::size_t segments = 0, of_segments = 0;
  std::size_t documents = 0, of_documents = 0;
};
Kept keep_where(Project& project, const Query& query, const TextSource& text_of, const MarkSource& marks_of);

}  // namespace coding
