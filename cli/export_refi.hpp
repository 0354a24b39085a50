// `coding export X.qdpx`: the project as a REFI-QDA archive.
#pragma once

#include <vector>

#include "cli/export_kinds.hpp"
#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"

namespace coding::cli {

// --target and --plain.
std::vector<OptionSpec> refi_options();

// With the segments of all coders, or of the one that --coder names. Says what other programs may stumble
// over.
ExportedFile exported_refi(Session& session, const Request& request);

}  // namespace coding::cli
