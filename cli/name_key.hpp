// The key of the session's project: which file it is, and what it says.
#pragma once

#include <filesystem>
#include <optional>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/base/diagnostic.hpp"
#include "coding/store/pseudonyms.hpp"

namespace coding::cli {

// $CODING_KEY, else the one that `coding pseudonymise` used last here on this machine.
std::optional<std::filesystem::path> known_key(const Session& session, const std::filesystem::path& project);

// Throws what reading it throws, UsageError "key-inside-project", "key-readable".
NameKey open_key(const std::filesystem::path& file, const std::filesystem::path& project);

// "name-listed", as a note "name-perhaps", as a warning "name-unseen".
Diagnostics listed_names(const Session& session, const std::filesystem::path& key);

}  // namespace coding::cli
