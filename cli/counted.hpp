// "1 segment", "3 segments": numbers of things in what the program tells.
#pragma once

#include <cstddef>
#include <string>

namespace coding::cli {

// For words that take an s.
inline std::string counted(std::size_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

}  // namespace coding::cli
