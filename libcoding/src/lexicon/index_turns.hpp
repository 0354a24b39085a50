// The turns of a document while an index is made: what its marks say, in bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "coding/project/mark.hpp"

namespace coding {

// A turn without its label, or what stands outside all turns.
struct TextStretch {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::string_view label{};
  bool is_turn = false;
};

// In the order of the text. A turn ends where the next begins; positions behind the end of the text are its
// end. Labels are views into the marks. Linear; a text without turns is not looked at.
std::vector<TextStretch> stretches_of(std::string_view valid, const std::vector<Mark>& marks);

}  // namespace coding
