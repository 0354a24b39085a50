// What every reading must be, whatever the file was.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/error.hpp"
#include "coding/ingest/reading.hpp"
#include "tests/fuzz/refusal.hpp"

namespace fuzz {

inline void check_span(coding::Span span, const coding::Text& text) {
  require(span.begin <= span.end && span.end <= text.length());
}

// Valid text without NUL and CR; marks, comments and bold leads in it and in order; refusals name the file,
// perhaps with a part of it: "fuzz.docx: word/styles.xml".
inline void check_reading(const coding::Reading& reading) {
  const coding::Text& text = reading.text;
  require(!text.empty() && text.bytes().find_first_of(std::string_view("\r\0", 2)) == std::string::npos);
  require(std::is_sorted(reading.marks.begin(), reading.marks.end(), coding::mark_less));
  for (const coding::Mark& mark : reading.marks) {
    check_span(mark.span, text);
    require(!coding::first_invalid_byte(mark.label));
    require((mark.kind == coding::MarkKind::heading) == (mark.level > 0));
    require(mark.kind != coding::MarkKind::turn || coding::contains(mark.span, {mark.said, mark.said}));
    require(!mark.begin_ms || *mark.begin_ms >= 0);
  }
  for (const coding::Comment& comment : reading.comments) {
    check_span(comment.span, text);
    require(!comment.text.empty() &&
            !coding::first_invalid_byte(comment.text + comment.author + comment.date));
  }
  for (const coding::Span span : reading.bold_leads) {
    check_span(span, text);
    require(!span.empty());
  }
  for (const coding::Omission& one : reading.omissions) {
    require(one.count > 0 && !coding::first_invalid_byte(one.what));
  }
  require(!coding::first_invalid_byte(reading.title + reading.language.tag));
}

template <class Read>
void check_reader(Read read, std::string_view file) {
  try {
    check_reading(read());
  } catch (const coding::DataError& error) {
    coding::Diagnostic diagnostic = error.diagnostic();
    require(std::string_view(diagnostic.place.file).starts_with(file));
    diagnostic.place.file = file;
    check_refusal(diagnostic, file);
  }
}

// The input's stretches between lines of a single "%": the parts of a document that is then wrapped.
inline std::vector<std::string> parts_of(const std::string& input) {
  std::vector<std::string> parts;
  constexpr std::string_view line = "\n%\n";
  for (std::size_t begin = 0;;) {
    const std::size_t end = input.find(line, begin);
    parts.push_back(input.substr(begin, end - begin));
    if (end == std::string::npos) return parts;
    begin = end + line.size();
  }
}

}  // namespace fuzz
