// What a test asks of a reading.
#pragma once

#include <string>
#include <vector>

#include "coding/ingest/reading.hpp"

namespace coding {

inline std::size_t omitted(const Reading& reading, const std::string& what) {
  for (const Omission& one : reading.omissions) {
    if (one.what == what) return one.count;
  }
  return 0;
}

// The marks of a kind as "label|text", with the level of headings as the label.
inline std::vector<std::string> marked(const Reading& reading, MarkKind kind) {
  std::vector<std::string> found;
  for (const Mark& mark : reading.marks) {
    if (mark.kind != kind) continue;
    const std::string label = kind == MarkKind::heading ? std::to_string(mark.level) : mark.label;
    found.push_back(label + "|" + std::string(reading.text.slice(mark.span)));
  }
  return found;
}

inline std::vector<std::string> bold_leads(const Reading& reading) {
  std::vector<std::string> found;
  for (const Span span : reading.bold_leads) found.emplace_back(reading.text.slice(span));
  return found;
}

}  // namespace coding
