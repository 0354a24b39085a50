#include "coding/agreement/patterns.hpp"

#include <algorithm>
#include <optional>

#include "base/parallel.hpp"

namespace coding {

namespace {

// Patterns as numbers of base categories + 1; nothing when there would be too many of them for a table.
std::optional<std::size_t> possible_patterns(const Ratings& ratings) {
  const std::size_t base = ratings.categories().size() + 1;
  const std::size_t most = std::max<std::size_t>(std::size_t{1} << 12, 8 * ratings.units());
  std::size_t product = 1;
  for (std::size_t coder = 0; coder < ratings.coders().size(); ++coder) {
    if (product > most / base) return std::nullopt;
    product *= base;
  }
  return product;
}

// The coders' number is known to the compiler for the usual ones, so that it unrolls the loop.
template <std::size_t Coders>
void count_numbers(std::span<const Rating> cells, std::size_t coders, std::size_t base,
                   std::vector<std::uint32_t>& table) {
  const std::size_t width = Coders == 0 ? coders : Coders;
  for (std::size_t at = 0; at < cells.size(); at += width) {
    std::size_t number = 0;
    for (std::size_t coder = 0; coder < width; ++coder)
      number = number * base + static_cast<std::size_t>(cells[at + coder] + 1);
    ++table[number];
  }
}

void count_block(std::span<const Rating> cells, std::size_t coders, std::size_t base,
                 std::vector<std::uint32_t>& table) {
  switch (coders) {
    case 2:
      return count_numbers<2>(cells, coders, base, table);
    case 3:
      return count_numbers<3>(cells, coders, base, table);
    case 4:
      return count_numbers<4>(cells, coders, base, table);
    default:
      return count_numbers<0>(cells, coders, base, table);
  }
}

void append_number(std::size_t number, std::size_t base, std::uint64_t count, Patterns& patterns) {
  patterns.ratings.resize(patterns.ratings.size() + patterns.coders);
  for (std::size_t i = 1; i <= patterns.coders; ++i) {
    patterns.ratings[patterns.ratings.size() - i] = static_cast<Rating>(number % base) - 1;
    number /= base;
  }
  patterns.counts.push_back(count);
  patterns.units += count;
}

Patterns from_table(const Ratings& ratings, std::size_t possible, int jobs) {
  const std::size_t coders = ratings.coders().size();
  const std::size_t base = ratings.categories().size() + 1;
  const auto blocks = static_cast<std::size_t>(std::clamp(jobs, 1, 16));
  std::vector<std::vector<std::uint32_t>> tables(blocks);
  in_parallel(blocks, jobs, [&](std::size_t block, std::size_t) {
    tables[block].assign(possible, 0);
    const std::size_t begin = ratings.units() * block / blocks * coders;
    const std::size_t end = ratings.units() * (block + 1) / blocks * coders;
    count_block(ratings.cells().subspan(begin, end - begin), coders, base, tables[block]);
  });
  Patterns out{.coders = coders, .categories = base - 1};
  // Number 0 is the unit that nobody rated.
  for (std::size_t number = 1; number < possible; ++number) {
    std::uint64_t count = 0;
    for (const auto& table : tables) count += table[number];
    if (count > 0) append_number(number, base, count, out);
  }
  return out;
}

std::uint64_t hash_of(std::span<const Rating> pattern) {
  std::uint64_t hash = 0x9E3779B97F4A7C15U;
  for (const Rating rating : pattern) {
    hash = (hash ^ static_cast<std::uint32_t>(rating)) * 0xD6E8FEB86659FD93U;
    hash ^= hash >> 32U;
  }
  return hash;
}

// Patterns that were met, each with its place: open addressing over their numbers.
class Meeting {
 public:
  Meeting(std::size_t coders, std::size_t categories, std::size_t expected) {
    patterns_.coders = coders;
    patterns_.categories = categories;
    std::size_t slots = 16;
    while (slots < 2 * expected) slots *= 2;
    slots_.assign(slots, 0);
  }

  void add(std::span<const Rating> pattern, std::uint64_t count) {
    std::size_t slot = hash_of(pattern) & (slots_.size() - 1);
    while (slots_[slot] != 0 && !std::ranges::equal(patterns_.pattern(slots_[slot] - 1), pattern))
      slot = (slot + 1) & (slots_.size() - 1);
    if (slots_[slot] == 0) {
      patterns_.ratings.insert(patterns_.ratings.end(), pattern.begin(), pattern.end());
      patterns_.counts.push_back(0);
      slots_[slot] = static_cast<std::uint32_t>(patterns_.counts.size());
    }
    patterns_.counts[slots_[slot] - 1] += count;
    patterns_.units += count;
  }

  Patterns take() { return std::move(patterns_); }

 private:
  Patterns patterns_;
  std::vector<std::uint32_t> slots_;  // number of the pattern, from 1
};

}  // namespace

Patterns patterns_of(const Ratings& ratings, int jobs) {
  if (const auto possible = possible_patterns(ratings)) return from_table(ratings, *possible, jobs);
  Meeting meeting(ratings.coders().size(), ratings.categories().size(), ratings.units());
  for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
    if (rated(ratings.unit(unit)) > 0) meeting.add(ratings.unit(unit), 1);
  }
  return meeting.take();
}

Patterns bags_of(const Patterns& patterns) {
  Meeting meeting(patterns.coders, patterns.categories, patterns.size());
  std::vector<Rating> bag;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    bag.assign(patterns.pattern(i).begin(), patterns.pattern(i).end());
    // As unsigned numbers, missing ratings are the greatest.
    std::ranges::sort(bag, {}, [](Rating rating) { return static_cast<std::uint32_t>(rating); });
    meeting.add(bag, patterns.counts[i]);
  }
  return meeting.take();
}

Patterns without_coder(const Patterns& patterns, std::size_t coder) {
  Meeting meeting(patterns.coders - 1, patterns.categories, patterns.size());
  std::vector<Rating> rest;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    rest.assign(patterns.pattern(i).begin(), patterns.pattern(i).end());
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(coder));
    if (rated(rest) > 0) meeting.add(rest, patterns.counts[i]);
  }
  return meeting.take();
}

Patterns recounted(const Patterns& patterns, std::vector<std::uint64_t> counts) {
  Patterns out = patterns;
  out.units = 0;
  for (const std::uint64_t count : counts) out.units += count;
  out.counts = std::move(counts);
  return out;
}

std::size_t rated(std::span<const Rating> pattern) {
  return static_cast<std::size_t>(
      std::ranges::count_if(pattern, [](Rating rating) { return rating != no_rating; }));
}

}  // namespace coding
