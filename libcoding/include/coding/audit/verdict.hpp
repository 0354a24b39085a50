// What the audit of a claim found: a verdict of four, the two values, and why, as data.
//
// Sentences are kept as a name and what stands in their gaps; report/audit_tables.hpp puts them into words.
// The idea that runs through all rules: a claim is tested under every reading that it leaves open. It holds
// when it holds under all, is contradicted when it fails under all, and depends on the reading otherwise. A
// false accusation is worse than a miss.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "coding/project/claim.hpp"

namespace coding {

enum class Verdict { holds, contradicted, depends, not_checkable };

// "holds", "contradicted", "depends", "not-checkable"; and back.
std::string_view name_of(Verdict verdict);
std::optional<Verdict> verdict_named(std::string_view name);

// The sentences of explanations, by their gaps in order.
enum class Told {
  // values
  plain,            // text or number
  number_named,     // name, number
  range,            // from, to
  share,            // people of people
  share_of,         // number, number
  differences,      // number
  class_named,      // class
  names,            // list
  all_of,           // number
  among,            // name, among whom
  at_least_people,  // number
  distinct_of,      // distinct, printed
  one_name,
  same_text,
  in_all_places,
  statistic,  // measure, value
  no_statistic,
  no_statistic_why,
  measure_unknown,  // measure
  unit_not_said,
  saturated,
  saturated_by,   // number
  saturated_at,   // stop, codes that came after the run
  quoted_for,     // speaker, code
  joint_support,  // number, of
  // sums
  sum_right,     // parts sum to the whole: sum
  sum_wrong,     // sum, whole
  part_wrong,    // name, claimed, recomputed
  part_unknown,  // list of names: the project has no record
  // lists and counts
  list_clean,    // printed
  list_twice,    // list of ids, printed, distinct
  list_same,     // code
  list_missing,  // code, list: not printed, in the project
  list_added,    // code, list: printed, not in the project
  stated_list,   // stated, distinct
  count_right,   // what, number
  range_right,   // attribute, from, to
  range_wrong,   // attribute, claimed from, to, real from, to
  // quantifiers
  bound_share,     // class, percent
  bound_more,      // class, percent
  bound_people,    // class, number
  bound_all_but,   // class, number
  bound_met,       // share
  bound_missed,    // share
  understated,     // class
  plural_of_one,   // code, person
  plural_right,    // code, number
  plural_of_none,  // code
  rank_right,      // list, from how many
  rank_tied,       // code, share, other codes
  rank_wrong,      // code, rank, number of named
  // quotes
  carries,        // speaker, code
  carries_above,  // speaker, code, category
  carries_not,    // speaker, code, who does
  quoted_right,   // speaker, attribute, value
  quoted_wrong,   // speaker, attribute, value, said
  every_code_quoted,
  codes_unquoted,        // number of, whole
  codes_unquoted_names,  // list
  never_quoted,          // list
  most_quoted,           // list, number
  quote_found,           // document
  quote_elsewhere,       // speaker, document
  quote_altered,         // document, words taken out, words put in, the diff
  quote_not_found,       // speaker
  for_reading,           // whether it speaks for the code is for a reader
  negation_seen,         // list of words
  no_denial,
  // labels
  listed_right,         // announced
  listed_wrong,         // announced, listed
  tree_right,           // number
  tree_wrong,           // announced, number in the project
  one_spelling,         // number of groups
  spelled_apart,        // list: alike but for case, spaces or letter variants
  spelled_differently,  // list
  named_differently,    // list: other words
  label_found,          // label
  label_near,           // label, nearest
  label_nowhere,        // label
  label_elsewhere,      // label, where it stands, where it was claimed
  sides_alike,
  side_lacks,   // where, list
  side_number,  // what, where, number, other where, other number
  side_order,   // where, where
  term_varies,  // term, list
  reader_of_both,
  one_code,           // name
  codes_share_name,   // name, number, paths
  names_near,         // list
  names_distinct,     // number
  component_found,    // list
  component_missing,  // list: named, not found
  component_unnamed,  // list: found, not named
  reading_stages,
  reading_core,
  levels_all,     // number of codes
  levels_ragged,  // number of codes, whole, list of levels missing: how many stand under none
  // relations and methods
  relation_joint,     // from, to, people, joint, of `from`, of `to`
  relation_segments,  // passages that carry both
  relation_counter,   // people with `from` alone, from, to
  relation_none,      // from, to
  relation_said,
  relation_not_said,
  relation_not_cause,
  stop_rule,  // family, base, run, percent
  stop_never,
  coverage,     // percent
  order_taken,  // order
  saturation_of_codes,
  too_few_interviews,
  second_coder_here,  // coders
  no_second_coder,
  criterion_met,     // number
  criterion_failed,  // share, list
  same_value,        // attribute, value
  every_code_used,
  all_used,
  codes_unused,  // list
  never_coded,   // list
  no_attribute,  // attribute
  no_code,       // label
  no_class,      // word
  no_people,
  nothing_named,
  no_record,       // kind
  no_text,         // speaker
  missing_values,  // attribute, number
  from_prose,
  count_
};

// "18 of 22 (81.8 %)".
struct PeopleShare {
  std::size_t part = 0;
  std::size_t whole = 0;
  bool operator==(const PeopleShare&) const = default;
};

// 0 … 1.
struct ShareOfOne {
  double value = 0;
  bool operator==(const ShareOfOne&) const = default;
};

struct RealShown {
  double value = 0;
  int decimals = 2;
  bool operator==(const RealShown&) const = default;
};

// A class of the policy, in the reader's words.
struct ClassNamed {
  std::string name{};
  bool operator==(const ClassNamed&) const = default;
};

// A word that has a translation of its own, such as a level of the audit: "sentence", "member-check".
struct WordNamed {
  std::string name{};
  bool operator==(const WordNamed&) const = default;
};

using ToldGap = std::variant<std::string, std::int64_t, PeopleShare, ShareOfOne, RealShown, ClassNamed,
                             WordNamed, std::vector<std::string>>;

struct Telling {
  Told what = Told::plain;
  std::vector<ToldGap> gaps{};
  bool operator==(const Telling&) const = default;
};

// One way to take the claim, and what comes of it.
struct AuditReading {
  Telling name{};
  Telling value{};
  bool holds = false;
  bool operator==(const AuditReading&) const = default;
};

struct AuditFinding {
  std::string id{};
  ClaimRule rule = ClaimRule::procedure;
  Verdict verdict = Verdict::not_checkable;
  std::string where{};
  std::string stated{};
  std::vector<Telling> claimed{};
  std::vector<Telling> recomputed{};
  std::vector<Telling> why{};
  std::vector<AuditReading> readings{};
  // The evidence: codes by position in the codebook, and people by position among those interviewed; of the
  // latter none means all who carry the codes.
  std::vector<std::size_t> codes{};
  std::vector<std::size_t> people{};
  Place place{};
  bool operator==(const AuditFinding&) const = default;
};

// All hold, all fail, or it depends; not checkable without a reading.
Verdict verdict_of(const std::vector<AuditReading>& readings);

}  // namespace coding
