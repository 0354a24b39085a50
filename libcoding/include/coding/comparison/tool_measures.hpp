// What other programs and papers print as agreement, so that their numbers can be computed again.
//
// None of them is what it is called by everybody: NVivo's kappa is Cohen's over characters, one of each file
// and code; MAXQDA's is Brennan and Prediger's over segments; Dedoose's pools codes.
// docs/methods/coded-units.md says what of each was verified.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "coding/agreement/coefficients.hpp"
#include "coding/agreement/patterns.hpp"
#include "coding/comparison/coded_units.hpp"

namespace coding {

// NVivo: Cohen's kappa and the percentage of one code in one document, over characters. 1 where neither coder
// or both coded every character alike (0/0); a coder without the code against one with it makes 0.
struct NvivoCell {
  double kappa = 0;
  double percent = 0;  // of 1: both or neither
};
NvivoCell nvivo_cell(std::uint64_t both, std::uint64_t first, std::uint64_t second, std::uint64_t neither);

// Means over the cells of rows × documents, in which NVivo leaves averaging to its users.
struct NvivoMeans {
  std::uint64_t cells = 0;
  std::optional<double> kappa{};     // each cell counts the same
  std::optional<double> weighted{};  // by the document's characters
  std::optional<double> percent{};   // each cell counts the same
};
// Requires units of characters, interviewers' among them, of two coders. `rows` in rising order.
NvivoMeans nvivo_means(const CodedUnits& characters, std::span<const std::size_t> rows);

// MAXQDA: segments of two coders in the documents that both coded. A segment agrees when the other coder has
// one of the same row that shares at least `overlap` of the longer of the two.
struct MaxqdaCount {
  std::uint64_t segments = 0;
  std::uint64_t agreeing = 0;
};
struct MaxqdaOptions {
  std::vector<CoderId> coders{};  // two
  CodeRows rows{};
  std::vector<DocumentId> documents{};
  double overlap = 0.9;
};
// By row. A segment that counts in several rows is there in each. Throws what shared_documents throws.
std::vector<MaxqdaCount> maxqda_counts(const Project& project, const MaxqdaOptions& options);
// (share agreeing - 1/codes) / (1 - 1/codes), `codes` how many different codes the two used. Undefined
// (nothing_pairable) without segments, (no_variation) with one code.
Agreement maxqda_kappa(const MaxqdaCount& count, std::size_t codes);

// Pooled kappa (De Vries, Elliott, Kanouse & Teleki 2008; Dedoose): (mean po - mean pe) / (1 - mean pe) of
// Cohen's kappas of codes. Undefined when none of them has pairs, or all expect 1.
Agreement pooled_kappa(std::span<const Patterns> codes);

}  // namespace coding
