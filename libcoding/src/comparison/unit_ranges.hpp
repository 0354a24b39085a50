// Segments as ranges of units, and what is counted along them. Private to the room.
//
// Units of a document are numbered in the order of its text, so what one coder gave one row is a list of
// disjoint ranges of numbers. Characters are units that nobody lists: their number is their place among the
// characters that count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include "coding/comparison/coded_units.hpp"
#include "coding/text/span.hpp"

namespace coding {

// A segment of a coder in a row.
struct Given {
  std::uint32_t row = 0;
  std::uint32_t coder = 0;
  Span span{};
};

// Units [first, last) that have the row by the coder.
struct UnitRange {
  std::uint32_t row = 0;
  std::uint32_t coder = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  bool operator==(const UnitRange&) const = default;
};

class UnitLine {
 public:
  // Units that do not overlap, in order.
  explicit UnitLine(std::vector<Span> units) : units_(std::move(units)), size_(units_.size()) {}
  // Every character of the stretches, which do not overlap, in order.
  static UnitLine of_characters(std::vector<Span> stretches);

  std::size_t size() const { return size_; }
  // Those that share a character with the span, as [first, last).
  Span touched_by(Span span) const;
  Span unit(std::size_t number) const { return units_[number]; }
  bool is_of_characters() const { return !before_.empty(); }

 private:
  UnitLine() = default;
  std::size_t number_at(std::size_t character) const;

  std::vector<Span> units_;
  std::size_t size_ = 0;
  std::vector<std::size_t> before_;  // of characters: how many stand before each stretch
};

// By row, coder and first; ranges of one row and coder neither overlap nor touch. Puts `given` in order.
std::vector<UnitRange> ranges_of(std::vector<Given>& given, const UnitLine& line, TouchRule rule);

// How many units are in any of the ranges.
std::uint64_t union_of(std::vector<UnitRange> ranges);

// Fills the counts of the group. Ranges as ranges_of gives them.
void count_rows(const std::vector<UnitRange>& ranges, UnitGroup& group);

// What each coder's sets are, in one document: numbers are of this document alone; 0 is the empty set.
struct LocalSets {
  std::vector<std::vector<std::uint32_t>> sets{};
  std::vector<SetCount> counts{};  // without units that have no code at all
};
LocalSets count_sets(const std::vector<UnitRange>& ranges, std::size_t coders);

}  // namespace coding
