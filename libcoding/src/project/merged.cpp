#include "coding/project/merged.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace coding {

namespace {

bool same_passage(const CodedSegment& a, const CodedSegment& b) {
  return a.span == b.span && a.document == b.document && a.coder == b.coder;
}

using Range = std::pair<std::size_t, std::size_t>;

// One passage's segments, from begin to end of `segments`, to `next` on, which is not behind begin. Returns
// where the next passage's go.
std::size_t settle_passage(const Codebook& codebook, std::vector<CodedSegment>& segments, Range range,
                           std::size_t next) {
  const auto at = [&](std::size_t i) { return segments.begin() + static_cast<std::ptrdiff_t>(i); };
  const auto own = std::stable_partition(at(range.first), at(range.second), [&](const CodedSegment& segment) {
    return codebook.followed(segment.code) == segment.code;
  });
  for (auto merged = own; merged != at(range.second); ++merged)
    merged->code = codebook.followed(merged->code);
  std::stable_sort(at(range.first), at(range.second),
                   [](const CodedSegment& a, const CodedSegment& b) { return a.code < b.code; });
  const std::size_t first = next;
  for (std::size_t i = range.first; i < range.second; ++i) {
    if (next > first && segments[next - 1].code == segments[i].code) {
      take_along(segments[next - 1], std::move(segments[i]));
    } else {
      if (next != i) segments[next] = std::move(segments[i]);
      ++next;
    }
  }
  return next;
}

using Key = std::tuple<CoderId, DocumentId, Span, CodeId>;

Key meant(const Codebook& codebook, const CodedSegment& segment) {
  return {segment.coder, segment.document, segment.span, codebook.followed(segment.code)};
}

}  // namespace

void take_along(CodedSegment& kept, CodedSegment&& other) {
  if (!other.memo.empty() && other.memo != kept.memo)
    kept.memo += (kept.memo.empty() ? "" : "\n\n") + other.memo;
  if (!kept.weight) kept.weight = other.weight;
  if (kept.stage == Stage::none) kept.stage = other.stage;
  for (PropertyValue& value : other.values) {
    const auto is_same = [&](const PropertyValue& each) { return each.property == value.property; };
    if (std::none_of(kept.values.begin(), kept.values.end(), is_same))
      add_value(kept.values, std::move(value));
  }
  if (kept.unknown.empty()) kept.unknown = std::move(other.unknown);
}

void follow_merged(const Codebook& codebook, std::vector<CodedSegment>& segments) {
  if (codebook.merged().empty()) return;
  std::size_t next = 0;
  for (std::size_t begin = 0, end = 0; begin < segments.size(); begin = end) {
    bool any = false;
    for (; end < segments.size() && same_passage(segments[begin], segments[end]); ++end)
      any = any || codebook.followed(segments[end].code) != segments[end].code;
    if (any) {
      next = settle_passage(codebook, segments, {begin, end}, next);
      continue;
    }
    for (std::size_t i = begin; i < end; ++i, ++next) {
      if (next != i) segments[next] = std::move(segments[i]);
    }
  }
  segments.resize(next);
}

std::vector<CodedSegment> as_written(const Codebook& codebook, const std::vector<CodedSegment>& written,
                                     std::vector<CodedSegment> after) {
  if (codebook.merged().empty()) return after;
  std::vector<CodedSegment> shown = written;
  follow_merged(codebook, shown);
  std::map<Key, const CodedSegment*> before;
  for (const CodedSegment& segment : shown) before.emplace(meant(codebook, segment), &segment);
  std::multimap<Key, const CodedSegment*> made_of;
  for (const CodedSegment& segment : written) made_of.emplace(meant(codebook, segment), &segment);
  std::vector<CodedSegment> out;
  for (CodedSegment& segment : after) {
    const Key key = meant(codebook, segment);
    const auto there = before.find(key);
    if (there == before.end() || *there->second != segment) {
      out.push_back(std::move(segment));
      continue;
    }
    const auto [first, last] = made_of.equal_range(key);
    for (auto each = first; each != last; ++each) out.push_back(*each->second);
  }
  return out;
}

}  // namespace coding
