#include "ingest/utterances.hpp"

#include <algorithm>

#include "coding/text/trim.hpp"

namespace coding {

namespace {

// The paragraph that is being written.
class Paragraph {
 public:
  Paragraph(TextBuilder& builder, const Utterance& first) : builder_(builder) {
    if (!builder.at_line_begin()) builder.end_line();
    turn_.label = first.speaker;
    turn_.span.begin = builder.position();
    if (!first.speaker.empty()) builder.append(first.speaker + ": ");
    turn_.said = builder.position();
    turn_.begin_ms = first.begin_ms;
  }

  void add(const Utterance& utterance) {
    if (builder_.position() > turn_.said) builder_.append(" ");
    const std::size_t begin = builder_.position();
    builder_.append(trim(utterance.text));
    if (utterance.begin_ms) {
      builder_.mark({.kind = MarkKind::time,
                     .span = {begin, builder_.position()},
                     .begin_ms = utterance.begin_ms,
                     .end_ms = utterance.end_ms});
    }
    // People interrupt: what begins later may end earlier.
    if (utterance.end_ms) turn_.end_ms = std::max(turn_.end_ms.value_or(0), *utterance.end_ms);
  }

  void end() {
    turn_.span.end = builder_.position();
    if (!turn_.label.empty()) builder_.mark(std::move(turn_));
  }

  bool goes_on_with(const Utterance& next, std::optional<std::int64_t> gap) const {
    if (next.speaker.empty() || next.speaker != turn_.label) return false;
    return !gap || !turn_.end_ms || !next.begin_ms || *next.begin_ms - *turn_.end_ms <= *gap;
  }

 private:
  TextBuilder& builder_;
  Mark turn_{.kind = MarkKind::turn};
};

}  // namespace

void compose_turns(const std::vector<Utterance>& utterances, std::optional<std::int64_t> gap,
                   const std::string& empty_ones, TextBuilder& builder) {
  std::optional<Paragraph> paragraph;
  for (const Utterance& utterance : utterances) {
    if (trim(utterance.text).empty()) {
      builder.omit(empty_ones);
      continue;
    }
    if (!paragraph || !paragraph->goes_on_with(utterance, gap)) {
      if (paragraph) paragraph->end();
      paragraph.emplace(builder, utterance);
    }
    paragraph->add(utterance);
  }
  if (paragraph) paragraph->end();
  if (!builder.at_line_begin()) builder.end_line();
}

}  // namespace coding
