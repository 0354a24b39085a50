#include "agreement/length_sums.hpp"

#include <algorithm>

#include "agreement/borders.hpp"

namespace coding {

namespace {

// Whole numbers until a document is done: divided by (coders - 1) only then.
struct Count {
  std::int64_t length = 0;
  std::int64_t same = 0;
  std::int64_t pairable = 0;
  double squares = 0;
  double pairable_squares = 0;
  std::int64_t coders = 0;  // in this code now
  std::int64_t since = 0;   // where that began
};

class Sweep {
 public:
  Sweep(std::size_t coders, std::size_t code_count)
      : others_(static_cast<double>(coders) - 1),
        coders_(static_cast<std::int64_t>(coders)),
        counts_(code_count),
        opened_(coders) {}

  void border(std::int64_t position, std::size_t coder, const MarkedUnit& unit, bool opens) {
    advance(position);
    Count& count = counts_[unit.code];
    count.same += (position - count.since) * count.coders * (count.coders - 1);
    count.since = position;
    count.coders += opens ? 1 : -1;
    marking_ += opens ? 1 : -1;
    if (opens)
      opened_[coder] = marked_;
    else
      close(count, unit.end - unit.begin, marked_ - opened_[coder]);
  }

  LengthSums finished(std::int64_t length) {
    advance(length);
    const auto total = static_cast<double>(coders_ * length);
    LengthSums sums{total,
                    static_cast<double>(coders_ * length - marked_),
                    static_cast<double>(against_gaps_) / others_,
                    {}};
    for (std::size_t code = 0; code < counts_.size(); ++code) {
      const Count& count = counts_[code];
      if (count.length == 0) continue;
      sums.codes.push_back({static_cast<CodeNumber>(code), static_cast<double>(count.length),
                            static_cast<double>(count.pairable) / others_,
                            static_cast<double>(count.pairable - count.same) / others_, count.squares,
                            count.pairable_squares});
    }
    return sums;
  }

 private:
  void advance(std::int64_t position) {
    const std::int64_t step = position - at_;
    const std::int64_t gaps = coders_ - marking_;
    marked_ += step * marking_;
    against_gaps_ += step * gaps * marking_;
    at_ = position;
  }

  // `covered` is the sum over the unit's positions of how many coders marked them, itself included.
  void close(Count& count, std::int64_t length, std::int64_t covered) {
    const std::int64_t by_others = covered - length;
    count.length += length;
    count.pairable += by_others;
    const auto side = static_cast<double>(length);
    const double pairable_side = static_cast<double>(by_others) / others_;
    count.squares += side * side;
    count.pairable_squares += pairable_side * pairable_side;
  }

  double others_;
  std::int64_t coders_;
  std::vector<Count> counts_;
  std::vector<std::int64_t> opened_;  // the running sum where each coder's unit began
  std::int64_t at_ = 0;
  std::int64_t marking_ = 0;  // coders in a unit now
  std::int64_t marked_ = 0;   // running sum of that over positions
  std::int64_t against_gaps_ = 0;
};

}  // namespace

LengthSums length_sums(const ContinuumDocument& document, std::size_t code_count) {
  const SortedUnits units(document);
  Sweep sweep(units.size(), code_count);
  for_each_border(units, [&sweep](std::int64_t position, std::size_t coder, const MarkedUnit& unit,
                                  bool opens) { sweep.border(position, coder, unit, opens); });
  return sweep.finished(document.length);
}

LengthSums no_sums(std::size_t code_count) {
  LengthSums sums;
  sums.codes.resize(code_count);
  for (std::size_t code = 0; code < code_count; ++code) sums.codes[code].code = static_cast<CodeNumber>(code);
  return sums;
}

void add(LengthSums& to, const LengthSums& sums, double times) {
  to.total += times * sums.total;
  to.gaps += times * sums.gaps;
  to.against_gaps += times * sums.against_gaps;
  for (const CodeLengths& one : sums.codes) {
    CodeLengths& code = to.codes[one.code];
    code.length += times * one.length;
    code.pairable += times * one.pairable;
    code.confused += times * one.confused;
    code.squares += times * one.squares;
    code.pairable_squares += times * one.pairable_squares;
  }
}

}  // namespace coding
