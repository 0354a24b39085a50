// What counting commands count: the segments that a query leaves, of one coder, of each, or of several whose
// work becomes one.
#pragma once

#include <functional>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/project/project.hpp"
#include "coding/store/folder.hpp"
#include "coding/table/table.hpp"

namespace coding::cli {

// --where
OptionSpec where_option();
// A counting command's options and those that say what is counted: --where, --coders, --combine.
std::vector<OptionSpec> with_counting(std::vector<OptionSpec> options);

// The project of the session with the segments that are counted, whose they are, and what a reader of the
// count must know of how they were chosen.
struct Counted {
  Project project{};
  CoderId coder{};
  std::vector<std::string> notes{};
};

// Of the coder that is shown, or of one that was combined of several; what --where leaves of it. For commands
// without --combine each.
Counted open_counted(Session& session, const Request& request,
                     const ReadOptions& options = {.quotes = false});

// The tables of one count; a format for machines takes one.
using CountTables = std::function<std::vector<Table>(const Counted& counted)>;

// Answers with the tables of open_counted, and with --combine each with those of every coder: below each
// other in people's formats, as one table with a column `coder` in others.
void answer_counts(Session& session, const Request& request, const CountTables& tables_of,
                   const ReadOptions& options = {.quotes = false});

// The project of the shown coder as --where leaves it, with its notes; for a command that has --where alone.
Counted open_where(Session& session, const Request& request, const ReadOptions& options);

}  // namespace coding::cli
