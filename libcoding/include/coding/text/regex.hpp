// Regular expressions on words: ICU's, with limits.
//
// The syntax is ICU's (that of Perl and Java, with Unicode's classes). An expression of the user's may take
// exponential time, so a match that takes longer than about a tenth of a second is given up with an error.
#pragma once

#include <memory>
#include <string_view>

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

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace coding
