#include "figure/layers.hpp"

#include <algorithm>

#include "figure/layer_ranks.hpp"

namespace coding {

namespace {

constexpr int height_sweeps = 16;

// Values that never fall, nearest to the wishes by weighted least squares: neighbours that violate the order
// are pooled at their mean.
std::vector<double> pooled(const std::vector<double>& wishes, const std::vector<double>& weights) {
  struct Pool {
    double sum;
    double weight;
    std::size_t count;
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    pools.push_back({.sum = wishes[i] * weights[i], .weight = weights[i], .count = 1});
    while (pools.size() > 1) {
      const Pool last = pools.back();
      Pool& before = pools[pools.size() - 2];
      if (before.sum / before.weight <= last.sum / last.weight) break;
      before.sum += last.sum;
      before.weight += last.weight;
      before.count += last.count;
      pools.pop_back();
    }
  }
  std::vector<double> out;
  for (const Pool& pool : pools) out.insert(out.end(), pool.count, pool.sum / pool.weight);
  return out;
}

class Heights {
 public:
  Heights(const LayerRanks& ranks, double gap) : ranks_(ranks), gap_(gap), middle_(ranks.stops.size(), 0) {
    for (const auto& rank : ranks.ranks) settle(rank, {});
    for (int sweep = 0; sweep < height_sweeps; ++sweep) {
      const bool forth = sweep % 2 == 0;
      const bool both = sweep + 4 >= height_sweeps;
      for (std::size_t i = 0; i < ranks.ranks.size(); ++i) {
        const std::size_t rank = forth ? i : ranks.ranks.size() - 1 - i;
        settle(ranks.ranks[rank], wishes(ranks.ranks[rank], both || forth, both || !forth));
      }
    }
    move_to_origin();
  }

  double middle(std::size_t stop) const { return middle_[stop]; }
  double height() const { return height_; }

 private:
  std::vector<double> wishes(const std::vector<std::size_t>& rank, bool before, bool after) const {
    std::vector<double> out;
    for (const std::size_t index : rank) {
      const LayerStop& stop = ranks_.stops[index];
      double sum = 0;
      std::size_t count = 0;
      const auto look = [&](const std::vector<std::size_t>& neighbours) {
        for (const std::size_t other : neighbours) sum += middle_[other];
        count += neighbours.size();
      };
      if (before) look(stop.before);
      if (after) look(stop.after);
      out.push_back(count == 0 ? middle_[index] : sum / static_cast<double>(count));
    }
    return out;
  }

  // Without wishes the rank is stacked around 0.
  void settle(const std::vector<std::size_t>& rank, const std::vector<double>& wished) {
    std::vector<double> offsets;
    double offset = 0;
    for (std::size_t i = 0; i < rank.size(); ++i) {
      const double half = ranks_.stops[rank[i]].height / 2;
      if (i > 0) offset += half + ranks_.stops[rank[i - 1]].height / 2 + gap_;
      offsets.push_back(offset);
    }
    std::vector<double> free;
    std::vector<double> weights;
    for (std::size_t i = 0; i < rank.size(); ++i) {
      free.push_back(wished.empty() ? -offset / 2 : wished[i] - offsets[i]);
      weights.push_back(ranks_.stops[rank[i]].box ? 1 : 2);  // straight arrows before straight boxes
    }
    const std::vector<double> placed = pooled(free, weights);
    for (std::size_t i = 0; i < rank.size(); ++i) middle_[rank[i]] = placed[i] + offsets[i];
  }

  void move_to_origin() {
    if (middle_.empty()) return;
    double top = middle_[0];
    double bottom = middle_[0];
    for (std::size_t i = 0; i < middle_.size(); ++i) {
      top = std::min(top, middle_[i] - ranks_.stops[i].height / 2);
      bottom = std::max(bottom, middle_[i] + ranks_.stops[i].height / 2);
    }
    for (double& middle : middle_) middle -= top;
    height_ = bottom - top;
  }

  const LayerRanks& ranks_;
  double gap_;
  std::vector<double> middle_;
  double height_ = 0;
};

struct RankSpan {
  double left = 0;
  double right = 0;
};

std::vector<RankSpan> spans_of(const LayerRanks& ranks, double gap) {
  std::vector<RankSpan> out;
  double x = 0;
  for (const auto& rank : ranks.ranks) {
    double width = 0;
    for (const std::size_t stop : rank) width = std::max(width, ranks.stops[stop].width);
    if (!out.empty()) x += gap;
    out.push_back({.left = x, .right = x + width});
    x += width;
  }
  return out;
}

// Where on its sides a box lets arrows out and in: spread in the order in which they come.
class Doors {
 public:
  Doors(const LayerRanks& ranks, const Heights& heights) {
    struct End {
      std::size_t box;
      double other;
      std::size_t chain;
    };
    std::vector<End> leaving;
    std::vector<End> arriving;
    for (std::size_t i = 0; i < ranks.chains.size(); ++i) {
      const auto& stops = ranks.chains[i].stops;
      leaving.push_back({.box = stops.front(), .other = heights.middle(stops[1]), .chain = i});
      arriving.push_back({.box = stops.back(), .other = heights.middle(stops[stops.size() - 2]), .chain = i});
    }
    const auto spread = [&](std::vector<End>& ends, std::vector<double>& doors) {
      doors.assign(ends.size(), 0);
      std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) {
        return a.box != b.box ? a.box < b.box : a.other < b.other;
      });
      for (std::size_t begin = 0; begin < ends.size();) {
        std::size_t end = begin;
        while (end < ends.size() && ends[end].box == ends[begin].box) ++end;
        const auto count = static_cast<double>(end - begin);
        const double step = std::min(10.0, (ranks.stops[ends[begin].box].face - 6) / count);
        for (std::size_t i = begin; i < end; ++i) {
          const double place = static_cast<double>(i - begin) - (count - 1) / 2;
          doors[ends[i].chain] = heights.middle(ends[i].box) + place * step;
        }
        begin = end;
      }
    };
    spread(leaving, leave_);
    spread(arriving, arrive_);
  }

  double leave(std::size_t chain) const { return leave_[chain]; }
  double arrive(std::size_t chain) const { return arrive_[chain]; }

 private:
  std::vector<double> leave_;
  std::vector<double> arrive_;
};

LayeredRoute route_of(const LayerRanks& ranks, std::size_t index, const Heights& heights,
                      const std::vector<RankSpan>& spans, const Doors& doors) {
  const LayerChain& chain = ranks.chains[index];
  LayeredRoute route;
  route.points.push_back({.x = spans[ranks.stops[chain.stops.front()].rank].right, .y = doors.leave(index)});
  for (std::size_t i = 1; i + 1 < chain.stops.size(); ++i) {
    const RankSpan& span = spans[ranks.stops[chain.stops[i]].rank];
    if (span.right <= span.left) continue;  // nothing stands there to be passed
    const double y = heights.middle(chain.stops[i]);
    route.points.push_back({.x = span.left, .y = y});
    route.points.push_back({.x = span.right, .y = y});
  }
  route.points.push_back({.x = spans[ranks.stops[chain.stops.back()].rank].left, .y = doors.arrive(index)});
  if (chain.turned) std::reverse(route.points.begin(), route.points.end());
  const LayerStop& label = ranks.stops[chain.label];
  const RankSpan& span = spans[label.rank];
  route.label = {.x = (span.left + span.right - label.width) / 2,
                 .y = heights.middle(chain.label) - label.height / 2,
                 .width = label.width,
                 .height = label.height};
  return route;
}

}  // namespace

LayeredPlaces layered(const std::vector<LayerNode>& nodes, const std::vector<LayerEdge>& edges,
                      const LayerGaps& gaps) {
  const LayerRanks ranks = ranked(nodes, edges);
  const Heights heights(ranks, gaps.across);
  const std::vector<RankSpan> spans = spans_of(ranks, gaps.along);
  const Doors doors(ranks, heights);
  LayeredPlaces out{.width = spans.empty() ? 0 : spans.back().right, .height = heights.height()};
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const RankSpan& span = spans[ranks.stops[i].rank];
    out.nodes.push_back({.x = (span.left + span.right - nodes[i].width) / 2,
                         .y = heights.middle(i) - nodes[i].height / 2,
                         .width = nodes[i].width,
                         .height = nodes[i].height});
  }
  for (std::size_t i = 0; i < edges.size(); ++i) {
    out.routes.push_back(route_of(ranks, i, heights, spans, doors));
  }
  return out;
}

}  // namespace coding
