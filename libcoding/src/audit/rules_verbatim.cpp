// R21: do the words of a quote stand in what the speaker said? As `audit quotes` has it (quote_check.hpp):
// cuts and additions as the conventions mark them, typography overlooked, other edits shown one by one.
#include "audit/rules.hpp"
#include "coding/audit/quote_check.hpp"

namespace coding {

namespace {

AuditFinding finding_at(const CheckedQuote& quote, Verdict verdict, Telling why) {
  AuditFinding out{.claimed = {{Told::same_text, {}}}};
  out.verdict = verdict;
  out.recomputed = {named(quote.document.value)};
  out.why = {std::move(why)};
  return out;
}

AuditFinding altered(const CheckedQuote& quote) {
  return finding_at(quote, Verdict::depends,
                    {Told::quote_altered,
                     {quote.document.value, gap(quote.taken_out), gap(quote.put_in), diff_text(quote.diff)}});
}

AuditFinding unsettled(const CheckedQuote& quote) {
  const std::string& who = quote.printed.value;
  if (quote.reason == QuoteReason::something_near && !quote.diff.empty()) return altered(quote);
  // A few words stand in many transcripts.
  const bool elsewhere = !quote.document.empty() && !quote.found.empty() && quote.found != quote.printed;
  if (quote.reason == QuoteReason::too_short && elsewhere && !quote.printed.empty())
    return finding_at(quote, Verdict::depends, {Told::quote_elsewhere, {who, quote.document.value}});
  const bool no_text =
      quote.reason == QuoteReason::no_transcript || quote.reason == QuoteReason::unknown_speaker;
  return cannot_tell(no_text ? Telling{Told::no_text, {who}} : Telling{Told::quote_not_found, {who}});
}

}  // namespace

AuditFinding check_verbatim(const Claim& claim, const AuditFacts& facts) {
  if (!facts.text_of()) return cannot_tell({Told::no_text, {claim.speaker.value}});
  const MarkSource no_marks = [](const Document&) { return std::vector<Mark>(); };
  const CheckedQuote quote = check_quote(claim.quote, claim.speaker, facts.project(), facts.text_of(),
                                         facts.marks_of() ? facts.marks_of() : no_marks);
  switch (quote.verdict) {
    case QuoteVerdict::exact:
    case QuoteVerdict::normalised:
      return finding_at(quote, Verdict::holds, {Told::quote_found, {quote.document.value}});
    case QuoteVerdict::edited:
      return altered(quote);
    case QuoteVerdict::wrong_speaker:
      return finding_at(quote, Verdict::contradicted,
                        {Told::quote_elsewhere, {claim.speaker.value, quote.document.value}});
    case QuoteVerdict::missing:  // a translation cannot be told from an invention
      return cannot_tell({Told::quote_not_found, {claim.speaker.value}});
    case QuoteVerdict::not_checkable:
      break;
  }
  return unsettled(quote);
}

}  // namespace coding
