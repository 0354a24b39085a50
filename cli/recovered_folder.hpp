// A recovered study written as a new project folder.
#pragma once

#include <filesystem>
#include <string>

#include "coding/audit/recovered_project.hpp"
#include "coding/store/change.hpp"
#include "coding/store/journal.hpp"

namespace coding::cli {

// All of it or nothing: it is made beside the folder and gets its name when it is whole. The article goes in
// as a document of nobody. Throws UsageError "project-exists", "folder-not-empty", and what the store throws.
void write_recovered(const std::filesystem::path& folder, const RecoveredProject& project,
                     NewDocument article, const JournalNote& note);

}  // namespace coding::cli
