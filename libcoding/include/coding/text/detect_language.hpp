// Which of Turkish, Persian, Azerbaijani and English a stretch of text is written in.
//
// Script first: Arabic letters with پ چ ژ گ or Persian words are Persian. For Latin letters each word votes:
// letters that only one of the languages has (ə q x of Azerbaijani, ğ ı ş of Turkish and Azerbaijani) and
// closed lists of the commonest words, which we compiled. The share of the votes is the score.
// What surprises: it answers "not sure" (an empty language) rather than guess: below twenty letters, below a
// score of 0.6, for other scripts. Other languages in Latin script are mostly, not always, "not sure".
#pragma once

#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

struct LanguageGuess {
  Language language{};  // "tr", "fa", "az", "en", or empty: not sure
  double score = 0.0;   // 0 … 1: the language's share of the votes
  bool operator==(const LanguageGuess&) const = default;
};

// Of valid UTF-8. Linear.
LanguageGuess detect_language(std::string_view valid);

}  // namespace coding
