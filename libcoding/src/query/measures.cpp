#include "query/measures.hpp"

#include <algorithm>

namespace coding {

namespace {

std::optional<Unit> unit_of(Scale scale) {
  switch (scale) {
    case Scale::words:
      return Unit::word;
    case Scale::sentences:
      return Unit::sentence;
    case Scale::lines:
      return Unit::line;
    case Scale::turns:
      return Unit::turn;
    case Scale::paragraphs:
      return Unit::paragraph;
    case Scale::characters:
    case Scale::documents:
    case Scale::participants:
      break;
  }
  return std::nullopt;
}

}  // namespace

Measure::Measure(const Query& related, const Project& project, const Document& document,
                 const TextSource& text_of, const MarkSource& marks_of)
    : same_(related.relation == SpanRelation::same), scale_(related.scale), limit_(related.limit) {
  const auto unit = same_ || limit_ ? unit_of(scale_) : std::nullopt;
  if (unit) units_ = units_of(text_of(document), marks_of(document), *unit, language_of(project, document));
}

std::size_t Measure::first_ending_after(std::size_t code_point) const {
  const auto found = std::partition_point(units_.begin(), units_.end(),
                                          [&](const UnitSpan& unit) { return unit.span.end <= code_point; });
  return static_cast<std::size_t>(found - units_.begin());
}

void Measure::put(std::vector<PlacedSpan>& spans) const {
  if (!same_) return;
  for (PlacedSpan& placed : spans) {
    if (scale_ == Scale::documents) {
      placed.span = {0, 1};
      continue;
    }
    const std::size_t first = first_ending_after(placed.span.begin);
    std::size_t last = first;
    while (last < units_.size() && units_[last].span.begin < placed.span.end) ++last;
    placed.span = {first, last};
  }
}

std::optional<HowNear> Measure::near() const {
  if (!limit_) return std::nullopt;
  if (scale_ == Scale::characters)
    return HowNear{*limit_, [](std::size_t end, std::size_t begin) { return begin - end; }};
  if (scale_ == Scale::words) {
    return HowNear{*limit_, [this](std::size_t end, std::size_t begin) {
                     const auto first =
                         std::partition_point(units_.begin(), units_.end(),
                                              [&](const UnitSpan& word) { return word.span.begin < end; });
                     const std::size_t before = first_ending_after(begin);
                     const auto from = static_cast<std::size_t>(first - units_.begin());
                     return before > from ? before - from : 0;
                   }};
  }
  return HowNear{*limit_, [this](std::size_t end, std::size_t begin) {
                   const std::size_t ended = first_ending_after(end == 0 ? 0 : end - 1);
                   const std::size_t began = first_ending_after(begin);
                   return began > ended ? began - ended : 0;
                 }};
}

}  // namespace coding
