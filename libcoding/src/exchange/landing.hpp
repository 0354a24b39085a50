// What the readers of the neighbours' projects share: names made ids, texts whose positions are kept track
// of, passages found where the file says they are, codes in a tree, segments each once, leftovers kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "coding/exchange/foreign.hpp"
#include "coding/exchange/incoming.hpp"
#include "coding/text/text.hpp"
#include "exchange/sqlite_file.hpp"

namespace coding {

// A name of another program as an id of ours (is_well_formed_name): what an id may not hold is a hyphen.
// Without anything left, `otherwise`.
std::string id_of_name(std::string_view name, const std::string& otherwise);

// "interview.docx" without its ending; other points stay.
std::string_view without_ending(std::string_view file);

// Ids that differ, also for file systems that do not tell case: "Ana", "ana-2".
class IdGiver {
 public:
  std::string give(std::string wanted);

 private:
  std::set<std::string> folded_;
};

// "2024-01-15" of "2024-01-15 10:22:33" and of R's "Mon Jan 15 10:22:33 2024"; empty for what is neither.
std::string iso_date(std::string_view written);

// A text as the project holds it: a byte order mark and NULs gone, line ends LF. Positions of the text as
// the other program counts them (code points) are turned into positions here.
class LandedText {
 public:
  LandedText() = default;
  explicit LandedText(std::string_view valid);

  const Text& text() const { return text_; }
  std::size_t length_before() const { return text_.length() + gone_.size(); }
  std::size_t position(std::size_t before) const;
  // Nothing when it is not in the text or begins behind its end.
  std::optional<Span> span(std::optional<std::int64_t> begin, std::optional<std::int64_t> end) const;

 private:
  Text text_{};
  std::vector<std::size_t> gone_{};  // positions of what is not in the text any more
};

// Words as they stand in a LandedText: Qt's signs for line and paragraph ends are LF, too.
std::string landed_words(std::string_view words);

enum class Placed {
  as_said,  // the words stand where the file says
  moved,    // they stand somewhere else, once or once nearby
  differs,  // other words stand there, and these nowhere
  nowhere   // the place is not in the text, and the words are not either
};
struct Placement {
  Placed placed = Placed::nowhere;
  Span span{};
};

// Where a passage stands of which the file says the place and the words (landed; empty: not said).
Placement place_passage(const Text& text, std::optional<Span> said, const std::string& words);

// "#RRGGBB" of that or of "#RGB"; empty for what is no colour.
std::string plain_color(std::string_view written);

// A code or category on its way into the codebook: `key` and `parent` are the other program's.
struct LandingCode {
  std::string key{};
  std::string parent{};
  Code code{};  // all but id and parent
};

// The codebook and the ids by key. Who has an unknown parent, or stands below itself, becomes a root and is
// in `losses`; who has no name is named by the key. Parents come first. O(n log n).
struct LandedCodes {
  Codebook codebook{};
  std::map<std::string, CodeId> ids{};
};
LandedCodes land_codes(const std::vector<LandingCode>& codes, const Language& language, Losses& losses);

// What a reader fills.
class Landing {
 public:
  Landing(const ForeignOptions& options, std::string tool) : options_(options), tool_(std::move(tool)) {}

  Incoming& incoming() { return incoming_; }
  NewProject& project() { return incoming_.project; }
  Losses& losses() { return incoming_.losses; }
  void lost(std::string what, std::string name, std::string why, std::size_t count = 1);
  void changed(std::string what, std::string name, std::string why, std::size_t count = 1);

  // Whose name this is; the options' coder for an empty one. Names that are changed are itemised once.
  CoderId coder(const std::string& name);
  const std::map<std::string, CoderId>& coders() const { return coders_; }
  ParticipantId new_participant(const std::string& name);
  DocumentId new_document_id(const std::string& name);
  // A memo with words; others are passed over. The name becomes its id and its heading.
  void add_memo(Memo memo, const std::string& name = "");
  // Where a coding stands, by its place or else its words (landed); what was found out of it is itemised
  // under the document's name. Nothing for one that stands nowhere, or has no length.
  std::optional<Span> place_coding(const Text& text, std::optional<Span> said, const std::string& words,
                                   const std::string& document);
  // The rest of a coded segment is filled in from the text. The same one twice is one, with both memos.
  void add_segment(CodedSegment segment, const Text& text);
  // As a table beside the project: foreign/<tool>-<table>.csv. Nothing for a table that is missing or empty.
  void keep_table(const SqliteFile& file, const std::string& table, std::string what, std::string why);
  void keep_file(const std::string& name, std::string bytes);
  // Rows that found no place: the columns' names first.
  void keep_rows(const std::string& name, const std::vector<std::vector<std::string>>& rows, std::string what,
                 std::string why);

  Incoming take();

 private:
  std::size_t index_of_same(const CodedSegment& segment);

  const ForeignOptions& options_;
  std::string tool_;
  Incoming incoming_{};
  IdGiver document_ids_{};
  IdGiver participant_ids_{};
  IdGiver coder_ids_{};
  IdGiver memo_ids_{};
  std::map<std::string, CoderId> coders_{};
  std::map<std::tuple<CoderId, DocumentId, Span, CodeId>, std::size_t> segments_{};
};

}  // namespace coding
