// The project itself as tables: people, documents, codebook, quotes, faults, and the state of it all.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "coding/analysis/quotes.hpp"
#include "coding/project/passage_link.hpp"
#include "coding/project/project.hpp"
#include "coding/table/table.hpp"
#include "coding/table/table_style.hpp"

namespace coding::report {

// id, one column an attribute (typed), and the number of documents.
Table participants_table(const Project& project, const Language& reader);

// id, title, participant, language, date, order, characters, segments (of all coders).
Table documents_table(const Project& project, const Language& reader);

// The tree, one row a code in tree order. For machines every field, in the columns that `codebook import`
// reads; for people the indented name, level and id, with `definitions` also what a coder needs to decide.
struct CodebookTableOptions {
  Language reader{"en"};
  bool definitions = false;
  // What to show of an example that is a link to a passage; as it is written when there is none.
  std::function<std::string(const PassageLink&)> words_at{};
};
Table codebook_table(const Project& project, const CodebookTableOptions& options);

// One row: documents, participants, codes, segments, coders. Notes name what still waits: codes never used,
// documents without a segment.
Table status_table(const Project& project, const Language& reader);

// One row a coder: coder, segments, codes (different ones), documents (that he coded), declared (how many of
// them), last_change (UTC; of those who are in the map), study (is he the study's coder). Coders of the map
// who coded nothing have a row, too.
Table coders_table(const Project& project, const std::map<CoderId, std::string>& last_changes,
                   const Language& reader);

// document, participant, coder, code, start, end, text, memo, against. In the style of a paper people read
// the code and the passage as it is cited (report/citation.hpp).
struct QuotesTableOptions {
  Language reader{"en"};
  CodeId code{};  // whose quotes these are, for the title; empty: of all codes
  TableStyle style = TableStyle::plain;
  std::size_t shorten = 0;                            // words to keep of a passage (text/shorten.hpp); 0: all
  bool spread = false;                                // says how they were chosen
  const QuoteConcentration* concentration = nullptr;  // told in notes
};
Table quotes_table(const Project& project, const std::vector<FoundQuote>& quotes,
                   const QuotesTableOptions& options);

// severity, slug, message, file, line, column, hint.
Table faults_table(const Diagnostics& faults, const Language& reader);

// "Y1, Y2, Y4 and 12 more": at most `limit` names.
std::string listed(const std::vector<std::string>& names, std::size_t limit);

}  // namespace coding::report
