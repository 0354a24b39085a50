#include "comparison/segment_pairs.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace coding {

namespace {

std::size_t shared_length(Span a, Span b) { return std::min(a.end, b.end) - std::max(a.begin, b.begin); }

// Pairs of positions in `first` and `second` whose words overlap, of those that are still free. Both sorted
// by begin; each is compared with what is open where it begins.
template <class Take>
void overlapping(const std::vector<PlacedSegment>& first, const std::vector<PlacedSegment>& second,
                 const std::vector<std::size_t>& firsts, const std::vector<std::size_t>& seconds,
                 const Take& take) {
  std::vector<std::size_t> open_firsts;
  std::vector<std::size_t> open_seconds;
  const auto close = [](std::vector<std::size_t>& open, const std::vector<PlacedSegment>& of,
                        std::size_t at) {
    std::erase_if(open, [&](std::size_t each) { return of[each].span.end <= at; });
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < firsts.size() || j < seconds.size()) {
    const bool is_first = j == seconds.size() ||
                          (i < firsts.size() && first[firsts[i]].span.begin <= second[seconds[j]].span.begin);
    if (is_first) {
      close(open_seconds, second, first[firsts[i]].span.begin);
      for (const std::size_t each : open_seconds) take(firsts[i], each);
      open_firsts.push_back(firsts[i++]);
    } else {
      close(open_firsts, first, second[seconds[j]].span.begin);
      for (const std::size_t each : open_firsts) take(each, seconds[j]);
      open_seconds.push_back(seconds[j++]);
    }
  }
}

struct Candidate {
  int rank = 0;  // 0: same code, 1: related, 2: another
  std::uint64_t common = 0, either = 0;
  DisagreementKind kind = DisagreementKind::boundary;
  std::size_t first = 0, second = 0;
};

// Lengths of texts are far below 2^32, so the products are exact.
bool better(const Candidate& a, const Candidate& b) {
  if (a.rank != b.rank) return a.rank < b.rank;
  const std::uint64_t left = a.common * b.either;
  const std::uint64_t right = b.common * a.either;
  if (left != right) return left > right;
  return std::tie(a.kind, a.first, a.second) < std::tie(b.kind, b.first, b.second);
}

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

class Pairing {
 public:
  Pairing(const Codebook& codebook, const std::vector<PlacedSegment>& first,
          const std::vector<PlacedSegment>& second)
      : codebook_(codebook),
        first_(first),
        second_(second),
        of_first_(first.size(), nobody),
        of_second_(second.size(), nobody) {}

  std::vector<SegmentPair> run() {
    pair_same();
    pair_same_code();
    pair_other_codes();
    return told();
  }

 private:
  void join(std::size_t first, std::size_t second) {
    of_first_[first] = second;
    of_second_[second] = first;
  }

  static std::vector<std::size_t> free_of(const std::vector<std::size_t>& partners) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < partners.size(); ++i) {
      if (partners[i] == nobody) out.push_back(i);
    }
    return out;
  }

  void pair_same() {
    std::size_t j = 0;
    for (std::size_t i = 0; i < first_.size(); ++i) {
      const auto key = std::tie(first_[i].span, first_[i].code);
      while (j < second_.size() && std::tie(second_[j].span, second_[j].code) < key) ++j;
      if (j < second_.size() && std::tie(second_[j].span, second_[j].code) == key) join(i, j);
    }
  }

  // Code by code: only there do the ends matter.
  void pair_same_code() {
    std::vector<std::size_t> firsts = free_of(of_first_);
    std::vector<std::size_t> seconds = free_of(of_second_);
    std::ranges::stable_sort(firsts, {}, [&](std::size_t i) { return first_[i].code; });
    std::ranges::stable_sort(seconds, {}, [&](std::size_t j) { return second_[j].code; });
    std::size_t j = 0;
    for (std::size_t i = 0; i < firsts.size();) {
      const std::size_t code = first_[firsts[i]].code;
      std::vector<std::size_t> here;
      for (; i < firsts.size() && first_[firsts[i]].code == code; ++i) here.push_back(firsts[i]);
      while (j < seconds.size() && second_[seconds[j]].code < code) ++j;
      std::vector<std::size_t> there;
      for (; j < seconds.size() && second_[seconds[j]].code == code; ++j) there.push_back(seconds[j]);
      pair_best(here, there);
    }
  }

  void pair_other_codes() { pair_best(free_of(of_first_), free_of(of_second_)); }

  void pair_best(const std::vector<std::size_t>& firsts, const std::vector<std::size_t>& seconds) {
    std::vector<Candidate> candidates;
    overlapping(first_, second_, firsts, seconds, [&](std::size_t i, std::size_t j) {
      if (const auto candidate = candidate_of(i, j)) candidates.push_back(*candidate);
    });
    std::ranges::sort(candidates, better);
    for (const Candidate& each : candidates) {
      if (of_first_[each.first] == nobody && of_second_[each.second] == nobody) join(each.first, each.second);
    }
  }

  // Other codes are a pair when they share half of the shorter passage.
  std::optional<Candidate> candidate_of(std::size_t i, std::size_t j) const {
    const PlacedSegment& a = first_[i];
    const PlacedSegment& b = second_[j];
    Candidate out{.common = shared_length(a.span, b.span), .first = i, .second = j};
    out.either = a.span.length() + b.span.length() - out.common;
    if (a.code == b.code) return out;
    if (2 * out.common < std::min(a.span.length(), b.span.length())) return std::nullopt;
    out.kind = relation_of(codebook_, a.code, b.code);
    out.rank = out.kind == DisagreementKind::other_code ? 2 : 1;
    return out;
  }

  DisagreementKind kind_of(const PlacedSegment& a, const PlacedSegment& b) const {
    return a.code == b.code ? DisagreementKind::boundary : relation_of(codebook_, a.code, b.code);
  }

  // Of each segment without a counterpart what the other coder has on the most of its words: the same code
  // before others.
  std::vector<std::size_t> beside(bool second) const {
    const auto& own = second ? second_ : first_;
    const auto& others = second ? first_ : second_;
    std::vector<std::size_t> all(others.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    std::vector<std::size_t> best(own.size(), nobody);
    const auto weight = [&](std::size_t i, std::size_t j) {
      return std::pair(own[i].code == others[j].code, shared_length(own[i].span, others[j].span));
    };
    overlapping(own, others, free_of(second ? of_second_ : of_first_), all,
                [&](std::size_t i, std::size_t j) {
                  if (best[i] == nobody || weight(i, j) > weight(i, best[i])) best[i] = j;
                });
    return best;
  }

  std::vector<SegmentPair> told() const {
    struct Placed {
      Span span;
      SegmentPair pair;
    };
    std::vector<Placed> out;
    const auto add_left = [&](bool second) {
      const auto& own = second ? second_ : first_;
      const auto& others = second ? first_ : second_;
      const auto best = beside(second);
      for (const std::size_t i : free_of(second ? of_second_ : of_first_)) {
        SegmentPair pair{.of_second = second, .segment = own[i].segment};
        if (best[i] != nobody) {
          pair.other = others[best[i]].segment;
          if (others[best[i]].code == own[i].code) pair.kind = DisagreementKind::split;
        }
        out.push_back({own[i].span, pair});
      }
    };
    for (std::size_t i = 0; i < first_.size(); ++i) {
      if (of_first_[i] == nobody) continue;
      const PlacedSegment& other = second_[of_first_[i]];
      out.push_back({first_[i].span,
                     {.agreed = first_[i].code == other.code && first_[i].span == other.span,
                      .kind = kind_of(first_[i], other),
                      .segment = first_[i].segment,
                      .other = other.segment}});
    }
    add_left(false);
    add_left(true);
    std::ranges::stable_sort(out, {}, &Placed::span);
    std::vector<SegmentPair> pairs;
    for (const Placed& each : out) pairs.push_back(each.pair);
    return pairs;
  }

  const Codebook& codebook_;
  const std::vector<PlacedSegment>& first_;
  const std::vector<PlacedSegment>& second_;
  std::vector<std::size_t> of_first_;
  std::vector<std::size_t> of_second_;
};

}  // namespace

DisagreementKind relation_of(const Codebook& codebook, std::size_t a, std::size_t b) {
  const std::size_t above = std::min(a, b);
  const std::size_t below = std::max(a, b);
  if (below < codebook.end_of_subtree(above)) return DisagreementKind::parent;
  const auto parent = codebook.parent(a);
  return parent && parent == codebook.parent(b) ? DisagreementKind::sibling : DisagreementKind::other_code;
}

std::vector<SegmentPair> paired(const Codebook& codebook, const std::vector<PlacedSegment>& first,
                                const std::vector<PlacedSegment>& second) {
  return Pairing(codebook, first, second).run();
}

}  // namespace coding
