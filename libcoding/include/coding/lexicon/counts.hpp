// How often words, groups of words and the categories of a dictionary occur: overall and column by column.
//
// A column is a document or a participant (or all texts as one). Only included parts count. Counts come from
// the index without a look at places or texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "coding/lexicon/corpus.hpp"

namespace coding {

enum class CountColumns { whole, documents, participants };

// What the parts of an index are counted in. Parts of nobody have no column with CountColumns::participants,
// and their words are `outside`.
struct ColumnPlan {
  std::vector<std::string> names{};        // ids; one column named "" for the whole
  std::vector<std::uint64_t> sizes{};      // words of each column: the whole that its counts are shares of
  std::vector<std::uint32_t> column_of{};  // by part; `nobody` when it is not counted
  std::uint64_t outside = 0;               // words of included parts that have no column
};

// Documents: those with an included part, in the order of the index. Participants: natural order.
ColumnPlan columns_of(const Index& index, const Selection& selection, CountColumns columns);

struct CountCell {
  std::uint32_t column = 0;
  std::uint64_t count = 0;
  bool operator==(const CountCell&) const = default;
};

// Cells that are not 0, by column.
using CountRow = std::vector<CountCell>;

// The row with its zeros: what lexicon/dispersion.hpp takes beside ColumnPlan::sizes.
std::vector<std::uint64_t> dense(const CountRow& row, std::size_t columns);

// The forms of an index in groups.
struct WordGroups {
  std::vector<std::uint32_t> group_of_form{};
  std::vector<std::string> labels{};  // of each group: its commonest form, never a key or a stem
};

// By type; equal keys of two languages are one group. In order of their first type.
WordGroups groups_by_key(const Index& index);
// group_of_type (any numbers, one for each type of the index) says what belongs together, such as equal
// stems. In order of their first type.
WordGroups groups_by(const Index& index, std::span<const std::uint32_t> group_of_type);

// Refers to index and groups, which must outlive it.
class WordCounts {
 public:
  // One pass over the counts of all forms: about 5 ns for each part a form occurs in.
  WordCounts(const Index& index, ColumnPlan columns, const WordGroups& groups);

  const ColumnPlan& columns() const { return columns_; }
  // Of each group, over all columns.
  const std::vector<std::uint64_t>& totals() const { return totals_; }
  // Range is the number of its cells.
  CountRow row(std::size_t group) const;
  // The forms of a group, ascending.
  std::span<const std::uint32_t> forms(std::size_t group) const;

 private:
  Index index_;
  ColumnPlan columns_;
  std::vector<std::uint64_t> totals_;
  std::vector<std::uint32_t> forms_;        // by group
  std::vector<std::uint32_t> first_form_;   // where each group's begin in it
  mutable std::vector<std::uint64_t> row_;  // zeros between two calls
};

// For each category, given as its patterns, how often it occurs. In one category each word is counted once:
// of hits that overlap the leftmost counts, and of those the longest.
std::vector<CountRow> count_categories(const Index& index, const Selection& selection,
                                       const ColumnPlan& columns,
                                       std::span<const std::vector<PreparedPattern>> categories);

}  // namespace coding
