// Agreement between coders as tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coding/agreement/measures.hpp"
#include "coding/comparison/measured_units.hpp"
#include "coding/table/table.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

// One table of ratings and what was measured of it: all of it, or one category or code against the rest.
struct MeasuredRatings {
  std::string code{};  // empty: all categories
  std::size_t coders = 0;
  std::vector<Measured> measures{};
  std::vector<MeasuredDifference> differences{};
  // Of a project's coded units.
  std::string name{};               // for people
  std::string of{};                 // name_of(RatedAs)
  std::string text{};               // "all", "coded"
  std::uint64_t units = 0;          // or decisions, or codes of a mean
  std::optional<double> present{};  // 0 … 1
};

// What the notes say about how the numbers were made.
struct AgreementNotes {
  std::string weights{};    // name or file; empty: none were asked for
  std::string level{};      // of alpha; empty when it takes weights or distances
  std::string distances{};  // the file or the distance of sets
  std::size_t categories = 0;
  bool declared = false;
  bool ratings_missing = false;
  std::vector<std::string> missing_looking{};
};

// How coders of a project were compared.
struct Compared {
  CodedUnit unit = CodedUnit::sentence;
  TouchRule rule = TouchRule::any;
  bool interviewers_out = false;  // there are some, and their turns are no units
  std::vector<std::string> coders{};
  std::vector<std::string> documents{};
  std::size_t all_documents = 0;  // of the study
  std::uint64_t units = 0;
  std::uint64_t touched = 0;  // of these, to which somebody gave a code
  std::size_t codes = 0;      // that were asked about
  std::size_t used = 0;       // of these, that somebody used
  std::size_t segments = 0;
  std::size_t outside = 0;  // of these, that touch no unit
  std::string sets{};       // the distance of sets
  std::string exclusive{};  // the code whose children exclude each other
  std::uint64_t several = 0;
};

struct AgreementTableOptions {
  Language reader{"en"};
  MeasureOptions measures{};
  AgreementNotes notes{};
  std::optional<Compared> compared{};
};

// Ids and names of the rows that codes are counted in; of codes that exclude each other none, then the codes.
struct RowName {
  std::string id{};
  std::string name{};
};
std::vector<MeasuredRatings> rated_units(const std::vector<MeasuredUnits>& measured,
                                         const std::vector<RowName>& rows, const Compared& compared,
                                         const Language& reader);

// Fixed keys code (null: all), measure, value, se, lower, upper, units, coders, undefined (null or a reason:
// the name of a Status); beside them observed, expected, alpha's observed_disagreement and
// expected_disagreement, pairable, p_one_sided, p_two_sided, degrees,
// below_667, below_800, units_needed; of coded units also name, of, text and present. Differences stand under
// the measures as "first - second".
Table agreement_table(const std::vector<MeasuredRatings>& ratings, const AgreementTableOptions& options);

// For people: a row a code, a value and its interval a measure, what is over all codes as totals. Requires
// ratings as rated_units gives them.
Table agreement_overview(const std::vector<MeasuredRatings>& ratings, const AgreementTableOptions& options);

// The reporting paragraph that O'Connor & Joffe (2020) ask for: why and by whom, how much was coded by two,
// on what units, how many codes, which statistic over all and by code with intervals, what threshold, how
// disagreements were resolved. What the project does not know stands in brackets, to be filled in. Ends in a
// line end. Requires ratings as rated_units gives them.
std::string agreement_paragraph(const std::vector<MeasuredRatings>& ratings,
                                const AgreementTableOptions& options, const std::string& version);

}  // namespace coding::report
