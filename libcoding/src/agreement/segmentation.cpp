#include "coding/agreement/segmentation.hpp"

#include <algorithm>
#include <limits>

#include "coding/base/error.hpp"

namespace coding {

namespace {

void require_alike(const Segmentation& a, const Segmentation& b) {
  if (a.length == b.length) return;
  throw UsageError(
      {.slug = "segmentations-differ",
       .message = "segmentations of lengths " + std::to_string(a.length) + " and " + std::to_string(b.length),
       .hint = "compare segmentations of the same text"});
}

void require_positive(std::int64_t number, const char* what) {
  if (number >= 1) return;
  throw UsageError({.slug = "segmentations-differ",
                    .message = std::string("a ") + what + " of " + std::to_string(number),
                    .hint = "give 1 or more"});
}

// A boundary that only one has.
struct Lone {
  std::int64_t place = 0;
  bool in_a = false;
  bool moved = false;
};

struct Compared {
  std::vector<Lone> lone{};
  std::size_t matches = 0;
};

Compared compared(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
  Compared out;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (j == b.size() || (i < a.size() && a[i] < b[j])) {
      out.lone.push_back({a[i++], true, false});
    } else if (i == a.size() || b[j] < a[i]) {
      out.lone.push_back({b[j++], false, false});
    } else {
      ++out.matches;
      ++i;
      ++j;
    }
  }
  return out;
}

// B's numerator and denominator.
struct Parts {
  double agreed = 0;
  double counted = 0;
  double lost = 0;
};

Parts parts_of(const BoundaryEdits& edits, std::int64_t near) {
  Parts parts;
  parts.lost = static_cast<double>(edits.additions.size());
  for (const auto& [from, to] : edits.transpositions)
    parts.lost += static_cast<double>(to - from) / static_cast<double>(near);
  parts.counted = static_cast<double>(boundary_edit_distance(edits) + edits.matches);
  parts.agreed = parts.counted - parts.lost;
  return parts;
}

// From this window start on the number of boundaries inside changes.
struct Change {
  std::int64_t start = 0;
  std::int64_t reference = 0;
  std::int64_t hypothesis = 0;
};

std::vector<Change> changes_of(const Segmentation& hypothesis, const Segmentation& reference,
                               std::int64_t window) {
  std::vector<Change> changes;
  for (const std::int64_t place : reference.boundaries) {
    changes.push_back({place - window, 1, 0});
    changes.push_back({place, -1, 0});
  }
  for (const std::int64_t place : hypothesis.boundaries) {
    changes.push_back({place - window, 0, 1});
    changes.push_back({place, 0, -1});
  }
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.start < b.start; });
  return changes;
}

// How many windows that start in [first, last) are counted by differs(boundaries in one, in the other).
template <class Differs>
std::int64_t windows_that_differ(const std::vector<Change>& changes, std::int64_t first, std::int64_t last,
                                 Differs differs) {
  std::int64_t reference = 0;
  std::int64_t hypothesis = 0;
  std::int64_t at = std::numeric_limits<std::int64_t>::min();
  std::int64_t counted = 0;
  for (const Change& change : changes) {
    if (differs(reference, hypothesis))
      counted += std::max<std::int64_t>(0, std::min(change.start, last) - std::max(at, first));
    at = change.start;
    reference += change.reference;
    hypothesis += change.hypothesis;
  }
  return counted;
}

template <class Differs>
std::optional<double> share_that_differ(const Segmentation& hypothesis, const Segmentation& reference,
                                        std::optional<std::int64_t> window, WindowEnds ends,
                                        Differs differs) {
  require_alike(hypothesis, reference);
  const std::int64_t size = window.value_or(window_size(reference));
  require_positive(size, "window");
  if (size >= reference.length) return std::nullopt;
  const bool padded = ends == WindowEnds::padded;
  const std::int64_t first = padded ? -size : 0;
  const std::int64_t last = padded ? reference.length : reference.length - size;
  const std::int64_t counted =
      windows_that_differ(changes_of(hypothesis, reference, size), first, last, differs);
  const std::int64_t windows = padded ? last - first + 1 : last - first;
  return static_cast<double>(counted) / static_cast<double>(windows);
}

}  // namespace

Segmentation segmentation_of_masses(const std::vector<std::int64_t>& masses) {
  Segmentation out;
  for (const std::int64_t mass : masses) {
    if (mass < 1)
      throw UsageError({.slug = "segment-mass",
                        .message = "a piece of length " + std::to_string(mass),
                        .hint = "every piece has at least one position"});
    if (out.length > 0) out.boundaries.push_back(out.length);
    out.length += mass;
  }
  return out;
}

Segmentation segmentation_of_units(const std::vector<MarkedUnit>& units, std::int64_t length) {
  Segmentation out{length, {}};
  for (const MarkedUnit& unit : units)
    for (const std::int64_t border : {unit.begin, unit.end})
      if (border > 0 && border < length) out.boundaries.push_back(border);
  std::sort(out.boundaries.begin(), out.boundaries.end());
  out.boundaries.erase(std::unique(out.boundaries.begin(), out.boundaries.end()), out.boundaries.end());
  return out;
}

BoundaryEdits boundary_edits(const Segmentation& a, const Segmentation& b, std::int64_t near) {
  require_alike(a, b);
  require_positive(near, "span of near misses");
  Compared found = compared(a.boundaries, b.boundaries);
  std::vector<Lone>& lone = found.lone;
  BoundaryEdits edits;
  edits.matches = found.matches;
  edits.potential = std::max<std::int64_t>(0, a.length - 1);
  const std::int64_t farthest = lone.empty() ? 0 : lone.back().place - lone.front().place;
  for (std::int64_t apart = 1; apart < near && apart <= farthest; ++apart) {
    std::size_t other = 0;
    for (Lone& one : lone) {
      while (other < lone.size() && lone[other].place < one.place + apart) ++other;
      if (other == lone.size()) break;
      Lone& candidate = lone[other];
      if (candidate.place != one.place + apart || candidate.in_a == one.in_a || one.moved || candidate.moved)
        continue;
      one.moved = candidate.moved = true;
      edits.transpositions.emplace_back(one.place, candidate.place);
    }
  }
  for (const Lone& one : lone)
    if (!one.moved) edits.additions.push_back(one.place);
  return edits;
}

std::size_t boundary_edit_distance(const BoundaryEdits& edits) {
  return edits.additions.size() + edits.transpositions.size();
}

double boundary_similarity(const Segmentation& a, const Segmentation& b, std::int64_t near) {
  const Parts parts = parts_of(boundary_edits(a, b, near), near);
  return parts.counted == 0 ? 1 : parts.agreed / parts.counted;
}

double segmentation_similarity(const Segmentation& a, const Segmentation& b, std::int64_t near) {
  const BoundaryEdits edits = boundary_edits(a, b, near);
  if (edits.potential == 0) return 1;
  const auto potential = static_cast<double>(edits.potential);
  return (potential - parts_of(edits, near).lost) / potential;
}

std::int64_t window_size(const Segmentation& reference) {
  const auto halves = 2 * (static_cast<std::int64_t>(reference.boundaries.size()) + 1);
  const std::int64_t down = reference.length / halves;
  const std::int64_t rest = reference.length % halves;
  const bool up = 2 * rest > halves || (2 * rest == halves && down % 2 == 1);
  return std::max<std::int64_t>(2, down + (up ? 1 : 0));
}

std::optional<double> pk(const Segmentation& hypothesis, const Segmentation& reference,
                         std::optional<std::int64_t> window) {
  return share_that_differ(hypothesis, reference, window, WindowEnds::standard,
                           [](std::int64_t a, std::int64_t b) { return (a == 0) != (b == 0); });
}

std::optional<double> window_diff(const Segmentation& hypothesis, const Segmentation& reference,
                                  WindowEnds ends, std::optional<std::int64_t> window) {
  return share_that_differ(hypothesis, reference, window, ends,
                           [](std::int64_t a, std::int64_t b) { return a != b; });
}

namespace {

// How often one coder set a boundary where there might have been one.
struct Rate {
  double boundaries = 0;
  double places = 0;
};

ChanceCorrected corrected(double observed, double expected) {
  if (expected >= 1) return {std::nullopt, Status::no_variation, expected};
  return {(observed - expected) / (1 - expected), Status::ok, expected};
}

void check_items(const std::vector<std::vector<Segmentation>>& items) {
  for (const std::vector<Segmentation>& item : items) {
    if (item.size() < 2 || item.size() != items.front().size())
      throw UsageError({.slug = "segmentations-differ",
                        .message = "an item with " + std::to_string(item.size()) + " segmentations",
                        .hint = "every item needs the same coders, at least two"});
    for (const Segmentation& one : item) require_alike(item.front(), one);
  }
}

// Mean over items and coders of the share of places with a boundary.
double mean_rate(const std::vector<std::vector<Segmentation>>& items) {
  double sum = 0;
  double count = 0;
  for (const std::vector<Segmentation>& item : items)
    for (const Segmentation& one : item) {
      if (one.length < 2) continue;
      sum += static_cast<double>(one.boundaries.size()) / static_cast<double>(one.length - 1);
      ++count;
    }
  return count == 0 ? 0 : sum / count;
}

// Mean over pairs of coders of the product of their rates over all items.
double mean_product(const std::vector<std::vector<Segmentation>>& items) {
  std::vector<Rate> rates(items.front().size());
  for (const std::vector<Segmentation>& item : items)
    for (std::size_t i = 0; i < item.size(); ++i) {
      rates[i].boundaries += static_cast<double>(item[i].boundaries.size());
      rates[i].places += static_cast<double>(std::max<std::int64_t>(0, item[i].length - 1));
    }
  if (rates.front().places == 0) return 0;
  double sum = 0;
  double pairs = 0;
  for (std::size_t i = 0; i < rates.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      sum += rates[i].boundaries / rates[i].places * (rates[j].boundaries / rates[j].places);
      ++pairs;
    }
  return sum / pairs;
}

}  // namespace

SegmentationAgreement segmentation_agreement(const std::vector<std::vector<Segmentation>>& items,
                                             std::int64_t near) {
  check_items(items);
  SegmentationAgreement out;
  Parts all;
  for (const std::vector<Segmentation>& item : items)
    for (std::size_t i = 0; i < item.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const Parts parts = parts_of(boundary_edits(item[j], item[i], near), near);
        all.agreed += parts.agreed;
        all.counted += parts.counted;
      }
  if (all.counted == 0) {
    const Status why = items.empty() ? Status::nothing_pairable : Status::no_variation;
    out.pi.status = out.kappa.status = why;
    return out;
  }
  out.observed = all.agreed / all.counted;
  const double rate = mean_rate(items);
  out.pi = corrected(*out.observed, rate * rate);
  out.kappa = corrected(*out.observed, mean_product(items));
  out.bias = out.pi.expected - out.kappa.expected;
  return out;
}

}  // namespace coding
