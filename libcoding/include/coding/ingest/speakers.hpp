// Who speaks where: labels such as "Y1:" or "Görüşmeci:" become turns.
//
// A label stands at the beginning of a line and ends in a colon within 63 characters (MAXQDA's rule for focus
// groups, which others follow); a time stamp may stand before or behind it, it may be bold in Markdown, begin
// with # or @, or stand alone on its line above what is said. Any script. Which labels there are, is evidence
// and not yet a decision: the table "label, how often, first line" is shown, and where the evidence is thin
// nothing is guessed. docs/methods/speakers.md.
// What surprises: "Şunu söyledi: …" looks like a label by construction; it is reported as seen once and makes
// no turn by itself. Spellings that differ in case, blanks or ZWNJ are never merged silently: the most
// frequent one is proposed in `same_as`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/text/language.hpp"
#include "coding/text/text.hpp"

namespace coding {

// The label at the beginning of a line, as it would be read there.
struct LabelOnLine {
  std::string label{};
  Span line{};           // all that belongs to it: from the line's first sign to where the words begin
  std::size_t said = 0;  // where the words begin: on this line, or on a later one
  bool alone = false;    // no words behind it on its line
  std::optional<std::int64_t> begin_ms{};
  bool operator==(const LabelOnLine&) const = default;
};

// What a single line (without its LF) gives; nothing when it has no label. Positions within the line.
std::optional<LabelOnLine> label_on_line(std::string_view line);

struct LabelEvidence {
  std::string label{};
  std::size_t count = 0;
  std::size_t bold = 0;        // of these, those the source wrote in bold
  std::size_t first_line = 0;  // from 1
  std::size_t questions = 0;   // turns with a question mark
  std::string same_as{};       // proposal: a more frequent spelling of what seems the same label
  bool accepted = false;       // would make turns; otherwise `why` says why not
  SpeakerRole role = SpeakerRole::participant;  // proposal
  std::string why{};  // "seen once", "interviewer by its name", "asks in 8 of 9 turns"
  bool operator==(const LabelEvidence&) const = default;
};

enum class SpeakerVerdict {
  none,   // no label at all
  clear,  // at least one label that makes turns
  thin    // something looks like labels, and it is not enough to go by
};

struct SpeakerEvidence {
  std::vector<LabelEvidence> labels{};  // in order of appearance
  SpeakerVerdict verdict = SpeakerVerdict::none;
  double share = 0.0;  // of the text's lines that are not empty: those that belong to accepted labels' turns
  std::string why{};   // the verdict in one sentence
};

struct SpeakerOptions {
  Language language{};
  // Bold stretches of the source, sorted: a label in bold counts as twice seen, and bold words that begin a
  // paragraph are one without a colon, too.
  std::vector<Span> bold{};
  int jobs = 1;  // threads; the outcome is the same
};

// What the text's own look says. Linear in the text.
SpeakerEvidence find_speakers(const Text& text, const SpeakerOptions& options = {});

// Which labels are to make turns.
struct SpeakerChoice {
  enum class By {
    evidence,  // the accepted labels of find_speakers; no turns when the verdict is not clear
    labels,    // exactly these labels, wherever they stand before a colon at the beginning of a line
    pattern,   // a regular expression (ICU); its first group is the label; matched at beginnings of lines
    none
  };
  By by = By::evidence;
  std::vector<std::string> labels{};
  std::string pattern{};
  std::map<std::string, std::string> same{};  // spelling → the label it shall have
  SpeakerOptions options{};
  std::optional<SpeakerEvidence> evidence{};  // of this text, where it is known; else it is looked for
};

// Marks of kind `turn`: from the label to the next one's beginning without the blanks before it. The text
// before the first label is in no turn. begin_ms is the stamp beside the label, or that of the last of
// `marks` of kind time at or before it since the turn before. Throws UsageError "speaker-pattern" when the
// regular expression is none, has no group or takes too long, "speaker-labels-empty". Linear, for a pattern
// what the pattern costs.
std::vector<Mark> turns_of(const Text& text, const SpeakerChoice& choice,
                           const std::vector<Mark>& marks = {});

// The speakers of turns, in order of appearance, with the proposed roles.
std::vector<Speaker> speakers_of(const std::vector<Mark>& turns, const Text& text, const Language& language);

// "auto" explains itself: what was recognised, how often, and why not more. A note when clear, a warning when
// thin.
Diagnostics explain(const SpeakerEvidence& evidence, const std::string& file);

}  // namespace coding
