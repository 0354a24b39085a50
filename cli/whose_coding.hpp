// The options that say which coders are compared, and in which documents.
#pragma once

#include <vector>

#include "cli/request.hpp"
#include "cli/spec.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

// --coders
OptionSpec coders_option();
// --document, several of them
OptionSpec documents_option();

// As they were written, not looked up. coders_wanted: all coders of the project when none is named;
// documents_wanted: nothing, for all.
std::vector<CoderId> coders_wanted(const Request& request, const Project& project);
std::vector<DocumentId> documents_wanted(const Request& request);

}  // namespace coding::cli
