#include "report/numbered_gaps.hpp"

namespace coding::report {

std::string filled_by_number(std::string_view pattern, const std::vector<std::string>& gaps) {
  std::string out;
  bool one = false;
  while (!pattern.empty()) {
    if (pattern.starts_with("(s)")) {
      out += one ? "" : "s";
      pattern.remove_prefix(3);
      continue;
    }
    const bool gap = pattern.size() > 2 && pattern[0] == '{' && pattern[2] == '}' && pattern[1] >= '1' &&
                     pattern[1] <= '9';
    if (!gap) {
      out += pattern.front();
      pattern.remove_prefix(1);
      continue;
    }
    const auto which = static_cast<std::size_t>(pattern[1] - '1');
    if (which < gaps.size()) {
      out += gaps[which];
      one = gaps[which] == "1";
    }
    pattern.remove_prefix(3);
  }
  return out;
}

}  // namespace coding::report
