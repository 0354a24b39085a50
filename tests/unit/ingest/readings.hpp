// What a test asks of a reading.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/readers.hpp"
#include "tests/unit/ingest/refusal.hpp"

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

inline bool noted(const Reading& reading, std::string_view slug) {
  for (const Diagnostic& note : reading.notes) {
    if (note.slug == slug) return true;
  }
  return false;
}

inline std::vector<Mark> marks_of(const Reading& reading, MarkKind kind) {
  std::vector<Mark> marks;
  for (const Mark& mark : reading.marks) {
    if (mark.kind == kind) marks.push_back(mark);
  }
  return marks;
}

inline std::string_view words_at(const Reading& reading, const Mark& mark) {
  return reading.text.slice(mark.span);
}

// "Ana=0-1200 evet.|…": the turns with their times and what is said in them.
inline std::string turns_of(const Reading& reading) {
  std::string out;
  const auto time = [](const std::optional<std::int64_t>& ms) { return ms ? std::to_string(*ms) : "?"; };
  for (const Mark& mark : marks_of(reading, MarkKind::turn)) {
    out += mark.label + "=" + time(mark.begin_ms) + "-" + time(mark.end_ms) + " " +
           std::string(reading.text.slice({mark.said, mark.span.end})) + "|";
  }
  return out;
}

}  // namespace coding
