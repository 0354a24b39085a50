// Quotes of an article with the speakers that it prints for them.
//
// A speaker stands behind the closing mark ("…” Y5", "…” (K3, Kadın)"), in the sentence that leads to the
// quote (Y3 bu konuda "…"), or in a bracket at the sentence's end. A quote may run over paragraphs and hold
// inner quotes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/printed_ids.hpp"
#include "audit/printed_text.hpp"

namespace coding::printed {

enum class SpeakerPlace { none, behind, before, in_sentence, no_marks };

struct PrintedQuote {
  Span body{};                        // of flow, without the marks
  Span whole{};                       // with the marks and what names the speaker behind it
  std::vector<PrintedId> speakers{};  // none, one, or (not read) several
  SpeakerPlace how = SpeakerPlace::none;
  bool block = false;  // begins and ends its paragraph
  std::size_t words = 0;
  bool is_cited = false;  // a year in brackets behind it: literature
};

struct PrintedQuotes {
  std::vector<PrintedQuote> quotes{};  // by place; with and without a speaker
  std::vector<Span> unclosed{};        // speakers behind a closing mark that nothing opens
};

PrintedQuotes find_quotes(const Article& article, const IdScheme& scheme);

}  // namespace coding::printed
