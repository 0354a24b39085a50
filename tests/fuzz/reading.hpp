// What every reader of transcripts must give: marks and comments inside the text, in order.
#pragma once

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/ingest/reading.hpp"
#include "tests/fuzz/refusal.hpp"

namespace fuzz {

inline void check_reading(const coding::Reading& reading) {
  const std::size_t length = reading.text.length();
  require(length > 0 && !reading.importer.empty());
  require(std::is_sorted(reading.marks.begin(), reading.marks.end(), coding::mark_less));
  for (const coding::Mark& mark : reading.marks) {
    require(mark.span.begin <= mark.span.end && mark.span.end <= length);
    require(mark.kind != coding::MarkKind::turn ||
            coding::contains({mark.span.begin, mark.span.end}, {mark.said, mark.said}));
    require(!mark.begin_ms || *mark.begin_ms >= 0);
  }
  for (const coding::Comment& comment : reading.comments) {
    require(comment.span.begin <= comment.span.end && comment.span.end <= length);
  }
  for (const coding::Span& lead : reading.bold_leads) require(lead.begin < lead.end && lead.end <= length);
  for (const coding::Omission& omission : reading.omissions) require(omission.count > 0);
  for (const coding::Diagnostic& note : reading.notes) require(note.place.file == "fuzz");
}

// Reads, and takes any refusal that is made as a refusal must be.
template <class Reader>
void check_reader(Reader read) {
  try {
    for (const coding::Reading& reading : read()) check_reading(reading);
  } catch (const coding::DataError& error) {
    check_refusal(error.diagnostic(), "fuzz");
  }
}

}  // namespace fuzz
