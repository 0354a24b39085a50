// The results section as files: one page to read or print, data to compute with. coding/site/site.hpp makes
// the linked pages around them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "coding/report/results.hpp"

namespace coding::report {

// Relative path and bytes: results.{md,html,tex,docx}, tables.xlsx where there are tables,
// data/<table>.{csv,json}, figures/<figure>.{svg,pdf}. The same results give the same bytes.
std::vector<std::pair<std::string, std::string>> files_of(const Results& results);

std::string results_markdown(const Results& results);
// Self-contained: no script, nothing loaded.
std::string results_html(const Results& results);
// For lualatex.
std::string results_latex(const Results& results);
// A document of Word, and a workbook with a sheet for each table. The latter requires a table.
std::string results_docx(const Results& results);
std::string tables_xlsx(const Results& results);

}  // namespace coding::report
