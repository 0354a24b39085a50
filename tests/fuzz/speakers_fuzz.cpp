// Any text as a transcript: turns lie in the text in order, and so do headings and languages.
#include "coding/ingest/headings.hpp"
#include "coding/ingest/languages.hpp"
#include "coding/ingest/speakers.hpp"
#include "coding/text/utf8.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  if (coding::first_invalid_byte(bytes)) return 0;
  const coding::Text text(bytes);
  const coding::SpeakerEvidence evidence = coding::find_speakers(text);
  coding::SpeakerChoice choice{.by = coding::SpeakerChoice::By::labels};
  for (const coding::LabelEvidence& label : evidence.labels) choice.labels.push_back(label.label);
  std::size_t free = 0;
  if (!choice.labels.empty()) {
    for (const coding::Mark& turn : coding::turns_of(text, choice)) {
      fuzz::require(turn.span.begin >= free && turn.span.end <= text.length());
      fuzz::require(turn.span.begin <= turn.said && turn.said <= turn.span.end);
      free = turn.span.end;
    }
  }
  for (const coding::Mark& mark : coding::find_headings(text)) fuzz::require(mark.span.end <= text.length());
  free = 0;
  for (const coding::LanguageStretch& stretch : coding::language_stretches(text)) {
    fuzz::require(stretch.span.begin == free);
    free = stretch.span.end;
  }
  fuzz::require(text.empty() || free == text.length());
  return 0;
}
