// A regular expression at the beginning of lines, with the stretch its first group matches.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace coding {

struct LineMatch {
  std::string group{};    // what the first group matched; empty when it took no part
  std::size_t begin = 0;  // of the group, code points within the line
  std::size_t end = 0;    // of the whole match
};

// ICU's syntax; case counts unless the expression says (?i). Not to be shared between threads.
class LinePattern {
 public:
  // Throws UsageError "speaker-pattern" when it is no expression or has no group.
  explicit LinePattern(std::string_view valid);
  ~LinePattern();

  // Throws UsageError "speaker-pattern" when a match takes longer than about a tenth of a second.
  std::optional<LineMatch> at_beginning(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace coding
