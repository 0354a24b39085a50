// What the findings section of a printed study says about its data, read back from its running text.
//
// Qualitative papers print their data in prose: "autonomy (P1, P4), trust (P2)", quotes with "P4" behind
// them, a table of participants, headings and announcements that make the tree. This reads such prose with
// rules that can be told in a sentence each (docs/methods/recovery.md), and proposes the study as data. Every
// item has its place in the article, how certain it is and why. Nothing is invented: what cannot be told
// from the print is in `not_read`, so a paper of another kind gives nothing but that.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/project/participant.hpp"
#include "coding/text/language.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// sure: the print says it in a form that has one reading. likely: a rule of the language was needed.
// doubtful: a person should look.
enum class Certainty { sure, likely, doubtful };

// Why an item was taken as it was.
enum class RecoveryGround {
  bounded_name,         // the words between a mark of punctuation or a list and the list
  quoted_name,          // the words in quote marks before the list
  labelled_name,        // "name: Y1, Y2" on a line of its own
  words_cut,            // the sentence that introduces the name was left out
  ending_cut,           // an ending was taken off the name
  sentence_start,       // the name begins the sentence
  announced,            // a sentence lists the categories
  headed,               // a heading that says what it is, or is numbered
  bare_heading,         // a heading that does not say what it is
  speaker_behind,       // the speaker stands behind the quote
  speaker_before,       // the sentence before the quote names the speaker
  speaker_in_sentence,  // the sentence names one speaker further on
  no_marks,             // a quote without quote marks, ended by its speaker
  table_row,            // a row of the table of participants
  columns_guessed,      // a row whose columns the dump had run together
  in_prose,             // named in a list or as a speaker, not in a table
  numbered_question
};

struct RecoveryMark {
  Certainty certainty = Certainty::sure;
  RecoveryGround ground = RecoveryGround::bounded_name;
  Span place{};  // of the article, code points
  LineColumn at{};
  bool operator==(const RecoveryMark&) const = default;
};

struct RecoveredParticipant {
  ParticipantId id{};
  bool in_table = false;
  std::vector<std::string> values{};  // one a column of Recovered::columns, when in_table
  RecoveryMark mark{};
  bool operator==(const RecoveredParticipant&) const = default;
};

// A code, or what is above codes (rank below code_rank).
struct RecoveredCode {
  std::string name{};
  std::string printed{};                // the words of the article, before anything was cut
  int rank = 0;                         // 0 theme, 1 category, 2 subcategory, 3 code
  std::optional<std::size_t> parent{};  // stands before it
  std::size_t question = 0;             // of a root: its research question, from 1; 0 when not told
  RecoveryMark mark{};
  bool operator==(const RecoveredCode&) const = default;
};
inline constexpr int code_rank = 3;

// That the article names a participant for a code.
struct RecoveredPlacement {
  std::size_t code = 0;
  ParticipantId participant{};
  std::size_t times = 1;  // how often its lists print the id: more than 1 is a misprint to look at
  RecoveryMark mark{};
  bool operator==(const RecoveredPlacement&) const = default;
};

struct RecoveredQuote {
  ParticipantId speaker{};
  std::string text{};                  // broken words joined, line ends as spaces
  std::optional<std::size_t> under{};  // the category it stands under
  bool block = false;                  // a paragraph of its own
  RecoveryMark mark{};
  bool operator==(const RecoveredQuote&) const = default;
};

struct RecoveredQuestion {
  std::string text{};
  RecoveryMark mark{};
  bool operator==(const RecoveredQuestion&) const = default;
};

enum class NotReadWhy {
  no_ids,            // nothing that could name participants
  weak_ids,          // letters with numbers, but too little that they name people
  no_name,           // no words before the list
  names_people,      // the words before the list name people
  long_clause,       // a sentence stands before the list
  mixed_bracket,     // a bracket with an id and other words
  coding_rule,       // "Y1, Y2, … Y22": how people were named
  speaker_not_told,  // a quote without a speaker
  several_speakers,  // a quote with several
  unclosed_quote,    // a speaker behind a closing mark without an opening one
  count_differs,     // announced as three, listed as two
  columns_not_told,  // the columns of a table
  outside_table,     // named in the text, not in the table
  printed_twice,     // an id stands twice in one list
  other_count,       // "n=5" before a list of four
  reversed_table,    // a Persian table in the order of the eye
  empty_category     // announced, and no list stands under it
};

struct NotRead {
  NotReadWhy why = NotReadWhy::no_ids;
  std::string text{};  // of the article, shortened
  Span place{};
  LineColumn at{};
  bool operator==(const NotRead&) const = default;
};

struct Recovered {
  Language language{};                               // of the article
  std::vector<std::string> families{};               // how participants are named: "Y", "Participant"
  std::vector<std::string> columns{};                // of the table, without the id
  std::vector<RecoveredParticipant> participants{};  // natural order
  std::vector<RecoveredCode> codes{};                // tree order: a parent before its children
  std::vector<RecoveredPlacement> placements{};      // by code, then participant
  std::vector<RecoveredQuote> quotes{};              // as they stand
  std::vector<RecoveredQuestion> questions{};
  std::vector<NotRead> not_read{};  // as they stand
  std::size_t lists = 0;            // lists that became placements
  bool operator==(const Recovered&) const = default;
};

struct RecoverOptions {
  Language language{};  // empty: found out
};

// Pure; the same text gives the same proposal. About linear.
Recovered recover(const Text& article, const RecoverOptions& options = {});

// "sure", "words-cut", "long-clause": the words of machines' tables.
std::string_view name_of(Certainty certainty);
std::string_view name_of(RecoveryGround ground);
std::string_view name_of(NotReadWhy why);

// Nothing that a project could be made of?
bool is_empty(const Recovered& recovered);

}  // namespace coding
