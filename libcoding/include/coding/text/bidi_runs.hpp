// Persian lists as some PDF programs dump them: every line's runs in reversed order.
//
// In a table of such a dump a line was cut into runs at " - ", at ZWNJ and at brackets, and the runs stand
// from the line's visual left to its right: last first, brackets mirrored, ZWNJ lost. What reads
//
//   بودن (توافق‌گرائی)
//
// stands there as
//
//   گرائی( بودن)توافق
//
// The repair mirrors the brackets, splits the line at the separators, reverses the pieces and, inside a
// piece, the runs. Where ZWNJ stood is lost, so where a run begins must be guessed: every way to cut a piece
// is tried and judged by what Persian allows (the linking plural does not begin a piece and needs a word
// behind it, "and" does not end one), by the document's own words and by a list of common compounds. So a
// repair is a proposal. It is *certified* when, independent of how it was found, cutting the proposal at its
// separators, ZWNJs and brackets and reversing the runs gives the line of the dump again, every word used
// once. A certificate says that nothing was lost or invented; that the guess reads well, a person must
// confirm: `rivals` says how sure it was. docs/methods/cleaning.md has the rule with worked lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/edits.hpp"

namespace coding {

struct RunRepair {
  Span place{};            // the line
  std::string dump{};      // what stands there
  std::string proposed{};  // the line in logical order; a tab parts columns of a table
  bool certified = false;
  bool goes_on = false;    // the last piece continues in the next line
  std::size_t rivals = 0;  // other ways to cut its pieces that were judged as good as the one proposed
  std::string why{};       // "3 pieces reversed, 2 ZWNJ put in", "2 ways to read: …"
  bool operator==(const RunRepair&) const = default;
};

struct BidiRuns {
  std::vector<Edit> edits{};         // rule "bidi-runs": of the certified repairs, or of all when asked
  std::vector<RunRepair> repairs{};  // every line that should change, in order
};

struct BidiRunOptions {
  bool uncertified = false;  // make edits of uncertified repairs, too
};

// Looks only at regions where list separators and signs of the reversal stand close together; a text in
// logical order has no repairs. Running prose of such a dump is left alone. Linear in the text.
BidiRuns repair_bidi_runs(const Text& text, const BidiRunOptions& options = {});

// The certificate: is `proposed` the line `dump` with its runs reversed?
bool is_run_reversal(std::string_view dump, std::string_view proposed);

}  // namespace coding
