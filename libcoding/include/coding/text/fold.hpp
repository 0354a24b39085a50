// Upper and lower case by the rules of a language, and folding for caseless comparison.
//
// Unicode's mappings (ICU does the work). What surprises: in Turkish and Azerbaijani I and ı are one letter
// and İ and i another, so the language decides; everywhere else İ folds to i with a combining dot. Nothing
// here looks at the locale of the process. ASCII input takes a short path and costs a copy.
#pragma once

#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

// The form under which texts that differ only in case are equal: full case folding (ß becomes ss), NFC before
// and after. For tr and az: I → ı, İ and I + U+0307 → i, and i + U+0307 (what a program that does not know
// Turkish makes of İ) → i. For comparing, not for showing. Idempotent. Linear, about 100 MB/s.
std::string fold(std::string_view valid, const Language& language);

// Every letter in lower or upper case (tr, az: I ↔ ı, İ ↔ i). Not normalised. The length may change:
// upper("ß") = "SS".
std::string lower(std::string_view valid, const Language& language);
std::string upper(std::string_view valid, const Language& language);

// The first letter in title case (tr: i → İ, ı → I; ǆ → ǅ), everything else as it is. What stands before the
// first letter (quote marks, brackets) is passed over.
std::string title_case(std::string_view valid, const Language& language);

}  // namespace coding
