// What was found in texts, as tables.
#pragma once

#include <string>
#include <vector>

#include "coding/analysis/quotes.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/query/search.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// document, participant, speaker, start, end, hits, text: one row a passage. People see long passages cut
// around the first hit. `query` is for the title.
Table found_table(const Project& project, const std::string& query, const std::vector<FoundPassage>& found,
                  const TextSource& text_of, const Language& reader);

// The same of segments, as quotes are shown: document, participant, coder, code, start, end, text, memo.
Table found_table(const Project& project, const std::string& query, const std::vector<FoundQuote>& found,
                  const Language& reader);

}  // namespace coding::report
