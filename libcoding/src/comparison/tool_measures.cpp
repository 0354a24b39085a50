#include "coding/comparison/tool_measures.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "comparison/compared_segments.hpp"

namespace coding {

namespace {

// What two coders gave one row in one document.
struct Both {
  std::vector<Span> first{};
  std::vector<Span> second{};
};

bool agree(Span a, Span b, double overlap) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  if (begin >= end) return false;
  return static_cast<double>(end - begin) >= overlap * static_cast<double>(std::max(a.length(), b.length()));
}

// Of `spans`, how many have a counterpart.
std::uint64_t with_counterpart(const std::vector<Span>& spans, const std::vector<Span>& others,
                               double overlap) {
  std::uint64_t count = 0;
  for (const Span& span : spans) {
    count += std::any_of(others.begin(), others.end(),
                         [&](const Span& other) { return agree(span, other, overlap); })
                 ? 1U
                 : 0U;
  }
  return count;
}

using Passages = std::map<std::pair<std::size_t, std::size_t>, Both>;  // by document and row

Passages passages_of(const Project& project, const MaxqdaOptions& options,
                     const std::vector<SharedDocument>& shared) {
  Passages out;
  each_compared_segment(project, options.coders, shared,
                        [&](std::size_t document, std::size_t coder, std::size_t at) {
                          const CodedSegment& segment = project.segments[at];
                          const auto code = project.codebook.position(segment.code);
                          if (!code) return;
                          for (const std::size_t row : options.rows.of[*code]) {
                            Both& both = out[{document, row}];
                            (coder == 0 ? both.first : both.second).push_back(segment.span);
                          }
                        });
  return out;
}

}  // namespace

NvivoCell nvivo_cell(std::uint64_t both, std::uint64_t first, std::uint64_t second, std::uint64_t neither) {
  const auto all = static_cast<double>(both + first + second + neither);
  const auto by_first = static_cast<double>(both + first);
  const auto by_second = static_cast<double>(both + second);
  const auto agreed = static_cast<double>(both + neither);
  const double expected = (by_first * by_second + (all - by_first) * (all - by_second)) / all;
  // Only when both coded everything or nothing is all agreement expected; it is exact then.
  const bool degenerate = first + second == 0 && (both == 0 || neither == 0);
  return {.kappa = degenerate ? 1 : (agreed - expected) / (all - expected), .percent = agreed / all};
}

NvivoMeans nvivo_means(const CodedUnits& characters, std::span<const std::size_t> rows) {
  NvivoMeans out;
  double kappa = 0;
  double weighted = 0;
  double weight = 0;
  double percent = 0;
  for (const UnitGroup& group : characters.groups) {
    std::map<std::size_t, std::array<std::uint64_t, 4>> cells;
    for (const std::size_t row : rows) cells[row] = {group.units, 0, 0, 0};
    for (const RowCount& count : group.counts) {
      const auto cell = cells.find(count.row);
      if (cell == cells.end()) continue;
      cell->second[count.present & 3U] += count.units;
      cell->second[0] -= count.units;
    }
    for (const auto& [row, cell] : cells) {
      const NvivoCell value = nvivo_cell(cell[3], cell[1], cell[2], cell[0]);
      const auto size = static_cast<double>(group.units);
      ++out.cells;
      kappa += value.kappa;
      percent += value.percent;
      weighted += size * value.kappa;
      weight += size;
    }
  }
  if (out.cells == 0) return out;
  out.kappa = kappa / static_cast<double>(out.cells);
  out.percent = percent / static_cast<double>(out.cells);
  out.weighted = weighted / weight;
  return out;
}

std::vector<MaxqdaCount> maxqda_counts(const Project& project, const MaxqdaOptions& options) {
  std::vector<MaxqdaCount> out(options.rows.rows);
  const auto shared = shared_documents(project, options.coders, options.documents);
  for (const auto& [key, both] : passages_of(project, options, shared)) {
    MaxqdaCount& count = out[key.second];
    count.segments += both.first.size() + both.second.size();
    count.agreeing += with_counterpart(both.first, both.second, options.overlap) +
                      with_counterpart(both.second, both.first, options.overlap);
  }
  return out;
}

Agreement maxqda_kappa(const MaxqdaCount& count, std::size_t codes) {
  Agreement out{.units = count.segments, .rated = count.segments, .pairable = count.segments};
  if (count.segments == 0) {
    out.status = Status::nothing_pairable;
    return out;
  }
  out.observed = static_cast<double>(count.agreeing) / static_cast<double>(count.segments);
  out.expected = 1 / static_cast<double>(codes);
  if (codes < 2) {
    out.status = Status::no_variation;
    return out;
  }
  out.value = (out.observed - out.expected) / (1 - out.expected);
  return out;
}

Agreement pooled_kappa(std::span<const Patterns> codes) {
  Agreement out;
  double number = 0;
  for (const Patterns& patterns : codes) {
    Agreement kappa = agreement(patterns, Coefficient::cohen);
    out.units = out.rated = std::max(out.rated, kappa.rated);
    out.pairable = std::max(out.pairable, kappa.pairable);
    if (kappa.status == Status::not_applicable) return kappa;
    if (kappa.status == Status::nothing_pairable || kappa.status == Status::coder_empty) continue;
    out.observed += kappa.observed;
    out.expected += kappa.expected;
    number += 1;
  }
  if (number == 0) {
    out.status = Status::nothing_pairable;
    return out;
  }
  out.observed /= number;
  out.expected /= number;
  if (!(1 - out.expected > 1e-14)) {
    out.status = Status::no_variation;
    return out;
  }
  out.value = (out.observed - out.expected) / (1 - out.expected);
  return out;
}

}  // namespace coding
