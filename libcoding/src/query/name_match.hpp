// A name as people write it in a query: folded, with * and ? as in a pattern of words, over the whole name.
#pragma once

#include <string>
#include <string_view>

#include "coding/lexicon/patterns.hpp"
#include "coding/text/language.hpp"

namespace coding {

class NameMatch {
 public:
  NameMatch(std::string_view wanted, const Language& language);

  bool fits(std::string_view name) const;
  bool has_wildcards() const { return pattern_.kind == PatternKind::glob; }

 private:
  MatchOptions match_{};
  WordPattern pattern_{};
};

}  // namespace coding
