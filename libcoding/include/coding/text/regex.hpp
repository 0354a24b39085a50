// Regular expressions on words: ICU's, with limits.
//
// The syntax is ICU's (that of Perl and Java, with Unicode's classes). An expression of the user's may take
// exponential time, so a match that takes longer than about a tenth of a second is given up with an error.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "coding/text/span.hpp"

namespace coding {

// Not to be shared between threads.
class Regex {
 public:
  // Throws UsageError "regex-malformed"; the place's column (in code points, from 1) is where.
  explicit Regex(std::string_view valid);
  ~Regex();
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;

  // Does the expression match the whole of a valid text? Case counts. Throws UsageError "regex-slow". About
  // a microsecond for a word.
  bool matches(std::string_view valid);

  // All stretches of a text that match, from left to right, none overlapping the one before; empty ones
  // included. Throws UsageError "regex-slow" when one of them takes too long to find.
  std::vector<Span> find_all(std::u32string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace coding
