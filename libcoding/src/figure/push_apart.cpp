#include "figure/push_apart.hpp"

#include <algorithm>
#include <cstddef>

namespace coding {

namespace {

constexpr int most_rounds = 600;
constexpr double touch = 1e-6;

struct Depth {
  double x = 0;
  double y = 0;
  bool any() const { return x > touch && y > touch; }
};

// How far the one has to go to leave the other, along each axis.
Depth depth_of(const Frame& a, const Frame& b) {
  return {.x = std::min(a.right(), b.right()) - std::max(a.x, b.x),
          .y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y)};
}

void keep_inside(Frame& frame, const Frame& inside) {
  frame.x = std::max(inside.x, std::min(frame.x, inside.right() - frame.width));
  frame.y = std::max(inside.y, std::min(frame.y, inside.bottom() - frame.height));
}

// Half of the way each, along the shorter axis; of equals the first stays before the second.
void part(Frame& a, Frame& b, const Depth& depth) {
  constexpr double more = 1.02;
  if (depth.x < depth.y) {
    const double way = depth.x / 2 * more + touch;
    const bool first = a.x + a.width / 2 <= b.x + b.width / 2;
    a.x += first ? -way : way;
    b.x += first ? way : -way;
    return;
  }
  const double way = depth.y / 2 * more + touch;
  const bool first = a.y + a.height / 2 <= b.y + b.height / 2;
  a.y += first ? -way : way;
  b.y += first ? way : -way;
}

}  // namespace

bool any_overlap(const std::vector<Frame>& frames) {
  for (std::size_t i = 0; i < frames.size(); ++i) {
    for (std::size_t k = i + 1; k < frames.size(); ++k) {
      if (depth_of(frames[i], frames[k]).any()) return true;
    }
  }
  return false;
}

bool push_apart(std::vector<Frame>& frames, const Frame& inside) {
  for (const Frame& frame : frames) {
    if (frame.width > inside.width || frame.height > inside.height) return false;
  }
  for (int round = 0; round < most_rounds; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      for (std::size_t k = i + 1; k < frames.size(); ++k) {
        const Depth depth = depth_of(frames[i], frames[k]);
        if (!depth.any()) continue;
        moved = true;
        part(frames[i], frames[k], depth);
      }
    }
    for (Frame& frame : frames) keep_inside(frame, inside);
    if (!moved) return !any_overlap(frames);
  }
  return !any_overlap(frames);
}

}  // namespace coding
