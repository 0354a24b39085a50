// A reporting checklist as a table: what the project fills in, what the author has said, what is still open.
#pragma once

#include <string>
#include <vector>

#include "coding/audit/checklists.hpp"
#include "coding/report/method_text.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// Of the same project and coder; `sentences` as method_sentences gives them.
struct ChecklistSource {
  const Project& project;
  const std::vector<MethodSentence>& sentences;
  const ChecklistFacts& facts;
};

// number, domain, item, state (project, partly, author, answered), text: one row an item. An answer of the
// author stands before what the project says; what is open has a gap in brackets. Notes count the states.
Table checklist_table(Checklist checklist, const ChecklistSource& source, const MethodTextOptions& options);

}  // namespace coding::report
