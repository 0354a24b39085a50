#include "query/unit_truth.hpp"

#include <algorithm>

#include "query/field_names.hpp"

namespace coding {

void UnitTruth::Touching::add(const DocumentId& document, Span span) {
  spans_[document].push_back({.span = span});
}

void UnitTruth::Touching::sort() {
  for (auto& [document, reaches] : spans_) {
    std::sort(reaches.begin(), reaches.end(), [](const Reach& a, const Reach& b) { return a.span < b.span; });
    std::size_t furthest = 0;
    for (Reach& reach : reaches) reach.furthest = furthest = std::max(furthest, reach.span.end);
  }
}

bool UnitTruth::Touching::touches(const DocumentId& document, Span span) const {
  const auto found = spans_.find(document);
  if (found == spans_.end()) return false;
  const auto& reaches = found->second;
  const auto behind = std::partition_point(reaches.begin(), reaches.end(),
                                           [&](const Reach& reach) { return reach.span.begin < span.end; });
  return behind != reaches.begin() && (behind - 1)->furthest > span.begin;
}

UnitTruth::UnitTruth(const Query& query, const Project& project, const SegmentMasks* segments)
    : query_(query), project_(project), judged_(segments != nullptr) {
  prepare(query, segments);
}

void UnitTruth::prepare(const Query& query, const SegmentMasks* segments) {
  if (is_about_segments(query)) {
    Touching& touching = touching_[&query];
    if (segments == nullptr) return;
    const SegmentMask mask = segments->of(query);
    for (std::size_t i = 0; i < mask.size(); ++i) {
      if (mask[i] != 0) touching.add(project_.segments[i].document, project_.segments[i].span);
    }
    touching.sort();
    return;
  }
  if (query.kind == QueryKind::field) fields_.try_emplace(&query, query, project_);
  for (const Query& part : query.parts) prepare(part, segments);
}

Truth UnitTruth::of(const Query& query, const UnitFacts& facts, const UnitWords* words) const {
  if (const auto found = touching_.find(&query); found != touching_.end()) {
    if (!judged_) return Truth::open;
    const Touching& touching = found->second;
    const DocumentId& document = facts.document->id;
    if (words != nullptr) return touching.touches(document, words->span) ? Truth::yes : Truth::no;
    return touching.any_in(document) ? Truth::open : Truth::no;
  }
  switch (query.kind) {
    case QueryKind::words:
      if (words == nullptr) return Truth::open;
      return words->hits.contains(query.text) ? Truth::yes : Truth::no;
    case QueryKind::field:
      return fields_.at(&query)(facts);
    case QueryKind::none_of: {
      const Truth inside = of(query.parts.front(), facts, words);
      if (inside == Truth::open) return Truth::open;
      return inside == Truth::yes ? Truth::no : Truth::yes;
    }
    case QueryKind::exactly_one:
      return exactly_one(query, facts, words);
    default:
      return of_parts(query, facts, words);
  }
}

// all_of and any_of: one part may decide while others are open.
Truth UnitTruth::of_parts(const Query& query, const UnitFacts& facts, const UnitWords* words) const {
  const Truth decides = query.kind == QueryKind::all_of ? Truth::no : Truth::yes;
  bool open = false;
  for (const Query& part : query.parts) {
    const Truth each = of(part, facts, words);
    if (each == decides) return decides;
    open = open || each == Truth::open;
  }
  if (open) return Truth::open;
  return decides == Truth::no ? Truth::yes : Truth::no;
}

Truth UnitTruth::exactly_one(const Query& query, const UnitFacts& facts, const UnitWords* words) const {
  std::size_t held = 0;
  bool open = false;
  for (const Query& part : query.parts) {
    const Truth each = of(part, facts, words);
    held += each == Truth::yes ? 1U : 0U;
    open = open || each == Truth::open;
  }
  if (held > 1) return Truth::no;
  if (open) return Truth::open;
  return held == 1 ? Truth::yes : Truth::no;
}

}  // namespace coding
