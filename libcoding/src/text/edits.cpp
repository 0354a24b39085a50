#include "coding/text/edits.hpp"

#include <algorithm>
#include <string_view>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

UsageError edits_overlap(const Edit& edit, std::size_t free) {
  return UsageError({.slug = "edits-overlap",
                     .message = "the edit at " + name_of(edit.before) + " begins before " +
                                std::to_string(free) + ", where the one before it ends",
                     .hint = "give edits sorted and apart"});
}

UsageError edit_mismatch(const Edit& edit) {
  return UsageError({.slug = "edit-mismatch",
                     .message = "the text at " + name_of(edit.before) + " is not \"" + edit.was + "\"",
                     .hint = "give the edits of this text, in the order they were made"});
}

void require_match(const Text& before, const Edit& edit, std::size_t free) {
  if (edit.before.begin < free || edit.before.end < edit.before.begin) throw edits_overlap(edit, free);
  if (edit.before.end > before.length() || before.slice(edit.before) != edit.was) throw edit_mismatch(edit);
}

Span place_after(const Edit& edit, std::size_t before, std::size_t after) {
  const std::size_t begin = edit.before.begin - before + after;
  return {begin, begin + count_code_points(edit.now)};
}

}  // namespace

Text apply(const Text& before, const std::vector<Edit>& edits) {
  std::string out;
  out.reserve(before.bytes().size());
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    require_match(before, edit, done);
    out.append(before.slice({done, edit.before.begin})).append(edit.now);
    done = edit.before.end;
  }
  out.append(before.slice({done, before.length()}));
  return Text(std::move(out));
}

std::vector<Span> places_after(const std::vector<Edit>& edits) {
  std::vector<Span> places;
  places.reserve(edits.size());
  std::size_t before = 0;
  std::size_t after = 0;
  for (const Edit& edit : edits) {
    places.push_back(place_after(edit, before, after));
    before = edit.before.end;
    after = places.back().end;
  }
  return places;
}

PositionMap::PositionMap(const std::vector<Edit>& edits) {
  const std::vector<Span> places = places_after(edits);
  steps_.reserve(edits.size());
  for (std::size_t i = 0; i < edits.size(); ++i) steps_.push_back({edits[i].before, places[i]});
}

namespace {

// Both directions are the same walk; `from` and `to` say which side is which. A position is the beginning of
// the character behind it; a span's end is the end of the character before it.
template <class Step>
std::size_t begin_of(const std::vector<Step>& steps, std::size_t position, Span Step::*from, Span Step::*to) {
  const auto behind =
      std::upper_bound(steps.begin(), steps.end(), position,
                       [from](std::size_t value, const Step& step) { return value < (step.*from).begin; });
  if (behind == steps.begin()) return position;
  const Step& step = *(behind - 1);
  if (position < (step.*from).end) return (step.*to).begin;
  return (step.*to).end + (position - (step.*from).end);
}

template <class Step>
std::size_t end_of(const std::vector<Step>& steps, std::size_t position, Span Step::*from, Span Step::*to) {
  const auto behind = std::partition_point(steps.begin(), steps.end(),
                                           [&](const Step& step) { return (step.*from).begin < position; });
  if (behind == steps.begin()) return position;
  const Step& step = *(behind - 1);
  if (position <= (step.*from).end) return (step.*to).end;
  return (step.*to).end + (position - (step.*from).end);
}

template <class Step>
Span moved_span(const std::vector<Step>& steps, Span span, Span Step::*from, Span Step::*to) {
  const std::size_t begin = begin_of(steps, span.begin, from, to);
  if (span.empty()) return {begin, begin};
  return {begin, std::max(begin, end_of(steps, span.end, from, to))};
}

}  // namespace

std::size_t PositionMap::after(std::size_t before) const {
  return begin_of(steps_, before, &Step::before, &Step::after);
}

std::size_t PositionMap::before(std::size_t after) const {
  return begin_of(steps_, after, &Step::after, &Step::before);
}

Span PositionMap::after(Span before) const { return moved_span(steps_, before, &Step::before, &Step::after); }

Span PositionMap::before(Span after) const { return moved_span(steps_, after, &Step::after, &Step::before); }

namespace {

// An edit of either list as it stands in the text between the two.
struct Part {
  Span middle{};
  const Edit* edit = nullptr;
  bool first = false;
};

// In the order of the middle text; where an insertion and a stretch begin together, the insertion goes first.
std::vector<Part> parts_of(const std::vector<Edit>& first, const std::vector<Edit>& second) {
  std::vector<Part> parts;
  parts.reserve(first.size() + second.size());
  const std::vector<Span> places = places_after(first);
  for (std::size_t i = 0; i < first.size(); ++i) parts.push_back({places[i], &first[i], true});
  for (const Edit& edit : second) parts.push_back({edit.before, &edit, false});
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.middle < b.middle; });
  return parts;
}

// Do they have to become one edit? Touching is not enough, unless both are nothing at the same place.
bool belong_together(Span group, Span part) {
  if (group.empty() && part.empty()) return group.begin == part.begin;
  return std::max(group.begin, part.begin) < std::min(group.end, part.end) ||
         (part.empty() && group.begin < part.begin && part.begin < group.end);
}

void add_rule(std::string& rules, const std::string& rule) {
  const std::string all = "+" + rules + "+";
  if (rules.empty()) {
    rules = rule;
  } else if (all.find("+" + rule + "+") == std::string::npos) {
    rules += "+" + rule;
  }
}

// The parts [begin, end) as one edit; `shift` is how much longer the first edits before them made the text.
Edit joined(const Text& before, const Text& middle, const std::vector<Part>& parts, Span which,
            std::ptrdiff_t shift, std::ptrdiff_t grown) {
  const auto original = [](std::size_t position, std::ptrdiff_t by) {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(position) - by);
  };
  Span group = parts[which.begin].middle;
  for (std::size_t i = which.begin; i < which.end; ++i) group.end = std::max(group.end, parts[i].middle.end);
  Edit edit{.before = {original(group.begin, shift), original(group.end, shift + grown)}};
  edit.was = before.slice(edit.before);
  std::size_t done = group.begin;
  for (std::size_t i = which.begin; i < which.end; ++i) {
    if (parts[i].first) continue;
    edit.now.append(middle.slice({done, parts[i].middle.begin})).append(parts[i].edit->now);
    done = parts[i].middle.end;
  }
  edit.now.append(middle.slice({done, group.end}));
  for (const bool first : {true, false}) {
    for (std::size_t i = which.begin; i < which.end; ++i) {
      if (parts[i].first == first) add_rule(edit.rule, parts[i].edit->rule);
    }
  }
  return edit;
}

std::ptrdiff_t growth(const Part& part) {
  return static_cast<std::ptrdiff_t>(part.middle.length()) -
         static_cast<std::ptrdiff_t>(part.edit->before.length());
}

}  // namespace

std::vector<Edit> compose(const Text& before, const std::vector<Edit>& first,
                          const std::vector<Edit>& second) {
  const Text middle = apply(before, first);
  std::size_t free = 0;
  for (const Edit& edit : second) {
    require_match(middle, edit, free);
    free = edit.before.end;
  }
  const std::vector<Part> parts = parts_of(first, second);
  std::vector<Edit> edits;
  std::ptrdiff_t shift = 0;
  for (std::size_t begin = 0; begin < parts.size();) {
    Span group = parts[begin].middle;
    std::ptrdiff_t grown = 0;
    std::size_t end = begin;
    for (; end < parts.size() && (end == begin || belong_together(group, parts[end].middle)); ++end) {
      group.end = std::max(group.end, parts[end].middle.end);
      if (parts[end].first) grown += growth(parts[end]);
    }
    Edit edit = joined(before, middle, parts, {begin, end}, shift, grown);
    if (edit.now != edit.was) edits.push_back(std::move(edit));
    shift += grown;
    begin = end;
  }
  return edits;
}

}  // namespace coding
