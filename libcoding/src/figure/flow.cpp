#include "figure/flow.hpp"

#include <algorithm>

namespace coding {

namespace {

// Blocks that must not be parted: a heading with its first name, or a group.
struct FlowPiece {
  std::size_t begin = 0;
  std::size_t end = 0;
  double before = 0;  // space above it, unless it begins a column
  double height = 0;
};

std::vector<FlowPiece> pieces_of(const std::vector<FlowBlock>& blocks, const std::vector<double>& heights,
                                 bool whole) {
  std::vector<FlowPiece> pieces;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool joins = !pieces.empty() && !blocks[i].heading && (whole || blocks[i - 1].heading);
    const double before = blocks[i].paragraph.space_before;
    if (!joins) {
      pieces.push_back({.begin = i, .end = i + 1, .before = before, .height = heights[i]});
      continue;
    }
    pieces.back().end = i + 1;
    pieces.back().height += before + heights[i];
  }
  return pieces;
}

// How many pieces each column takes when none is higher than `limit` (a single piece may be).
std::vector<std::size_t> filled(const std::vector<FlowPiece>& pieces, double limit) {
  std::vector<std::size_t> counts;
  double height = 0;
  for (const FlowPiece& piece : pieces) {
    if (counts.empty() || height + piece.before + piece.height > limit + 1e-6) {
      counts.push_back(1);
      height = piece.height;
    } else {
      ++counts.back();
      height += piece.before + piece.height;
    }
  }
  return counts;
}

double least_height(const std::vector<FlowPiece>& pieces, std::size_t count) {
  double low = 0;
  double high = 0;
  for (const FlowPiece& piece : pieces) {
    low = std::max(low, piece.height);
    high += piece.before + piece.height;
  }
  for (int i = 0; i < 30 && high - low > 0.05; ++i) {
    const double middle = (low + high) / 2;
    (filled(pieces, middle).size() <= count ? high : low) = middle;
  }
  return filled(pieces, low).size() <= count ? low : high;
}

}  // namespace

FlowColumns flow(const std::vector<FlowBlock>& blocks, std::size_t count, double width,
                 TextMeasure& measure) {
  std::vector<double> heights;
  for (const FlowBlock& block : blocks) heights.push_back(measure.height({block.paragraph}, width));
  const std::vector<FlowPiece> whole = pieces_of(blocks, heights, true);
  const std::vector<FlowPiece> parted = pieces_of(blocks, heights, false);
  const double whole_height = least_height(whole, count);
  const double parted_height = least_height(parted, count);
  const bool keep = whole_height <= parted_height * 4 / 3;
  FlowColumns out{.height = keep ? whole_height : parted_height};
  const std::vector<FlowPiece>& pieces = keep ? whole : parted;
  std::size_t next = 0;
  for (const std::size_t taken : filled(pieces, out.height)) {
    std::vector<TextParagraph> column;
    for (std::size_t i = pieces[next].begin; i < pieces[next + taken - 1].end; ++i) {
      column.push_back(blocks[i].paragraph);
    }
    out.columns.push_back(std::move(column));
    next += taken;
  }
  return out;
}

}  // namespace coding
