#include "query/span_relations.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace coding {

namespace {

using Places = std::vector<PlacedSpan>;

// The best value over a prefix of a list for anybody but its holder: the best of all, and the best that has
// another id.
struct BestTwo {
  std::optional<std::pair<std::size_t, std::uint32_t>> first{};
  std::optional<std::size_t> second{};  // of another id than the first's

  template <class Better>
  void add(std::size_t value, std::uint32_t id, const Better& better) {
    if (!first || better(value, first->first)) {
      if (first && first->second != id) second = first->first;
      first = {value, id};
    } else if (id != first->second && (!second || better(value, *second))) {
      second = value;
    }
  }
  std::optional<std::size_t> but(std::uint32_t id) const {
    if (first && first->second != id) return first->first;
    return second;
  }
};

// After each place in the list the best two up to there.
template <class Value, class Better>
std::vector<BestTwo> running(const Places& places, const Value& value, const Better& better) {
  std::vector<BestTwo> out(places.size() + 1);
  for (std::size_t i = 0; i < places.size(); ++i) {
    out[i + 1] = out[i];
    out[i + 1].add(value(places[i]), places[i].id, better);
  }
  return out;
}

std::size_t end_of(const PlacedSpan& place) { return place.span.end; }
std::size_t begin_of(const PlacedSpan& place) { return place.span.begin; }

template <class Key>
void sort_by(Places& places, const Key& key) {
  std::sort(places.begin(), places.end(), [&](const PlacedSpan& a, const PlacedSpan& b) {
    return std::pair(key(a), a.id) < std::pair(key(b), b.id);
  });
}

// How many of the sorted places have a key below `limit`, or up to it.
template <class Key>
std::size_t count_below(const Places& sorted, std::size_t limit, bool including, const Key& key) {
  const auto found = std::partition_point(sorted.begin(), sorted.end(), [&](const PlacedSpan& place) {
    return including ? key(place) <= limit : key(place) < limit;
  });
  return static_cast<std::size_t>(found - sorted.begin());
}

// Of those that begin early enough, does the one that reaches furthest reach far enough?
std::vector<bool> reached(const Places& spans, Places others, bool whole) {
  sort_by(others, begin_of);
  const auto furthest = running(others, end_of, std::greater<>());
  std::vector<bool> out;
  for (const PlacedSpan& each : spans) {
    const std::size_t early = whole ? count_below(others, each.span.begin, true, begin_of)
                                    : count_below(others, each.span.end, false, begin_of);
    const auto end = furthest[early].but(each.id);
    out.push_back(end && (whole ? *end >= each.span.end : *end > each.span.begin));
  }
  return out;
}

std::vector<bool> containing(const Places& spans, Places others) {
  sort_by(others, begin_of);
  std::reverse(others.begin(), others.end());
  const auto earliest = running(others, end_of, std::less<>());
  std::vector<bool> out;
  for (const PlacedSpan& each : spans) {
    const auto late = std::partition_point(others.begin(), others.end(), [&](const PlacedSpan& other) {
      return other.span.begin >= each.span.begin;
    });
    const auto end = earliest[static_cast<std::size_t>(late - others.begin())].but(each.id);
    out.push_back(end && *end <= each.span.end);
  }
  return out;
}

std::vector<bool> equalling(const Places& spans, const Places& others) {
  std::map<Span, std::pair<std::uint32_t, bool>> there;  // one holder, and whether there is another
  for (const PlacedSpan& other : others) {
    const auto [entry, fresh] = there.try_emplace(other.span, other.id, false);
    if (!fresh && entry->second.first != other.id) entry->second.second = true;
  }
  std::vector<bool> out;
  for (const PlacedSpan& each : spans) {
    const auto found = there.find(each.span);
    out.push_back(found != there.end() && (found->second.second || found->second.first != each.id));
  }
  return out;
}

bool near_enough(const std::optional<HowNear>& near, std::size_t end, std::size_t begin) {
  return !near || near->distance(end, begin) <= near->limit;
}

// The nearest one before decides: no other is nearer.
std::vector<bool> following(const Places& spans, Places others, const std::optional<HowNear>& near) {
  sort_by(others, end_of);
  const auto last = running(others, end_of, std::greater<>());
  std::vector<bool> out;
  for (const PlacedSpan& each : spans) {
    const auto end = last[count_below(others, each.span.begin, true, end_of)].but(each.id);
    out.push_back(end && near_enough(near, *end, each.span.begin));
  }
  return out;
}

std::vector<bool> preceding(const Places& spans, Places others, const std::optional<HowNear>& near) {
  sort_by(others, begin_of);
  std::reverse(others.begin(), others.end());
  const auto first = running(others, begin_of, std::less<>());
  std::vector<bool> out;
  for (const PlacedSpan& each : spans) {
    const auto late = std::partition_point(others.begin(), others.end(), [&](const PlacedSpan& other) {
      return other.span.begin >= each.span.end;
    });
    const auto begin = first[static_cast<std::size_t>(late - others.begin())].but(each.id);
    out.push_back(begin && near_enough(near, each.span.end, *begin));
  }
  return out;
}

}  // namespace

std::vector<bool> stand_so(SpanRelation relation, const std::vector<PlacedSpan>& spans,
                           std::vector<PlacedSpan> others, const std::optional<HowNear>& near) {
  switch (relation) {
    case SpanRelation::overlaps:
    case SpanRelation::same:
      return reached(spans, std::move(others), false);
    case SpanRelation::within:
      return reached(spans, std::move(others), true);
    case SpanRelation::contains:
      return containing(spans, std::move(others));
    case SpanRelation::equals:
      return equalling(spans, others);
    case SpanRelation::follows:
      return following(spans, std::move(others), near);
    case SpanRelation::precedes:
      return preceding(spans, std::move(others), near);
  }
  return {};
}

}  // namespace coding
