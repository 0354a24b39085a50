#include "query/name_match.hpp"

namespace coding {

NameMatch::NameMatch(std::string_view wanted, const Language& language) : match_{.language = language} {
  pattern_.kind = PatternKind::word;
  std::string part;
  const auto flush = [&] {
    if (!part.empty()) pattern_.key += word_key(part, match_);
    part.clear();
  };
  for (const char c : wanted) {
    if (c != '*' && c != '?') {
      part += c;
      continue;
    }
    flush();
    pattern_.kind = PatternKind::glob;
    pattern_.key += c == '*' ? WordPattern::any_run : WordPattern::any_one;
  }
  flush();
}

bool NameMatch::fits(std::string_view name) const { return matches(pattern_, word_key(name, match_)); }

}  // namespace coding
