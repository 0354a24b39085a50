// The kinds of `export` that are graphs.
#pragma once

#include "cli/export_kinds.hpp"
#include "cli/spec.hpp"

namespace coding::cli {

// --graph
OptionSpec graph_option();

ExportedFile export_graphml(Session& session, const Request& request);
ExportedFile export_gexf(Session& session, const Request& request);
ExportedFile export_dot(Session& session, const Request& request);

}  // namespace coding::cli
