// The codebook's life as tables: what was merged, the sets of codes, and what there is to talk about.
#pragma once

#include "coding/analysis/codebook_lint.hpp"
#include "coding/project/project.hpp"
#include "coding/report/source_tables.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// id, name, into (the code it is now), definition: one row a merged code.
Table merged_table(const Project& project, const Language& reader);

// set, codes (how many), ids: one row a set, in the order of their names.
Table sets_table(const Project& project, const Language& reader);

// severity, slug, codes (ids), message, hint: one row a finding.
Table lint_table(const std::vector<LintFinding>& findings, const Language& reader);

// A step of a code's life, as the journals have it.
struct BiographyRow {
  HistoryRow change{};
  std::vector<std::string> events{};
  std::size_t held = 0;
  std::vector<CodedSegment> passages{};
};

// A code's life: time, coder, command, events, what, why, held (passages it then had), state ("taken_back" or
// missing), digest: one row a step.
Table biography_table(const std::string& code, const std::vector<BiographyRow>& steps,
                      const Language& reader);

// The same with the passages after each step: time, events, document, coder, start, end, text; one row a
// passage, and one for a step after which there was none.
Table biography_passages_table(const std::string& code, const std::vector<BiographyRow>& steps,
                               const Language& reader);

}  // namespace coding::report
