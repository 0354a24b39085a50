// Do the quotes of a manuscript stand in the transcripts, said by the person the manuscript names?
//
// Each quote is looked for in all transcripts: byte for byte, then up to typography and to what the
// conventions let an author do (… for a cut, [ ] for an addition), then word by word. A false accusation is
// worse than a miss: "missing" is said only where nothing in any transcript is near, "wrong speaker" only
// where the words stand in another's transcript and nothing near them in the one that is named; everything in
// between is not checkable, with the reason. docs/methods/quote-check.md has the rules and their numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// exact: the same words with the same marks. normalised: what differs is typography, or is marked as the
// conventions ask. edited: words were put in, taken out or changed without a mark.
enum class QuoteVerdict { exact, normalised, edited, wrong_speaker, missing, not_checkable };

enum class QuoteReason {
  none,
  unknown_speaker,   // no participant of the project is called so
  no_transcript,     // the participant has no document
  several_speakers,  // the manuscript names more than one
  other_language,    // the quote is in another language than the transcripts
  too_short,         // too few words to accuse anybody
  nobodys_text,      // it stands in a document that belongs to no participant
  something_near,    // something like it stands there, too far from it to be called edited
  no_speaker         // the manuscript names none, and nothing near is found
};

// exact → "exact", wrong_speaker → "wrong-speaker": the words of machines' tables.
std::string_view name_of(QuoteVerdict verdict);
std::string_view name_of(QuoteReason reason);

// A stretch of the quote set against the transcript.
struct QuoteDiffPart {
  enum class Kind {
    same,
    taken_out,  // of the transcript, not in the quote
    put_in,     // in the quote, not of the transcript
    cut,        // taken out and marked: …
    addition    // put in and marked: [ ]
  };
  Kind kind = Kind::same;
  std::string text{};
  bool operator==(const QuoteDiffPart&) const = default;
};

struct CheckedQuote {
  std::string text{};  // as printed, broken words joined
  Span place{};        // of the manuscript, code points
  LineColumn at{};
  ParticipantId printed{};  // whom the manuscript names; empty: nobody
  QuoteVerdict verdict = QuoteVerdict::missing;
  QuoteReason reason = QuoteReason::none;
  DocumentId document{};  // where its words, or the nearest, stand; empty: nowhere
  Span span{};
  std::size_t line = 0;  // of the document, from 1
  ParticipantId found{};
  std::vector<QuoteDiffPart> diff{};  // when edited: the quote against the transcript
  std::size_t taken_out = 0;          // words without a mark
  std::size_t put_in = 0;
  std::size_t cuts = 0;       // … that stand for words of the transcript
  std::size_t additions = 0;  // in [ ]
  std::vector<std::string>
      changes{};  // "case", "letters", "marks", "digits", "joiners", "spaces", "remarks", "punctuation"
  double likeness = 0.0;  // 0 … 1: the share of its words that stand there in order, rare ones weighing more
  bool operator==(const CheckedQuote&) const = default;
};

struct QuoteCheck {
  std::vector<CheckedQuote> quotes{};  // as they stand in the manuscript
  std::size_t left_out = 0;            // words in quote marks that are nobody's: short, literature, titles
  std::size_t documents = 0;           // transcripts that were searched
};

// Reads each document twice. Linear in the transcripts: 22 with 44 quotes in a few hundredths of a second.
QuoteCheck check_quotes(const Text& manuscript, const Project& project, const TextSource& texts,
                        const MarkSource& marks);

// One quote by itself, without a manuscript around it. An empty speaker is one who is not named; what no
// transcript has of nobody's words is not checkable then. Reads each document twice.
CheckedQuote check_quote(const std::string& quote, const ParticipantId& speaker, const Project& project,
                         const TextSource& texts, const MarkSource& marks);

// "the [-old-] {+new+} words […]": the diff in plain text.
std::string diff_text(const std::vector<QuoteDiffPart>& diff);

}  // namespace coding
