// Where people cut a text into pieces: how far two or more segmentations agree.
//
// Boundary edit distance, boundary similarity B and segmentation similarity S of Fournier (2013) and Fournier
// & Inkpen (2012) let a boundary that is a little off count as a near miss; Pk (Beeferman, Berger & Lafferty
// 1999) and WindowDiff (Pevzner & Hearst 2002; Lamprier et al. 2007) slide a window along. Costs depend on
// the number of boundaries, not on the length. docs/methods/segmentation.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "coding/agreement/continuum.hpp"
#include "coding/agreement/status.hpp"

namespace coding {

// A stretch cut into pieces. Boundaries ascend and lie between two positions: 1 … length-1.
struct Segmentation {
  std::int64_t length = 0;
  std::vector<std::int64_t> boundaries{};
  bool operator==(const Segmentation&) const = default;
};

// From the lengths of the pieces. Throws UsageError "segment-mass" for one below 1.
Segmentation segmentation_of_masses(const std::vector<std::int64_t>& masses);

// With a boundary wherever a unit begins or ends, but not at the ends of the document.
Segmentation segmentation_of_units(const std::vector<MarkedUnit>& units, std::int64_t length);

// What makes one segmentation of the other. All functions of two segmentations throw UsageError
// "segmentations-differ" for different lengths.
struct BoundaryEdits {
  std::vector<std::int64_t> additions{};  // boundaries that only one has and that no other is near
  std::vector<std::pair<std::int64_t, std::int64_t>> transpositions{};  // moved from one to the other
  std::size_t matches = 0;                                              // boundaries that both have
  std::int64_t potential = 0;  // places where there might be one: length - 1
  bool operator==(const BoundaryEdits&) const = default;
};

// Boundaries `near` places apart are no near miss any more; 2 lets neighbours be one, 1 none (segeval's n_t).
// Near misses are taken from the nearest on, and from left to right; at least 1, else UsageError.
// O(boundaries × near).
BoundaryEdits boundary_edits(const Segmentation& a, const Segmentation& b, std::int64_t near = 2);
// Additions and transpositions.
std::size_t boundary_edit_distance(const BoundaryEdits& edits);

// 1 - (additions + Σ distance/near) / (additions + transpositions + matches); 1 when neither has a boundary.
double boundary_similarity(const Segmentation& a, const Segmentation& b, std::int64_t near = 2);
// The same numerator over all places where there might be a boundary; 1 when there is none.
double segmentation_similarity(const Segmentation& a, const Segmentation& b, std::int64_t near = 2);

// Half the mean length of a piece, halves to the even number, and at least 2.
std::int64_t window_size(const Segmentation& reference);

// Share of windows of `window` places, default window_size(reference), at whose ends the two disagree about
// being in one piece. Nothing when the window is not shorter than the text; UsageError for a window below 1.
std::optional<double> pk(const Segmentation& hypothesis, const Segmentation& reference,
                         std::optional<std::int64_t> window = std::nullopt);

// standard: the share of windows with different numbers of boundaries. padded: the text is continued by a
// window on both sides, so that boundaries near the ends count as much as others (Lamprier et al. 2007), and
// divided by length + window + 1 as in segeval 2.0.11.
enum class WindowEnds { standard, padded };
std::optional<double> window_diff(const Segmentation& hypothesis, const Segmentation& reference,
                                  WindowEnds ends = WindowEnds::standard,
                                  std::optional<std::int64_t> window = std::nullopt);

struct ChanceCorrected {
  std::optional<double> value{};
  Status status = Status::ok;
  double expected = 0;
  bool operator==(const ChanceCorrected&) const = default;
};

// Fleiss' π and κ for segmentations: agreement is B summed over items and pairs of coders, chance comes from
// how often coders set boundaries (π: one rate for all; κ: a rate for each coder). bias is the difference of
// the two chances (Artstein & Poesio 2008). no_variation: nobody set a boundary, or everybody everywhere.
struct SegmentationAgreement {
  std::optional<double> observed{};
  ChanceCorrected pi{};
  ChanceCorrected kappa{};
  std::optional<double> bias{};
  bool operator==(const SegmentationAgreement&) const = default;
};

// items[item][coder]. Throws UsageError "segmentations-differ" for items with fewer than two coders, not the
// same number of them everywhere, or different lengths within an item.
SegmentationAgreement segmentation_agreement(const std::vector<std::vector<Segmentation>>& items,
                                             std::int64_t near = 2);

}  // namespace coding
