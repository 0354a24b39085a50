#include "figure/layer_ranks.hpp"

#include <algorithm>
#include <cmath>

namespace coding {

namespace {

constexpr int sweeps = 24;
constexpr double stop_height = 3;

using Order = std::vector<std::vector<std::size_t>>;

// Which edges run against a walk through the graph, from the boxes that nothing points at, in their order. Of
// a circle, an edge that runs against the layers that were asked for is turned first.
class Walk {
 public:
  Walk(const std::vector<LayerNode>& nodes, const std::vector<LayerEdge>& edges)
      : edges_(edges), turned_(edges.size(), false), out_(nodes.size()), state_(nodes.size()) {
    for (std::size_t i = 0; i < edges.size(); ++i) out_[edges[i].from].push_back(i);
    turn_against_layers(nodes);
    std::vector<std::size_t> into(nodes.size(), 0);
    out_.assign(nodes.size(), {});
    for (std::size_t i = 0; i < edges.size(); ++i) {
      out_[turned_[i] ? edges[i].to : edges[i].from].push_back(i);
      ++into[head_of(i)];
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (into[i] == 0) visit(i);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) visit(i);
    for (const std::size_t edge : closing_) turned_[edge] = !turned_[edge];
  }

  const std::vector<bool>& turned() const { return turned_; }
  // Every node behind those that point at it (turned edges apart).
  std::vector<std::size_t> order() const { return {finished_.rbegin(), finished_.rend()}; }

 private:
  enum class State { fresh, open, done };

  std::size_t head_of(std::size_t edge) const { return turned_[edge] ? edges_[edge].from : edges_[edge].to; }

  void turn_against_layers(const std::vector<LayerNode>& nodes) {
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const auto from = nodes[edges_[i].from].layer;
      const auto to = nodes[edges_[i].to].layer;
      turned_[i] = from && to && *from > *to && reaches(edges_[i].to, edges_[i].from);
    }
  }

  bool reaches(std::size_t start, std::size_t goal) const {
    std::vector<bool> seen(out_.size(), false);
    std::vector<std::size_t> open{start};
    while (!open.empty() && !seen[goal]) {
      const std::size_t node = open.back();
      open.pop_back();
      if (seen[node]) continue;
      seen[node] = true;
      for (const std::size_t edge : out_[node]) {
        if (!turned_[edge]) open.push_back(edges_[edge].to);
      }
    }
    return seen[goal];
  }

  // Its own stack: a path may be as long as the graph.
  void visit(std::size_t start) {
    if (state_[start] != State::fresh) return;
    std::vector<std::pair<std::size_t, std::size_t>> stack{{start, 0}};
    state_[start] = State::open;
    while (!stack.empty()) {
      const std::size_t node = stack.back().first;
      if (stack.back().second == out_[node].size()) {
        state_[node] = State::done;
        finished_.push_back(node);
        stack.pop_back();
        continue;
      }
      const std::size_t edge = out_[node][stack.back().second++];
      const std::size_t next = head_of(edge);
      if (state_[next] == State::open) {
        closing_.push_back(edge);
      } else if (state_[next] == State::fresh) {
        state_[next] = State::open;
        stack.emplace_back(next, 0);
      }
    }
  }

  const std::vector<LayerEdge>& edges_;
  std::vector<bool> turned_;
  std::vector<std::vector<std::size_t>> out_;
  std::vector<State> state_;
  std::vector<std::size_t> closing_;  // the edges that would close a circle
  std::vector<std::size_t> finished_;
};

struct Along {
  std::size_t from = 0;
  std::size_t to = 0;
};

std::vector<Along> along_layers(const std::vector<LayerEdge>& edges, const std::vector<bool>& turned) {
  std::vector<Along> out;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    out.push_back(turned[i] ? Along{.from = edges[i].to, .to = edges[i].from}
                            : Along{.from = edges[i].from, .to = edges[i].to});
  }
  return out;
}

// Boxes without arrows fill the layers up, so that they make no tower of their own.
void spread_alone(const std::vector<LayerNode>& nodes, const std::vector<bool>& alone,
                  std::vector<std::size_t>& layers) {
  const auto count = static_cast<double>(std::count(alone.begin(), alone.end(), true));
  std::size_t last = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!alone[i]) last = std::max(last, layers[i]);
  }
  std::vector<double> heights(std::max(last + 1, static_cast<std::size_t>(std::ceil(std::sqrt(count)))), 0);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!alone[i]) heights[layers[i]] += nodes[i].height;
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!alone[i]) continue;
    const auto lowest = std::min_element(heights.begin(), heights.end());
    layers[i] = static_cast<std::size_t>(lowest - heights.begin());
    *lowest += nodes[i].height + 1;
  }
}

// The longest path to each node; what nothing points at moves up to what it points at.
std::vector<std::size_t> layers_of(const std::vector<LayerNode>& nodes, const std::vector<Along>& edges,
                                   const std::vector<std::size_t>& order) {
  std::vector<std::size_t> layers;
  for (const LayerNode& node : nodes) layers.push_back(node.layer.value_or(0));
  std::vector<std::vector<std::size_t>> out(nodes.size());
  std::vector<bool> pointed(nodes.size(), false);
  std::vector<bool> alone(nodes.size(), true);
  for (const Along& edge : edges) {
    out[edge.from].push_back(edge.to);
    pointed[edge.to] = true;
    alone[edge.from] = alone[edge.to] = false;
  }
  for (const std::size_t node : order) {
    for (const std::size_t next : out[node]) layers[next] = std::max(layers[next], layers[node] + 1);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (pointed[i] || out[i].empty() || nodes[i].layer) continue;
    std::size_t nearest = layers[out[i].front()];
    for (const std::size_t next : out[i]) nearest = std::min(nearest, layers[next]);
    layers[i] = nearest - 1;
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) alone[i] = alone[i] && !nodes[i].layer;
  spread_alone(nodes, alone, layers);
  return layers;
}

void link(LayerRanks& ranks, std::size_t from, std::size_t to) {
  ranks.stops[from].after.push_back(to);
  ranks.stops[to].before.push_back(from);
}

LayerChain chain_of(LayerRanks& ranks, const LayerEdge& edge, const Along& along, bool turned) {
  LayerChain chain{.stops = {along.from}, .turned = turned};
  const std::size_t first = ranks.stops[along.from].rank + 1;
  const std::size_t end = ranks.stops[along.to].rank;
  std::size_t label = (first + end - 1) / 2;  // in the middle, on a rank of labels
  if (label % 2 == 0) --label;
  for (std::size_t rank = first; rank < end; ++rank) {
    const std::size_t stop = ranks.stops.size();
    const bool labelled = rank == label;
    ranks.stops.push_back({.rank = rank,
                           .width = labelled ? edge.label_width : 0,
                           .height = labelled ? std::max(edge.label_height, stop_height) : stop_height});
    if (labelled) chain.label = stop;
    link(ranks, chain.stops.back(), stop);
    chain.stops.push_back(stop);
  }
  link(ranks, chain.stops.back(), along.to);
  chain.stops.push_back(along.to);
  return chain;
}

std::size_t crossings(const LayerRanks& ranks, const Order& order) {
  std::vector<std::size_t> place(ranks.stops.size(), 0);
  for (const auto& rank : order) {
    for (std::size_t i = 0; i < rank.size(); ++i) place[rank[i]] = i;
  }
  std::size_t count = 0;
  for (const auto& rank : order) {
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    for (const std::size_t stop : rank) {
      for (const std::size_t next : ranks.stops[stop].after) lines.emplace_back(place[stop], place[next]);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (std::size_t j = i + 1; j < lines.size(); ++j) {
        const bool crosses = (lines[i].first < lines[j].first && lines[i].second > lines[j].second) ||
                             (lines[i].first > lines[j].first && lines[i].second < lines[j].second);
        if (crosses) ++count;
      }
    }
  }
  return count;
}

void sort_by_barycentres(const LayerRanks& ranks, Order& order, std::size_t rank, bool forth) {
  const std::vector<std::size_t>& fixed = order[forth ? rank - 1 : rank + 1];
  std::vector<double> place(ranks.stops.size(), 0);
  for (std::size_t i = 0; i < fixed.size(); ++i) {
    place[fixed[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(fixed.size());
  }
  std::vector<double> wish(ranks.stops.size(), 0);
  for (std::size_t i = 0; i < order[rank].size(); ++i) {
    const LayerStop& stop = ranks.stops[order[rank][i]];
    const auto& neighbours = forth ? stop.before : stop.after;
    double sum = 0;
    for (const std::size_t other : neighbours) sum += place[other];
    wish[order[rank][i]] = neighbours.empty()
                               ? (static_cast<double>(i) + 0.5) / static_cast<double>(order[rank].size())
                               : sum / static_cast<double>(neighbours.size());
  }
  std::stable_sort(order[rank].begin(), order[rank].end(),
                   [&](std::size_t a, std::size_t b) { return wish[a] < wish[b]; });
}

void untangle(LayerRanks& ranks) {
  Order order = ranks.ranks;
  std::size_t fewest = crossings(ranks, order);
  for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
    const bool forth = sweep % 2 == 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
      sort_by_barycentres(ranks, order, forth ? i : order.size() - 1 - i, forth);
    }
    const std::size_t now = crossings(ranks, order);
    if (now >= fewest) continue;
    fewest = now;
    ranks.ranks = order;
  }
}

}  // namespace

LayerRanks ranked(const std::vector<LayerNode>& nodes, const std::vector<LayerEdge>& edges) {
  const Walk walk(nodes, edges);
  const std::vector<Along> along = along_layers(edges, walk.turned());
  const std::vector<std::size_t> layers = layers_of(nodes, along, walk.order());
  LayerRanks out;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    out.stops.push_back({.rank = 2 * layers[i],
                         .width = nodes[i].width,
                         .height = nodes[i].height,
                         .face = nodes[i].face,
                         .box = true});
  }
  for (std::size_t i = 0; i < edges.size(); ++i) {
    out.chains.push_back(chain_of(out, edges[i], along[i], walk.turned()[i]));
  }
  for (std::size_t i = 0; i < out.stops.size(); ++i) {
    if (out.ranks.size() <= out.stops[i].rank) out.ranks.resize(out.stops[i].rank + 1);
    out.ranks[out.stops[i].rank].push_back(i);
  }
  untangle(out);
  return out;
}

}  // namespace coding
