// The kinds of `export` that hold coded passages: W3C Web Annotations, and TEI.
#pragma once

#include "cli/export_kinds.hpp"

namespace coding::cli {

ExportedFile export_annotations(Session& session, const Request& request);
ExportedFile export_tei(Session& session, const Request& request);

}  // namespace coding::cli
