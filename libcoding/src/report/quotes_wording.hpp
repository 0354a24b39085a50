// The words of tables of quotes, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/text/language.hpp"

namespace coding::report {

enum class QuotesPhrase {
  against,        // column
  concentration,  // note: quotes, quoted participants, all who carry the code, Gini
  most,           // note: number of quotes, share, who
  never,          // note: who
  spread,         // note
  shortened,      // note
  count_
};

std::string say(QuotesPhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

}  // namespace coding::report
