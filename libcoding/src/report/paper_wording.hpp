// The words that a paper's tables and figures are named with, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/text/language.hpp"

namespace coding::report {

enum class PaperPhrase { table, note, count_ };

std::string say(PaperPhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

}  // namespace coding::report
