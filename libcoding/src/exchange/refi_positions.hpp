// A text as a file for another program, and where its code points stand in that file's own units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/exchange/refi_export.hpp"

namespace coding {

struct RefiTextForm {
  bool has_mark = false;      // a byte order mark, which no position counts
  bool has_returns = false;   // line ends are CR LF, two units
  bool counts_pairs = false;  // UTF-16 units: characters outside the basic plane are two
};

RefiTextForm text_form_of(RefiTarget target);

class RefiPositions {
 public:
  // `valid` is UTF-8. Linear.
  RefiPositions(std::string_view valid, RefiTextForm form);

  const std::string& bytes() const& { return bytes_; }
  std::string bytes() && { return std::move(bytes_); }
  // Of the text, in code points.
  std::size_t length() const { return length_; }
  // Where a code point of the text stands in the file. O(log n).
  std::int64_t position(std::size_t code_point) const;
  // Whether a character outside the basic plane stands before it: where code points and UTF-16 units part.
  bool is_behind_pair(std::size_t code_point) const;

 private:
  RefiTextForm form_;
  std::string bytes_;
  std::size_t length_ = 0;
  std::vector<std::size_t> pairs_;    // code points outside the basic plane
  std::vector<std::size_t> returns_;  // line feeds that a CR was put before
};

}  // namespace coding
