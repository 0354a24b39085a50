#include "ingest/utterances.hpp"

#include <algorithm>

#include "coding/text/trim.hpp"
#include "ingest/draft.hpp"

namespace coding {

namespace {

// The paragraph that is being written.
class Paragraph {
 public:
  Paragraph(Draft& draft, const Utterance& first) : draft_(draft) {
    if (!draft.empty()) draft.add("\n");
    turn_.label = first.speaker;
    turn_.span.begin = draft.length();
    if (!first.speaker.empty()) draft.add(first.speaker + ": ");
    turn_.said = draft.length();
    turn_.begin_ms = first.begin_ms;
  }

  void add(const Utterance& utterance) {
    if (draft_.length() > turn_.said) draft_.add(" ");
    const Span span = draft_.add(trim(utterance.text));
    if (utterance.begin_ms) {
      draft_.mark(
          {.kind = MarkKind::time, .span = span, .begin_ms = utterance.begin_ms, .end_ms = utterance.end_ms});
    }
    // People interrupt: what begins later may end earlier.
    if (utterance.end_ms) turn_.end_ms = std::max(turn_.end_ms.value_or(0), *utterance.end_ms);
  }

  void end() {
    turn_.span.end = draft_.length();
    if (!turn_.label.empty()) draft_.mark(std::move(turn_));
  }

  bool goes_on_with(const Utterance& next, std::optional<std::int64_t> gap) const {
    if (next.speaker.empty() || next.speaker != turn_.label) return false;
    return !gap || !turn_.end_ms || !next.begin_ms || *next.begin_ms - *turn_.end_ms <= *gap;
  }

 private:
  Draft& draft_;
  Mark turn_{.kind = MarkKind::turn};
};

}  // namespace

void compose_turns(const std::vector<Utterance>& utterances, std::optional<std::int64_t> gap,
                   const std::string& empty_ones, Reading& reading, const std::string& file,
                   const ReadingLimits& limits) {
  Draft draft;
  std::optional<Paragraph> paragraph;
  for (const Utterance& utterance : utterances) {
    if (trim(utterance.text).empty()) {
      omit(reading.omissions, empty_ones);
      continue;
    }
    if (!paragraph || !paragraph->goes_on_with(utterance, gap)) {
      if (paragraph) paragraph->end();
      paragraph.emplace(draft, utterance);
    }
    paragraph->add(utterance);
  }
  if (paragraph) paragraph->end();
  if (!draft.empty()) draft.add("\n");
  std::move(draft).finish(reading, file, limits);
}

}  // namespace coding
