// The user's own editor on a file.
#pragma once

#include <filesystem>

#include "cli/session.hpp"

namespace coding::cli {

// Runs $VISUAL, else $EDITOR, else vi on the file and waits. Throws UsageError "editor-missing" when none of
// them can be run, Error "editor-failed" when it ends with another status than 0.
void edit_file(const Session& session, const std::filesystem::path& file);

}  // namespace coding::cli
