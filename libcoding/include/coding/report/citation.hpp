// A passage as a paper quotes it: marks around it, whose words they are behind it.
#pragma once

#include <string>

#include "coding/project/ids.hpp"
#include "coding/table/table_style.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

// “…” (Y5) in APA's and in the Turkish style; «…» in the Iranian one, with the word for a participant and the
// number of the id in the reader's digits. An id without a number stays. Marks within the passage become
// those that stand within others: ‘…’, in the Iranian style “…”. Nobody's words have no brackets behind them.
std::string cited(const std::string& text, const std::string& speaker, TableStyle style,
                  const Language& reader);

}  // namespace coding::report
