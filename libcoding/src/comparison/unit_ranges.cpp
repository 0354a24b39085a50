#include "comparison/unit_ranges.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace coding {

namespace {

// Takes what one coder gave one row, passage after passage, and says which units have it by the rule.
class Marker {
 public:
  Marker(const UnitLine& line, TouchRule rule, std::vector<UnitRange>& out)
      : line_(line), rule_(rule), out_(out) {}

  // Passages of one row and coder come in order and do not touch each other.
  void add(std::uint32_t row, std::uint32_t coder, Span passage) {
    row_ = row;
    coder_ = coder;
    auto [first, last] = line_.touched_by(passage);
    if (first == last) return;
    if (rule_ == TouchRule::any || line_.is_of_characters()) return give(first, last);
    const bool begins_inside = line_.unit(first).begin < passage.begin;
    const bool ends_inside = passage.end < line_.unit(last - 1).end;
    if (begins_inside) cover(first, passage);
    if (ends_inside && !(begins_inside && last - first == 1)) {
      give(first + (begins_inside ? 1 : 0), last - 1);
      cover(last - 1, passage);
    } else {
      give(std::min(first + (begins_inside ? 1 : 0), last), last);
    }
  }
  void finish() { covered_ = 0; }

 private:
  void give(std::size_t first, std::size_t last) {
    if (first >= last) return;
    if (!out_.empty() && out_.back().row == row_ && out_.back().coder == coder_ &&
        out_.back().last >= first) {
      out_.back().last = std::max(out_.back().last, last);
    } else {
      out_.push_back({row_, coder_, first, last});
    }
  }
  // Part of a unit; several passages may cover parts of one.
  void cover(std::size_t number, Span passage) {
    if (rule_ != TouchRule::majority) return;
    const Span unit = line_.unit(number);
    if (covered_ == 0 || number != partly_) covered_ = 0;
    partly_ = number;
    covered_ += std::min(unit.end, passage.end) - std::max(unit.begin, passage.begin);
    if (2 * covered_ > unit.length()) give(number, number + 1);
  }

  const UnitLine& line_;
  TouchRule rule_;
  std::vector<UnitRange>& out_;
  std::uint32_t row_ = 0;
  std::uint32_t coder_ = 0;
  std::size_t partly_ = 0;  // the unit that `covered_` characters of are covered
  std::size_t covered_ = 0;
};

// Where somebody begins or ends to have something.
struct Turning {
  std::size_t at = 0;
  std::uint32_t row = 0;
  std::uint32_t coder = 0;
  bool begins = false;
};

std::vector<Turning> turnings(const UnitRange* begin, const UnitRange* end) {
  std::vector<Turning> out;
  out.reserve(2 * static_cast<std::size_t>(end - begin));
  for (const UnitRange* range = begin; range != end; ++range) {
    out.push_back({range->first, range->row, range->coder, true});
    out.push_back({range->last, range->row, range->coder, false});
  }
  std::sort(out.begin(), out.end(), [](const Turning& a, const Turning& b) { return a.at < b.at; });
  return out;
}

void count_row(const UnitRange* begin, const UnitRange* end, UnitGroup& group) {
  std::map<CoderBits, std::uint64_t> units;
  CoderBits present = 0;
  std::size_t at = 0;
  for (const Turning& turning : turnings(begin, end)) {
    if (present != 0 && turning.at > at) units[present] += turning.at - at;
    at = turning.at;
    present ^= CoderBits{1} << turning.coder;
  }
  for (const auto& [bits, count] : units) group.counts.push_back({begin->row, bits, count});
}

}  // namespace

UnitLine UnitLine::of_characters(std::vector<Span> stretches) {
  UnitLine line;
  line.units_ = std::move(stretches);
  for (const Span& stretch : line.units_) {
    line.before_.push_back(line.size_);
    line.size_ += stretch.length();
  }
  return line;
}

std::size_t UnitLine::number_at(std::size_t character) const {
  const auto behind = std::upper_bound(units_.begin(), units_.end(), character,
                                       [](std::size_t at, const Span& span) { return at < span.begin; });
  if (behind == units_.begin()) return 0;
  const auto stretch = static_cast<std::size_t>(behind - units_.begin()) - 1;
  return before_[stretch] + std::min(character, units_[stretch].end) - units_[stretch].begin;
}

Span UnitLine::touched_by(Span span) const {
  if (span.end <= span.begin) return {};
  if (is_of_characters()) return {number_at(span.begin), number_at(span.end)};
  const auto first = std::upper_bound(units_.begin(), units_.end(), span.begin,
                                      [](std::size_t at, const Span& unit) { return at < unit.end; });
  const auto last = std::lower_bound(first, units_.end(), span.end,
                                     [](const Span& unit, std::size_t at) { return unit.begin < at; });
  return {static_cast<std::size_t>(first - units_.begin()), static_cast<std::size_t>(last - units_.begin())};
}

std::vector<UnitRange> ranges_of(std::vector<Given>& given, const UnitLine& line, TouchRule rule) {
  std::sort(given.begin(), given.end(), [](const Given& a, const Given& b) {
    return std::tie(a.row, a.coder, a.span.begin) < std::tie(b.row, b.coder, b.span.begin);
  });
  std::vector<UnitRange> out;
  Marker marker(line, rule, out);
  for (std::size_t i = 0; i < given.size();) {
    const Given& first = given[i];
    Span passage = first.span;
    const auto goes_on = [&](const Given& next) {
      return next.row == first.row && next.coder == first.coder && next.span.begin <= passage.end;
    };
    std::size_t next = i + 1;
    for (; next < given.size() && goes_on(given[next]); ++next)
      passage.end = std::max(passage.end, given[next].span.end);
    if (i == 0 || given[i - 1].row != first.row || given[i - 1].coder != first.coder) marker.finish();
    marker.add(first.row, first.coder, passage);
    i = next;
  }
  return out;
}

std::uint64_t union_of(std::vector<UnitRange> ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const UnitRange& a, const UnitRange& b) { return a.first < b.first; });
  std::uint64_t sum = 0;
  std::size_t end = 0;
  for (const UnitRange& range : ranges) {
    if (range.last <= end) continue;
    sum += range.last - std::max(range.first, end);
    end = range.last;
  }
  return sum;
}

void count_rows(const std::vector<UnitRange>& ranges, UnitGroup& group) {
  const UnitRange* const end = ranges.data() + ranges.size();
  for (const UnitRange* begin = ranges.data(); begin != end;) {
    const UnitRange* next = begin;
    while (next != end && next->row == begin->row) ++next;
    count_row(begin, next, group);
    begin = next;
  }
}

LocalSets count_sets(const std::vector<UnitRange>& ranges, std::size_t coders) {
  LocalSets out{.sets = {{}}};
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers = {{{}, 0}};
  std::map<std::vector<std::uint32_t>, std::uint64_t> units;
  std::vector<std::vector<std::uint32_t>> held(coders);
  std::vector<std::uint32_t> now(coders, 0);
  std::vector<bool> changed(coders, false);
  const auto number_of = [&](const std::vector<std::uint32_t>& set) {
    const auto [entry, fresh] = numbers.emplace(set, static_cast<std::uint32_t>(out.sets.size()));
    if (fresh) out.sets.push_back(set);
    return entry->second;
  };
  const auto turns = turnings(ranges.data(), ranges.data() + ranges.size());
  for (std::size_t i = 0; i < turns.size(); ++i) {
    auto& set = held[turns[i].coder];
    const auto place = std::lower_bound(set.begin(), set.end(), turns[i].row);
    if (turns[i].begins)
      set.insert(place, turns[i].row);
    else
      set.erase(place);
    changed[turns[i].coder] = true;
    if (i + 1 == turns.size() || turns[i + 1].at == turns[i].at) continue;
    for (std::size_t coder = 0; coder < coders; ++coder) {
      if (changed[coder]) now[coder] = number_of(held[coder]);
      changed[coder] = false;
    }
    const bool nothing =
        std::all_of(now.begin(), now.end(), [](std::uint32_t set_now) { return set_now == 0; });
    if (!nothing) units[now] += turns[i + 1].at - turns[i].at;
  }
  for (const auto& [sets, count] : units) out.counts.push_back({sets, count});
  return out;
}

}  // namespace coding
