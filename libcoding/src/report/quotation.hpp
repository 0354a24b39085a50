// How a language sets a quotation: “…” in English, Turkish and Azerbaijani, «…» in Persian; the speaker
// follows in brackets.
#pragma once

#include <string>

#include "coding/report/results.hpp"

namespace coding::report {

// A passage that is one quotation already keeps its own marks.
inline bool has_marks(const std::string& text) {
  return (text.starts_with("“") && text.ends_with("”") &&
          text.find("”") + std::string("”").size() == text.size()) ||
         (text.starts_with("«") && text.ends_with("»") &&
          text.find("»") + std::string("»").size() == text.size());
}

inline std::string quoted(const std::string& text, const Language& language) {
  if (has_marks(text)) return text;
  return is_right_to_left(language) ? "«" + text + "»" : "“" + text + "”";
}

}  // namespace coding::report
