#include "coding/agreement/alpha_u.hpp"

#include <algorithm>

namespace coding {

namespace {

using Units = std::vector<MarkedUnit>;

double square(double x) { return x * x; }

double length_of(const MarkedUnit& unit) { return static_cast<double>(unit.end - unit.begin); }

// The units of one code in one document, sorted, by coder.
struct OneCode {
  std::int64_t length = 0;
  std::vector<Units> coders{};
};

// What one code's disagreements are made of.
struct Parts {
  double observed = 0;          // Σ over ordered pairs of coders
  std::vector<double> units{};  // lengths
  std::vector<double> gaps{};
  std::size_t empty_coders = 0;
};

// Of one coder's units against another's: half of what intersecting pairs add (the other half comes when the
// two are exchanged), and twice the squares of units that meet nothing.
double observed_between(const Units& mine, const Units& theirs) {
  double sum = 0;
  std::size_t first = 0;
  for (const MarkedUnit& unit : mine) {
    while (first < theirs.size() && theirs[first].end <= unit.begin) ++first;
    bool meets = false;
    for (std::size_t i = first; i < theirs.size() && theirs[i].begin < unit.end; ++i) {
      meets = true;
      sum += square(static_cast<double>(unit.begin - theirs[i].begin)) +
             square(static_cast<double>(unit.end - theirs[i].end));
    }
    if (!meets) sum += 2 * square(length_of(unit));
  }
  return sum;
}

void add_lengths(Parts& parts, const Units& units, std::int64_t length) {
  std::int64_t covered = 0;
  for (const MarkedUnit& unit : units) {
    if (unit.begin > covered) parts.gaps.push_back(static_cast<double>(unit.begin - covered));
    parts.units.push_back(length_of(unit));
    covered = unit.end;
  }
  if (covered < length) parts.gaps.push_back(static_cast<double>(length - covered));
}

void add_document(Parts& parts, const OneCode& document) {
  const std::size_t coders = document.coders.size();
  for (std::size_t i = 0; i < coders; ++i) {
    add_lengths(parts, document.coders[i], document.length);
    for (std::size_t j = 0; j < coders; ++j)
      if (i != j) parts.observed += observed_between(document.coders[i], document.coders[j]);
  }
}

// Σ over units of (N-1)/3 (2l³ - 3l² + l) + l² Σ over gaps at least as long of (gap - l + 1).
double relocations(Parts& parts) {
  std::sort(parts.units.begin(), parts.units.end(), std::greater<>());
  std::sort(parts.gaps.begin(), parts.gaps.end(), std::greater<>());
  const auto others = static_cast<double>(parts.units.size()) - 1;
  double sum = 0;
  double gap_lengths = 0;
  std::size_t fitting = 0;
  for (const double l : parts.units) {
    for (; fitting < parts.gaps.size() && parts.gaps[fitting] >= l; ++fitting)
      gap_lengths += parts.gaps[fitting];
    sum += others / 3 * l * (l - 1) * (2 * l - 1) +
           l * l * (gap_lengths - static_cast<double>(fitting) * (l - 1));
  }
  return sum;
}

AlphaU alpha_of(double observed, double expected) {
  if (expected == 0) return {std::nullopt, Status::no_variation, observed, expected};
  return {1 - observed / expected, Status::ok, observed, expected};
}

AlphaU alpha_of(Parts& parts, std::size_t coders, double length) {
  const auto r = static_cast<double>(coders);
  const double whole = r * length;
  double within = 0;
  for (const double l : parts.units) within += l * (l - 1);
  if (parts.units.empty()) return alpha_of(0, 0);
  const double chances = whole * (whole - 1) - within;
  // A single position that every coder marked cannot lie elsewhere.
  if (chances <= 0) return alpha_of(0, 0);
  AlphaU alpha =
      alpha_of(parts.observed / (r * (r - 1) * length * length), 2 / length * relocations(parts) / chances);
  if (alpha.value && parts.empty_coders > 0) alpha.status = Status::coder_empty;
  return alpha;
}

// The documents that all coders coded, units sorted by code and begin.
std::vector<ContinuumDocument> shared_documents(const Continuum& continuum) {
  std::vector<ContinuumDocument> shared;
  for (const ContinuumDocument& document : continuum.documents) {
    if (coder_count(document) != continuum.coders.size() || !is_pairable(document)) continue;
    shared.push_back(document);
    for (auto& units : shared.back().coders)
      std::sort(units->begin(), units->end(), [](const MarkedUnit& a, const MarkedUnit& b) {
        return std::pair(a.code, a.begin) < std::pair(b.code, b.begin);
      });
  }
  return shared;
}

Units units_of(const Units& sorted, CodeNumber code) {
  const auto first = std::partition_point(sorted.begin(), sorted.end(),
                                          [code](const MarkedUnit& unit) { return unit.code < code; });
  const auto last =
      std::partition_point(first, sorted.end(), [code](const MarkedUnit& unit) { return unit.code == code; });
  return {first, last};
}

Parts parts_of(const std::vector<ContinuumDocument>& documents, CodeNumber code) {
  Parts parts;
  std::vector<bool> used(documents.empty() ? 0 : documents.front().coders.size());
  for (const ContinuumDocument& document : documents) {
    OneCode one{document.length, {}};
    for (const auto& units : document.coders) {
      one.coders.push_back(units_of(*units, code));
      if (!one.coders.back().empty()) used[one.coders.size() - 1] = true;
    }
    add_document(parts, one);
  }
  parts.empty_coders = static_cast<std::size_t>(std::count(used.begin(), used.end(), false));
  return parts;
}

bool has_empty_coder(const std::vector<ContinuumDocument>& documents, std::size_t coders) {
  for (std::size_t i = 0; i < coders; ++i)
    if (std::all_of(documents.begin(), documents.end(),
                    [i](const ContinuumDocument& document) { return document.coders[i]->empty(); }))
      return true;
  return false;
}

}  // namespace

AlphaUs alpha_u_2004(const Continuum& continuum) {
  check(continuum);
  require_no_overlap(continuum, Overlaps::between_codes);
  const std::vector<ContinuumDocument> documents = shared_documents(continuum);
  AlphaUs out;
  out.documents = documents.size();
  out.documents_left_out = continuum.documents.size() - documents.size();
  if (documents.empty()) {
    out.all.status = Status::nothing_pairable;
    out.codes.assign(continuum.codes.size(), out.all);
    return out;
  }
  double length = 0;
  for (const ContinuumDocument& document : documents) length += static_cast<double>(document.length);
  double observed = 0;
  double expected = 0;
  for (CodeNumber code = 0; code < continuum.codes.size(); ++code) {
    Parts parts = parts_of(documents, code);
    out.codes.push_back(alpha_of(parts, continuum.coders.size(), length));
    observed += out.codes.back().observed;
    expected += out.codes.back().expected;
  }
  out.all = alpha_of(observed, expected);
  if (out.all.value && has_empty_coder(documents, continuum.coders.size()))
    out.all.status = Status::coder_empty;
  return out;
}

}  // namespace coding
