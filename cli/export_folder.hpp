// A folder of files that `export` writes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/session.hpp"

namespace coding::cli {

// Whether the command line means a folder: it ends in a slash, or there is one.
bool names_folder(const Session& session, const std::string& named);

// Nothing is written when a name of a person would get out. Throws UsageError "folder-not-empty" for a folder
// with files that no export made, unless --force is said, and Error "file-unwritable".
void write_export_folder(Session& session, const std::string& named,
                         const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace coding::cli
