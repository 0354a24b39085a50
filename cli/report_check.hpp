// An older report, as far as it can be compared with what the project gives now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "coding/analysis/quotes.hpp"
#include "coding/project/project.hpp"
#include "coding/report/report_changes.hpp"
#include "coding/report/results.hpp"

namespace coding::cli {

struct OldReport {
  std::vector<report::ReportTable> tables{};
  // What it was made with; a report of a version that did not keep this has none.
  std::optional<report::ResultsOptions> made_with{};
};

// Reads data/*.json of the folder. Throws DataError "report-missing" when there is none, and what read_table
// throws. Says so when the report kept no sentences.
OldReport read_old_report(Session& session, const std::string& named);

// What has changed since; the new tables are made as the old ones were, else with `usual`.
report::ReportChanges changes_since(const OldReport& old, const Project& project, const TextSource& text_of,
                                    report::ResultsOptions usual);

}  // namespace coding::cli
