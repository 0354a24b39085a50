// Any bytes as a manuscript and two transcripts (parted by U+0001): verdicts keep what they promise.
#include "coding/audit/quote_check.hpp"
#include "coding/text/trim.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  if (coding::first_invalid_byte(bytes)) return 0;
  const auto parts = coding::split(bytes, '\x01');
  coding::Project project;
  std::vector<coding::Text> texts;
  for (std::size_t i = 1; i < parts.size() && i < 3; ++i) {
    const std::string id = "P" + std::to_string(i);
    texts.emplace_back(std::string(parts[i]));
    project.participants.push_back({.id = {id}});
    project.documents.push_back({.id = {id}, .participant = {id}, .length = texts.back().length()});
  }
  const coding::QuoteCheck check = coding::check_quotes(
      coding::Text(std::string(parts[0])), project,
      [&](const coding::Document& each) { return texts[each.id.value == "P1" ? 0 : 1]; },
      [](const coding::Document&) { return std::vector<coding::Mark>{}; });
  for (const coding::CheckedQuote& quote : check.quotes) {
    using Verdict = coding::QuoteVerdict;
    const bool placed = !quote.document.empty();
    if (placed) fuzz::require(quote.span.end <= texts[quote.document.value == "P1" ? 0 : 1].length());
    if (quote.verdict == Verdict::missing) fuzz::require(!placed);
    if (quote.verdict == Verdict::exact || quote.verdict == Verdict::edited) fuzz::require(placed);
    if (quote.verdict == Verdict::wrong_speaker) fuzz::require(placed && quote.found != quote.printed);
    fuzz::require((quote.verdict == Verdict::not_checkable) == (quote.reason != coding::QuoteReason::none));
    fuzz::require(quote.likeness >= 0.0 && quote.likeness <= 1.0);
  }
  return 0;
}
