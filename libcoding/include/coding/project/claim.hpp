// A claim of a publication, typed: what it says, about whom, and where it stands.
//
// A claim holds what the paper prints and never what is true of it; the verdict is computed each time
// (audit/claims.hpp). One struct serves all rules, and each rule reads the members it needs; the reader
// (store/claims_file.hpp) demands them. docs/formats/claims.md has the keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/code.hpp"
#include "coding/project/ids.hpp"
#include "coding/project/unknown.hpp"

namespace coding {

// In the order of their numbers, R1 to R22; the last has none.
enum class ClaimRule {
  sum,             // parts sum to the whole
  list,            // nobody stands twice in a list, and the list is the project's
  count,           // a stated number against the project, or against a list
  quantifier,      // "most" against how many
  attribution,     // who is quoted for a code carries it
  quoted_number,   // a number in a quote against an attribute
  enumeration,     // an announced number against what is enumerated
  parity,          // two versions of a text say the same
  label_drift,     // one thing has one spelling
  orphan,          // what is named is a node of the codebook
  plural_subject,  // "they said" of one person
  salience,        // "prominent" against the rank
  relation,        // "X leads to Y" against who has both
  saturation,      // saturation against the curve
  reliability,     // agreement against a statistic
  homonym,         // one name is one code
  quote_coverage,  // quotes stand for codes and for people
  description,     // one thing is described alike in two places
  criterion,       // every participant meets a criterion
  components,      // what the method names is found
  verbatim,        // a quote stands in the transcript
  disconfirming,   // a quote that may speak against its code: for reading only
  procedure        // what was done, of which a project holds no record
};

// "label-drift" and "R9"; the number of a procedure is empty.
struct ClaimRuleFacts {
  ClaimRule rule{};
  std::string_view name{};
  std::string_view number{};
};
std::span<const ClaimRuleFacts> claim_rules();
const ClaimRuleFacts& facts_of(ClaimRule rule);
// By name or number, in any case of ASCII.
std::optional<ClaimRule> claim_rule_named(std::string_view word);

// What a number counts.
enum class ClaimUnit { participants, documents, codes, segments, coders };
std::string_view name_of(ClaimUnit unit);
std::optional<ClaimUnit> claim_unit_named(std::string_view name);

// Whom or what a claim is about. Codes are those of the codebook; `label` is for what has none.
struct ClaimSubject {
  std::string label{};
  std::vector<CodeId> codes{};  // with all below them
  CodeId under{};               // codes below this one
  std::string level{};          // codes of this level
  std::string question{};       // codes that answer this research question
  std::map<std::string, std::string>
      who{};                // attribute → condition: "Kadın", ">4", "8..28", ">=other attribute"
  std::string attribute{};  // whose smallest and largest value are meant
  ClaimUnit unit = ClaimUnit::participants;
  bool operator==(const ClaimSubject&) const = default;
};

// One of several: a part of a sum, a number in a series, one way to read the claim.
struct ClaimPart {
  std::string name{};
  std::optional<std::int64_t> claimed{};
  ClaimSubject about{};
  bool has_subject = false;
  bool operator==(const ClaimPart&) const = default;
};

// One version or place of what is said twice.
struct ClaimSide {
  std::string where{};
  std::vector<std::string> items{};               // what is named, in order
  std::vector<std::string> marks{};               // words that weigh them: "most important"
  std::map<std::string, std::int64_t> numbers{};  // what is counted → how many
  bool operator==(const ClaimSide&) const = default;
};

// A quote as it is printed, by its speaker and the codes it stands for.
struct ClaimQuote {
  ParticipantId speaker{};
  std::vector<CodeId> codes{};
  bool operator==(const ClaimQuote&) const = default;
};

// When a number of years in a quote was said of: "I am in my 12th year", "I have finished my 19th".
enum class QuotedSense { exact, current, completed };
std::string_view name_of(QuotedSense sense);
std::optional<QuotedSense> quoted_sense_named(std::string_view name);

struct Claim {
  std::string id{};
  ClaimRule rule = ClaimRule::procedure;
  std::string where{};   // in the paper
  std::string stated{};  // its few words
  ClaimSubject about{};
  bool has_subject = false;
  std::optional<std::int64_t> number{};                          // "claimed": 8
  std::optional<std::pair<std::int64_t, std::int64_t>> range{};  // "claimed": [8, 28]
  std::string word{};                                            // "claimed": "nearly-all"
  std::vector<ClaimPart> parts{};
  std::vector<ClaimPart> readings{};
  std::vector<std::string> listed{};
  std::optional<std::int64_t> announced{};
  std::vector<std::vector<std::string>> labels{};
  std::vector<ClaimSide> sides{};
  std::vector<ClaimQuote> quotes{};
  std::vector<CodeId> from{};
  std::vector<CodeId> to{};
  bool said = false;       // that the participants said it, not the authors
  bool every = false;      // that it holds of all
  std::int64_t least = 1;  // how many must bear a relation out
  ParticipantId speaker{};
  std::string attribute{};  // of the speaker
  QuotedSense sense = QuotedSense::exact;
  std::string quote{};    // its words, few of them
  std::string measure{};  // of agreement
  std::optional<double> value{};
  int decimals = 2;                  // that the value was printed with
  std::string text_unit{};           // what was rated
  std::vector<std::string> needs{};  // of a procedure: what a record of it would be
  UnknownMembers unknown{};
  Place place{};
  bool operator==(const Claim&) const = default;
};

}  // namespace coding
