// Disagreements of coders as tables, and as pages that show both codings side by side.
#pragma once

#include <string>
#include <vector>

#include "coding/comparison/disagreements.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// code, name, kind, document, start, end, coder, other_coder, other_code, other_name, other_start, other_end,
// start_off, end_off (how many code points later the other's begins and ends), text (all words of both). In
// the order that is given. `kinds`: only these; `codes`, by position in the codebook: only pairs that have
// one of these on either side; empty: all. `reconcile --from` reads it. One reading of each document's text.
struct DisagreementsTableOptions {
  Language reader{"en"};
  std::vector<DisagreementKind> kinds{};
  std::vector<bool> codes{};
};
Table disagreements_table(const Project& project, const Disagreements& all, const TextSource& text_of,
                          const DisagreementsTableOptions& options);

// One row a code, the worst first: code, name, agreements, missed_by_<coder> for each coder, boundary, split,
// parent, sibling, other_code, disagreements, share (percent). A total counts a pair of two codes once.
// `shown`, by position in the codebook: only these codes, and in the total what has one of them on either
// side; empty: all.
Table disagreement_summary(const Project& project, const Disagreements& all, const std::vector<bool>& shown,
                           const Language& reader);

// A page of HTML that needs nothing else: of each document the paragraphs with a disagreement, a column a
// coder, with all that each of them marked there. Printable. The choice is as above: of paragraphs. One
// reading of each text.
std::string disagreements_page(const Project& project, const Disagreements& all, const TextSource& text_of,
                               const DisagreementsTableOptions& options);

}  // namespace coding::report
