#include "coding/comparison/disagreements.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "coding/base/names.hpp"
#include "comparison/compared_segments.hpp"
#include "comparison/segment_pairs.hpp"

namespace coding {

namespace {

using K = DisagreementKind;

constexpr Names<K, 6> kind_names = {{{"missed", K::missed},
                                     {"boundary", K::boundary},
                                     {"split", K::split},
                                     {"parent", K::parent},
                                     {"sibling", K::sibling},
                                     {"other-code", K::other_code}}};

// By shared document, then coder; sorted, each passage with a code once.
using Placed = std::vector<std::vector<std::vector<PlacedSegment>>>;

Placed placed_segments(const Project& project, const std::vector<CoderId>& coders,
                       const std::vector<SharedDocument>& shared) {
  Placed out(shared.size(), std::vector<std::vector<PlacedSegment>>(coders.size()));
  each_compared_segment(project, coders, shared,
                        [&](std::size_t document, std::size_t coder, std::size_t at) {
                          const CodedSegment& segment = project.segments[at];
                          if (const auto code = project.codebook.position(segment.code))
                            out[document][coder].push_back({segment.span, *code, at});
                        });
  const auto is_same = [](const PlacedSegment& a, const PlacedSegment& b) {
    return a.span == b.span && a.code == b.code;
  };
  for (auto& document : out) {
    for (auto& segments : document) {
      std::ranges::sort(segments);
      segments.erase(std::unique(segments.begin(), segments.end(), is_same), segments.end());
    }
  }
  return out;
}

void add_pairs(const Project& project, const std::vector<std::vector<PlacedSegment>>& segments,
               std::size_t document, std::size_t a, std::size_t b, Disagreements& out) {
  for (const SegmentPair& pair : paired(project.codebook, segments[a], segments[b])) {
    const std::size_t coder = pair.of_second ? b : a;
    const std::size_t other = pair.of_second ? a : b;
    if (pair.agreed)
      out.agreed.push_back({document, coder, other, pair.segment, *pair.other});
    else
      out.disagreements.push_back({pair.kind, document, coder, other, pair.segment, pair.other});
  }
}

// Positions of the segments' codes, each looked up once: a segment is met in every pair of coders. Segments
// without a code, which are in no pair, have a position behind the last.
std::vector<std::size_t> codes_of_segments(const Project& project) {
  std::vector<std::size_t> out;
  out.reserve(project.segments.size());
  for (const CodedSegment& segment : project.segments)
    out.push_back(project.codebook.position(segment.code).value_or(project.codebook.size()));
  return out;
}

bool is_about_two_codes(K kind) { return kind == K::parent || kind == K::sibling || kind == K::other_code; }

void count(CodeDisagreement& row, const Disagreement& each) {
  switch (each.kind) {
    case K::missed:
      ++row.missed_by[each.other_coder];
      break;
    case K::boundary:
      ++row.boundary;
      break;
    case K::split:
      ++row.split;
      break;
    case K::parent:
      ++row.parent;
      break;
    case K::sibling:
      ++row.sibling;
      break;
    case K::other_code:
      ++row.other_code;
      break;
  }
}

// By share without rounding, then number.
bool worse(const CodeDisagreement& a, const CodeDisagreement& b) {
  const std::size_t left = a.disagreements() * (b.agreements + b.disagreements());
  const std::size_t right = b.disagreements() * (a.agreements + a.disagreements());
  if (left != right) return left > right;
  if (a.disagreements() != b.disagreements()) return a.disagreements() > b.disagreements();
  return a.code < b.code;
}

std::vector<CodeDisagreement> rows_by_code(const std::vector<std::size_t>& codes, std::size_t code_count,
                                           const Disagreements& all) {
  std::vector<CodeDisagreement> rows(code_count);
  for (std::size_t code = 0; code < code_count; ++code) {
    rows[code].code = code;
    rows[code].missed_by.resize(all.coders.size());
  }
  for (const AgreedPair& each : all.agreed) ++rows[codes[each.segment]].agreements;
  for (const Disagreement& each : all.disagreements) {
    count(rows[codes[each.segment]], each);
    if (is_about_two_codes(each.kind)) count(rows[codes[each.other.value()]], each);
  }
  std::erase_if(rows, [](const CodeDisagreement& row) { return row.agreements + row.disagreements() == 0; });
  std::ranges::sort(rows, worse);
  return rows;
}

}  // namespace

std::string_view name_of(DisagreementKind kind) { return name_in(kind_names, kind); }

bool has_counterpart(const Disagreement& disagreement) {
  return disagreement.kind != DisagreementKind::missed && disagreement.kind != DisagreementKind::split;
}

std::optional<DisagreementKind> disagreement_kind_named(std::string_view name) {
  return value_in(kind_names, name);
}

const std::vector<DisagreementKind>& all_disagreement_kinds() {
  static const std::vector<K> kinds = {K::missed, K::boundary, K::split,
                                       K::parent, K::sibling,  K::other_code};
  return kinds;
}

Disagreements disagreements_of(const Project& project, const std::vector<CoderId>& coders,
                               const std::vector<DocumentId>& documents) {
  const auto shared = shared_documents(project, coders, documents);
  const Placed placed = placed_segments(project, coders, shared);
  Disagreements out{.coders = coders, .documents = shared.size()};
  for (std::size_t i = 0; i < shared.size(); ++i) {
    for (std::size_t a = 0; a < coders.size(); ++a) {
      for (std::size_t b = a + 1; b < coders.size(); ++b) {
        const CoderBits both = (CoderBits{1} << a) | (CoderBits{1} << b);
        if ((shared[i].coders & both) == both) add_pairs(project, placed[i], shared[i].document, a, b, out);
      }
    }
  }
  return out;
}

std::pair<std::ptrdiff_t, std::ptrdiff_t> ends_off(const Project& project, const Disagreement& each) {
  const Span own = project.segments[each.segment].span;
  const Span other = project.segments[each.other.value()].span;
  return {static_cast<std::ptrdiff_t>(other.begin) - static_cast<std::ptrdiff_t>(own.begin),
          static_cast<std::ptrdiff_t>(other.end) - static_cast<std::ptrdiff_t>(own.end)};
}

Disagreements only_codes(const Project& project, Disagreements all, const std::vector<bool>& chosen) {
  const std::vector<std::size_t> codes = codes_of_segments(project);
  std::erase_if(all.agreed, [&](const AgreedPair& each) { return !chosen[codes[each.segment]]; });
  std::erase_if(all.disagreements, [&](const Disagreement& each) {
    if (chosen[codes[each.segment]]) return false;
    return !is_about_two_codes(each.kind) || !chosen[codes[each.other.value()]];
  });
  return all;
}

std::size_t CodeDisagreement::disagreements() const {
  return std::accumulate(missed_by.begin(), missed_by.end(), std::size_t{0}) + boundary + split + parent +
         sibling + other_code;
}

double CodeDisagreement::share() const {
  return static_cast<double>(disagreements()) / static_cast<double>(agreements + disagreements());
}

std::vector<CodeDisagreement> by_code(const Project& project, const Disagreements& all) {
  return rows_by_code(codes_of_segments(project), project.codebook.size(), all);
}

CodeDisagreement all_together(const Disagreements& all) {
  CodeDisagreement out{.agreements = all.agreed.size(),
                       .missed_by = std::vector<std::size_t>(all.coders.size())};
  for (const Disagreement& each : all.disagreements) count(out, each);
  return out;
}

void put_worst_first(const Project& project, Disagreements& all) {
  const std::vector<std::size_t> codes = codes_of_segments(project);
  const auto rows = rows_by_code(codes, project.codebook.size(), all);
  std::vector<std::size_t> ranks(project.codebook.size());
  for (std::size_t rank = 0; rank < rows.size(); ++rank) ranks[rows[rank].code] = rank;
  std::vector<std::vector<Disagreement>> by_rank(rows.size());
  for (const Disagreement& each : all.disagreements) by_rank[ranks[codes[each.segment]]].push_back(each);
  all.disagreements.clear();
  for (const auto& some : by_rank)
    all.disagreements.insert(all.disagreements.end(), some.begin(), some.end());
}

}  // namespace coding
