// How a language sets a quotation: “…” in English, Turkish and Azerbaijani, «…» in Persian; the speaker
// follows in brackets.
#pragma once

#include <string>

#include "coding/report/results.hpp"

namespace coding::report {

inline std::string quoted(const std::string& text, const Language& language) {
  return is_right_to_left(language) ? "«" + text + "»" : "“" + text + "”";
}

}  // namespace coding::report
