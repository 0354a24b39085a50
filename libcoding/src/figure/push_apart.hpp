// Rectangles that lie on each other are moved until none does, each as little as it must.
#pragma once

#include <vector>

#include "coding/figure/drawing.hpp"

namespace coding {

// Moves the frames within `inside`. False when they do not find places, though they may have moved. Equal
// input, equal outcome. O(rounds × frames²).
bool push_apart(std::vector<Frame>& frames, const Frame& inside);

// Do two of them share area?
bool any_overlap(const std::vector<Frame>& frames);

}  // namespace coding
