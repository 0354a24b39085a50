#include "coding/analysis/combined_coders.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

#include "coding/project/coded_documents.hpp"

namespace coding {

namespace {

using Spans = std::vector<Span>;

// Sorted, and joined where they touch.
Spans joined(Spans spans) {
  std::sort(spans.begin(), spans.end());
  Spans out;
  for (const Span& span : spans) {
    if (!out.empty() && span.begin <= out.back().end)
      out.back().end = std::max(out.back().end, span.end);
    else
      out.push_back(span);
  }
  return out;
}

// Where each number of coders begins to be: place and change, one coder counting once.
void add_steps(const Spans& spans, std::map<std::size_t, int>& steps) {
  for (const Span& span : joined(spans)) {
    ++steps[span.begin];
    --steps[span.end];
  }
}

// The stretches where the steps sum up to at least so many.
Spans stretches(const std::map<std::size_t, int>& steps, int at_least) {
  Spans out;
  int depth = 0;
  for (const auto& [place, change] : steps) {
    const int before = depth;
    depth += change;
    if (before < at_least && depth >= at_least) out.push_back({place, place});
    if (before >= at_least && depth < at_least) out.back().end = place;
  }
  return out;
}

// The spans of one code in one document, coder by coder.
Spans combined(const std::vector<Spans>& by_coder, int at_least) {
  std::map<std::size_t, int> covered;
  std::map<std::size_t, int> linked;  // places that a single segment reaches over: none is its first
  for (const Spans& spans : by_coder) {
    add_steps(spans, covered);
    Spans insides;
    for (const Span& span : spans) {
      if (span.length() > 1) insides.push_back({span.begin + 1, span.end});
    }
    add_steps(insides, linked);
  }
  // A stretch is cut at each place that is its first of no link.
  const Spans links = stretches(linked, at_least);
  Spans out;
  for (const Span& whole : stretches(covered, at_least)) {
    std::size_t begin = whole.begin;
    auto link = std::lower_bound(links.begin(), links.end(), Span{begin + 1, begin + 1});
    while (begin < whole.end) {
      std::size_t end = begin + 1;
      if (link != links.end() && link->begin == begin + 1) end = (link++)->end;
      out.push_back({begin, end});
      begin = end;
    }
  }
  return out;
}

using Key = std::pair<DocumentId, CodeId>;

}  // namespace

std::vector<CodedSegment> combined_segments(const Project& project, const std::vector<CoderId>& coders,
                                            std::size_t at_least, const CoderId& as) {
  std::map<Key, std::vector<Spans>> places;
  for (std::size_t c = 0; c < coders.size(); ++c) {
    for (const CodedSegment& segment : project.segments) {
      if (segment.coder != coders[c] || segment.span.empty()) continue;
      auto& by_coder = places[{segment.document, project.codebook.followed(segment.code)}];
      by_coder.resize(coders.size());
      by_coder[c].push_back(segment.span);
    }
  }
  std::vector<CodedSegment> out;
  for (const auto& [key, by_coder] : places) {
    for (const Span& span : combined(by_coder, static_cast<int>(at_least)))
      out.push_back({.coder = as, .document = key.first, .span = span, .code = key.second});
  }
  std::sort(out.begin(), out.end(),
            [](const CodedSegment& a, const CodedSegment& b) { return sort_key(a) < sort_key(b); });
  return out;
}

void combine_coders(Project& project, const std::vector<CoderId>& coders, std::size_t at_least,
                    const CoderId& as) {
  std::map<DocumentId, std::size_t> gone_through;
  for (const CoderId& coder : coders) {
    for (const DocumentId& document : documents_coded_by(project, coder)) ++gone_through[document];
  }
  project.segments = combined_segments(project, coders, at_least, as);
  project.declarations.clear();
  for (const auto& [document, times] : gone_through) {
    if (times >= at_least) project.declarations.push_back({.coder = as, .document = document});
  }
  project.coders = {as};
}

}  // namespace coding
