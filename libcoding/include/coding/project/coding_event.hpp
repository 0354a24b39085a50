// What one change did for the coding of a study, in numbers: the journal's entries as a count sees them.
#pragma once

#include <cstddef>
#include <string>

#include "coding/project/ids.hpp"

namespace coding {

struct CodingEvent {
  std::string time{};  // UTC, ISO 8601, as the journal has it
  CoderId coder{};
  std::size_t given = 0;  // passages that got a code where they had none before the change
  bool codebook = false;  // codes were added, changed or removed
  std::size_t memos = 0;  // that were written, changed or removed
  bool operator==(const CodingEvent&) const = default;
};

}  // namespace coding
