// The words of tables about the quotes of a manuscript, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/audit/quote_check.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class QuoteCheckPhrase {
  title,
  line,
  verdict,
  stands_in,
  remark,
  place,  // "Y5, line 30"
  // verdicts, as the enumeration
  exact,
  normalised,
  edited,
  wrong_speaker,
  missing,
  not_checkable,
  // sentences
  says_exact,
  says_normalised,
  says_edited,
  says_wrong,
  says_missing,
  // reasons, as the enumeration behind `none`
  unknown_speaker,
  no_transcript,
  several_speakers,
  other_language,
  too_short,
  nobodys_text,
  something_near,
  no_speaker,
  // what differs
  letter_case,
  letters,
  marks,
  digits,
  joiners,
  spaces,
  remarks,
  punctuation,
  cuts,
  additions,
  // notes
  counted,
  left_out,
  diff_note,
  missing_note,
  count_
};

std::string say(QuoteCheckPhrase phrase, const Language& language,
                std::initializer_list<std::string> gaps = {});
std::string say(QuoteVerdict verdict, const Language& language);

// "case" and its like in the reader's words; as it is when there are none.
std::string change_in_words(const std::string& change, const Language& language);

}  // namespace coding::report
