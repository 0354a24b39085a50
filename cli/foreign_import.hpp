// `coding import FILE -o DIR`: a project of another program becomes a new folder.
#pragma once

#include <vector>

#include "cli/exit_code.hpp"
#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"

namespace coding::cli {

// What it takes beside the options of `import`.
std::vector<OptionSpec> foreign_options();

// Throws UsageError "project-foreign-one" for several files, "option-meaningless" for an option that is about
// transcripts, and what read_foreign and write_new_project throw.
ExitCode import_foreign(Session& session, const Request& request);

// Throws UsageError "project-given" when an operand is another program's project and no folder is named.
void refuse_foreign(const Session& session, const Request& request);

}  // namespace coding::cli
