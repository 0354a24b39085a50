// The words of what exchange says.
#pragma once

#include <string>

#include "coding/exchange/losses.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class ExchangePhrase { title, what, name, count, fate, why, lost, changed, kept, all_went, count_ };

std::string say(ExchangePhrase phrase, const Language& reader);
std::string say(Fate fate, const Language& reader);

}  // namespace coding::report
