// A physical line of a dump: pieces between list separators, and the blanks that show where runs ended.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/run_pieces.hpp"

namespace coding {

struct Separator {
  char32_t sign = U'-';
  std::size_t before = 0;  // blanks in front of it in the dump
  std::size_t behind = 0;
};

struct RunLine {
  std::vector<RunPiece>
      pieces{};  // in the dump's order; one more than separators, the outer ones may be empty
  std::vector<Separator> separators{};
  std::size_t leading = 0;   // blanks
  std::size_t trailing = 0;  // blanks
  bool arabic = false;       // holds an Arabic letter, and no letter of another script
  std::size_t words = 0;
};

// A hyphen or dash is a separator when it stands between blanks (or an end of the line) and beside no digit.
RunLine parse_run_line(std::string_view line);

// ( for ), [ for ], « for », and back; anything else is itself.
char32_t mirrored(char32_t c);

}  // namespace coding
