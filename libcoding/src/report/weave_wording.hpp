// The words that stand between what is woven into a manuscript, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/text/language.hpp"

namespace coding::report {

enum class WeavePhrase {
  figure,          // before its number
  comma,           // two things in a row
  pair,            // two things and no more
  last,            // all but the last, the last
  with_number,     // a name, its number
  number_percent,  // both, behind a name
  count_
};

std::string say(WeavePhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

}  // namespace coding::report
