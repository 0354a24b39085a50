// Quotes of a manuscript against the transcripts, as a table with a sentence that a reviewer could paste.
#pragma once

#include <string>

#include "coding/audit/quote_check.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// One row a quote. For people: line, speaker, verdict, where it stands, the quote (when edited, its diff:
// [-taken out-] {+put in+}) and the sentence; machines get every number. `manuscript` is the name that the
// title goes by.
Table quote_check_table(const QuoteCheck& check, const std::string& manuscript, const Language& reader);

}  // namespace coding::report
