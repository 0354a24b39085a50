#include "coding/text/span.hpp"

namespace coding {

std::string name_of(Span span) { return std::to_string(span.begin) + ":" + std::to_string(span.end); }

std::size_t covered_length(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::size_t covered = 0;
  std::size_t reached = 0;
  for (const Span& span : spans) {
    if (span.end <= reached) continue;
    covered += span.end - std::max(span.begin, reached);
    reached = span.end;
  }
  return covered;
}

}  // namespace coding
