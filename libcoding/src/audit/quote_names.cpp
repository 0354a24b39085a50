// What the verdicts on quotes are called, and a diff in plain text.
#include "coding/audit/quote_check.hpp"
#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<QuoteVerdict, 6> verdict_names = {{{"exact", QuoteVerdict::exact},
                                                   {"normalised", QuoteVerdict::normalised},
                                                   {"edited", QuoteVerdict::edited},
                                                   {"wrong-speaker", QuoteVerdict::wrong_speaker},
                                                   {"missing", QuoteVerdict::missing},
                                                   {"not-checkable", QuoteVerdict::not_checkable}}};

constexpr Names<QuoteReason, 9> reason_names = {{{"", QuoteReason::none},
                                                 {"unknown-speaker", QuoteReason::unknown_speaker},
                                                 {"no-transcript", QuoteReason::no_transcript},
                                                 {"several-speakers", QuoteReason::several_speakers},
                                                 {"other-language", QuoteReason::other_language},
                                                 {"too-short", QuoteReason::too_short},
                                                 {"nobodys-text", QuoteReason::nobodys_text},
                                                 {"something-near", QuoteReason::something_near},
                                                 {"no-speaker", QuoteReason::no_speaker}}};

}  // namespace

std::string_view name_of(QuoteVerdict verdict) { return name_in(verdict_names, verdict); }
std::string_view name_of(QuoteReason reason) { return name_in(reason_names, reason); }

std::string diff_text(const std::vector<QuoteDiffPart>& diff) {
  std::string out;
  for (const QuoteDiffPart& part : diff) {
    using Kind = QuoteDiffPart::Kind;
    const bool is_out = part.kind == Kind::taken_out;
    const bool is_in = part.kind == Kind::put_in;
    out += out.empty() ? "" : " ";
    out += (is_out ? "[-" : is_in ? "{+" : "") + part.text + (is_out ? "-]" : is_in ? "+}" : "");
  }
  return out;
}

}  // namespace coding
